/** One of the tables that the State asks for beside reports, as a file for a spreadsheet. */
import { z } from 'zod'
import { addMonths, dayNumber } from '#base/day.ts'
import { done } from '#base/result.ts'
import { writeDelimited } from '#formats/delimited/write.ts'
import { action } from '../action.ts'
import { day } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { annexes, annexTables } from './annex-tables.ts'
import { longestDays } from './reckon.ts'

export const downloadAnnex = action({
  name: 'dashboards.download-annex',
  says: 'A table for the State (CSV): rates paid or agreed, network capacity, elections, capacity plan, directory.',
  permission: 'dashboards/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    annex: z.enum(annexes).describe('Which table'),
    from: day
      .optional()
      .describe('First day of the services that were paid; left out, a year before the last'),
    to: day.optional().describe('Last day of them, or the day on which contracts hold; left out, today'),
  }),
  gives: 'file',
  changes: false,
  refuses: ['dashboards/no-such-period'],
  async run(asked, context) {
    const { tx, organizationId, today } = context
    const to = asked.to ?? today
    const from = asked.from ?? addMonths(to, -12)
    if (to < from || dayNumber(to) - dayNumber(from) > longestDays) return refuse('dashboards/no-such-period')
    const rows = await annexTables[asked.annex]({ tx, organizationId, today, from, to })
    const style = {
      delimiter: ',',
      encoding: 'utf-8-bom',
      lineEnding: '\r\n',
      neutraliseFormulas: true,
    } as const
    return done({
      name: `${asked.annex}-${to}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      bytes: writeDelimited(rows, style),
    })
  },
})
