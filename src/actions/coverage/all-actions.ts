/** What may be asked about coverage: one line for each action. */
import { listCoverage } from './list-coverage.ts'
import { noteRenewal } from './note-renewal.ts'
import { seeCoverage } from './see-coverage.ts'
import { takeBackStatement } from './take-back.ts'
import { tellCoverage } from './tell-coverage.ts'

export const coverageActions = [
  seeCoverage,
  tellCoverage,
  takeBackStatement,
  noteRenewal,
  listCoverage,
] as const
