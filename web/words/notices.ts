/** Words of the list of notices, and of the choices what comes by e-mail. */
import type { WordList } from './define.ts'

export const noticeWords = {
  title: { en: 'Notices', es: 'Avisos' },
  says: {
    en: 'What happened that you should know of. Nothing about members stands here.',
    es: 'Lo que pasó y debe saber. Aquí no aparece nada sobre los miembros.',
  },
  bell: { en: 'Notices', es: 'Avisos' },
  bellUnread: { en: 'Notices: {count} not read', es: 'Avisos: {count} sin leer' },
  none: { en: 'There are no notices', es: 'No hay avisos' },
  noneSays: {
    en: 'You will see here when a file is answered or due, and when a partner asks for something.',
    es: 'Aquí verá cuándo se responde a un archivo, cuándo vence algo y cuándo un socio pide algo.',
  },
  unread: { en: 'Not read', es: 'Sin leer' },
  open: { en: 'Open', es: 'Abrir' },
  openNotice: { en: 'Open: {subject}', es: 'Abrir: {subject}' },
  markAll: { en: 'Mark all as read', es: 'Marcar todo como leído' },
  byMail: { en: 'What comes to you by e-mail', es: 'Lo que le llega por correo' },
  byMailSays: {
    en: 'Each person chooses for themselves. An e-mail says only that something happened, never about whom.',
    es: 'Cada persona elige por sí misma. El correo dice solo que algo pasó, nunca sobre quién.',
  },
  noMail: {
    en: 'This hub sends no e-mail yet: whoever runs it has to name a mail server first. Your choices are kept.',
    es: 'Este sistema aún no envía correo: quien lo administra debe indicar un servidor. Sus opciones se guardan.',
  },
  'at-once': { en: 'At once', es: 'De inmediato' },
  daily: { en: 'Once a day', es: 'Una vez al día' },
  never: { en: 'Never', es: 'Nunca' },
  saved: { en: 'Saved.', es: 'Guardado.' },
} as const satisfies WordList
