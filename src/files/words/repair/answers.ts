/**
 * Words for answers, places and ways to reach somebody that were written in another way and read all the
 * same.
 */
import type { FindingWords } from '#guidance/define.ts'
import type { FindingRegister } from '../register.ts'

const nothingToDo: FindingWords['mend'] = {
  en: 'Nothing to do if that is right.',
  es: 'Si es correcto, no haga nada.',
}

export const repairAnswerWords: FindingRegister = {
  'repair/letter-case': {
    consequence: 'note',
    example: '90000001A',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” is in other capital or small letters. We read “{mended}”.',
        es: '“{found}” está en otras mayúsculas o minúsculas. Leímos “{mended}”.',
      },
      expected: { en: '“{mended}”.', es: '“{mended}”.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/guidance-writing': {
    consequence: 'note',
    example: 'The way this layout writes it',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” is how the State writes it, not this layout. We read it as it is.',
        es: '“{found}” es como lo escribe el Estado, no este formato. Lo leímos así.',
      },
      expected: { en: 'The way this layout writes it.', es: 'Como lo escribe este formato.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/yes-in-other-words': {
    consequence: 'note',
    example: 'Y',
    values: ['mended'],
    words: {
      wrong: { en: '“{found}” was read as yes: “{mended}”.', es: '“{found}” se leyó como sí: “{mended}”.' },
      expected: { en: '“{mended}” for yes.', es: '“{mended}” para decir sí.' },
      mend: nothingToDo,
    },
  },
  'repair/no-in-other-words': {
    consequence: 'note',
    example: 'N',
    values: ['mended'],
    words: {
      wrong: { en: '“{found}” was read as no.', es: '“{found}” se leyó como no.' },
      expected: {
        en: 'No, as this column writes it: “{mended}”.',
        es: 'No, como se escribe en esta columna: “{mended}”.',
      },
      mend: nothingToDo,
    },
  },
  'repair/mark-for-yes': {
    consequence: 'note',
    example: '1',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The mark “{found}” was read as yes: “{mended}”.',
        es: 'La marca “{found}” se leyó como sí: “{mended}”.',
      },
      expected: { en: '“{mended}” for yes.', es: '“{mended}” para decir sí.' },
      mend: nothingToDo,
    },
  },
  'repair/true-or-false': {
    consequence: 'note',
    example: 'Y',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” is how Excel writes yes or no. We read it as such.',
        es: '“{found}” es como Excel escribe sí o no. Lo leímos así.',
      },
      expected: {
        en: 'Yes or no, as this column writes it: “{mended}”.',
        es: 'Sí o no, como se escribe en esta columna: “{mended}”.',
      },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/state-name': {
    consequence: 'note',
    example: 'CA',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The State is written out: “{found}”. We read “{mended}”.',
        es: 'El estado está escrito completo: “{found}”. Leímos “{mended}”.',
      },
      expected: { en: 'The two letters of the State.', es: 'Las dos letras del estado.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/state-before-zip': {
    consequence: 'note',
    example: '95814',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The State stands before the ZIP code: “{found}”. We read “{mended}”.',
        es: 'El estado está antes del código postal: “{found}”. Leímos “{mended}”.',
      },
      expected: { en: 'The ZIP code alone.', es: 'El código postal solo.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/zip-dash': {
    consequence: 'note',
    example: '942030001',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The ZIP code has a dash or a space: “{found}”. We read “{mended}”.',
        es: 'El código postal tiene un guion o un espacio: “{found}”. Leímos “{mended}”.',
      },
      expected: { en: 'The digits alone.', es: 'Solo los dígitos.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/country-code': {
    consequence: 'note',
    example: '5550100123',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The phone number starts with 1 or +1. We read “{mended}”.',
        es: 'El teléfono empieza con 1 o +1. Leímos “{mended}”.',
      },
      expected: { en: 'Ten digits.', es: 'Diez dígitos.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/extension-in-phone': {
    consequence: 'accepted-with-warning',
    example: '5550100123',
    values: ['extension', 'mended'],
    words: {
      wrong: {
        en: 'An extension ({extension}) stands after the phone number. We read “{mended}” and left it out.',
        es: 'Hay una extensión ({extension}) después del teléfono. Leímos “{mended}” y la dejamos fuera.',
      },
      expected: { en: 'The phone number alone.', es: 'El teléfono solo.' },
      mend: {
        en: 'If the file has a column for extensions, write it there.',
        es: 'Si el archivo tiene una columna para extensiones, escríbala ahí.',
      },
    },
  },
  'repair/wrapped-email': {
    consequence: 'note',
    example: 'testina.sample@example.org',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The email has more around it: “{found}”. We read “{mended}”.',
        es: 'El correo tiene algo más alrededor: “{found}”. Leímos “{mended}”.',
      },
      expected: { en: 'The email address alone.', es: 'La dirección de correo sola.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/spaces-in-value': {
    consequence: 'note',
    example: 'testina.sample@example.org',
    values: ['mended'],
    words: {
      wrong: {
        en: 'There are spaces inside “{found}”. We read “{mended}”.',
        es: 'Hay espacios dentro de “{found}”. Leímos “{mended}”.',
      },
      expected: { en: 'The value without spaces.', es: 'El valor sin espacios.' },
      mend: nothingToDo,
    },
  },
}
