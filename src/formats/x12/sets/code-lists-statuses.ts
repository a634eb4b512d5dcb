/** Claim status categories (list 507) and claim status codes (list 508): codes only, no words. */
import { codeRuns, type DatedCodes } from './dated-codes.ts'

export const claimStatusCategories: DatedCodes = {
  asOf: '2025-07-01',
  codes: codeRuns('A0-A8 P0-P5 F0-F2 F3 F3F F3N F4 R0-R17 RQ E0-E4 D0'),
  assumed: [],
  stopped: {},
}

/** The list was counted on from 0; gaps in it are codes that were taken out. */
export const claimStatuses: DatedCodes = {
  asOf: '2025-07-01',
  codes: codeRuns('0-807'),
  assumed: codeRuns('0-807'),
  stopped: {},
}
