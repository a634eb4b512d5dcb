/** Words for counts, amounts, phone numbers and ZIP codes that cannot be right. */
import type { FindingRegister } from '../register.ts'

export const cellNumberWords: FindingRegister = {
  'cell/not-a-number': {
    consequence: 'rejects-row',
    example: '4',
    words: {
      wrong: { en: '“{found}” is not a number.', es: '“{found}” no es un número.' },
      expected: { en: 'A number in digits.', es: 'Un número en dígitos.' },
      mend: { en: 'Type the number in digits.', es: 'Escriba el número en dígitos.' },
    },
  },
  'cell/not-a-whole-number': {
    consequence: 'rejects-row',
    example: '4',
    words: {
      wrong: { en: '“{found}” is not a whole number.', es: '“{found}” no es un número entero.' },
      expected: { en: 'A whole number, with no decimals.', es: 'Un número entero, sin decimales.' },
      mend: { en: 'Type the whole number.', es: 'Escriba el número entero.' },
    },
  },
  'cell/negative-number': {
    consequence: 'rejects-row',
    example: '4',
    words: {
      wrong: { en: '“{found}” is below zero.', es: '“{found}” es menor que cero.' },
      expected: { en: 'A number of zero or more.', es: 'Un número de cero o más.' },
      mend: {
        en: 'Take off the minus sign, or type the right number.',
        es: 'Quite el signo de menos, o escriba el número correcto.',
      },
    },
  },
  'cell/negative-amount': {
    consequence: 'rejects-row',
    example: '12.50',
    words: {
      wrong: { en: 'The amount {found} is below zero.', es: 'La cantidad {found} es menor que cero.' },
      expected: { en: 'An amount of zero or more.', es: 'Una cantidad de cero o más.' },
      mend: {
        en: 'Type the amount without a minus. To take back an invoice, ask the plan how.',
        es: 'Escriba la cantidad sin el signo de menos. Para anular una factura, pregunte al plan cómo.',
      },
    },
  },
  'cell/no-units': {
    consequence: 'rejects-row',
    example: '4',
    words: {
      wrong: { en: 'The number of units is zero.', es: 'El número de unidades es cero.' },
      expected: { en: 'One unit or more.', es: 'Una unidad o más.' },
      mend: {
        en: 'Type the number of units, or take out the row if no service was given.',
        es: 'Escriba el número de unidades, o quite la fila si no se dio el servicio.',
      },
    },
  },
  'cell/number-too-large': {
    consequence: 'rejects-row',
    example: '4',
    words: {
      wrong: { en: '“{found}” is far too large.', es: '“{found}” es demasiado grande.' },
      expected: { en: 'A number of nine digits or less.', es: 'Un número de nueve dígitos o menos.' },
      mend: {
        en: 'Check if the value is in the right column. Type the right number.',
        es: 'Revise si el valor está en la columna correcta. Escriba el número correcto.',
      },
    },
  },
  'cell/more-than-two-decimals': {
    consequence: 'rejects-row',
    example: '12.50',
    words: {
      wrong: {
        en: 'The amount {found} has parts of a cent.',
        es: 'La cantidad {found} tiene partes de un centavo.',
      },
      expected: { en: 'Dollars and cents, like 1234.50.', es: 'Dólares y centavos, como 1234.50.' },
      mend: { en: 'Round the amount to cents.', es: 'Redondee la cantidad a centavos.' },
    },
  },
  'cell/percent': {
    consequence: 'rejects-row',
    example: '4',
    words: {
      wrong: { en: '“{found}” is a percent.', es: '“{found}” es un porcentaje.' },
      expected: { en: 'A plain number.', es: 'Un número simple.' },
      mend: { en: 'Type the number itself, with no % sign.', es: 'Escriba el número mismo, sin el signo %.' },
    },
  },
  'cell/wrong-length': {
    consequence: 'rejects-row',
    example: 'As many digits as are asked for',
    values: ['length', 'wanted'],
    words: {
      wrong: { en: '“{found}” has {length} digits.', es: '“{found}” tiene {length} dígitos.' },
      expected: { en: '{wanted} digits.', es: '{wanted} dígitos.' },
      mend: {
        en: 'Type all digits. Set the cell to “Text” first, so that Excel keeps the zeros in front.',
        es: 'Escriba todos los dígitos. Ponga antes la celda como “Texto”, para que Excel conserve los ceros al principio.',
      },
    },
  },
  'cell/repeated-digit': {
    consequence: 'rejects-row',
    example: 'A real number',
    words: {
      wrong: {
        en: '“{found}” is one digit over and over, so it cannot be real.',
        es: '“{found}” es un solo dígito repetido, así que no puede ser real.',
      },
      expected: {
        en: 'The real number, or a blank if there is none.',
        es: 'El número real, o nada si no lo hay.',
      },
      mend: {
        en: 'Type the real number. If there is none, clear the cell.',
        es: 'Escriba el número real. Si no lo hay, vacíe la celda.',
      },
    },
  },
  'cell/digits-lost': {
    consequence: 'rejects-row',
    example: '1999999984',
    values: ['digits', 'of'],
    words: {
      wrong: {
        en: 'Excel cut the number down to {found}: only {digits} of its {of} digits are left.',
        es: 'Excel acortó el número a {found}: solo quedan {digits} de sus {of} dígitos.',
      },
      expected: { en: 'All digits of the number.', es: 'Todos los dígitos del número.' },
      mend: {
        en: 'Set the cell to “Text” and type the whole number again.',
        es: 'Ponga la celda como “Texto” y escriba otra vez el número completo.',
      },
    },
  },
  'cell/more-than-fifteen-digits': {
    consequence: 'rejects-row',
    example: 'A long number as text',
    words: {
      wrong: {
        en: 'Excel keeps only fifteen digits of a number. The last digits of {found} are lost.',
        es: 'Excel solo guarda quince dígitos de un número. Los últimos dígitos de {found} se perdieron.',
      },
      expected: { en: 'All digits of the number, as text.', es: 'Todos los dígitos del número, como texto.' },
      mend: {
        en: 'Set the cell to “Text” and type the whole number again.',
        es: 'Ponga la celda como “Texto” y escriba otra vez el número completo.',
      },
    },
  },
  'cell/not-a-phone-number': {
    consequence: 'rejects-row',
    example: '5550100123',
    words: {
      wrong: { en: '“{found}” is not a phone number.', es: '“{found}” no es un número de teléfono.' },
      expected: { en: 'Ten digits with the area code.', es: 'Diez dígitos con el código de área.' },
      mend: {
        en: 'Type the ten digits, or leave the cell blank if you do not know them.',
        es: 'Escriba los diez dígitos, o deje la celda en blanco si no los sabe.',
      },
    },
  },
  'cell/phone-without-area-code': {
    consequence: 'rejects-row',
    example: '5550100123',
    words: {
      wrong: {
        en: 'The phone number {found} has no area code.',
        es: 'Al teléfono {found} le falta el código de área.',
      },
      expected: { en: 'Ten digits with the area code.', es: 'Diez dígitos con el código de área.' },
      mend: { en: 'Put the area code in front.', es: 'Ponga el código de área al principio.' },
    },
  },
  'cell/not-an-extension': {
    consequence: 'rejects-row',
    example: '123',
    words: {
      wrong: { en: '“{found}” is not a phone extension.', es: '“{found}” no es una extensión de teléfono.' },
      expected: { en: 'Digits only.', es: 'Solo dígitos.' },
      mend: { en: 'Type the digits of the extension.', es: 'Escriba los dígitos de la extensión.' },
    },
  },
  'cell/not-a-zip-code': {
    consequence: 'rejects-row',
    example: '95814',
    words: {
      wrong: { en: '“{found}” is not a ZIP code.', es: '“{found}” no es un código postal.' },
      expected: { en: 'Five digits, or nine with no dash.', es: 'Cinco dígitos, o nueve sin guion.' },
      mend: { en: 'Type the digits of the ZIP code.', es: 'Escriba los dígitos del código postal.' },
    },
  },
}
