/** Looks for an invoice whose lines carry two invoice dates. */
import { dayOf, daysFromBits, daysToBits, writeDay } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'
import { firstSaid } from '../two-values.ts'
import { invoiceKeys } from './invoice-keys.ts'

export const invoiceNumberHasTwoDates: RuleFunction = context => {
  const keys = invoiceKeys(context)
  const dateAt = context.place('invoiceDate')
  const numberAt = context.place('invoiceNumber')
  const first = firstSaid(keys)
  return {
    row(values, row, report) {
      const invoice = keys.of(values, row)
      if (invoice < 0) return
      const otherRow = first.otherRow(invoice, daysToBits(dayOf(values[dateAt])), row)
      if (otherRow === 0) return
      report({
        found: values[dateAt] ?? '',
        expected: writeDay(daysFromBits(first.saidFirst(invoice))),
        values: { invoice: values[numberAt] ?? '', otherRow },
      })
    },
  }
}
