/** Words for numbers, amounts and numbered papers that were mended. */
import type { FindingWords } from '#guidance/define.ts'
import type { FindingRegister } from '../register.ts'

const nothingToDo: FindingWords['mend'] = {
  en: 'Nothing to do if that is right.',
  es: 'Si es correcto, no haga nada.',
}
const setAsText: FindingWords['mend'] = {
  en: 'Nothing to do if that is right. Next time, set the column to “Text” before you type.',
  es: 'Si es correcto, no haga nada. La próxima vez, ponga la columna como “Texto” antes de escribir.',
}

export const repairNumberWords: FindingRegister = {
  'repair/leading-zeros': {
    consequence: 'accepted-with-warning',
    example: '0000012345',
    values: ['zeros', 'mended'],
    words: {
      wrong: {
        en: 'Zeros are missing in front of “{found}”. We put them back: “{mended}”.',
        es: 'Faltan ceros al principio de “{found}”. Los pusimos: “{mended}”.',
      },
      expected: { en: 'The number with all its zeros.', es: 'El número con todos sus ceros.' },
      mend: setAsText,
    },
  },
  'repair/scientific-notation': {
    consequence: 'note',
    example: '1999999984',
    values: ['mended'],
    words: {
      wrong: {
        en: 'Excel made the short form “{found}” of a long number. We read “{mended}”.',
        es: 'Excel cambió un número largo a la forma corta “{found}”. Leímos “{mended}”.',
      },
      expected: { en: 'All digits of the number.', es: 'Todos los dígitos del número.' },
      mend: setAsText,
    },
  },
  'repair/point-zero': {
    consequence: 'note',
    example: '12',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” has a point at its end, with or without zeros. We read “{mended}”.',
        es: '“{found}” tiene un punto al final, con o sin ceros. Leímos “{mended}”.',
      },
      expected: { en: 'The number without them.', es: 'El número sin ellos.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/needless-zeros': {
    consequence: 'note',
    example: '12.50',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” has zeros too many or too few. We read “{mended}”.',
        es: '“{found}” tiene ceros de más o de menos. Leímos “{mended}”.',
      },
      expected: { en: 'The number as it is mostly written.', es: 'El número como se escribe comúnmente.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/letters-for-digits': {
    consequence: 'accepted-with-warning',
    example: '1999999984',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” has letters where digits belong, like O for 0. We read “{mended}”.',
        es: '“{found}” tiene letras en lugar de dígitos, como O por 0. Leímos “{mended}”.',
      },
      expected: { en: 'Digits.', es: 'Dígitos.' },
      mend: {
        en: 'Check it on your papers. If it is right, there is nothing to do.',
        es: 'Compárelo con sus papeles. Si es correcto, no haga nada.',
      },
    },
  },
  'repair/punctuation': {
    consequence: 'note',
    example: '5550100123',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” has dots, dashes or spaces that do not belong. We read “{mended}”.',
        es: '“{found}” tiene puntos, guiones o espacios que sobran. Leímos “{mended}”.',
      },
      expected: { en: 'The value without them.', es: 'El valor sin ellos.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/label-before-value': {
    consequence: 'note',
    example: '1999999984',
    values: ['label', 'mended'],
    words: {
      wrong: {
        en: '“{label}” stands before the value. We read “{mended}”.',
        es: '“{label}” está antes del valor. Leímos “{mended}”.',
      },
      expected: { en: 'The value alone.', es: 'El valor solo.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/currency-sign': {
    consequence: 'note',
    example: '1234.50',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” has a dollar sign or word. We read “{mended}”.',
        es: '“{found}” tiene el signo o la palabra de dólares. Leímos “{mended}”.',
      },
      expected: { en: 'The amount alone.', es: 'La cantidad sola.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/thousands-separators': {
    consequence: 'note',
    example: '1234.50',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” has commas or spaces between its digits. We read “{mended}”.',
        es: '“{found}” tiene comas o espacios entre sus dígitos. Leímos “{mended}”.',
      },
      expected: { en: 'The digits with nothing between.', es: 'Los dígitos sin nada en medio.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/comma-for-dot': {
    consequence: 'accepted-with-warning',
    example: '1234.50',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” has a comma where a point belongs. We read “{mended}”.',
        es: '“{found}” tiene una coma donde va un punto. Leímos “{mended}”.',
      },
      expected: { en: 'A point, not a comma.', es: 'Un punto, no una coma.' },
      mend: nothingToDo,
    },
  },
  'repair/dash-for-zero': {
    consequence: 'accepted-with-warning',
    example: '0.00',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” stands for nothing. We read “{mended}”.',
        es: '“{found}” significa nada. Leímos “{mended}”.',
      },
      expected: { en: 'An amount in digits.', es: 'Una cantidad en dígitos.' },
      mend: nothingToDo,
    },
  },
  'repair/unit-after-number': {
    consequence: 'note',
    example: '4',
    values: ['unit', 'mended'],
    words: {
      wrong: {
        en: 'The word “{unit}” stands after the number. We read “{mended}”.',
        es: 'La palabra “{unit}” está después del número. Leímos “{mended}”.',
      },
      expected: { en: 'The number alone.', es: 'El número solo.' },
      mend: {
        en: 'Check if the number counts what the heading asks for.',
        es: 'Revise si el número cuenta lo que pide el encabezado.',
      },
    },
  },
  'repair/number-shown-as-date': {
    consequence: 'accepted-with-warning',
    example: '4',
    values: ['mended'],
    words: {
      wrong: {
        en: 'Excel shows the number “{mended}” as a date. We read the number.',
        es: 'Excel muestra el número “{mended}” como fecha. Leímos el número.',
      },
      expected: { en: 'A number.', es: 'Un número.' },
      mend: {
        en: 'Nothing to do if that is right. Set the cell to “General” to see the number.',
        es: 'Si es correcto, no haga nada. Ponga la celda como “General” para ver el número.',
      },
    },
  },
  'repair/floating-tail': {
    consequence: 'note',
    example: '19.99',
    values: ['mended'],
    words: {
      wrong: {
        en: 'Excel stored the amount with a long tail of digits. We read “{mended}”.',
        es: 'Excel guardó la cantidad con una larga cola de dígitos. Leímos “{mended}”.',
      },
      expected: { en: 'Dollars and cents.', es: 'Dólares y centavos.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/card-number-for-cin': {
    consequence: 'note',
    example: '90000001A',
    values: ['mended'],
    words: {
      wrong: {
        en: 'This is the long number on the card. We took its first nine signs, the CIN: “{mended}”.',
        es: 'Este es el número largo de la tarjeta. Tomamos sus primeros nueve signos, el CIN: “{mended}”.',
      },
      expected: { en: 'The CIN: nine signs.', es: 'El CIN: nueve signos.' },
      mend: nothingToDo,
    },
  },
}
