/** Looks for a service to a member on the same days that another invoice has billed already. */
import { textBits } from '../key-table.ts'
import type { RuleFunction } from '../rule.ts'
import { textsThatDiffer } from '../two-values.ts'
import { serviceLineKeys } from './invoice-keys.ts'

export const invoiceServiceOnTwoInvoices: RuleFunction = context => {
  const numberAt = context.place('invoiceNumber')
  const otherRowOf = textsThatDiffer(serviceLineKeys(context), values => {
    const number = values[numberAt] ?? ''
    return number === '' ? 0 : textBits(number)
  })
  return {
    row(values, row, report) {
      const otherRow = otherRowOf(values, row)
      if (otherRow !== 0) report({ found: values[numberAt] ?? '', values: { otherRow } })
    },
  }
}
