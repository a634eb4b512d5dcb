/** The drafts of invoices that somebody of us is working on. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listDrafts as listKept, listPersonNames } from '#store/billing/drafts.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownDraft, shownDraftOf } from './draft-form.ts'

export const listDrafts = action({
  name: 'billing.list-drafts',
  says: 'Invoices that are not sent yet: whose, for which month, who changed them last.',
  permission: 'billing/read',
  takes: z.strictObject({ ...paging }),
  gives: z.strictObject({ drafts: z.array(shownDraft).describe('The latest begun first'), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const { tx, organizationId } = context
    const before = readCursor(context, 'invoice drafts', z.uuid(), cursor)
    if (!before.ok) return before
    const rows = await listKept(tx, organizationId, before.value, limit + 1)
    const page = pageOf(context, 'invoice drafts', rows, limit, ({ id }) => id)
    const partners = await listPartyNames(
      tx,
      organizationId,
      page.rows.map(({ partnerId }) => partnerId),
    )
    const people = await listPersonNames(
      tx,
      organizationId,
      page.rows.flatMap(({ changedBy: { kind, id } }) => (kind === 'person' ? [id] : [])),
    )
    return done({ drafts: page.rows.map(head => shownDraftOf(head, partners, people)), next: page.next })
  },
})
