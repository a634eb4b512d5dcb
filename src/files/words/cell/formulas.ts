/** Words for cells in which a formula or Excel itself has failed. */
import type { FindingRegister } from '../register.ts'

export const cellFormulaWords: FindingRegister = {
  'cell/formula-without-value': {
    consequence: 'rejects-row',
    example: 'A typed value',
    words: {
      wrong: {
        en: 'The cell has a formula that Excel has never worked out.',
        es: 'La celda tiene una fórmula que Excel nunca calculó.',
      },
      expected: {
        en: 'A value, or a formula with its result.',
        es: 'Un valor, o una fórmula con su resultado.',
      },
      mend: {
        en: 'Open the file in Excel, let it work out the formulas, save it and send it again.',
        es: 'Abra el archivo en Excel, deje que calcule las fórmulas, guárdelo y envíelo otra vez.',
      },
    },
  },
  'cell/formula-as-text': {
    consequence: 'rejects-row',
    example: 'A typed value',
    words: {
      wrong: {
        en: 'The cell holds a formula as text: “{found}”.',
        es: 'La celda tiene una fórmula como texto: “{found}”.',
      },
      expected: { en: 'A value.', es: 'Un valor.' },
      mend: { en: 'Type the value itself in the cell.', es: 'Escriba el valor mismo en la celda.' },
    },
  },
  'cell/lookup-found-nothing': {
    consequence: 'rejects-row',
    example: 'A typed value',
    values: ['error'],
    words: {
      wrong: {
        en: 'A formula looked for a value and did not find it ({error}).',
        es: 'Una fórmula buscó un valor y no lo encontró ({error}).',
      },
      expected: { en: 'A value.', es: 'Un valor.' },
      mend: {
        en: 'Find out what is missing, or type the value itself.',
        es: 'Averigüe qué falta, o escriba el valor mismo.',
      },
    },
  },
  'cell/formula-lost-its-cells': {
    consequence: 'rejects-row',
    example: 'A typed value',
    values: ['error'],
    words: {
      wrong: {
        en: 'A formula points to cells that are gone ({error}).',
        es: 'Una fórmula apunta a celdas que ya no existen ({error}).',
      },
      expected: { en: 'A value.', es: 'Un valor.' },
      mend: { en: 'Type the value itself in the cell.', es: 'Escriba el valor mismo en la celda.' },
    },
  },
  'cell/formula-has-unknown-name': {
    consequence: 'rejects-row',
    example: 'A typed value',
    values: ['error'],
    words: {
      wrong: {
        en: 'A formula uses a name that Excel does not know ({error}).',
        es: 'Una fórmula usa un nombre que Excel no conoce ({error}).',
      },
      expected: { en: 'A value.', es: 'Un valor.' },
      mend: {
        en: 'Correct the formula, or type the value itself.',
        es: 'Corrija la fórmula, o escriba el valor mismo.',
      },
    },
  },
  'cell/formula-divides-by-zero': {
    consequence: 'rejects-row',
    example: 'A typed value',
    values: ['error'],
    words: {
      wrong: {
        en: 'A formula divides by zero or by a blank ({error}).',
        es: 'Una fórmula divide entre cero o entre una celda en blanco ({error}).',
      },
      expected: { en: 'A value.', es: 'Un valor.' },
      mend: {
        en: 'Fill in the cell it divides by, or type the value itself.',
        es: 'Llene la celda entre la que divide, o escriba el valor mismo.',
      },
    },
  },
  'cell/formula-cannot-calculate': {
    consequence: 'rejects-row',
    example: 'A typed value',
    values: ['error'],
    words: {
      wrong: {
        en: 'Excel could not work out the formula ({error}).',
        es: 'Excel no pudo calcular la fórmula ({error}).',
      },
      expected: { en: 'A value.', es: 'Un valor.' },
      mend: {
        en: 'Correct the formula, or type the value itself.',
        es: 'Corrija la fórmula, o escriba el valor mismo.',
      },
    },
  },
  'cell/column-too-narrow': {
    consequence: 'rejects-row',
    example: 'A typed value',
    words: {
      wrong: {
        en: 'The cell holds only ##### marks: the column was too narrow when the file was saved.',
        es: 'La celda solo tiene marcas #####: la columna era muy angosta cuando se guardó el archivo.',
      },
      expected: { en: 'The value itself.', es: 'El valor mismo.' },
      mend: {
        en: 'Make the column wider in Excel and save the file again.',
        es: 'Haga más ancha la columna en Excel y guarde el archivo otra vez.',
      },
    },
  },
  'cell/true-or-false': {
    consequence: 'rejects-row',
    example: 'A typed value',
    words: {
      wrong: { en: 'Excel turned the value into {found}.', es: 'Excel cambió el valor a {found}.' },
      expected: {
        en: 'The value as it should be. Not TRUE or FALSE.',
        es: 'El valor como debe ser. No VERDADERO ni FALSO.',
      },
      mend: {
        en: 'Set the cell to “Text” and type the value again.',
        es: 'Ponga la celda como “Texto” y escriba el valor otra vez.',
      },
    },
  },
  'cell/turned-into-date': {
    consequence: 'rejects-row',
    example: 'A typed value',
    words: {
      wrong: {
        en: 'Excel turned the value into a date: {found}.',
        es: 'Excel cambió el valor a una fecha: {found}.',
      },
      expected: { en: 'The value as it should be. Not a date.', es: 'El valor como debe ser. No una fecha.' },
      mend: {
        en: 'Set the cell to “Text” and type the value again.',
        es: 'Ponga la celda como “Texto” y escriba el valor otra vez.',
      },
    },
  },
}
