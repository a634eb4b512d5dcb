/** Looks for a member, a service and an authorization that have a row already. */
import { repeatedRow } from '../repeated-row.ts'
import type { RuleFunction } from '../rule.ts'

export const authorizationAppearsTwice: RuleFunction = context => repeatedRow(context)
