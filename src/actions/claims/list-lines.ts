/** The work queue of claims: what waits for a person, what was asked back, what is owed. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listLines as listKept } from '#store/claims/reading.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { id } from '../network/fields.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownLine, shownLineOf } from './shown-line.ts'

export const lineLists = [
  'to-decide',
  'to-confirm',
  'disputed',
  'contested',
  'to-tell',
  'to-pay',
  'denied',
  'all',
] as const

const place = z.strictObject({ due: z.iso.date(), id })

export const listLines = action({
  name: 'claims.list-lines',
  says: 'Lines of claims and invoices that wait for something; what is due first, first.',
  permission: 'claims/read',
  asks: 'body',
  takes: z.strictObject({
    list: z.enum(lineLists).describe('What they wait for'),
    number: z.string().max(60).nullable().default(null).describe('Only of this invoice or claim number'),
    ...paging,
  }),
  gives: z.strictObject({
    lines: z.array(shownLine),
    providers: z
      .array(z.strictObject({ id, name: z.string() }))
      .describe('Names of those who ask to be paid'),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ list, number, cursor, limit }, context) {
    const name = `claim lines ${list} ${number ?? ''}`
    const after = readCursor(context, name, place, cursor)
    if (!after.ok) return after
    const asked = { list, number, after: after.value }
    const rows = await listKept(context.tx, context.organizationId, asked, limit + 1)
    const page = pageOf(context, name, rows, limit, each => ({ due: each.decide_by, id: each.id }))
    context.tell({ members: [...new Set(page.rows.map(({ cin }) => cin))] })
    const asking = page.rows.map(({ provider_id: provider }) => provider)
    const names = await listPartyNames(context.tx, context.organizationId, asking)
    return done({
      lines: page.rows.map(shownLineOf),
      providers: [...names].map(([provider, name]) => ({ id: provider, name })),
      next: page.next,
    })
  },
})
