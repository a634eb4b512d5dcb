/** Looks, when all rows are read, for invoices whose amount is not the sum of their lines' charges. */
import { writeCents } from '#base/money.ts'
import { anyNumbers, wholeNumbers } from '../key-table.ts'
import { centsOf, differ } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { invoiceKeys } from './invoice-keys.ts'

/*
 * Of each invoice the sum, the amount that its first line states and the number of lines are kept. A line
 * that states another amount than the first is kept apart: once the sum is known, one of the two is wrong, or
 * both. Amounts are kept with one cent more, so that 0 says that none was stated. A charge that its cell's
 * check could not read makes the sum NaN, and of a sum that nobody knows nothing is said.
 */
export const invoiceAmountIsNotSumOfCharges: RuleFunction = context => {
  const keys = invoiceKeys(context)
  const chargeAt = context.place('serviceChargeAmount')
  const amountAt = context.place('invoiceAmount')
  const [sums, stated, lines] = [anyNumbers(), anyNumbers(), wholeNumbers()]
  const statedLater = wholeNumbers()
  const others = { invoice: wholeNumbers(), row: wholeNumbers(), amount: anyNumbers(), count: 0 }

  return {
    row(values, row) {
      const invoice = keys.of(values, row)
      if (invoice < 0) return
      sums.set(invoice, sums.get(invoice) + centsOf(values[chargeAt]))
      lines.set(invoice, lines.get(invoice) + 1)
      const amount = centsOf(values[amountAt]) + 1
      if (Number.isNaN(amount)) return
      if (stated.get(invoice) === 0) {
        stated.set(invoice, amount)
        if (row !== keys.firstRow(invoice)) statedLater.set(invoice, row)
      } else if (stated.get(invoice) !== amount) {
        others.invoice.set(others.count, invoice)
        others.row.set(others.count, row)
        others.amount.set(others.count, amount)
        others.count++
      }
    },
    end(report) {
      const judge = (invoice: number, amount: number, row: number): void => {
        const sum = sums.get(invoice)
        if (amount === 0 || !differ(amount - 1, sum)) return
        report({
          row,
          found: writeCents(amount - 1),
          expected: writeCents(sum),
          values: { lines: lines.get(invoice) },
        })
      }
      for (let invoice = 0; invoice < keys.size; invoice++) {
        judge(invoice, stated.get(invoice), statedLater.get(invoice) || keys.firstRow(invoice))
      }
      for (let other = 0; other < others.count; other++) {
        judge(others.invoice.get(other), others.amount.get(other), others.row.get(other))
      }
    },
  }
}
