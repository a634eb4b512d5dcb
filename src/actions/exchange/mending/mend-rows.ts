/** Cells are changed: kept by the server at once, and judged. */
import { z } from 'zod'
import { killPoint } from '#base/kill-point.ts'
import { done } from '#base/result.ts'
import { findMending, lockMending } from '#store/exchange/mending.ts'
import { listRowsNumbered, saveChangedRows } from '#store/exchange/mending-rows.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { askedBy } from '../asked-by.ts'
import { objectOf } from '../steps/job-of.ts'
import { changeRows } from './check-rows.ts'
import { findMendingLayout } from './mending-layout.ts'
import { membersInRows, rowShower, shownHeldRow } from './shown-row.ts'

export const mendRows = action({
  name: 'exchange.mend-rows',
  says: 'Change cells of held rows, or leave rows out; each row is checked at once as if it came in a file.',
  permission: 'exchange/send',
  takes: z.strictObject({
    transmission: z.uuid().describe('The file'),
    rows: z
      .array(
        z.strictObject({
          number: z.int().min(1).describe('The row, by its number among those that are mended'),
          cells: z
            .record(z.string().max(100), z.string().max(5000).nullable())
            .default({})
            .describe('Element to text; null for what stood there when it came'),
          leaveOut: z.boolean().optional().describe('True: the row is not sent again; false: it is'),
        }),
      )
      .min(1)
      .max(200)
      .describe('The rows, each once'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
  }),
  gives: z.strictObject({
    rows: z.array(shownHeldRow).describe('The rows as they stand now; the place is their number'),
    left: z.number().describe('Rows of the file that would still be held'),
    mended: z.number().describe('Rows of the file that were changed or left out'),
  }),
  changes: true,
  refuses: ['exchange/no-such-transmission', 'exchange/not-being-mended', 'exchange/no-such-row'],
  async run(asked, { tx, actor, organizationId, now, today, tell }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    const mended = { organizationId, transmissionId: transmission.id }
    const mending = await lockMending(tx, mended, 'open')
    const layout = mending && (await findMendingLayout(tx, transmission))
    if (!layout) return refuse('exchange/not-being-mended')
    const known = new Set(layout.columns.map(({ key }) => key))
    const numbers = [...new Set(asked.rows.map(({ number }) => number))]
    const was = await listRowsNumbered(tx, mended, numbers)
    const areKnown = asked.rows.every(({ cells }) => Object.keys(cells).every(key => known.has(key)))
    if (was.length < asked.rows.length || !areKnown) return refuse('exchange/no-such-row')
    const changed = await changeRows(layout, today, was, asked.rows)
    await saveChangedRows(tx, mended, was, changed, { at: now, ...askedBy(actor) })
    const rows = await listRowsNumbered(tx, mended, numbers)
    tell({ members: membersInRows(rows), objects: [objectOf(transmission.id)] })
    killPoint('mend/before-commit')
    const show = rowShower(layout, asked.language)
    const after = await findMending(tx, mended)
    return done({
      rows: rows.map(row => show(row, row.number)),
      left: after?.left_count ?? 0,
      mended: after?.mended_count ?? 0,
    })
  },
})
