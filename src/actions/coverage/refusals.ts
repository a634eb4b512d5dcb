/** What requests about coverage may be refused for. */

export const coverageRefusals = {
  'coverage/no-such-plan': {
    status: 404,
    says: { en: 'You have no plan under this id.', es: 'Usted no tiene ningún plan con este id.' },
    remedy: {
      en: 'Choose one of your partners; or leave it out to speak of Medi-Cal as a whole.',
      es: 'Elija uno de sus socios; o no ponga ninguno para hablar de Medi-Cal en general.',
    },
  },
  'coverage/ends-before-it-begins': {
    status: 422,
    says: {
      en: 'The last day is before the first.',
      es: 'El último día es anterior al primero.',
    },
    remedy: { en: 'Look at the two days again.', es: 'Revise los dos días.' },
  },
  'coverage/no-such-statement': {
    status: 404,
    says: {
      en: 'You have no such statement on coverage.',
      es: 'Usted no tiene esa declaración de cobertura.',
    },
    remedy: { en: 'Look at what is said of the member.', es: 'Revise lo que se dice del miembro.' },
  },
  'coverage/taken-back-already': {
    status: 409,
    says: { en: 'It was taken back before.', es: 'Ya se retiró antes.' },
    remedy: { en: 'There is nothing left to do.', es: 'No queda nada por hacer.' },
  },
  'coverage/not-ours-to-take-back': {
    status: 409,
    says: {
      en: 'A file said this; a file is not taken back here.',
      es: 'Lo dijo un archivo; un archivo no se retira aquí.',
    },
    remedy: {
      en: 'Say what is right: your word settles what was said before it.',
      es: 'Diga lo correcto: su palabra decide lo que se dijo antes.',
    },
  },
  'coverage/renews-on-missing': {
    status: 422,
    says: {
      en: 'The next day of renewal is missing.',
      es: 'Falta el próximo día de renovación.',
    },
    remedy: {
      en: 'Enter the day that the county’s notice names; or choose what else was done.',
      es: 'Anote el día que nombra el aviso del condado; o elija otra cosa que se hizo.',
    },
  },
} as const
