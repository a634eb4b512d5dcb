/** Words for what is wrong with sheets, headings and columns. */
import type { FindingRegister } from './register.ts'

export const layoutWords: FindingRegister = {
  'layout/not-recognised': {
    consequence: 'rejects-file',
    example: 'A sheet whose header row has the headings of the template',
    values: ['files'],
    words: {
      wrong: {
        en: 'We could not tell which file this is. The first headings we saw: {found}.',
        es: 'No pudimos saber qué archivo es. Los primeros encabezados que vimos: {found}.',
      },
      expected: {
        en: 'One of these files: {files}.',
        es: 'Uno de estos archivos: {files}.',
      },
      mend: {
        en: 'Use the headings of the template, or say which file it is when you send it.',
        es: 'Use los encabezados de la plantilla, o diga qué archivo es cuando lo envíe.',
      },
    },
  },
  'layout/no-rows': {
    consequence: 'rejects-file',
    example: 'At least one filled row under the header',
    values: ['file'],
    words: {
      wrong: {
        en: 'The file has headings but no rows under them.',
        es: 'El archivo tiene encabezados pero ninguna fila debajo.',
      },
      expected: { en: 'At least one row of the {file}.', es: 'Al menos una fila de {file}.' },
      mend: {
        en: 'Add the rows below the header and send the file again.',
        es: 'Agregue las filas debajo del encabezado y envíe el archivo otra vez.',
      },
    },
  },
  'layout/column-missing': {
    consequence: 'rejects-file',
    example: 'A column with the heading that the guidance gives',
    values: ['label'],
    words: {
      wrong: {
        en: 'The column “{label}” is not in the sheet.',
        es: 'La columna “{label}” no está en la hoja.',
      },
      expected: { en: 'Every row needs this element.', es: 'Cada fila necesita este dato.' },
      mend: {
        en: 'Add a column with this heading and fill it in for each row.',
        es: 'Agregue una columna con este encabezado y llénela en cada fila.',
      },
    },
  },
  'layout/column-missing-if-needed': {
    consequence: 'note',
    example: 'A column with the heading that the guidance gives',
    values: ['label'],
    words: {
      wrong: {
        en: 'The column “{label}” is not in the sheet.',
        es: 'La columna “{label}” no está en la hoja.',
      },
      expected: { en: 'Some rows may need this element.', es: 'Algunas filas pueden necesitar este dato.' },
      mend: {
        en: 'Add the column if you have the data. A row that needs it is told so on its own.',
        es: 'Agregue la columna si tiene los datos. A cada fila que lo necesite se le avisa aparte.',
      },
    },
  },
  'layout/column-waits-for-answer': {
    consequence: 'rejects-file',
    example: 'The heading exactly as in the template',
    values: ['label'],
    words: {
      wrong: {
        en: 'We are not sure which of your columns is “{label}”.',
        es: 'No estamos seguros de cuál de sus columnas es “{label}”.',
      },
      expected: { en: 'Every row needs this element.', es: 'Cada fila necesita este dato.' },
      mend: {
        en: 'Answer the question about your heading once; we remember it. Or use the heading of the template.',
        es: 'Conteste una vez la pregunta sobre su encabezado; lo recordamos. O use el encabezado de la plantilla.',
      },
    },
  },
  'layout/heading-unsure': {
    consequence: 'accepted-with-warning',
    example: 'The heading exactly as in the template',
    values: ['candidates'],
    words: {
      wrong: {
        en: 'We are not sure what the heading “{heading}” means, so the column was not read.',
        es: 'No estamos seguros de qué significa el encabezado “{heading}”, así que no se leyó la columna.',
      },
      expected: { en: 'Perhaps: {candidates}.', es: 'Quizás: {candidates}.' },
      mend: {
        en: 'Tell us once which it is (--map "{heading}=…"), or use the heading of the template.',
        es: 'Díganos una vez cuál es (--map "{heading}=…"), o use el encabezado de la plantilla.',
      },
    },
  },
  'layout/heading-close': {
    consequence: 'note',
    example: 'The heading exactly as in the template',
    values: ['label'],
    words: {
      wrong: {
        en: 'The heading “{heading}” was read as “{label}”.',
        es: 'El encabezado “{heading}” se leyó como “{label}”.',
      },
      expected: { en: 'The heading “{label}”.', es: 'El encabezado “{label}”.' },
      mend: {
        en: 'Nothing to do if that is right. If not, change the heading.',
        es: 'Si es correcto, no haga nada. Si no, cambie el encabezado.',
      },
    },
  },
  'layout/column-not-in-guidance': {
    consequence: 'note',
    example: 'Only the columns of the template',
    words: {
      wrong: {
        en: 'The column “{heading}” is not part of this file and was not read.',
        es: 'La columna “{heading}” no es parte de este archivo y no se leyó.',
      },
      expected: {
        en: 'Only the elements that the guidance names.',
        es: 'Solo los datos que nombra la guía.',
      },
      mend: {
        en: 'Nothing to do. If it should be read, give it the heading of the template.',
        es: 'No haga nada. Si debe leerse, póngale el encabezado de la plantilla.',
      },
    },
  },
  'layout/column-without-heading': {
    consequence: 'accepted-with-warning',
    example: 'A heading over each column that has values',
    words: {
      wrong: {
        en: 'Column {column} has values but no heading, so it was not read.',
        es: 'La columna {column} tiene valores pero no encabezado, así que no se leyó.',
      },
      expected: { en: 'A heading over each column.', es: 'Un encabezado sobre cada columna.' },
      mend: {
        en: 'Write the heading of the template over it. If one heading is merged over many columns, give each its own.',
        es: 'Escriba encima el encabezado de la plantilla. Si un encabezado está combinado sobre varias columnas, póngale uno a cada una.',
      },
    },
  },
  'layout/hidden-column': {
    consequence: 'note',
    example: 'A column that can be seen',
    words: {
      wrong: {
        en: 'The column “{heading}” is hidden. It was read all the same.',
        es: 'La columna “{heading}” está oculta. Se leyó de todos modos.',
      },
      expected: { en: 'Columns that you can see.', es: 'Columnas que usted puede ver.' },
      mend: {
        en: 'Unhide the column and check whether its values are right.',
        es: 'Muestre la columna y revise si sus valores son correctos.',
      },
    },
  },
  'layout/hidden-sheet-passed-over': {
    consequence: 'accepted-with-warning',
    example: 'One visible sheet with the rows',
    words: {
      wrong: {
        en: 'The sheet “{sheet}” is hidden and looks like data. It was not read.',
        es: 'La hoja “{sheet}” está oculta y parece tener datos. No se leyó.',
      },
      expected: {
        en: 'The rows on a sheet that you can see.',
        es: 'Las filas en una hoja que usted pueda ver.',
      },
      mend: {
        en: 'If its rows should count, unhide the sheet and send the file again. If not, delete it.',
        es: 'Si sus filas deben contar, muestre la hoja y envíe el archivo otra vez. Si no, bórrela.',
      },
    },
  },
  'layout/sheet-passed-over': {
    consequence: 'note',
    example: 'One sheet with the rows',
    words: {
      wrong: {
        en: 'The sheet “{sheet}” was not read: it is not part of this file.',
        es: 'La hoja “{sheet}” no se leyó: no es parte de este archivo.',
      },
      expected: { en: 'Sheets that belong to the file.', es: 'Hojas que son parte del archivo.' },
      mend: {
        en: 'Nothing to do, unless it holds rows that should count: then give it the headings of the template.',
        es: 'No haga nada, a menos que tenga filas que deban contar: entonces use los encabezados de la plantilla.',
      },
    },
  },
  'layout/several-data-sheets': {
    consequence: 'note',
    example: 'One sheet with all rows',
    words: {
      wrong: {
        en: 'The sheet “{sheet}” also has rows of this file. It was read too.',
        es: 'La hoja “{sheet}” también tiene filas de este archivo. También se leyó.',
      },
      expected: { en: 'All rows on one sheet.', es: 'Todas las filas en una hoja.' },
      mend: {
        en: 'Make sure that the sheet is not an old copy. If it is, delete it and send the file again.',
        es: 'Revise que la hoja no sea una copia vieja. Si lo es, bórrela y envíe el archivo otra vez.',
      },
    },
  },
  'layout/earlier-sheet-missing': {
    consequence: 'rejects-file',
    example: 'All sheets of the layout, in its order',
    values: ['otherSheet', 'sheets'],
    words: {
      wrong: {
        en: 'The sheet “{otherSheet}” should stand before the sheet “{sheet}”. It is not there.',
        es: 'La hoja “{otherSheet}” debe estar antes de la hoja “{sheet}”. No está allí.',
      },
      expected: { en: 'The sheets in this order: {sheets}.', es: 'Las hojas en este orden: {sheets}.' },
      mend: {
        en: 'Add the sheet, or move it to the front, and send the file again.',
        es: 'Agregue la hoja, o muévala al principio, y envíe el archivo otra vez.',
      },
    },
  },
  'layout/second-file-in-workbook': {
    consequence: 'accepted-with-warning',
    example: 'One workbook for each file',
    values: ['other', 'file'],
    words: {
      wrong: {
        en: 'The sheet “{sheet}” looks like another file ({other}). It was not read.',
        es: 'La hoja “{sheet}” parece ser otro archivo ({other}). No se leyó.',
      },
      expected: { en: 'Only rows of the {file}.', es: 'Solo filas de {file}.' },
      mend: { en: 'Send that sheet as a file of its own.', es: 'Envíe esa hoja como un archivo aparte.' },
    },
  },
  'layout/merged-cells': {
    consequence: 'accepted-with-warning',
    example: 'Each cell filled on its own',
    values: ['area'],
    words: {
      wrong: {
        en: 'The cells {area} are merged. Only the first of them has a value; the others were read as blank.',
        es: 'Las celdas {area} están combinadas. Solo la primera tiene valor; las demás se leyeron en blanco.',
      },
      expected: { en: 'Every cell filled on its own.', es: 'Cada celda llena por separado.' },
      mend: {
        en: 'Unmerge the cells and fill in each of them.',
        es: 'Separe las celdas y llene cada una.',
      },
    },
  },
}
