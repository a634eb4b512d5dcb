/** Looks for a service line that an invoice has already had. */
import { textBits, wholeNumbers } from '../key-table.ts'
import type { RuleFunction } from '../rule.ts'
import { serviceLineKeys } from './invoice-keys.ts'

export const invoiceLineAppearsTwice: RuleFunction = context => {
  const keys = serviceLineKeys(context)
  const numberAt = context.place('invoiceNumber')
  const [invoices, rows] = [wholeNumbers(), wholeNumbers()]
  return {
    row(values, row, report) {
      const number = values[numberAt] ?? ''
      const line = number === '' ? -1 : keys.of(values, row)
      if (line < 0) return
      const bits = textBits(number)
      if (invoices.get(line) === bits) report({ values: { otherRow: rows.get(line) } })
      else {
        // The line's latest invoice is the one that a repetition most likely repeats.
        invoices.set(line, bits)
        rows.set(line, row)
      }
    },
  }
}
