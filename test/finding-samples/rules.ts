/** The samples of the guidance's rules as files: their rows written as delimited text. */

import { ruleSamples } from '#files/derive/sample/rules/all.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { csv, type FindingSample, type FindingSamples, layoutFor, tableOf } from './sample.ts'

/** Where one line of an invoice is rejected, its other lines are held with it. */
const heldTogether: ReadonlySet<string> = new Set([
  'invoice/line-appears-twice',
  'invoice/number-used-for-two-members',
])

function sampleOf(id: string): FindingSample {
  const sample = ruleSamples[id]
  if (!sample) throw new RangeError(`${id} has no sample.`)
  const { file, day, party, change } = sample
  const layout = layoutFor(file, { day, ...(party === undefined ? {} : { party }) })
  const [values = []] = sampleRows(layout, { rows: 1, seed: 1 })
  const valid = Object.fromEntries(layout.columns.map(({ key }, place) => [key, values[place] ?? '']))
  const rows = change(valid).map(row => layout.columns.map(({ key }) => row[key] ?? ''))
  const table = tableOf(layout, rows)
  return {
    source: csv([table.header, ...table.rows]),
    day,
    // Who sends an invoice is not to be told by one row, least of all by a wrong one.
    ...(party === undefined ? {} : { hints: { party } }),
    ...(heldTogether.has(id) ? { alongside: ['row/held-with-its-others'] } : {}),
  }
}

export const rulesAsFiles: FindingSamples = Object.fromEntries(
  Object.keys(ruleSamples).map(id => [id, () => sampleOf(id)]),
)
