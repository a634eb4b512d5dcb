/** Throws a draft away. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { membersOf } from '#domain/billing/draft.ts'
import { deleteDraft as deleteKept, findDraft } from '#store/billing/drafts.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const deleteDraft = action({
  name: 'billing.delete-draft',
  says: 'Throw a draft of invoices away. What was sent stays.',
  permission: 'billing/manage',
  takes: z.strictObject({ draft: z.uuid().describe('Its id') }),
  gives: z.strictObject({ invoices: z.int().describe('How many invoices it held') }),
  changes: true,
  refuses: ['billing/no-such-draft'],
  async run(asked, { tx, organizationId, tell }) {
    const draft = await findDraft(tx, organizationId, asked.draft, true)
    if (draft === null) return refuse('billing/no-such-draft')
    await deleteKept(tx, organizationId, draft.id)
    tell({ objects: [`invoice-draft:${draft.id}`], members: membersOf(draft.content) })
    return done({ invoices: draft.invoices })
  },
})
