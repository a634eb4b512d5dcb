/** Words for values whose letters, spaces or wrappings were mended. */
import type { FindingWords } from '#guidance/define.ts'
import type { FindingRegister } from '../register.ts'

const nothingToDo: FindingWords['mend'] = {
  en: 'Nothing to do if that is right.',
  es: 'Si es correcto, no haga nada.',
}

export const repairTextWords: FindingRegister = {
  'repair/spaces-around': {
    consequence: 'note',
    example: 'Sample',
    values: ['mended'],
    words: {
      wrong: {
        en: 'There are spaces before or after “{mended}”. We took them off.',
        es: 'Hay espacios antes o después de “{mended}”. Los quitamos.',
      },
      expected: { en: 'The value with no spaces around it.', es: 'El valor sin espacios alrededor.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/doubled-spaces': {
    consequence: 'note',
    example: 'Testina Sample',
    values: ['mended'],
    words: {
      wrong: {
        en: 'There are two or more spaces in a row. We read “{mended}”.',
        es: 'Hay dos o más espacios seguidos. Leímos “{mended}”.',
      },
      expected: { en: 'One space between words.', es: 'Un solo espacio entre palabras.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/odd-spaces': {
    consequence: 'note',
    example: 'Testina Sample',
    values: ['mended'],
    words: {
      wrong: {
        en: 'There are odd spaces here, as when text is copied from a web page. We read “{mended}”.',
        es: 'Hay espacios raros, como cuando se copia de una página web. Leímos “{mended}”.',
      },
      expected: {
        en: 'Plain spaces, as the space bar makes them.',
        es: 'Espacios comunes, como los hace la barra.',
      },
      mend: nothingToDo,
    },
  },
  'repair/only-spaces': {
    consequence: 'note',
    example: 'A blank cell',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The cell looks blank but holds spaces. We read it as blank.',
        es: 'La celda parece vacía pero tiene espacios. La leímos como en blanco.',
      },
      expected: { en: 'A value, or nothing at all.', es: 'Un valor, o nada.' },
      mend: {
        en: 'Nothing to do if the cell should be blank.',
        es: 'No haga nada si la celda debe estar en blanco.',
      },
    },
  },
  'repair/line-break': {
    consequence: 'note',
    example: '100 Sample St Apt 2',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The value goes over more than one line. We read “{mended}”.',
        es: 'El valor ocupa más de una línea. Leímos “{mended}”.',
      },
      expected: { en: 'A value on one line.', es: 'Un valor en una sola línea.' },
      mend: nothingToDo,
    },
  },
  'repair/tab': {
    consequence: 'note',
    example: 'Testina Sample',
    values: ['mended'],
    words: {
      wrong: {
        en: 'There is a tab inside the value. We read “{mended}”.',
        es: 'Hay un tabulador dentro del valor. Leímos “{mended}”.',
      },
      expected: { en: 'Plain spaces between words.', es: 'Espacios comunes entre palabras.' },
      mend: nothingToDo,
    },
  },
  'repair/control-characters': {
    consequence: 'accepted-with-warning',
    example: 'Sample',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The value has marks that only a machine can see. We read “{mended}”.',
        es: 'El valor tiene marcas que solo ve una máquina. Leímos “{mended}”.',
      },
      expected: { en: 'Letters, digits and plain marks.', es: 'Letras, dígitos y signos comunes.' },
      mend: nothingToDo,
    },
  },
  'repair/invisible-characters': {
    consequence: 'note',
    example: 'Sample',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The value has marks that cannot be seen. We read “{mended}”.',
        es: 'El valor tiene marcas que no se ven. Leímos “{mended}”.',
      },
      expected: { en: 'Only what can be seen.', es: 'Solo lo que se puede ver.' },
      mend: nothingToDo,
    },
  },
  'repair/smart-quotes': {
    consequence: 'note',
    example: "O'Sample",
    values: ['mended'],
    words: {
      wrong: {
        en: 'The value has curly quotes, as Word makes them. We read “{mended}”.',
        es: 'El valor tiene comillas curvas, como las hace Word. Leímos “{mended}”.',
      },
      expected: { en: 'Straight quotes.', es: 'Comillas rectas.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/smart-dashes': {
    consequence: 'note',
    example: 'Demo-Muñoz',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The value has a long dash, as Word makes it. We read “{mended}”.',
        es: 'El valor tiene un guion largo, como lo hace Word. Leímos “{mended}”.',
      },
      expected: { en: 'A plain dash.', es: 'Un guion común.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/full-width-characters': {
    consequence: 'note',
    example: '5550100123',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The value has wide letters or digits, as some Asian keyboards make them. We read “{mended}”.',
        es: 'El valor tiene letras o dígitos anchos, como los hacen algunos teclados asiáticos. Leímos “{mended}”.',
      },
      expected: { en: 'Letters and digits of plain width.', es: 'Letras y dígitos de ancho común.' },
      mend: nothingToDo,
    },
  },
  'repair/letters-in-pieces': {
    consequence: 'note',
    example: 'Muñoz',
    values: ['mended'],
    words: {
      wrong: {
        en: 'A letter like ñ or é was stored in two pieces. We read “{mended}”.',
        es: 'Una letra como ñ o é estaba guardada en dos partes. Leímos “{mended}”.',
      },
      expected: { en: 'Each letter whole.', es: 'Cada letra entera.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/look-alike-letters': {
    consequence: 'accepted-with-warning',
    example: '90000001A',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The value has Greek or Russian letters that look like ours. We read “{mended}”.',
        es: 'El valor tiene letras griegas o rusas que parecen las nuestras. Leímos “{mended}”.',
      },
      expected: { en: 'Plain letters A to Z.', es: 'Letras comunes de la A a la Z.' },
      mend: nothingToDo,
    },
  },
  'repair/double-encoded': {
    consequence: 'accepted-with-warning',
    example: 'Muñoz',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” was garbled when it was saved. We read “{mended}”.',
        es: '“{found}” se dañó al guardarse. Leímos “{mended}”.',
      },
      expected: { en: 'Letters like ñ and é as they are.', es: 'Letras como ñ y é tal como son.' },
      mend: {
        en: 'Nothing to do if that is right. Next time, save as “CSV UTF-8”.',
        es: 'Si es correcto, no haga nada. La próxima vez, guarde como “CSV UTF-8”.',
      },
    },
  },
  'repair/html-entities': {
    consequence: 'note',
    example: 'Muñoz & Sample',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” has codes of a web page in it. We read “{mended}”.',
        es: '“{found}” tiene códigos de página web. Leímos “{mended}”.',
      },
      expected: { en: 'The letters themselves.', es: 'Las letras mismas.' },
      mend: nothingToDo,
    },
  },
  'repair/escaped-characters': {
    consequence: 'note',
    example: '100 Sample St',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” has codes in it that Excel keeps out of sight. We read “{mended}”.',
        es: '“{found}” tiene códigos que Excel no muestra. Leímos “{mended}”.',
      },
      expected: { en: 'The letters themselves.', es: 'Las letras mismas.' },
      mend: nothingToDo,
    },
  },
  'repair/leading-apostrophe': {
    consequence: 'note',
    example: '0012345',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The value starts with a quote mark that keeps Excel from changing it. We read “{mended}”.',
        es: 'El valor empieza con un apóstrofo que evita que Excel lo cambie. Leímos “{mended}”.',
      },
      expected: { en: 'The value without the mark.', es: 'El valor sin el apóstrofo.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/wrapped-in-quotes': {
    consequence: 'note',
    example: 'Sample',
    values: ['mended'],
    words: {
      wrong: {
        en: 'There are quote marks around the value. We read “{mended}”.',
        es: 'Hay comillas alrededor del valor. Leímos “{mended}”.',
      },
      expected: { en: 'The value without quote marks.', es: 'El valor sin comillas.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/wrapped-as-formula': {
    consequence: 'note',
    example: '0012345',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The value is wrapped so that Excel leaves it alone: {found}. We read “{mended}”.',
        es: 'El valor está envuelto para que Excel no lo cambie: {found}. Leímos “{mended}”.',
      },
      expected: { en: 'The value alone.', es: 'El valor solo.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/turned-into-true-or-false': {
    consequence: 'accepted-with-warning',
    example: 'True',
    values: ['mended'],
    words: {
      wrong: {
        en: 'Excel took the word for a yes-or-no value. We read “{mended}”.',
        es: 'Excel tomó la palabra por un valor de sí o no. Leímos “{mended}”.',
      },
      expected: { en: 'The word as text.', es: 'La palabra como texto.' },
      mend: {
        en: 'Nothing to do if that is right. If not, set the cell to “Text” and type the word again.',
        es: 'Si es correcto, no haga nada. Si no, ponga la celda como “Texto” y escriba la palabra otra vez.',
      },
    },
  },
  'repair/placeholder': {
    consequence: 'note',
    example: 'A blank cell',
    values: ['placeholder', 'mended'],
    words: {
      wrong: {
        en: '“{placeholder}” stands where there is no value. We read the cell as blank.',
        es: '“{placeholder}” está donde no hay valor. Leímos la celda como en blanco.',
      },
      expected: { en: 'A value, or a blank cell.', es: 'Un valor, o una celda en blanco.' },
      mend: {
        en: 'Nothing to do if there is no value. If there is one, fill it in.',
        es: 'No haga nada si no hay valor. Si lo hay, escríbalo.',
      },
    },
  },
  'repair/formula-value-taken': {
    consequence: 'note',
    example: 'A typed value',
    words: {
      wrong: {
        en: 'The column “{heading}” has formulas. We took the values that Excel last worked out, like “{found}”.',
        es: 'La columna “{heading}” tiene fórmulas. Tomamos los valores que Excel calculó la última vez, como “{found}”.',
      },
      expected: { en: 'Values, or formulas that are up to date.', es: 'Valores, o fórmulas al día.' },
      mend: {
        en: 'Nothing to do if the values are right. If not, let Excel work them out again, save and send.',
        es: 'Si los valores son correctos, no haga nada. Si no, deje que Excel los calcule otra vez, guarde y envíe.',
      },
    },
  },
}
