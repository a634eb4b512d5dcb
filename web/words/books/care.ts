/** Words of billing what was documented, and why some of it could not be billed. */
import type { WordList } from '../define.ts'

export const careWords = {
  billCare: { en: 'Bill the documented care', es: 'Cobrar la atención documentada' },
  nothing: {
    en: 'No documented care of that month is left to bill.',
    es: 'No queda atención documentada de ese mes por cobrar.',
  },
  drafted: { en: 'See the draft with {count} services', es: 'Ver el borrador con {count} servicios' },
  notBilled: { en: 'Could not be billed', es: 'No se pudo cobrar' },
  service: { en: 'Service', es: 'Servicio' },
  why: { en: 'Why', es: 'Por qué' },
  encounter: { en: 'Encounter', es: 'Encuentro' },
  outreach: { en: 'Outreach', es: 'Intento de contacto' },
  'no-cin': { en: 'We do not know the member’s CIN.', es: 'No sabemos el CIN del miembro.' },
  'no-code': {
    en: 'It does not say who gave it and how.',
    es: 'No dice quién lo dio ni cómo.',
  },
  'not-agreed': {
    en: 'Your contract has no such service on that day.',
    es: 'Su contrato no tiene ese servicio ese día.',
  },
  'too-many': { en: 'The draft is full.', es: 'El borrador está lleno.' },
} as const satisfies WordList
