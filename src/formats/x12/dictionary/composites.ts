/** The composites of version 005010 that our sets use. */
import type { CompositeDef, CompositeId } from '../define.ts'

const five = (parts: readonly number[]): number[] => [...parts, ...parts, ...parts, ...parts, ...parts]

export const composites: { readonly [id: CompositeId]: CompositeDef } = {
  C001: { name: 'compositeUnitOfMeasure', parts: five([355, 1018, 649]) },
  C002: { name: 'actionsIndicated', parts: five([704]) },
  C003: { name: 'procedure', parts: [235, 234, 1339, 1339, 1339, 1339, 352, 234] },
  C004: { name: 'diagnosisPointers', parts: [1328, 1328, 1328, 1328] },
  C022: {
    name: 'healthCareCode',
    parts: [1270, 1271, 1250, 1251, 782, 380, 799, 1271, 1073],
    notes: ['P0304', 'E0809'],
  },
  C023: { name: 'serviceLocation', parts: [1331, 1332, 1325] },
  C024: { name: 'relatedCauses', parts: [1362, 1362, 1362, 156, 26] },
  C030: { name: 'positionInSegment', parts: [722, 1528, 1686] },
  C035: { name: 'providerSpecialty', parts: [1222, 559, 1073] },
  C040: { name: 'furtherReference', parts: [128, 127, 128, 127, 128, 127], notes: ['P0304', 'P0506'] },
  C042: { name: 'adjustmentIdentifier', parts: [426, 127] },
  C043: { name: 'claimStatus', parts: [1271, 1271, 98, 1270] },
  C056: { name: 'raceOrEthnicity', parts: [1109, 1270, 1271], notes: ['P0203'] },
  C998: { name: 'contextIdentification', parts: [9999, 9998] },
  C999: { name: 'referenceInSegment', parts: [725, 725] },
}
