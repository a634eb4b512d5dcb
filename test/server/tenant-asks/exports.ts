/** What somebody would ask about another organization’s data: exports, and FHIR resources of its members. */
import type { Nothing, Reaches, Refused } from './reach.ts'

export function exportReaches(refused: Refused, nothing: Nothing): Reaches {
  return {
    'exports.download': refused('dataExport', id => ({ export: id })),
    'exports.read-resource': refused('member', id => ({ type: 'Patient', id })),
    'exports.search-resources': nothing('member', patient => ({ type: 'Coverage', patient })),
    'exports.stream-resources': refused('partner', recipient => ({ type: 'Patient', recipient })),
    'exports.begin': refused('partner', recipient => ({ kind: 'fhir', recipient })),
  }
}
