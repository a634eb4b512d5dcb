/** Words of what ends soon, on the first page of the day. */
import type { WordList } from '../define.ts'

export const endsWords = {
  title: { en: 'Ending soon', es: 'Terminan pronto' },
  within: { en: '{days} days or fewer: {count}', es: '{days} días o menos: {count}' },
  endsOn: { en: 'ends {day}', es: 'termina el {day}' },
  coverage: { en: 'Coverage', es: 'Cobertura' },
  seeAuthorizations: { en: 'All authorizations to see to', es: 'Todas las autorizaciones por atender' },
  seeCoverage: { en: 'All coverage to look at', es: 'Toda la cobertura por revisar' },
} as const satisfies WordList
