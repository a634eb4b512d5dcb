/** Words of the first page of the day. */
import type { WordList } from './define.ts'

export const todayWords = {
  title: { en: 'Today', es: 'Hoy' },
  says: {
    en: 'What waits for you, what you owe, and what is owed to you.',
    es: 'Lo que le espera, lo que debe y lo que le deben.',
  },
  waiting: { en: 'Waits for you', es: 'Le espera' },
  nothingWaits: { en: 'Nothing waits for you.', es: 'Nada le espera.' },
  late: { en: 'Late', es: 'Atrasado' },
  weOwe: { en: 'What you owe', es: 'Lo que usted debe' },
  theyOwe: { en: 'What is owed to you', es: 'Lo que le deben' },
  nothingDue: {
    en: 'Nothing is due in the next 45 days.',
    es: 'No hay nada pendiente en los próximos 45 días.',
  },
  dueOn: { en: 'Due', es: 'Vence' },
  file: { en: 'File', es: 'Archivo' },
  about: { en: 'About', es: 'Sobre' },
  partner: { en: 'Partner', es: 'Socio' },
  state: { en: 'State', es: 'Estado' },
  open: { en: 'Open', es: 'Pendiente' },
  answered: { en: 'Done', es: 'Hecho' },
  'answered-late': { en: 'Done, late', es: 'Hecho, tarde' },
  dayLate: { en: '1 day late', es: '1 día de atraso' },
  daysLate: { en: '{count} days late', es: '{count} días de atraso' },
} as const satisfies WordList
