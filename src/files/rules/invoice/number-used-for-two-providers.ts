/** Looks for an invoice number that two billing providers use in one file. */
import { textBits } from '../key-table.ts'
import { rowKeys } from '../row-keys.ts'
import type { RuleFunction } from '../rule.ts'
import { textsThatDiffer } from '../two-values.ts'

export const invoiceNumberUsedForTwoProviders: RuleFunction = context => {
  const npiAt = context.place('billingProviderNpi')
  const numberAt = context.place('invoiceNumber')
  const otherRowOf = textsThatDiffer(rowKeys(context, { needed: ['invoiceNumber'] }), values => {
    const npi = values[npiAt] ?? ''
    return npi === '' ? 0 : textBits(npi)
  })
  return {
    row(values, row, report) {
      const otherRow = otherRowOf(values, row)
      if (otherRow !== 0) report({ found: values[numberAt] ?? '', values: { otherRow } })
    },
  }
}
