/** Words for what was noticed in a file of delimited text: its letters, its line ends, its quotation marks. */
import type { FindingRegister } from '../register.ts'

export const fileTextWords: FindingRegister = {
  'file/has-nul-characters': {
    consequence: 'accepted-with-warning',
    example: 'Text without empty characters',
    values: ['count'],
    words: {
      wrong: {
        en: 'The text has empty characters ({count}). They show that the file may have been damaged on its way.',
        es: 'El texto tiene caracteres vacíos ({count}). Muestran que el archivo quizás se dañó en el camino.',
      },
      expected: { en: 'Text without empty characters.', es: 'Texto sin caracteres vacíos.' },
      mend: {
        en: 'We left them out. Look at row {row}. If its values are wrong, save the file again and send it again.',
        es: 'Los quitamos. Revise la fila {row}. Si sus valores están mal, guarde el archivo de nuevo y envíelo otra vez.',
      },
    },
  },
  'file/windows-1252': {
    consequence: 'note',
    example: 'CSV UTF-8',
    values: ['count'],
    words: {
      wrong: {
        en: 'The file is saved in an older kind of text. We read it as such ({count} letters like ñ or é).',
        es: 'El archivo está guardado en un tipo de texto más viejo. Lo leímos así ({count} letras como ñ o é).',
      },
      expected: { en: 'The type “CSV UTF-8”.', es: 'El tipo “CSV UTF-8”.' },
      mend: {
        en: 'Check if the names are right, the first in row {row}. Next time, save as “CSV UTF-8”.',
        es: 'Revise si los nombres están bien, el primero en la fila {row}. La próxima vez, guarde como “CSV UTF-8”.',
      },
    },
  },
  'file/mixed-encoding': {
    consequence: 'accepted-with-warning',
    example: 'One kind of text in the whole file',
    values: ['count'],
    words: {
      wrong: {
        en: 'The file mixes two kinds of text, as when two exports are pasted together ({count} letters).',
        es: 'El archivo mezcla dos tipos de texto, como cuando se pegan dos exportaciones ({count} letras).',
      },
      expected: { en: 'One kind of text: “CSV UTF-8”.', es: 'Un solo tipo de texto: “CSV UTF-8”.' },
      mend: {
        en: 'Check if names with letters like ñ or é are right, the first in row {row}.',
        es: 'Revise si los nombres con letras como ñ o é están bien, el primero en la fila {row}.',
      },
    },
  },
  'file/utf-16': {
    consequence: 'note',
    example: 'CSV UTF-8',
    values: ['encoding'],
    words: {
      wrong: {
        en: 'The file is saved as “Unicode Text”. We read it as such.',
        es: 'El archivo está guardado como “Texto Unicode”. Lo leímos así.',
      },
      expected: { en: 'The type “CSV UTF-8”.', es: 'El tipo “CSV UTF-8”.' },
      mend: {
        en: 'Nothing to do. Next time, save as “CSV UTF-8”.',
        es: 'No haga nada. La próxima vez, guarde como “CSV UTF-8”.',
      },
    },
  },
  'file/broken-characters': {
    consequence: 'accepted-with-warning',
    example: 'Text whose every letter is whole',
    values: ['count'],
    words: {
      wrong: {
        en: 'Some letters in the text are broken ({count}). Each is now shown as “�”.',
        es: 'Algunas letras del texto están rotas ({count}). Cada una se muestra ahora como “�”.',
      },
      expected: { en: 'Text in which every letter is whole.', es: 'Texto con todas sus letras enteras.' },
      mend: {
        en: 'Type the broken letters again, the first in row {row}.',
        es: 'Escriba otra vez las letras rotas, la primera en la fila {row}.',
      },
    },
  },
  'file/mixed-line-endings': {
    consequence: 'note',
    example: 'Every row ended in the same way',
    values: ['crlf', 'lf', 'cr'],
    words: {
      wrong: {
        en: 'The rows do not all end in the same way, as when files are joined. (CRLF: {crlf}, LF: {lf}, CR: {cr}.)',
        es: 'No todas las filas terminan igual, como cuando se unen archivos. (CRLF: {crlf}, LF: {lf}, CR: {cr}.)',
      },
      expected: {
        en: 'Every row ended in the same way.',
        es: 'Todas las filas terminadas de la misma forma.',
      },
      mend: {
        en: 'Nothing to do if the number of rows is right.',
        es: 'No haga nada si el número de filas es correcto.',
      },
    },
  },
  'file/separator-line': {
    consequence: 'note',
    example: 'The headings in the first line',
    values: ['delimiter'],
    terms: { delimiter: { '\t': { en: 'Tab', es: 'tabulador' } } },
    words: {
      wrong: {
        en: 'The first line tells Excel what stands between the cells: “{delimiter}”. We followed it.',
        es: 'La primera línea le dice a Excel qué hay entre las celdas: “{delimiter}”. La seguimos.',
      },
      expected: { en: 'The headings in the first line.', es: 'Los encabezados en la primera línea.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'file/unclosed-quote': {
    consequence: 'rejects-row',
    example: '"Sample, Testina"',
    words: {
      wrong: {
        en: 'In row {row}, a quotation mark opens a cell and is never closed.',
        es: 'En la fila {row}, una comilla abre una celda y nunca se cierra.',
      },
      expected: {
        en: 'One quotation mark before the value and one after it.',
        es: 'Una comilla antes del valor y una después.',
      },
      mend: {
        en: 'Take the mark out or close it. Or save the file from Excel, which sets the marks itself.',
        es: 'Quite la comilla o ciérrela. O guarde el archivo desde Excel, que pone las comillas por sí mismo.',
      },
    },
  },
  'file/text-after-quote': {
    consequence: 'accepted-with-warning',
    example: '"Testina ""Tess"" Sample"',
    words: {
      wrong: {
        en: 'In row {row}, a cell goes on after its closing quotation mark.',
        es: 'En la fila {row}, una celda sigue después de la comilla que la cierra.',
      },
      expected: {
        en: 'A quotation mark inside a value is written twice.',
        es: 'Una comilla dentro de un valor se escribe dos veces.',
      },
      mend: {
        en: 'Check if the value was read right: {found}. If not, take the inner marks out.',
        es: 'Revise si el valor se leyó bien: {found}. Si no, quite las comillas de adentro.',
      },
    },
  },
  'file/stray-quote': {
    consequence: 'note',
    example: 'A value without quotation marks inside',
    words: {
      wrong: {
        en: 'In row {row}, a value has a quotation mark inside: {found}. It was kept.',
        es: 'En la fila {row}, un valor tiene una comilla adentro: {found}. Se dejó.',
      },
      expected: {
        en: 'No quotation mark, or one at each end of the value.',
        es: 'Ninguna comilla, o una en cada extremo del valor.',
      },
      mend: {
        en: 'Nothing to do if the mark belongs to the value. If not, take it out.',
        es: 'No haga nada si la comilla es parte del valor. Si no, quítela.',
      },
    },
  },
  'file/rows-in-one-cell': {
    consequence: 'accepted-with-warning',
    example: 'One line for each row',
    values: ['lines'],
    words: {
      wrong: {
        en: 'In row {row}, one cell holds {lines} lines that look like rows of their own.',
        es: 'En la fila {row}, una celda tiene {lines} líneas que parecen ser filas aparte.',
      },
      expected: { en: 'Each row on its own line.', es: 'Cada fila en su propia línea.' },
      mend: {
        en: 'Look for a quotation mark too many in this cell and take it out.',
        es: 'Busque una comilla de más en esta celda y quítela.',
      },
    },
  },
  'file/row-too-long': {
    consequence: 'rejects-row',
    example: 'Each row on its own line',
    values: ['limit'],
    words: {
      wrong: {
        en: 'Row {row} is far too long to be one row. It was passed over.',
        es: 'La fila {row} es demasiado larga para ser una sola fila. No se leyó.',
      },
      expected: {
        en: 'Each row on its own line, of {limit} characters at most.',
        es: 'Cada fila en su propia línea, con {limit} caracteres como máximo.',
      },
      mend: {
        en: 'Check if the line ends were lost. Save the file again from the program that made it.',
        es: 'Revise si se perdieron los saltos de línea. Guarde el archivo de nuevo desde el programa que lo hizo.',
      },
    },
  },
}
