/** Every finding that one value can draw: what Excel and people do to data, and what cannot be mended. */
import { characterFindings } from './characters.ts'
import { codeFindings } from './codes.ts'
import { dateFindings } from './dates.ts'
import type { ValueFinding } from './define.ts'
import { excelFindings } from './excel.ts'
import { identifierFindings } from './identifiers.ts'
import { numberFindings } from './numbers.ts'

const all = {
  ...characterFindings,
  ...excelFindings,
  ...dateFindings,
  ...identifierFindings,
  ...numberFindings,
  ...codeFindings,
}

/** The code of a finding about one value. */
export type ValueFindingCode = keyof typeof all

/** Code → finding. A `repair/` was mended; a `cell/` is wrong, or doubtful where it only warns. */
export const valueFindingCodes: { readonly [code in ValueFindingCode]: ValueFinding } = all
