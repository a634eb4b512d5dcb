/** Rows that are mended, by their place in the list: for a grid that shows some of many. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMending } from '#store/exchange/mending.ts'
import { listPlacesAfter, listRowsAfter, listRowsNumbered } from '#store/exchange/mending-rows.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { objectOf } from '../steps/job-of.ts'
import { findMendingLayout } from './mending-layout.ts'
import { membersInRows, rowShower, shownHeldRow } from './shown-row.ts'

export const listHeldRows = action({
  name: 'exchange.list-held-rows',
  says: 'Held and warned rows of a file as they stand, all of them or those with the same finding.',
  permission: 'exchange/send',
  asks: 'query',
  takes: z.strictObject({
    transmission: z.uuid().describe('The file'),
    group: z.int().min(1).optional().describe('Only rows with a finding of this group'),
    after: z.int().min(0).default(0).describe('Rows behind this place of the list; 0 for the first'),
    limit: z.int().min(1).max(200).default(100).describe('How many at most'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
  }),
  gives: z.strictObject({ rows: z.array(shownHeldRow).describe('In the order of the file') }),
  changes: false,
  refuses: ['exchange/no-such-transmission', 'exchange/not-being-mended'],
  async run(asked, { tx, organizationId, tell }) {
    const { group, after, limit, language } = asked
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    const mended = { organizationId, transmissionId: transmission.id }
    const mending = await findMending(tx, mended)
    const layout = mending && (await findMendingLayout(tx, transmission))
    if (!layout || (mending.state !== 'open' && mending.state !== 'sending'))
      return refuse('exchange/not-being-mended')
    const show = rowShower(layout, language)
    if (group === undefined) {
      const rows = await listRowsAfter(tx, mended, after, limit)
      tell({ members: membersInRows(rows), objects: [objectOf(transmission.id)] })
      return done({ rows: rows.map(row => show(row, row.number)) })
    }
    const places = await listPlacesAfter(tx, mended, group, after, limit)
    const rows = await listRowsNumbered(tx, mended, [...new Set(places.map(({ rowNumber }) => rowNumber))])
    const byNumber = new Map(rows.map(row => [row.number, row]))
    tell({ members: membersInRows(rows), objects: [objectOf(transmission.id)] })
    return done({
      rows: places.flatMap(({ place, rowNumber }) => {
        const row = byNumber.get(rowNumber)
        return row ? [show(row, place)] : []
      }),
    })
  },
})
