/** Looks for a billing provider with two tax numbers in one file. */
import { countOf } from '../number-of.ts'
import { rowKeys } from '../row-keys.ts'
import type { RuleFunction } from '../rule.ts'
import { firstSaid } from '../two-values.ts'

export const invoiceProviderHasTwoTaxNumbers: RuleFunction = context => {
  const keys = rowKeys(context, { needed: ['billingProviderNpi'] })
  const npiAt = context.place('billingProviderNpi')
  const tinAt = context.place('billingProviderTin')
  const first = firstSaid(keys)
  return {
    row(values, row, report) {
      const provider = keys.of(values, row)
      const tin = values[tinAt] ?? ''
      if (provider < 0 || tin === '') return
      // Nine digits, remembered as a number with 1 added, so that 0 says nothing.
      const otherRow = first.otherRow(provider, countOf(tin) + 1, row)
      if (otherRow === 0) return
      const expected = String(first.saidFirst(provider) - 1).padStart(tin.length, '0')
      report({ found: tin, expected, values: { npi: values[npiAt] ?? '', otherRow } })
    },
  }
}
