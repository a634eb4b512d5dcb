/** All findings of the judge. Codes are documented, sampled, and never reused. */
import type { X12CodeFacts } from '../finding.ts'
import { balanceFindingCodes } from './finding-codes-balance.ts'
import { listFindingCodes } from './finding-codes-lists.ts'
import { syntaxFindingCodes } from './finding-codes-syntax.ts'

export const judgeFindingCodes = {
  ...syntaxFindingCodes,
  ...balanceFindingCodes,
  ...listFindingCodes,
} as const satisfies Record<string, X12CodeFacts>

export type JudgeCode = keyof typeof judgeFindingCodes
