/** Words for codes that were written in another way and read all the same. */
import type { FindingWords } from '#guidance/define.ts'
import type { FindingRegister } from '../register.ts'

const nothingToDo: FindingWords['mend'] = {
  en: 'Nothing to do if that is right.',
  es: 'Si es correcto, no haga nada.',
}

export const repairCodeWords: FindingRegister = {
  'repair/code-writing': {
    consequence: 'note',
    example: 'A code of the list',
    values: ['mended'],
    words: {
      wrong: {
        en: '“{found}” is written a little different from the list. We read “{mended}”.',
        es: '“{found}” está escrito un poco distinto a la lista. Leímos “{mended}”.',
      },
      expected: { en: '“{mended}”.', es: '“{mended}”.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/code-with-label': {
    consequence: 'note',
    example: 'A code of the list',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The code has its meaning next to it: {found}. We read “{mended}”.',
        es: 'El código tiene su significado al lado: {found}. Leímos “{mended}”.',
      },
      expected: { en: 'The code alone.', es: 'Solo el código.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/label-for-code': {
    consequence: 'note',
    example: 'A code of the list',
    values: ['label', 'mended'],
    words: {
      wrong: {
        en: '“{label}” is the meaning, not the code. We read “{mended}”.',
        es: '“{label}” es el significado, no el código. Leímos “{mended}”.',
      },
      expected: { en: 'The code.', es: 'El código.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/other-name-for-code': {
    consequence: 'note',
    example: 'A code of the list',
    values: ['name', 'mended'],
    words: {
      wrong: {
        en: '“{name}” is another name for “{mended}”. We read it as such.',
        es: '“{name}” es otro nombre de “{mended}”. Lo leímos así.',
      },
      expected: { en: '“{mended}”.', es: '“{mended}”.' },
      mend: nothingToDo,
    },
  },
  'repair/other-separator': {
    consequence: 'note',
    example: 'Two codes with the right mark between them',
    values: ['separator', 'mended'],
    words: {
      wrong: {
        en: 'The values in the cell have other marks between them. We read “{mended}”.',
        es: 'Los valores de la celda tienen otros signos entre ellos. Leímos “{mended}”.',
      },
      expected: {
        en: 'The mark “{separator}” between the values.',
        es: 'El signo “{separator}” entre los valores.',
      },
      mend: nothingToDo,
    },
  },
  'repair/repeated-value': {
    consequence: 'note',
    example: 'Each value once',
    values: ['mended'],
    words: {
      wrong: {
        en: 'A value stands in the cell twice. We read “{mended}”.',
        es: 'Un valor está dos veces en la celda. Leímos “{mended}”.',
      },
      expected: { en: 'Each value once.', es: 'Cada valor una sola vez.' },
      mend: {
        en: 'Nothing to do, unless the second one should be another value.',
        es: 'No haga nada, a menos que el segundo deba ser otro valor.',
      },
    },
  },
  'repair/diagnosis-without-dot': {
    consequence: 'note',
    example: 'Z59.00',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The diagnosis code has no dot: {found}. We read {mended}.',
        es: 'El código de diagnóstico no tiene punto: {found}. Leímos {mended}.',
      },
      expected: { en: 'The code with its dot.', es: 'El código con su punto.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/diagnosis-trailing-dot': {
    consequence: 'note',
    example: 'I10',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The diagnosis code has a dot too many at its end: “{found}”. We read {mended}.',
        es: 'El código de diagnóstico tiene un punto de más al final: “{found}”. Leímos {mended}.',
      },
      expected: { en: 'The code with no dot at its end.', es: 'El código sin punto al final.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
  'repair/diagnosis-dot-misplaced': {
    consequence: 'accepted-with-warning',
    example: 'Z59.00',
    values: ['mended'],
    words: {
      wrong: {
        en: 'The dot of the diagnosis code is in the wrong place: {found}. We read {mended}.',
        es: 'El punto del código de diagnóstico está en otro lugar: {found}. Leímos {mended}.',
      },
      expected: { en: 'The dot after the third sign.', es: 'El punto después del tercer signo.' },
      mend: nothingToDo,
    },
  },
  'repair/diagnosis-with-name': {
    consequence: 'note',
    example: 'F20.9',
    values: ['name', 'mended'],
    words: {
      wrong: {
        en: 'The code has its name next to it: {found}. We read {mended}.',
        es: 'El código tiene su nombre al lado: {found}. Leímos {mended}.',
      },
      expected: { en: 'The code alone.', es: 'Solo el código.' },
      mend: { en: 'Nothing to do.', es: 'No haga nada.' },
    },
  },
}
