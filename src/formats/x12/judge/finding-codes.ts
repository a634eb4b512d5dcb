/** All findings of the judge. Codes are documented, sampled, and never reused. */
import type { X12CodeFacts } from '../finding.ts'
import { answerFindingCodes } from './codes/answer-codes.ts'
import { balanceFindingCodes } from './codes/balance-codes.ts'
import { listFindingCodes } from './codes/list-codes.ts'
import { situationFindingCodes } from './codes/situation-codes.ts'
import { syntaxFindingCodes } from './codes/syntax-codes.ts'

export const judgeFindingCodes = {
  ...syntaxFindingCodes,
  ...balanceFindingCodes,
  ...situationFindingCodes,
  ...answerFindingCodes,
  ...listFindingCodes,
} as const satisfies Record<string, X12CodeFacts>

export type JudgeCode = keyof typeof judgeFindingCodes

export function isJudgeCode(code: string): code is JudgeCode {
  return Object.hasOwn(judgeFindingCodes, code)
}
