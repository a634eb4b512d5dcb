/** Words for what is wrong with one cell's value. */
import { cellCodeWords } from './cell/codes.ts'
import { cellDateWords } from './cell/dates.ts'
import { cellFormulaWords } from './cell/formulas.ts'
import { cellIdentifierWords } from './cell/identifiers.ts'
import { cellNumberWords } from './cell/numbers.ts'
import { cellTextWords } from './cell/text.ts'
import type { FindingRegister } from './register.ts'

export const cellWords: FindingRegister = {
  'cell/missing': {
    consequence: 'rejects-row',
    example: 'A value in every needed cell',
    values: ['label'],
    words: {
      wrong: { en: '“{label}” is blank.', es: '“{label}” está en blanco.' },
      expected: {
        en: 'Every row needs it. Example: {expected}',
        es: 'Cada fila lo necesita. Ejemplo: {expected}',
      },
      mend: { en: 'Fill in the cell.', es: 'Llene la celda.' },
    },
  },
  'cell/missing-under-condition': {
    consequence: 'rejects-row',
    example: 'A value where the condition holds',
    values: ['label', 'condition'],
    words: {
      wrong: { en: '“{label}” is blank.', es: '“{label}” está en blanco.' },
      expected: {
        en: 'It is needed when {condition}. Example: {expected}',
        es: 'Se necesita cuando {condition}. Ejemplo: {expected}',
      },
      mend: {
        en: 'Fill in the cell, or mend the other one if it is wrong.',
        es: 'Llene la celda, o corrija la otra si está mal.',
      },
    },
  },
  'cell/blank-if-known': {
    consequence: 'note',
    example: 'A value, where it is known',
    values: ['label'],
    words: {
      wrong: { en: '“{label}” is blank.', es: '“{label}” está en blanco.' },
      expected: {
        en: 'It is asked for when it is known. Example: {expected}',
        es: 'Se pide cuando se conoce. Ejemplo: {expected}',
      },
      mend: {
        en: 'Fill it in if you know it. The row was taken as it is.',
        es: 'Llénela si lo sabe. La fila se tomó como está.',
      },
    },
  },
  ...cellFormulaWords,
  ...cellTextWords,
  ...cellNumberWords,
  ...cellIdentifierWords,
  ...cellDateWords,
  ...cellCodeWords,
}
