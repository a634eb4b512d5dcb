/** What was done with encounters, as the record of deeds says it. */
import type { WordList } from '../define.ts'

export const encounterDeeds = {
  'encounters-hear': {
    en: 'Put down what the State answered to encounters',
    es: 'Anotó lo que el Estado respondió a los encuentros',
  },
  'encounters-make': { en: 'Made files of encounters', es: 'Hizo archivos de encuentros' },
  'encounters.list': { en: 'Looked at encounters', es: 'Miró encuentros' },
  'encounters.list-files': { en: 'Looked at files of encounters', es: 'Miró archivos de encuentros' },
  'encounters.make': { en: 'Asked for files of encounters', es: 'Pidió archivos de encuentros' },
  'encounters.release': {
    en: 'Sent a file of encounters to the State',
    es: 'Envió un archivo de encuentros al Estado',
  },
  'encounters.save-profile': {
    en: 'Wrote down how encounters are sent',
    es: 'Anotó cómo se envían los encuentros',
  },
  'encounters.see': { en: 'Opened an encounter', es: 'Abrió un encuentro' },
  'encounters.see-completeness': {
    en: 'Looked at how complete encounters are',
    es: 'Miró qué tan completos están los encuentros',
  },
  'encounters.see-profile': {
    en: 'Looked at how encounters are sent',
    es: 'Miró cómo se envían los encuentros',
  },
  'encounters.send-again': { en: 'Sent encounters again', es: 'Envió encuentros de nuevo' },
} as const satisfies WordList
