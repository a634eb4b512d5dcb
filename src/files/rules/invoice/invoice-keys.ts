/** By which columns an invoice and its lines are told apart, for the rules that look at more than one row. */
import { keyOf } from '../../layout.ts'
import { type RowKeys, rowKeys } from '../row-keys.ts'
import type { RuleContext } from '../rule.ts'

/** One invoice: a number of a billing provider. Other providers may use the same number. */
export function invoiceKeys(context: RuleContext): RowKeys {
  return rowKeys(context, { needed: ['billingProviderNpi', 'invoiceNumber'] })
}

/** One service to one member over the same days, whichever invoice it is on. */
export function serviceLineKeys(context: RuleContext): RowKeys {
  const modifiers = [1, 2, 3, 4].map(nth => keyOf('procedureCodeModifier', nth))
  return rowKeys(context, {
    needed: ['billingProviderNpi', 'memberCin', 'procedureCode', 'serviceStartDate', 'serviceEndDate'],
    also: modifiers,
  })
}
