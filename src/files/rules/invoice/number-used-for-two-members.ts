/** Looks for an invoice whose lines are about two members. */
import { textBits } from '../key-table.ts'
import type { RuleFunction } from '../rule.ts'
import { textsThatDiffer } from '../two-values.ts'
import { invoiceKeys } from './invoice-keys.ts'

export const invoiceNumberUsedForTwoMembers: RuleFunction = context => {
  const cinAt = context.place('memberCin')
  const numberAt = context.place('invoiceNumber')
  const otherRowOf = textsThatDiffer(invoiceKeys(context), values => {
    const cin = values[cinAt] ?? ''
    return cin === '' ? 0 : textBits(cin)
  })
  return {
    row(values, row, report) {
      const otherRow = otherRowOf(values, row)
      if (otherRow !== 0) report({ found: values[numberAt] ?? '', values: { otherRow } })
    },
  }
}
