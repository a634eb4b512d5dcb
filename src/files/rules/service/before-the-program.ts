/** Looks for a service of a day before ECM and the Community Supports began. */
import { beforeTheProgram } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const serviceBeforeTheProgram: RuleFunction = context => beforeTheProgram(context, 'serviceStartDate')
