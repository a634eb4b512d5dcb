/** Words of contracts and partners. */
import type { WordList } from './define.ts'

export const networkWords = {
  title: { en: 'Network', es: 'Red' },
  says: { en: 'Whom you work with, and what you agreed on.', es: 'Con quién trabaja y qué acordaron.' },
  none: { en: 'No contracts yet', es: 'Todavía no hay contratos' },
  number: { en: 'Contract', es: 'Contrato' },
  partner: { en: 'Partner', es: 'Socio' },
  serves: { en: 'Agreed services', es: 'Servicios acordados' },
  since: { en: 'In force since', es: 'Vigente desde' },
  state: { en: 'State', es: 'Estado' },
  proposed: { en: 'Proposed', es: 'Propuesto' },
  declined: { en: 'Declined', es: 'Rechazado' },
  withdrawn: { en: 'Withdrawn', es: 'Retirado' },
  'to-come': { en: 'To come', es: 'Por comenzar' },
  'in-force': { en: 'In force', es: 'Vigente' },
  ended: { en: 'Ended', es: 'Terminado' },
  waitsForUs: { en: 'Waits for your answer', es: 'Espera su respuesta' },
  accept: { en: 'Accept', es: 'Aceptar' },
  populations: { en: 'ECM for {list}', es: 'ECM para {list}' },
  supports: { en: 'Community Supports: {list}', es: 'Apoyos Comunitarios: {list}' },
} as const satisfies WordList
