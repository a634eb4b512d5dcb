/** Words for workbooks that are unsafe, broken, or larger than an honest one can be. */
import type { FindingRegister } from '../register.ts'

export const fileWorkbookWords: FindingRegister = {
  'file/has-macros': {
    consequence: 'rejects-file',
    example: 'A workbook without macros (.xlsx)',
    values: ['part'],
    words: {
      wrong: {
        en: 'The workbook has macros: small programs inside it ({part}).',
        es: 'El libro tiene macros: pequeños programas adentro ({part}).',
      },
      expected: { en: 'A workbook without macros.', es: 'Un libro sin macros.' },
      mend: {
        en: 'Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that file.',
        es: 'Ábralo en Excel, guárdelo como “Libro de Excel (.xlsx)” y envíe ese archivo.',
      },
    },
  },
  'file/has-external-links': {
    consequence: 'rejects-file',
    example: 'A workbook that needs no other file',
    values: ['part'],
    words: {
      wrong: {
        en: 'The workbook takes values from another file or program ({part}).',
        es: 'El libro toma valores de otro archivo o programa ({part}).',
      },
      expected: { en: 'A workbook that needs no other file.', es: 'Un libro que no necesite otro archivo.' },
      mend: {
        en: 'In Excel, choose Data, Edit Links, Break Link. Then save and send it again.',
        es: 'En Excel, elija Datos, Editar vínculos, Romper vínculo. Guárdelo y envíelo otra vez.',
      },
    },
  },
  'file/has-embedded-objects': {
    consequence: 'rejects-file',
    example: 'A workbook with nothing but cells',
    values: ['part'],
    words: {
      wrong: {
        en: 'The workbook has other files or buttons inside it ({part}).',
        es: 'El libro tiene otros archivos o botones adentro ({part}).',
      },
      expected: { en: 'A workbook with nothing but cells.', es: 'Un libro que solo tenga celdas.' },
      mend: {
        en: 'Copy the rows to the template and send that.',
        es: 'Copie las filas a la plantilla y envíela.',
      },
    },
  },
  'file/declares-entities': {
    consequence: 'rejects-file',
    example: 'A workbook saved by Excel',
    values: ['part'],
    words: {
      wrong: {
        en: 'The workbook holds orders that no honest one has ({part}). It was not read, to be safe.',
        es: 'El libro contiene órdenes que ninguno normal tiene ({part}). No se leyó, por seguridad.',
      },
      expected: { en: 'A workbook saved by Excel.', es: 'Un libro guardado por Excel.' },
      mend: {
        en: 'Copy the rows to the template and send that. Ask who made the file.',
        es: 'Copie las filas a la plantilla y envíela. Pregunte quién hizo el archivo.',
      },
    },
  },
  'file/inflates-too-far': {
    consequence: 'rejects-file',
    example: 'A workbook of normal size',
    values: ['part', 'size', 'limit'],
    words: {
      wrong: {
        en: 'The file unpacks to far more than a workbook does ({part}). It was not read, to be safe.',
        es: 'El archivo se descomprime a mucho más que un libro normal ({part}). No se leyó, por seguridad.',
      },
      expected: {
        en: 'At most {limit} bytes. We found {size}.',
        es: 'Como máximo {limit} bytes. Encontramos {size}.',
      },
      mend: {
        en: 'Copy the rows to the template and send that. If there are very many, send them as CSV.',
        es: 'Copie las filas a la plantilla y envíela. Si son muchísimas, envíelas como CSV.',
      },
    },
  },
  'file/forged-size': {
    consequence: 'rejects-file',
    example: 'A workbook saved by Excel',
    values: ['part', 'size'],
    words: {
      wrong: {
        en: 'A part of the file is not as big as the file says ({part}, {size} bytes). It was not read, to be safe.',
        es: 'Una parte del archivo no mide lo que el archivo dice ({part}, {size} bytes). No se leyó, por seguridad.',
      },
      expected: { en: 'A workbook saved by Excel.', es: 'Un libro guardado por Excel.' },
      mend: {
        en: 'Open it in Excel, save it under a new name and send that file.',
        es: 'Ábralo en Excel, guárdelo con otro nombre y envíe ese archivo.',
      },
    },
  },
  'file/unsafe-entry-name': {
    consequence: 'rejects-file',
    example: 'A workbook saved by Excel',
    values: ['entry', 'why'],
    terms: {
      why: {
        'parent-folder': { en: 'it leads out of the file', es: 'lleva fuera del archivo' },
        'absolute-path': { en: 'it leads out of the file', es: 'lleva fuera del archivo' },
        backslash: { en: 'it has a backslash', es: 'tiene una barra invertida' },
        'control-character': { en: 'it has hidden characters', es: 'tiene caracteres ocultos' },
        link: { en: 'it is a link', es: 'es un enlace' },
        empty: { en: 'it is blank', es: 'está en blanco' },
      },
    },
    words: {
      wrong: {
        en: 'A part of the file has a name that may be a trick: {why} ({entry}).',
        es: 'Una parte del archivo tiene un nombre que puede ser un engaño: {why} ({entry}).',
      },
      expected: { en: 'A workbook saved by Excel.', es: 'Un libro guardado por Excel.' },
      mend: {
        en: 'Copy the rows to the template and send that. Ask who made the file.',
        es: 'Copie las filas a la plantilla y envíela. Pregunte quién hizo el archivo.',
      },
    },
  },
  'file/duplicate-entry': {
    consequence: 'rejects-file',
    example: 'A workbook saved by Excel',
    values: ['entry'],
    words: {
      wrong: {
        en: 'Two parts of the file have the same name ({entry}), so we cannot tell which one counts.',
        es: 'Dos partes del archivo tienen el mismo nombre ({entry}), así que no sabemos cuál vale.',
      },
      expected: { en: 'A workbook saved by Excel.', es: 'Un libro guardado por Excel.' },
      mend: {
        en: 'Open it in Excel, save it under a new name and send that file.',
        es: 'Ábralo en Excel, guárdelo con otro nombre y envíe ese archivo.',
      },
    },
  },
  'file/unsupported-compression': {
    consequence: 'rejects-file',
    example: 'A workbook saved by Excel',
    values: ['entry', 'method'],
    words: {
      wrong: {
        en: 'A part of the file is packed in a way that Excel does not use ({entry}, method {method}).',
        es: 'Una parte del archivo está comprimida de una forma que Excel no usa ({entry}, método {method}).',
      },
      expected: { en: 'A workbook saved by Excel.', es: 'Un libro guardado por Excel.' },
      mend: {
        en: 'Open it in Excel, save it under a new name and send that file.',
        es: 'Ábralo en Excel, guárdelo con otro nombre y envíe ese archivo.',
      },
    },
  },
  'file/damaged': {
    consequence: 'rejects-file',
    example: 'A workbook that Excel opens without a warning',
    values: ['part', 'why'],
    terms: {
      why: {
        truncated: { en: 'its end is missing', es: 'le falta el final' },
        directory: { en: 'its list of parts is broken', es: 'su lista de partes está rota' },
        checksum: { en: 'its bytes have changed', es: 'sus bytes cambiaron' },
        overlapping: { en: 'its parts overlap', es: 'sus partes se enciman' },
        'missing-part': { en: 'a part is missing', es: 'falta una parte' },
        'broken-xml': { en: 'a part is broken', es: 'una parte está rota' },
        'control-character': {
          en: 'it has characters that are not allowed',
          es: 'tiene caracteres no permitidos',
        },
        encoding: { en: 'its text cannot be read', es: 'su texto no se puede leer' },
        'out-of-order': {
          en: 'its rows or cells are out of order',
          es: 'sus filas o celdas están en desorden',
        },
        'bad-reference': { en: 'a part points to nothing', es: 'una parte apunta a nada' },
        'piece-too-long': { en: 'a part has no end', es: 'una parte no tiene fin' },
      },
    },
    words: {
      wrong: { en: 'The file is damaged: {why} ({part}).', es: 'El archivo está dañado: {why} ({part}).' },
      expected: {
        en: 'A workbook that Excel opens without a warning.',
        es: 'Un libro que Excel abra sin avisos.',
      },
      mend: {
        en: 'Send it again; it may have broken on its way. If Excel can open it, save it under a new name first.',
        es: 'Envíelo otra vez; quizás se dañó en el camino. Si Excel lo abre, guárdelo antes con otro nombre.',
      },
    },
  },
  'file/too-many-entries': {
    consequence: 'rejects-file',
    example: 'A workbook saved by Excel',
    values: ['size', 'limit'],
    words: {
      wrong: {
        en: 'The file has far more parts inside than a workbook has.',
        es: 'El archivo tiene adentro muchas más partes que un libro normal.',
      },
      expected: {
        en: 'Fewer parts: at most {limit}, not {size}.',
        es: 'Menos partes: como máximo {limit}, no {size}.',
      },
      mend: {
        en: 'Copy the rows to the template and send that.',
        es: 'Copie las filas a la plantilla y envíela.',
      },
    },
  },
  'file/too-many-sheets': {
    consequence: 'rejects-file',
    example: 'One sheet with the rows',
    values: ['size', 'limit'],
    words: {
      wrong: {
        en: 'The workbook has too many sheets: {size}.',
        es: 'El libro tiene demasiadas hojas: {size}.',
      },
      expected: { en: 'At most {limit} sheets.', es: 'Como máximo {limit} hojas.' },
      mend: {
        en: 'Delete the sheets that are not needed and send it again.',
        es: 'Borre las hojas que no hagan falta y envíelo otra vez.',
      },
    },
  },
  'file/too-many-columns': {
    consequence: 'rejects-file',
    example: 'Only the columns of the template',
    values: ['limit'],
    words: {
      wrong: {
        en: 'A row has more columns than Excel can hold.',
        es: 'Una fila tiene más columnas de las que Excel puede tener.',
      },
      expected: { en: 'At most {limit} columns.', es: 'Como máximo {limit} columnas.' },
      mend: {
        en: 'Keep only the columns of the template and send it again.',
        es: 'Deje solo las columnas de la plantilla y envíelo otra vez.',
      },
    },
  },
  'file/too-many-rows': {
    consequence: 'rejects-file',
    example: 'Rows that Excel can show',
    values: ['limit'],
    words: {
      wrong: {
        en: 'The sheet has more rows than Excel can hold.',
        es: 'La hoja tiene más filas de las que Excel puede tener.',
      },
      expected: { en: 'At most {limit} rows.', es: 'Como máximo {limit} filas.' },
      mend: {
        en: 'Split the rows into two files, or send them as CSV.',
        es: 'Divida las filas en dos archivos, o envíelas como CSV.',
      },
    },
  },
  'file/too-many-gaps': {
    consequence: 'rejects-file',
    example: 'Nothing to the right of the table',
    values: ['limit'],
    words: {
      wrong: {
        en: 'Very many rows are blank but for a cell far to the right of the table.',
        es: 'Muchísimas filas están en blanco salvo por una celda muy a la derecha de la tabla.',
      },
      expected: {
        en: 'Nothing outside the table, and at most {limit} blank cells before such a cell.',
        es: 'Nada fuera de la tabla, y como máximo {limit} celdas en blanco antes de una celda así.',
      },
      mend: {
        en: 'Select the columns to the right of the table, delete them and send the file again.',
        es: 'Seleccione las columnas a la derecha de la tabla, bórrelas y envíe el archivo otra vez.',
      },
    },
  },
  'file/too-many-shared-strings': {
    consequence: 'rejects-file',
    example: 'A workbook of normal size, or CSV',
    values: ['size', 'limit'],
    words: {
      wrong: {
        en: 'The workbook holds more text than we can read from a workbook.',
        es: 'El libro tiene más texto del que podemos leer de un libro.',
      },
      expected: {
        en: 'Less text: at most {limit}, not {size}.',
        es: 'Menos texto: como máximo {limit}, no {size}.',
      },
      mend: {
        en: 'Send the rows as CSV, or split them into smaller files.',
        es: 'Envíe las filas como CSV, o divídalas en archivos más pequeños.',
      },
    },
  },
  'file/too-many-merged-areas': {
    consequence: 'rejects-file',
    example: 'Each cell filled on its own',
    values: ['limit'],
    words: {
      wrong: {
        en: 'The sheet has too many merged cells.',
        es: 'La hoja tiene demasiadas celdas combinadas.',
      },
      expected: {
        en: 'At most {limit} merged areas, best none.',
        es: 'Como máximo {limit} áreas combinadas, mejor ninguna.',
      },
      mend: {
        en: 'Unmerge the cells, fill in each of them and send the file again.',
        es: 'Separe las celdas, llene cada una y envíe el archivo otra vez.',
      },
    },
  },
  'file/too-many-formats': {
    consequence: 'rejects-file',
    example: 'A workbook saved by Excel',
    values: ['limit'],
    words: {
      wrong: {
        en: 'The workbook has more cell styles than Excel can hold.',
        es: 'El libro tiene más estilos de celda de los que Excel puede tener.',
      },
      expected: { en: 'At most {limit} cell styles.', es: 'Como máximo {limit} estilos de celda.' },
      mend: {
        en: 'Copy the rows to the template, values only, and send that.',
        es: 'Copie las filas a la plantilla, solo los valores, y envíela.',
      },
    },
  },
}
