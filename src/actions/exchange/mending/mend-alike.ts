/** One choice for the same text in many rows: put in, or taken back. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMending, listMendingGroups, lockMending } from '#store/exchange/mending.ts'
import { listRowsAlike, listRowsNumbered, saveChangedRows } from '#store/exchange/mending-rows.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { askedBy } from '../asked-by.ts'
import { objectOf } from '../steps/job-of.ts'
import { changeRows } from './check-rows.ts'
import { findMendingLayout } from './mending-layout.ts'
import { membersInRows } from './shown-row.ts'

export const mendAlike = action({
  name: 'exchange.mend-alike',
  says: 'Put one text in place of the same wrong one in many rows, some at a time; or take that back.',
  permission: 'exchange/send',
  takes: z.strictObject({
    transmission: z.uuid().describe('The file'),
    group: z.int().min(1).describe('The group of findings'),
    found: z.string().max(5000).describe('What stood in the cells; empty for blank ones'),
    text: z.string().max(5000).describe('What is put in its place'),
    takeBack: z
      .boolean()
      .default(false)
      .describe('True: where the text was put in, what stood there stands again'),
    limit: z
      .int()
      .min(1)
      .max(2000)
      .default(1000)
      .describe('How many rows at most; ask again while some are left'),
  }),
  gives: z.strictObject({
    changed: z.number().describe('Rows that were changed now'),
    more: z.boolean().describe('True when there are more of them: ask again'),
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
    const { group, found, text, takeBack, limit } = asked
    const { element } = (await listMendingGroups(tx, mended)).find(({ number }) => number === group) ?? {}
    if (element === undefined || !layout.columns.some(({ key }) => key === element))
      return refuse('exchange/no-such-row')
    const alike = { group, element, found, now: takeBack ? text : null }
    const numbers = await listRowsAlike(tx, mended, alike, limit + 1)
    const was = await listRowsNumbered(tx, mended, numbers.slice(0, limit))
    const cells = { [element]: takeBack ? null : text }
    const changed = await changeRows(
      layout,
      today,
      was,
      was.map(({ number }) => ({ number, cells })),
    )
    await saveChangedRows(tx, mended, was, changed, { at: now, ...askedBy(actor) })
    tell({ members: membersInRows(was), objects: [objectOf(transmission.id)] })
    const after = await findMending(tx, mended)
    return done({
      changed: changed.length,
      more: numbers.length > limit && text !== found,
      left: after?.left_count ?? 0,
      mended: after?.mended_count ?? 0,
    })
  },
})
