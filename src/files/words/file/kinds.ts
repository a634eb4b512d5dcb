/** Words for files that are of another kind than a workbook or delimited text, or that hold nothing. */
import type { FindingRegister } from '../register.ts'

export const fileKindWords: FindingRegister = {
  'file/empty': {
    consequence: 'rejects-file',
    example: 'A file with a header and at least one row',
    words: {
      wrong: { en: 'The file is empty.', es: 'El archivo está vacío.' },
      expected: {
        en: 'A file with headings and rows.',
        es: 'Un archivo con encabezados y filas.',
      },
      mend: {
        en: 'Open the file and check that your data is there. Save it and send it again.',
        es: 'Abra el archivo y revise si sus datos están ahí. Guárdelo y envíelo otra vez.',
      },
    },
  },
  'file/not-a-workbook': {
    consequence: 'rejects-file',
    example: 'An Excel workbook (.xlsx)',
    values: ['looksLike'],
    terms: {
      looksLike: {
        'web-page': { en: 'a web page', es: 'una página web' },
        xml: { en: 'an XML file', es: 'un archivo XML' },
        pdf: { en: 'a PDF file', es: 'un archivo PDF' },
        text: { en: 'a text file', es: 'un archivo de texto' },
        gzip: { en: 'a gzip archive', es: 'un archivo comprimido gzip' },
        image: { en: 'a picture', es: 'una imagen' },
        unknown: { en: 'something we do not know', es: 'algo que no conocemos' },
      },
    },
    words: {
      wrong: {
        en: 'The file was sent as an Excel workbook, but it is {looksLike}.',
        es: 'El archivo se envió como libro de Excel, pero es {looksLike}.',
      },
      expected: { en: 'An Excel workbook (.xlsx).', es: 'Un libro de Excel (.xlsx).' },
      mend: {
        en: 'Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that file.',
        es: 'Ábralo en Excel, guárdelo como “Libro de Excel (.xlsx)” y envíe ese archivo.',
      },
    },
  },
  'file/legacy-workbook': {
    consequence: 'rejects-file',
    example: 'An Excel workbook (.xlsx)',
    words: {
      wrong: {
        en: 'The file is an old kind of Excel file (.xls), which we cannot read.',
        es: 'El archivo es de un tipo viejo de Excel (.xls), que no podemos leer.',
      },
      expected: {
        en: 'An Excel workbook (.xlsx) or a CSV file.',
        es: 'Un libro de Excel (.xlsx) o un archivo CSV.',
      },
      mend: {
        en: 'Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that file.',
        es: 'Ábralo en Excel, guárdelo como “Libro de Excel (.xlsx)” y envíe ese archivo.',
      },
    },
  },
  'file/encrypted': {
    consequence: 'rejects-file',
    example: 'A workbook that opens without a password',
    words: {
      wrong: {
        en: 'The workbook needs a password to open, so we could not read it.',
        es: 'El libro pide una contraseña para abrirse, así que no pudimos leerlo.',
      },
      expected: {
        en: 'A workbook that opens without a password.',
        es: 'Un libro que se abra sin contraseña.',
      },
      mend: {
        en: 'In Excel, choose File, Info, Protect Workbook, and take the password out. Then save and send it again.',
        es: 'En Excel, elija Archivo, Información, Proteger libro, y quite la contraseña. Guárdelo y envíelo otra vez.',
      },
    },
  },
  'file/binary-workbook': {
    consequence: 'rejects-file',
    example: 'An Excel workbook (.xlsx)',
    words: {
      wrong: {
        en: 'The file is a binary Excel file (.xlsb), which we cannot read.',
        es: 'El archivo es un libro binario de Excel (.xlsb), que no podemos leer.',
      },
      expected: {
        en: 'An Excel workbook (.xlsx) or a CSV file.',
        es: 'Un libro de Excel (.xlsx) o un archivo CSV.',
      },
      mend: {
        en: 'Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that file.',
        es: 'Ábralo en Excel, guárdelo como “Libro de Excel (.xlsx)” y envíe ese archivo.',
      },
    },
  },
  'file/open-document': {
    consequence: 'rejects-file',
    example: 'An Excel workbook (.xlsx)',
    words: {
      wrong: {
        en: 'The file is an OpenDocument sheet (.ods), which we cannot read.',
        es: 'El archivo es una hoja de OpenDocument (.ods), que no podemos leer.',
      },
      expected: {
        en: 'An Excel workbook (.xlsx) or a CSV file.',
        es: 'Un libro de Excel (.xlsx) o un archivo CSV.',
      },
      mend: {
        en: 'Open it, choose “Save as”, pick the Excel type (.xlsx) and send that file.',
        es: 'Ábralo, elija “Guardar como”, escoja el tipo de Excel (.xlsx) y envíe ese archivo.',
      },
    },
  },
  'file/not-a-spreadsheet': {
    consequence: 'rejects-file',
    example: 'An Excel workbook (.xlsx)',
    values: ['looksLike'],
    terms: {
      looksLike: {
        'word-document': { en: 'a Word document', es: 'un documento de Word' },
        presentation: { en: 'a slide show', es: 'una presentación' },
        drawing: { en: 'a drawing', es: 'un dibujo' },
        'apple-numbers': { en: 'an Apple Numbers file', es: 'un archivo de Apple Numbers' },
        'zip-archive': { en: 'a zip folder', es: 'una carpeta zip' },
        message: { en: 'a saved email', es: 'un correo electrónico guardado' },
        'java-archive': { en: 'a program', es: 'un programa' },
      },
    },
    words: {
      wrong: {
        en: 'The file is {looksLike}, not a workbook.',
        es: 'El archivo es {looksLike}, no un libro de Excel.',
      },
      expected: {
        en: 'An Excel workbook (.xlsx) or a CSV file.',
        es: 'Un libro de Excel (.xlsx) o un archivo CSV.',
      },
      mend: {
        en: 'Put the rows in the Excel template and send that. If the workbook is in a zip folder, take it out first.',
        es: 'Ponga las filas en la plantilla de Excel y envíela. Si el libro está en una carpeta zip, sáquelo primero.',
      },
    },
  },
  'file/not-text': {
    consequence: 'rejects-file',
    example: 'An Excel workbook (.xlsx) or a CSV file',
    values: ['kind'],
    terms: {
      kind: {
        ZIP: { en: 'a zip folder', es: 'una carpeta zip' },
        XLSX: { en: 'an Excel workbook', es: 'un libro de Excel' },
        XLS: { en: 'an old kind of Excel file (.xls)', es: 'un tipo viejo de archivo de Excel (.xls)' },
        PDF: { en: 'a PDF file', es: 'un archivo PDF' },
        PNG: { en: 'a picture', es: 'una imagen' },
        JPEG: { en: 'a picture', es: 'una imagen' },
        GIF: { en: 'a picture', es: 'una imagen' },
        TIFF: { en: 'a picture', es: 'una imagen' },
        GZIP: { en: 'a gzip archive', es: 'un archivo comprimido gzip' },
        '7Z': { en: 'a 7-Zip archive', es: 'un archivo comprimido 7-Zip' },
        RAR: { en: 'a RAR archive', es: 'un archivo comprimido RAR' },
        binary: { en: 'something we do not know', es: 'algo que no conocemos' },
      },
    },
    words: {
      wrong: {
        en: 'The file has no text that we can read. It is {kind}.',
        es: 'El archivo no tiene texto que podamos leer. Es {kind}.',
      },
      expected: {
        en: 'An Excel workbook (.xlsx) or a CSV file.',
        es: 'Un libro de Excel (.xlsx) o un archivo CSV.',
      },
      mend: {
        en: 'Send the workbook or the CSV file itself, not a picture, a print or a packed copy of it.',
        es: 'Envíe el libro o el archivo CSV mismo, no una imagen, una impresión ni una copia comprimida.',
      },
    },
  },
  'file/other-format': {
    consequence: 'rejects-file',
    example: 'An Excel workbook (.xlsx) or a CSV file',
    values: ['kind'],
    terms: {
      kind: {
        PGP: { en: 'a file locked with PGP', es: 'un archivo cerrado con PGP' },
        RTF: { en: 'a rich text document (RTF)', es: 'un documento de texto con formato (RTF)' },
        HTML: { en: 'a web page', es: 'una página web' },
        XML: { en: 'an XML file', es: 'un archivo XML' },
        JSON: { en: 'a JSON file', es: 'un archivo JSON' },
        X12: { en: 'an X12 claim file', es: 'un archivo de reclamos X12' },
      },
    },
    words: {
      wrong: {
        en: 'The file has text but no table. It is {kind}.',
        es: 'El archivo tiene texto pero no una tabla. Es {kind}.',
      },
      expected: {
        en: 'An Excel workbook (.xlsx) or a CSV file.',
        es: 'Un libro de Excel (.xlsx) o un archivo CSV.',
      },
      mend: {
        en: 'If Excel opens it, save it as “Excel Workbook (.xlsx)” and send that file. If not, use the template.',
        es: 'Si Excel lo abre, guárdelo como “Libro de Excel (.xlsx)” y envíelo. Si no, use la plantilla.',
      },
    },
  },
}
