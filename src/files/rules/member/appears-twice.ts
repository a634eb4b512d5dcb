/** Looks for a member who has a row already. */
import { repeatedRow } from '../repeated-row.ts'
import type { RuleFunction } from '../rule.ts'

export const memberAppearsTwice: RuleFunction = context => repeatedRow(context)
