/** Words of what plans share of their figures with counties. */
import type { WordList } from '../define.ts'

export const sharingWords = {
  title: { en: 'What counties see', es: 'Lo que ven los condados' },
  says: {
    en: 'Choose which figures a county may see. It sees whole quarters, without numbers from 1 to 10 and without names of people.',
    es: 'Elija qué cifras puede ver un condado. Ve trimestres completos, sin números del 1 al 10 y sin nombres de personas.',
  },
  noCounty: { en: 'No county is on this hub', es: 'Ningún condado está en este sistema' },
  noCountySays: {
    en: 'Whoever runs the hub can bring a county in.',
    es: 'Quien opera el sistema puede agregar un condado.',
  },
  nothingShared: { en: 'It sees nothing of yours.', es: 'No ve nada suyo.' },
  sharedSince: { en: 'As it is since {day}.', es: 'Así desde el {day}.' },
  save: { en: 'Save', es: 'Guardar' },
  saveFor: { en: 'Save for {county}', es: 'Guardar para {county}' },
  saved: { en: 'Saved.', es: 'Guardado.' },
  link: { en: 'What counties see', es: 'Lo que ven los condados' },
  sharedTitle: { en: 'Figures of plans', es: 'Cifras de planes' },
  sharedSays: {
    en: 'What plans share with your county, by quarter.',
    es: 'Lo que los planes comparten con su condado, por trimestre.',
  },
  nobody: { en: 'No plan shares figures with you yet', es: 'Ningún plan comparte cifras con usted todavía' },
  nobodySays: {
    en: 'A plan chooses what to share under Dashboards, “What counties see”.',
    es: 'Un plan elige qué compartir en Tableros, «Lo que ven los condados».',
  },
  subject: { en: 'Subject', es: 'Tema' },
  quarter: { en: 'Quarter', es: 'Trimestre' },
  small: {
    en: 'Numbers from 1 to 10 are not shown, nor those that would give them away. They could point to a person.',
    es: 'No se muestran los números del 1 al 10 ni los que permitirían saberlos. Podrían señalar a una persona.',
  },
} as const satisfies WordList
