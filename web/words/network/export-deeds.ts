/** What each action and job of exports is called in the record. */
import type { Words } from '../define.ts'

export const exportDeeds: { readonly [action: string]: Words } = {
  'exports-forget': { en: 'Let an old export go', es: 'Dejó ir una exportación antigua' },
  'exports-make': { en: 'Made an export', es: 'Hizo una exportación' },
  'exports.begin': { en: 'Asked for an export', es: 'Pidió una exportación' },
  'exports.describe-fhir': { en: 'Asked what FHIR can be read', es: 'Preguntó qué FHIR se puede leer' },
  'exports.download': { en: 'Downloaded an export', es: 'Descargó una exportación' },
  'exports.list': { en: 'Looked at exports', es: 'Miró exportaciones' },
  'exports.read-resource': { en: 'Read a FHIR resource', es: 'Leyó un recurso FHIR' },
  'exports.search-resources': { en: 'Looked for FHIR resources', es: 'Buscó recursos FHIR' },
  'exports.stream-resources': {
    en: 'Took FHIR resources out as a file',
    es: 'Sacó recursos FHIR como archivo',
  },
}
