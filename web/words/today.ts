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
  lastAnswers: { en: 'Answered last', es: 'Últimas respuestas' },
  accepted: { en: 'Accepted', es: 'Aceptado' },
  'accepted-in-part': { en: 'Accepted in part', es: 'Aceptado en parte' },
  rejected: { en: 'To be mended', es: 'Por corregir' },
  counts: {
    en: '{late} late · {open} due · {done} done',
    es: '{late} con atraso · {open} pendientes · {done} hechos',
  },
  picture: { en: 'What is due these weeks', es: 'Lo que vence en estas semanas' },
  pictureSays: {
    en: 'On {day}: {late} files are late and {open} are due by the end of the line. The lists below name them.',
    es: 'El {day}: {late} archivos con atraso y {open} por entregar hasta el final de la línea. Las listas los nombran.',
  },
} as const satisfies WordList
