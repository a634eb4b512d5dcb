/** A plan's provider directory as a file, for anybody: CSV for a spreadsheet, JSON for a program. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { writeDelimited } from '#formats/delimited/write.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { type DirectoryEntry, listDirectory } from './directory.ts'
import { findPlan } from './plans.ts'
import { searchAsked, searchOf } from './search-fields.ts'
import { directoryColumns, directoryRow, shownEntryOf } from './shown-entry.ts'

export const downloadProviders = action({
  name: 'care.download-providers',
  says: 'A plan’s provider directory as CSV or JSON, with the day on which it holds; for anyone.',
  permission: 'anyone',
  takes: z.strictObject({
    ...searchAsked,
    format: z.enum(['csv', 'json']).default('csv').describe('csv for a spreadsheet, json for a program'),
  }),
  gives: 'file',
  changes: false,
  refuses: ['care/no-such-plan', 'care/not-shown'],
  async run({ format, ...asked }, { tx, today }) {
    const plan = await findPlan(tx, asked.plan)
    if (plan === null) return refuse('care/no-such-plan')
    if (!plan.page.showsDirectory) return refuse('care/not-shown')
    const entries = await listDirectory(tx, plan, searchOf(asked), today)
    const name = `providers-${plan.page.slug}-${today}.${format}`
    if (format === 'csv') {
      const bytes = written(entries, plan.name, today)
      return done({ name, mediaType: 'text/csv; charset=utf-8', bytes })
    }
    const whole = {
      asOf: today,
      plan: plan.name,
      columns: 'see care.list-providers',
      entries: entries.map(shownEntryOf),
    }
    return done({ name, mediaType: 'application/json', bytes: oneChunk(JSON.stringify(whole)) })
  },
})

/** Written so that a spreadsheet takes no cell for a formula: names of places are what others typed. */
function written(
  entries: readonly DirectoryEntry[],
  planName: string,
  asOf: Parameters<typeof directoryRow>[2],
) {
  async function* rows(): AsyncGenerator<readonly string[]> {
    yield directoryColumns
    for (const entry of entries) yield directoryRow(entry, planName, asOf)
  }
  const style = { delimiter: ',', encoding: 'utf-8', lineEnding: '\r\n', neutraliseFormulas: true } as const
  return writeDelimited(rows(), style)
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
