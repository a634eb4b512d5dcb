/** Words for what is wrong with a row as a whole. */
import type { FindingRegister } from './register.ts'

export const rowWords: FindingRegister = {
  'row/hidden': {
    consequence: 'note',
    example: 'A row that can be seen',
    words: {
      wrong: {
        en: 'Row {row} is hidden or filtered out. It was read all the same.',
        es: 'La fila {row} está oculta o filtrada. Se leyó de todos modos.',
      },
      expected: { en: 'Rows that you can see.', es: 'Filas que usted puede ver.' },
      mend: {
        en: 'Unhide the row. Delete it if it should not count.',
        es: 'Muestre la fila. Bórrela si no debe contar.',
      },
    },
  },
  'row/repeated-header': {
    consequence: 'note',
    example: 'The header once, at the top',
    words: {
      wrong: {
        en: 'Row {row} repeats the header. It was passed over.',
        es: 'La fila {row} repite el encabezado. No se leyó.',
      },
      expected: { en: 'The header once, at the top.', es: 'El encabezado una sola vez, arriba.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'row/totals': {
    consequence: 'note',
    example: 'Only rows of data under the header',
    words: {
      wrong: {
        en: 'Row {row} looks like a line of totals. It was passed over.',
        es: 'La fila {row} parece una línea de totales. No se leyó.',
      },
      expected: {
        en: 'Only rows of data under the header.',
        es: 'Solo filas de datos debajo del encabezado.',
      },
      mend: {
        en: 'Nothing to do. If it is data, fill in its first columns.',
        es: 'No haga nada. Si son datos, llene sus primeras columnas.',
      },
    },
  },
  'row/cells-beyond-the-header': {
    consequence: 'rejects-row',
    example: 'No values to the right of the last heading',
    words: {
      wrong: {
        en: 'Row {row} has a value in column {column}, past the last heading: its cells may have slipped to the right.',
        es: 'La fila {row} tiene un valor en la columna {column}, después del último encabezado: sus celdas pueden estar corridas.',
      },
      expected: { en: 'No values past the last heading.', es: 'Ningún valor después del último encabezado.' },
      mend: {
        en: 'Check whether each value stands under its heading. In a CSV file, put quotes around a value that has a comma.',
        es: 'Revise que cada valor esté bajo su encabezado. En un archivo CSV, ponga comillas al valor que tenga una coma.',
      },
    },
  },
  'row/held-with-its-others': {
    consequence: 'rejects-row',
    example: 'Every line of the invoice right',
    values: ['together'],
    words: {
      wrong: {
        en: 'This row is right, but another row of the same invoice is not. The invoice is held whole.',
        es: 'Esta fila está bien, pero otra fila de la misma factura no. La factura completa queda en espera.',
      },
      expected: { en: 'Every row of the invoice right.', es: 'Todas las filas de la factura correctas.' },
      mend: {
        en: 'Mend the other rows of the invoice. Leave this one as it is.',
        es: 'Corrija las otras filas de la factura. Deje esta como está.',
      },
    },
  },
  'row/without-its-other-sheet': {
    consequence: 'rejects-row',
    example: 'The same member on every sheet',
    values: ['otherSheet'],
    words: {
      wrong: {
        en: 'The sheet “{otherSheet}” has no row that belongs to row {row}.',
        es: 'La hoja “{otherSheet}” no tiene una fila que corresponda a la fila {row}.',
      },
      expected: { en: 'One row on each sheet.', es: 'Una fila en cada hoja.' },
      mend: {
        en: 'Add the row to “{otherSheet}”, or check whether the number that joins them is written the same on both.',
        es: 'Agregue la fila a “{otherSheet}”, o revise que el número que las une esté escrito igual en ambas.',
      },
    },
  },
  'row/waits-for-its-other-sheet': {
    consequence: 'rejects-row',
    example: 'The row right on every sheet',
    values: ['otherSheet', 'otherRow'],
    words: {
      wrong: {
        en: 'Row {row} goes with row {otherRow} of the sheet “{otherSheet}”, and that row has to be mended first.',
        es: 'La fila {row} va con la fila {otherRow} de la hoja “{otherSheet}”, y esa fila se debe corregir primero.',
      },
      expected: { en: 'Both rows right.', es: 'Las dos filas correctas.' },
      mend: {
        en: 'Mend the row on “{otherSheet}”. This one can stay as it is, if nothing else is said of it.',
        es: 'Corrija la fila en “{otherSheet}”. Esta puede quedarse así, si no se dice nada más de ella.',
      },
    },
  },
  'row/without-its-last-sheet': {
    consequence: 'accepted-with-warning',
    example: 'The same member on every sheet',
    words: {
      wrong: {
        en: 'Row {row} of the sheet “{sheet}” belongs to no row of the last sheet. It was not used.',
        es: 'La fila {row} de la hoja “{sheet}” no corresponde a ninguna fila de la última hoja. No se usó.',
      },
      expected: { en: 'One row on each sheet.', es: 'Una fila en cada hoja.' },
      mend: {
        en: 'Add its row to the last sheet, or delete this one.',
        es: 'Agregue su fila a la última hoja, o borre esta.',
      },
    },
  },
  'row/repeated-on-its-sheet': {
    consequence: 'accepted-with-warning',
    example: 'Each member once on the sheet',
    words: {
      wrong: {
        en: 'Row {row} of the sheet “{sheet}” is there for the second time. The first one was used.',
        es: 'La fila {row} de la hoja “{sheet}” está por segunda vez. Se usó la primera.',
      },
      expected: { en: 'Each once.', es: 'Cada una una vez.' },
      mend: { en: 'Delete the row that is not right.', es: 'Borre la fila que no es correcta.' },
    },
  },
}
