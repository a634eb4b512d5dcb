/** Words for codes that are not in their list, and for answers that are neither yes nor no. */
import type { FindingRegister } from '../register.ts'

export const cellCodeWords: FindingRegister = {
  'cell/not-in-code-set': {
    consequence: 'rejects-row',
    example: 'A code of the list',
    values: ['list', 'near'],
    words: {
      wrong: { en: '“{found}” is not in the list “{list}”.', es: '“{found}” no está en la lista “{list}”.' },
      expected: { en: 'A code of the list. {expected}', es: 'Un código de la lista. {expected}' },
      mend: {
        en: 'Pick a code from the list in the template.',
        es: 'Elija un código de la lista en la plantilla.',
      },
    },
  },
  'cell/not-in-open-list': {
    consequence: 'note',
    example: 'A code of the list',
    values: ['list'],
    words: {
      wrong: {
        en: '“{found}” is not in our list “{list}”. We took it as it is.',
        es: '“{found}” no está en nuestra lista “{list}”. Lo tomamos como está.',
      },
      expected: {
        en: 'A code of the list, or one that you know to be right.',
        es: 'Un código de la lista, o uno que usted sepa que es correcto.',
      },
      mend: { en: 'Nothing to do if it is right.', es: 'Si es correcto, no haga nada.' },
    },
  },
  'cell/code-no-longer-in-force': {
    consequence: 'rejects-row',
    example: 'A code of the list',
    values: ['code', 'label', 'until', 'instead'],
    words: {
      wrong: {
        en: 'The code {code} ({label}) was good until {until}.',
        es: 'El código {code} ({label}) fue válido hasta el {until}.',
      },
      expected: { en: 'A code that is in force. {expected}', es: 'Un código vigente. {expected}' },
      mend: { en: 'Pick the code that is used now.', es: 'Elija el código que se usa ahora.' },
    },
  },
  'cell/code-not-yet-in-force': {
    consequence: 'rejects-row',
    example: 'A code of the list',
    values: ['code', 'label', 'since'],
    words: {
      wrong: {
        en: 'The code {code} ({label}) is not good before {since}.',
        es: 'El código {code} ({label}) no es válido antes del {since}.',
      },
      expected: { en: 'A code that is in force.', es: 'Un código vigente.' },
      mend: { en: 'Pick the code that is used now.', es: 'Elija el código que se usa ahora.' },
    },
  },
  'cell/not-an-indicator': {
    consequence: 'rejects-row',
    example: '1',
    values: ['yes', 'no'],
    terms: { no: { '': { en: 'a blank cell', es: 'una celda en blanco' } } },
    words: {
      wrong: {
        en: '“{found}” is not an answer we know.',
        es: '“{found}” no es una respuesta que conozcamos.',
      },
      expected: { en: '{yes} for yes, {no} for no.', es: '{yes} para decir sí, {no} para decir no.' },
      mend: {
        en: 'Answer yes or no in this way.',
        es: 'Conteste sí o no de esta forma.',
      },
    },
  },
  'cell/not-yes-or-no': {
    consequence: 'rejects-row',
    example: 'Y',
    values: ['yes', 'no'],
    terms: { no: { '': { en: 'a blank cell', es: 'una celda en blanco' } } },
    words: {
      wrong: { en: '“{found}” is neither yes nor no.', es: '“{found}” no es ni sí ni no.' },
      expected: { en: '{yes} for yes, {no} for no.', es: '{yes} para decir sí, {no} para decir no.' },
      mend: {
        en: 'Answer yes or no in this way.',
        es: 'Conteste sí o no de esta forma.',
      },
    },
  },
  'cell/not-a-diagnosis-code': {
    consequence: 'rejects-row',
    example: 'Z59.00',
    words: {
      wrong: { en: '“{found}” is not a diagnosis code.', es: '“{found}” no es un código de diagnóstico.' },
      expected: {
        en: 'An ICD-10 code with its dot, like Z59.00.',
        es: 'Un código ICD-10 con su punto, como Z59.00.',
      },
      mend: { en: 'Look up the code and type it here.', es: 'Busque el código y escríbalo aquí.' },
    },
  },
  'cell/icd-9-code': {
    consequence: 'rejects-row',
    example: 'Z59.00',
    words: {
      wrong: {
        en: '“{found}” is a code of the old list, ICD-9.',
        es: '“{found}” es un código de la lista vieja, ICD-9.',
      },
      expected: {
        en: 'An ICD-10 code with its dot, like Z59.00.',
        es: 'Un código ICD-10 con su punto, como Z59.00.',
      },
      mend: { en: 'Look up the ICD-10 code for it.', es: 'Busque el código ICD-10 que le corresponde.' },
    },
  },
  'cell/diagnosis-turned-into-number': {
    consequence: 'rejects-row',
    example: 'Z59.00',
    words: {
      wrong: {
        en: 'Excel turned the diagnosis code into a number: {found}.',
        es: 'Excel cambió el código de diagnóstico a un número: {found}.',
      },
      expected: {
        en: 'An ICD-10 code with its dot, like Z59.00.',
        es: 'Un código ICD-10 con su punto, como Z59.00.',
      },
      mend: {
        en: 'Set the cell to “Text” and type the code again.',
        es: 'Ponga la celda como “Texto” y escriba el código otra vez.',
      },
    },
  },
  'cell/not-a-procedure-code': {
    consequence: 'rejects-row',
    example: 'G9008',
    words: {
      wrong: { en: '“{found}” is not a HCPCS code.', es: '“{found}” no es un código HCPCS.' },
      expected: {
        en: 'A letter and four digits, like G9008.',
        es: 'Una letra y cuatro dígitos, como G9008.',
      },
      mend: {
        en: 'Look up the code of the service and type it here.',
        es: 'Busque el código del servicio y escríbalo aquí.',
      },
    },
  },
  'cell/cpt-code': {
    consequence: 'rejects-row',
    example: 'G9008',
    words: {
      wrong: {
        en: '“{found}” is a CPT code. These services are billed with HCPCS codes.',
        es: '“{found}” es un código CPT. Estos servicios se facturan con códigos HCPCS.',
      },
      expected: {
        en: 'A letter and four digits, like G9008.',
        es: 'Una letra y cuatro dígitos, como G9008.',
      },
      mend: { en: 'Look up the HCPCS code of the service.', es: 'Busque el código HCPCS del servicio.' },
    },
  },
  'cell/modifier-joined-to-code': {
    consequence: 'rejects-row',
    example: 'G9008',
    values: ['procedure', 'modifier'],
    words: {
      wrong: {
        en: 'The code and its modifier stand in one cell: {found}.',
        es: 'El código y su modificador están en una sola celda: {found}.',
      },
      expected: { en: 'The code {procedure} alone.', es: 'El código {procedure} solo.' },
      mend: {
        en: 'Leave {procedure} here and put {modifier} in the modifier column.',
        es: 'Deje {procedure} aquí y ponga {modifier} en la columna del modificador.',
      },
    },
  },
  'cell/not-a-modifier': {
    consequence: 'rejects-row',
    example: 'U1',
    words: {
      wrong: { en: '“{found}” is not a modifier.', es: '“{found}” no es un modificador.' },
      expected: { en: 'Two letters or digits, like U1.', es: 'Dos letras o dígitos, como U1.' },
      mend: {
        en: 'Look up the modifier of the service and type it here.',
        es: 'Busque el modificador del servicio y escríbalo aquí.',
      },
    },
  },
}
