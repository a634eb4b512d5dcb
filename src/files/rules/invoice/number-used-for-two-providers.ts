/** Looks for an invoice number that two billing providers use in one file. */
import type { RuleFunction } from '../rule.ts'
import { invoiceKeys } from './invoice-keys.ts'

/** More billing providers than a file has. Beyond them a number is compared with these only. */
const mostProviders = 64

export const invoiceNumberUsedForTwoProviders: RuleFunction = context => {
  const keys = invoiceKeys(context)
  const npiAt = context.place('billingProviderNpi')
  const numberAt = context.place('invoiceNumber')
  const providers: string[] = []
  let known = 0
  return {
    row(values, row, report) {
      const invoice = keys.of(values, row)
      // Told once an invoice, on its first line.
      if (invoice < known) return
      known = invoice + 1
      const [npi, number] = [values[npiAt] ?? '', values[numberAt] ?? '']
      for (const other of providers) {
        const otherInvoice = other === npi ? -1 : keys.find([other, number])
        if (otherInvoice < 0) continue
        report({ found: number, values: { otherRow: keys.firstRow(otherInvoice) } })
        break
      }
      if (!providers.includes(npi) && providers.length < mostProviders) providers.push(npi)
    },
  }
}
