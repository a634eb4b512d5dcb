/** The error rates as a table for a spreadsheet: one line for each partner, file and month. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listErrorRates as reckon } from '#store/exchange/error-rates.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../../action.ts'
import { errorRatesAsked, searchOf } from './list-error-rates.ts'

const headings = [
  'Partner',
  'File',
  'Month',
  'Files',
  'Files that mend',
  'Files late',
  'Files accepted in part',
  'Files refused',
  'Rows read',
  'Rows accepted',
  'Rows with warning',
  'Rows held',
  'Findings (code: count)',
]

/** A cell of delimited text. A name that begins like a formula is kept from being one (OWASP, CSV injection). */
function cellOf(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const downloadErrorRates = action({
  name: 'exchange.download-error-rates',
  says: 'The error rates of all partners as a table (CSV): one line for each partner, file and month.',
  permission: 'exchange/read',
  takes: z.strictObject(errorRatesAsked),
  gives: 'file',
  changes: false,
  refuses: [],
  async run(asked, { tx, organizationId, today }) {
    const rates = await reckon(tx, organizationId, searchOf(asked, today))
    const names = await listPartyNames(
      tx,
      organizationId,
      rates.map(({ partnerId }) => partnerId),
    )
    const lines = rates.map(rate =>
      [
        names.get(rate.partnerId) ?? rate.partnerId,
        rate.file,
        rate.month,
        rate.files,
        rate.mendings,
        rate.late,
        rate.acceptedInPart,
        rate.refused,
        rate.read,
        rate.accepted,
        rate.warned,
        rate.rejected,
        rate.found.map(({ code, count }) => `${code}: ${count}`).join('; '),
      ]
        .map(cellOf)
        .join(','),
    )
    async function* bytes(): AsyncGenerator<Uint8Array> {
      // The mark by which Excel knows UTF-8.
      yield Buffer.from(`\uFEFF${[headings.join(','), ...lines].join('\r\n')}\r\n`)
    }
    return done({ name: `error-rates-${today}.csv`, mediaType: 'text/csv', bytes: bytes() })
  },
})
