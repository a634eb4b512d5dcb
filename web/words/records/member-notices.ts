/** Words of the notices that a plan owes members about its decisions. */
import type { WordList } from '../define.ts'

export const noticeWords = {
  list: { en: 'Notices to the member', es: 'Avisos al miembro' },
  title: { en: 'Notice to the member', es: 'Aviso al miembro' },
  says: {
    en: 'What was decided, why, and how to appeal. Look at it, print it, send it, then put that down here.',
    es: 'Qué se decidió, por qué y cómo apelar. Mírelo, imprímalo, envíelo y anótelo aquí.',
  },
  denied: { en: 'Notice of a no', es: 'Aviso de negativa' },
  partial: { en: 'Notice of less than was asked', es: 'Aviso de menos de lo pedido' },
  lessened: { en: 'Notice of a change', es: 'Aviso de un cambio' },
  ended: { en: 'Notice of an end', es: 'Aviso de término' },
  sendBy: { en: 'To be sent by {at}', es: 'Enviar a más tardar el {at}' },
  sentOn: { en: 'Sent {at}', es: 'Enviado {at}' },
  dropped: {
    en: 'Not owed any more: the decision was taken back or changed.',
    es: 'Ya no se debe: la decisión se retiró o cambió.',
  },
  make: { en: 'Get the notice (PDF)', es: 'Obtener el aviso (PDF)' },
  way: { en: 'How does it go out?', es: '¿Cómo sale?' },
  send: { en: 'It was sent', es: 'Se envió' },
} as const satisfies WordList
