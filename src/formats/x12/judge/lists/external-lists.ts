/**
 * For each list that others keep: the shape of its codes, our own copy where there is one, and what is said.
 */
import type { ExternalSet } from '../../define.ts'
import { adjustmentReasons, remarkCodes } from '../../sets/code-lists-adjustments.ts'
import { countries, placesOfService, states } from '../../sets/code-lists-places.ts'
import { claimStatusCategories, claimStatuses } from '../../sets/code-lists-statuses.ts'
import type { DatedCodes } from '../../sets/dated-codes.ts'
import { type CodeTable, codeTable } from '../code-table.ts'
import type { JudgeCode } from '../finding-codes.ts'
import {
  capitals,
  digits,
  digitsAndLetters,
  isAnything,
  isDiagnosis9,
  isDiagnosis10,
  isNpiNumber,
  isProcedure,
  isTaxNumber,
  isTaxonomy,
  type Shape,
} from './code-shapes.ts'

export type ExternalList = {
  readonly shape: Shape
  readonly wrongShape: JudgeCode
  readonly unknown: JudgeCode
  /** Our own copy, when we carry one: every code that ever was, and from when it stood no more. */
  readonly codes: CodeTable | null
  /** By index of the code: the day (CCYYMMDD) from which it must not be used, 0 for none. */
  readonly stops: Int32Array
  readonly stopped: JudgeCode
}

function list(
  shape: Shape,
  wrongShape: JudgeCode,
  unknown: JudgeCode,
  dated: DatedCodes | null = null,
  stopped: JudgeCode = unknown,
): ExternalList {
  const codes = dated ? [...dated.codes, ...Object.keys(dated.stopped)] : []
  const stops = codes.map(code => {
    const day = dated?.stopped[code]?.on
    return day === undefined ? 0 : Number(day.replaceAll('-', ''))
  })
  return {
    shape,
    wrongShape,
    unknown,
    codes: dated ? codeTable(codes) : null,
    stops: Int32Array.from(stops),
    stopped,
  }
}

const other = (shape: Shape): ExternalList => list(shape, 'code/wrong-shape', 'code/unknown')

export const externalLists: { readonly [set in ExternalSet]: ExternalList } = {
  'icd-9-cm': list(isDiagnosis9, 'diagnosis/not-a-code', 'diagnosis/unknown'),
  'icd-10-cm': list(isDiagnosis10, 'diagnosis/not-a-code', 'diagnosis/unknown'),
  'icd-9-cm-procedure': list(digits(2, 4), 'procedure/not-a-code', 'procedure/unknown'),
  'icd-10-pcs': list(digitsAndLetters(7), 'procedure/not-a-code', 'procedure/unknown'),
  hcpcs: list(isProcedure, 'procedure/not-a-code', 'procedure/unknown'),
  'hcpcs-modifier': list(digitsAndLetters(2), 'modifier/not-a-code', 'modifier/unknown'),
  hipps: list(digitsAndLetters(5), 'procedure/not-a-code', 'procedure/unknown'),
  ndc: list(digits(11), 'drug/not-a-code', 'drug/unknown'),
  revenue: list(digits(4), 'revenue/not-a-code', 'revenue/unknown'),
  'bill-type': other(digitsAndLetters(2)),
  'admission-type': other(digits(1)),
  'admission-source': other(digitsAndLetters(1)),
  'patient-status': other(digits(2)),
  condition: other(digitsAndLetters(2)),
  occurrence: other(digitsAndLetters(2)),
  'occurrence-span': other(digitsAndLetters(2)),
  'value-code': other(digitsAndLetters(2)),
  drg: other(digits(3, 4)),
  'place-of-service': list(
    digits(2),
    'place-of-service/unknown',
    'place-of-service/unknown',
    placesOfService,
  ),
  taxonomy: list(isTaxonomy, 'taxonomy/not-a-code', 'taxonomy/unknown'),
  npi: list(isNpiNumber, 'identifier/npi-not-valid', 'identifier/npi-unknown'),
  tin: list(isTaxNumber, 'identifier/tax-number-not-valid', 'code/unknown'),
  ssn: list(isTaxNumber, 'identifier/social-security-number-not-valid', 'code/unknown'),
  carc: list(
    digitsAndLetters(1, 5),
    'adjustment/unknown-reason',
    'adjustment/unknown-reason',
    adjustmentReasons,
    'adjustment/stopped-reason',
  ),
  rarc: list(digitsAndLetters(2, 5), 'remark/unknown', 'remark/unknown', remarkCodes),
  'claim-status': list(digits(1, 4), 'status/unknown', 'status/unknown', claimStatuses),
  'claim-status-category': list(
    digitsAndLetters(2, 3),
    'status/unknown-category',
    'status/unknown-category',
    claimStatusCategories,
  ),
  'us-state': list(capitals(2), 'address/unknown-state', 'address/unknown-state', states),
  country: list(capitals(2, 3), 'address/unknown-country', 'address/unknown-country', countries),
  'country-subdivision': other(digitsAndLetters(1, 3)),
  currency: other(capitals(3)),
  // Judged with its country, by the rules of addresses.
  postal: other(isAnything),
}
