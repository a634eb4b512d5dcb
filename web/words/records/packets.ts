/** Words of the packet that goes with a request to go on with a service. */
import type { WordList } from '../define.ts'

export const packetWords = {
  send: { en: 'Send what the care record says along', es: 'Enviar también lo que dice el registro' },
  sendHint: {
    en: 'Without what 42 CFR Part 2 keeps from the plan. Nothing is typed twice.',
    es: 'Sin lo que la ley 42 CFR Parte 2 protege del plan. Nada se escribe dos veces.',
  },
  whatGoes: { en: 'See what goes along', es: 'Ver lo que se envía' },
  blank: {
    en: 'Nothing is written down for: {parts}. You can ask all the same.',
    es: 'No hay nada anotado en: {parts}. Puede pedirlo de todos modos.',
  },
  cameAlong: { en: 'What came with the request', es: 'Lo que llegó con la solicitud' },
  made: { en: '{provider} made it on {day}.', es: '{provider} lo hizo el {day}.' },
  make: { en: 'Get it as a PDF', es: 'Obtenerlo en PDF' },
  nothing: { en: 'Nothing is written down.', es: 'No hay nada anotado.' },
} as const satisfies WordList
