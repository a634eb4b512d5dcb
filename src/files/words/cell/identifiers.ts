/** Words for numbers by which people, providers and papers are known. */
import type { FindingRegister } from '../register.ts'

export const cellIdentifierWords: FindingRegister = {
  'cell/not-a-cin': {
    consequence: 'rejects-row',
    example: '90000001A',
    words: {
      wrong: { en: '“{found}” is not a CIN.', es: '“{found}” no es un CIN.' },
      expected: {
        en: 'A 9, seven digits and one capital letter.',
        es: 'Un 9, siete dígitos y una letra mayúscula.',
      },
      mend: {
        en: 'Copy the CIN from the member’s card or from the plan’s file.',
        es: 'Copie el CIN de la tarjeta del miembro o del archivo del plan.',
      },
    },
  },
  'cell/cin-without-letter': {
    consequence: 'rejects-row',
    example: '90000001A',
    words: {
      wrong: {
        en: 'The CIN {found} has no letter at its end.',
        es: 'Al CIN {found} le falta la letra del final.',
      },
      expected: {
        en: 'A 9, seven digits and one capital letter.',
        es: 'Un 9, siete dígitos y una letra mayúscula.',
      },
      mend: {
        en: 'Add the letter. It is on the member’s card.',
        es: 'Agregue la letra. Está en la tarjeta del miembro.',
      },
    },
  },
  'cell/social-security-number': {
    consequence: 'rejects-row',
    example: '90000001A',
    words: {
      wrong: {
        en: 'This looks like a Social Security number, not a CIN.',
        es: 'Esto parece un número de Seguro Social, no un CIN.',
      },
      expected: {
        en: 'A 9, seven digits and one capital letter.',
        es: 'Un 9, siete dígitos y una letra mayúscula.',
      },
      mend: {
        en: 'Put the CIN here. Take the Social Security number out of the file.',
        es: 'Ponga aquí el CIN. Quite el número de Seguro Social del archivo.',
      },
    },
  },
  'cell/not-an-npi': {
    consequence: 'rejects-row',
    example: '1999999984',
    words: {
      wrong: { en: '“{found}” is not an NPI.', es: '“{found}” no es un NPI.' },
      expected: { en: 'Ten digits, the first a 1 or a 2.', es: 'Diez dígitos, el primero un 1 o un 2.' },
      mend: {
        en: 'Look up the NPI and type its ten digits.',
        es: 'Busque el NPI y escriba sus diez dígitos.',
      },
    },
  },
  'cell/npi-first-digit': {
    consequence: 'rejects-row',
    example: '1999999984',
    words: {
      wrong: {
        en: 'The NPI {found} does not begin with 1 or 2.',
        es: 'El NPI {found} no empieza con 1 o 2.',
      },
      expected: { en: 'Ten digits, the first a 1 or a 2.', es: 'Diez dígitos, el primero un 1 o un 2.' },
      mend: {
        en: 'Look up the NPI and type its ten digits.',
        es: 'Busque el NPI y escriba sus diez dígitos.',
      },
    },
  },
  'cell/npi-check-digit': {
    consequence: 'rejects-row',
    example: '1999999984',
    words: {
      wrong: {
        en: 'The NPI {found} has a wrong digit: its last digit does not fit the others.',
        es: 'El NPI {found} tiene un dígito mal: el último no va con los demás.',
      },
      expected: { en: 'An NPI as it was given out.', es: 'Un NPI tal como se asignó.' },
      mend: {
        en: 'Compare the NPI digit by digit with the provider’s papers.',
        es: 'Compare el NPI dígito por dígito con los papeles del proveedor.',
      },
    },
  },
  'cell/not-a-tin': {
    consequence: 'rejects-row',
    example: '001234567',
    words: {
      wrong: {
        en: '“{found}” is not a tax number (TIN).',
        es: '“{found}” no es un número de impuestos (TIN).',
      },
      expected: { en: 'Nine digits, with no dash.', es: 'Nueve dígitos, sin guion.' },
      mend: { en: 'Type the nine digits.', es: 'Escriba los nueve dígitos.' },
    },
  },
  'cell/not-an-invoice-number': {
    consequence: 'rejects-row',
    example: '2026000001',
    words: {
      wrong: { en: '“{found}” is not an invoice number.', es: '“{found}” no es un número de factura.' },
      expected: { en: 'Ten digits.', es: 'Diez dígitos.' },
      mend: {
        en: 'Type the ten digits. If yours has letters, give the invoice a number of ten digits.',
        es: 'Escriba los diez dígitos. Si el suyo tiene letras, dé a la factura un número de diez dígitos.',
      },
    },
  },
  'cell/not-an-identifier': {
    consequence: 'rejects-row',
    example: 'TEST-000001',
    words: {
      wrong: { en: '“{found}” has no letter or digit.', es: '“{found}” no tiene ninguna letra ni dígito.' },
      expected: { en: 'Letters and digits.', es: 'Letras y dígitos.' },
      mend: { en: 'Type the number, or clear the cell.', es: 'Escriba el número, o vacíe la celda.' },
    },
  },
}
