/** Words of the ways out of a service, and of the way home from a facility. */
import type { WordList } from '../define.ts'

export const endingWords = {
  begin: { en: 'Graduate, step down or end', es: 'Completar, reducir o terminar' },
  title: { en: 'How does the service end?', es: '¿Cómo termina el servicio?' },
  on: { en: 'Last day', es: 'Último día' },
  reason: { en: 'Reason', es: 'Razón' },
  to: { en: 'Who goes on with the member?', es: '¿Quién sigue con el miembro?' },
  says: { en: 'What the plan should know', es: 'Lo que el plan debe saber' },
  stepDown: { en: 'Goes on with less help', es: 'Sigue con menos ayuda' },
  save: { en: 'Save the end', es: 'Guardar el término' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  wayHome: { en: 'The way home', es: 'El regreso a casa' },
  stepDone: { en: 'done {day}', es: 'hecho el {day}' },
  stepDue: { en: 'due {day}', es: 'vence el {day}' },
} as const satisfies WordList
