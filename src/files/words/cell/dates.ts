/** Words for dates and periods that cannot be read. */
import type { FindingRegister } from '../register.ts'

export const cellDateWords: FindingRegister = {
  'cell/not-a-date': {
    consequence: 'rejects-row',
    example: '01/31/2026',
    words: {
      wrong: { en: '“{found}” is not a date.', es: '“{found}” no es una fecha.' },
      expected: { en: 'A date like this: {expected}.', es: 'Una fecha así: {expected}.' },
      mend: {
        en: 'Type the date with month, day and full year.',
        es: 'Escriba la fecha con mes, día y año completo.',
      },
    },
  },
  'cell/no-such-day': {
    consequence: 'rejects-row',
    example: '01/31/2026',
    values: ['days'],
    words: {
      wrong: {
        en: 'There is no such day as {found}: that month has {days} days.',
        es: 'No existe el día {found}: ese mes tiene {days} días.',
      },
      expected: { en: 'A day that exists.', es: 'Un día que exista.' },
      mend: { en: 'Correct the day or the month.', es: 'Corrija el día o el mes.' },
    },
  },
  'cell/year-out-of-range': {
    consequence: 'rejects-row',
    example: '01/31/2026',
    values: ['year'],
    words: {
      wrong: {
        en: 'The year {year} in “{found}” cannot be right.',
        es: 'El año {year} en “{found}” no puede ser correcto.',
      },
      expected: { en: 'A year of four digits that fits.', es: 'Un año de cuatro dígitos que corresponda.' },
      mend: { en: 'Correct the year.', es: 'Corrija el año.' },
    },
  },
  'cell/incomplete-date': {
    consequence: 'rejects-row',
    example: '01/31/2026',
    words: {
      wrong: { en: '“{found}” is only a part of a date.', es: '“{found}” es solo una parte de una fecha.' },
      expected: { en: 'Month, day and year, like this: {expected}.', es: 'Mes, día y año, así: {expected}.' },
      mend: { en: 'Fill in the whole date.', es: 'Escriba la fecha completa.' },
    },
  },
  'cell/zero-shown-as-date': {
    consequence: 'rejects-row',
    example: '01/31/2026',
    words: {
      wrong: {
        en: 'The cell holds a zero that Excel shows as the date {found}.',
        es: 'La celda tiene un cero que Excel muestra como la fecha {found}.',
      },
      expected: { en: 'A date, or a blank cell.', es: 'Una fecha, o una celda en blanco.' },
      mend: {
        en: 'Type the date. If there is none, clear the cell.',
        es: 'Escriba la fecha. Si no la hay, vacíe la celda.',
      },
    },
  },
  'cell/day-that-never-was': {
    consequence: 'rejects-row',
    example: '01/31/2026',
    words: {
      wrong: {
        en: 'The number {found} stands for February 29, 1900, a day that never was.',
        es: 'El número {found} significa el 29 de febrero de 1900, un día que no existió.',
      },
      expected: { en: 'A date like this: {expected}.', es: 'Una fecha así: {expected}.' },
      mend: { en: 'Type the date again.', es: 'Escriba la fecha otra vez.' },
    },
  },
  'cell/not-a-period': {
    consequence: 'rejects-row',
    example: '01/2026',
    words: {
      wrong: { en: '“{found}” is not a reporting period.', es: '“{found}” no es un período de informe.' },
      expected: {
        en: 'A month like 01/2026, a quarter like Q1 2026, or a first and a last day.',
        es: 'Un mes como 01/2026, un trimestre como Q1 2026, o un primer y un último día.',
      },
      mend: { en: 'Type the period in one of these ways.', es: 'Escriba el período de una de estas formas.' },
    },
  },
  'cell/period-backwards': {
    consequence: 'rejects-row',
    example: '01/01/2026-01/31/2026',
    words: {
      wrong: {
        en: 'The period ends before it begins: {found}.',
        es: 'El período termina antes de empezar: {found}.',
      },
      expected: { en: 'The first day, then the last day.', es: 'El primer día, después el último día.' },
      mend: {
        en: 'Swap the two days, or correct the one that is wrong.',
        es: 'Cambie el orden de los días, o corrija el que esté mal.',
      },
    },
  },
}
