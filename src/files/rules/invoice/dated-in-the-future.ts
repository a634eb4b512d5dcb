/** Looks for an invoice date after the day of the check. */
import { inTheFuture } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const invoiceDatedInTheFuture: RuleFunction = context => inTheFuture(context, 'invoiceDate')
