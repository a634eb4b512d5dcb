/** The HI segments of the 837I, one for each kind of code that a bill carries. */
import type { ExternalSet, PlaceUse } from '../../define.ts'
import { healthCodes } from '../parts.ts'

/**
 * Whether a diagnosis was there on admission: C022-09, by the codes of the National Uniform Billing
 * Committee.
 */
export const presentOnAdmission = ['N', 'U', 'W', 'Y']

type CodeLists = { readonly [qualifier: string]: ExternalSet }

/** A code without a day or an amount; `onAdmission` when it may say whether it was there on admission. */
function code(lists: CodeLists, onAdmission = false): PlaceUse {
  return {
    uses: onAdmission ? 'RRNNNNNNS' : 'RR',
    parts: {
      1: { codes: Object.keys(lists) },
      2: { externalBy: { place: 1, sets: lists } },
      ...(onAdmission ? { 9: { codes: presentOnAdmission } } : {}),
    },
  }
}

/** A code with its day (`D8`) or its days (`RD8`). */
function codeOnDay(qualifiers: readonly string[], lists: CodeLists, format: 'D8' | 'RD8'): PlaceUse {
  return {
    uses: 'RRRR',
    parts: {
      1: { codes: qualifiers },
      2: { externalBy: { place: 1, sets: lists } },
      3: { codes: [format] },
    },
  }
}

const amountOfCode: PlaceUse = {
  uses: 'RRNNR',
  parts: { 1: { codes: ['BE'] }, 2: { external: 'value-code' } },
}

/** What a home health agency does, by its plan of care; that list is none of ours. */
const treatment: PlaceUse = { uses: 'RR', parts: { 1: { codes: ['TC'] } } }

const mostExternalCauses = 12
const mostReasons = 3

export const healthCodeSegments = [
  healthCodes('principalDiagnosis', {
    first: code({ ABK: 'icd-10-cm', BK: 'icd-9-cm' }, true),
    most: 1,
    usage: 'R',
  }),
  healthCodes('admittingDiagnosis', { first: code({ ABJ: 'icd-10-cm', BJ: 'icd-9-cm' }), most: 1 }),
  healthCodes('reasonsForVisit', { first: code({ APR: 'icd-10-cm', PR: 'icd-9-cm' }), most: mostReasons }),
  healthCodes('externalCauses', {
    first: code({ ABN: 'icd-10-cm', BN: 'icd-9-cm' }, true),
    most: mostExternalCauses,
  }),
  healthCodes('diagnosisRelatedGroup', { first: code({ DR: 'drg' }), most: 1 }),
  healthCodes('otherDiagnoses', { first: code({ ABF: 'icd-10-cm', BF: 'icd-9-cm' }, true), repeat: 2 }),
  // CAH stands before a code for alternative medicine; that list is none of ours, so any code may follow it.
  healthCodes('principalProcedure', {
    first: codeOnDay(['BBR', 'BR', 'CAH'], { BBR: 'icd-10-pcs', BR: 'icd-9-cm-procedure' }, 'D8'),
    most: 1,
  }),
  healthCodes('otherProcedures', {
    first: codeOnDay(['BBQ', 'BQ'], { BBQ: 'icd-10-pcs', BQ: 'icd-9-cm-procedure' }, 'D8'),
    repeat: 2,
  }),
  healthCodes('occurrenceSpans', {
    first: codeOnDay(['BI'], { BI: 'occurrence-span' }, 'RD8'),
    repeat: 2,
  }),
  healthCodes('occurrences', { first: codeOnDay(['BH'], { BH: 'occurrence' }, 'D8'), repeat: 2 }),
  healthCodes('values', { first: amountOfCode, repeat: 2 }),
  healthCodes('conditionCodes', { first: code({ BG: 'condition' }), repeat: 2 }),
  healthCodes('treatments', { first: treatment, repeat: 2 }),
]
