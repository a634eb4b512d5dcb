/** Words for dates and periods that were mended. */
import type { FindingWords } from '#guidance/define.ts'
import type { FindingRegister } from '../register.ts'

const nothingToDo: FindingWords['mend'] = {
  en: 'Nothing to do if that is right.',
  es: 'Si es correcto, no haga nada.',
}

export const repairDateWords: FindingRegister = {
  'repair/serial-date': {
    consequence: 'note',
    example: '01/31/2026',
    values: ['serial', 'mended'],
    words: {
      wrong: {
        en: 'Excel kept the date as the number {serial}. We read {mended}.',
        es: 'Excel guardó la fecha como el número {serial}. Leímos {mended}.',
      },
      expected: { en: 'A date.', es: 'Una fecha.' },
      mend: {
        en: 'Nothing to do if that is right. Set the column to a date style to see it.',
        es: 'Si es correcto, no haga nada. Ponga la columna con estilo de fecha para verla.',
      },
    },
  },
  'repair/time-of-day': {
    consequence: 'note',
    example: '01/31/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The date has a time of day: {found}. We read {mended}.',
        es: 'La fecha tiene una hora: {found}. Leímos {mended}.',
      },
      expected: { en: 'The date alone.', es: 'Solo la fecha.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/open-end': {
    consequence: 'note',
    example: 'A blank cell',
    values: ['mended'],
    words: {
      wrong: {
        en: '{found} means “no end”. We read the cell as blank.',
        es: '{found} significa “sin fin”. Leímos la celda como en blanco.',
      },
      expected: { en: 'A real last day, or a blank cell.', es: 'Un último día real, o una celda en blanco.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/weekday': {
    consequence: 'note',
    example: '01/31/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The date has a day of the week: {found}. We read {mended}.',
        es: 'La fecha tiene un día de la semana: {found}. Leímos {mended}.',
      },
      expected: { en: 'The date alone.', es: 'Solo la fecha.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/two-digit-year': {
    consequence: 'accepted-with-warning',
    example: '01/31/2026',
    values: ['year', 'mended'],
    words: {
      wrong: {
        en: 'The year has two digits: {found}. We took it for {year}.',
        es: 'El año tiene dos dígitos: {found}. Lo tomamos como {year}.',
      },
      expected: { en: 'A year of four digits.', es: 'Un año de cuatro dígitos.' },
      mend: { en: 'Check if the year is right.', es: 'Revise si el año es correcto.' },
    },
  },
  'repair/day-before-month': {
    consequence: 'accepted-with-warning',
    example: '01/31/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The day stands before the month: {found}. We read {mended}.',
        es: 'El día está antes del mes: {found}. Leímos {mended}.',
      },
      expected: { en: 'The month first, then the day.', es: 'Primero el mes, después el día.' },
      mend: {
        en: 'Check if the other dates in this column have the month first.',
        es: 'Revise si las otras fechas de esta columna tienen el mes primero.',
      },
    },
  },
  'repair/date-separators': {
    consequence: 'note',
    example: '01/31/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The date has other marks between its parts: {found}. We read {mended}.',
        es: 'La fecha tiene otros signos entre sus partes: {found}. Leímos {mended}.',
      },
      expected: { en: 'The date as it is written here.', es: 'La fecha como se escribe aquí.' },
      mend: nothingToDo,
    },
  },
  'repair/date-without-zeros': {
    consequence: 'note',
    example: '01/05/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The date lacks zeros: {found}. We read {mended}.',
        es: 'A la fecha le faltan ceros: {found}. Leímos {mended}.',
      },
      expected: { en: 'Two digits for month and day.', es: 'Dos dígitos para el mes y el día.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/iso-date': {
    consequence: 'note',
    example: '01/31/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The date has its year first: {found}. We read {mended}.',
        es: 'La fecha tiene el año primero: {found}. Leímos {mended}.',
      },
      expected: { en: 'The date as it is written here.', es: 'La fecha como se escribe aquí.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/date-of-digits': {
    consequence: 'note',
    example: '01/31/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The date has no marks between its parts: {found}. We read {mended}.',
        es: 'La fecha no tiene signos entre sus partes: {found}. Leímos {mended}.',
      },
      expected: { en: 'The date as it is written here.', es: 'La fecha como se escribe aquí.' },
      mend: nothingToDo,
    },
  },
  'repair/month-by-name': {
    consequence: 'note',
    example: '01/31/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The month is a word: {found}. We read {mended}.',
        es: 'El mes es una palabra: {found}. Leímos {mended}.',
      },
      expected: { en: 'The month as a number.', es: 'El mes como número.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/period-turned-into-date': {
    consequence: 'accepted-with-warning',
    example: '01/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'Excel turned the period into a date: {found}. We read {mended}.',
        es: 'Excel cambió el período a una fecha: {found}. Leímos {mended}.',
      },
      expected: {
        en: 'A month, a quarter, or a first and a last day.',
        es: 'Un mes, un trimestre, o un primer y un último día.',
      },
      mend: {
        en: 'Nothing to do if that is right. Next time, set the column to “Text” before you type.',
        es: 'Si es correcto, no haga nada. La próxima vez, ponga la columna como “Texto” antes de escribir.',
      },
    },
  },
  'repair/period-writing': {
    consequence: 'note',
    example: '01/2026',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The period is written in another way: {found}. We read {mended}.',
        es: 'El período está escrito de otra forma: {found}. Leímos {mended}.',
      },
      expected: {
        en: 'A month like 01/2026 or a quarter like Q1 2026.',
        es: 'Un mes como 01/2026 o un trimestre como Q1 2026.',
      },
      mend: nothingToDo,
    },
  },
}
