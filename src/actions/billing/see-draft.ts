/** A draft with everything in it, and what is found in it as it stands. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { membersOf } from '#domain/billing/draft.ts'
import { findDraft, listPersonNames } from '#store/billing/drafts.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { checkDraft } from './check-draft.ts'
import { draftCheck, draftContent, language, shownContentOf, shownDraft, shownDraftOf } from './draft-form.ts'

export const seeDraft = action({
  name: 'billing.see-draft',
  says: 'A draft of invoices, with what is found in it by the rules by which files are checked.',
  permission: 'billing/read',
  asks: 'query',
  takes: z.strictObject({ draft: z.uuid().describe('Its id'), language }),
  gives: z.strictObject({ draft: shownDraft, content: draftContent, check: draftCheck }),
  changes: false,
  refuses: ['billing/no-such-draft'],
  async run(asked, context) {
    const { tx, organizationId, tell } = context
    const draft = await findDraft(tx, organizationId, asked.draft, false)
    if (draft === null) return refuse('billing/no-such-draft')
    const partners = await listPartyNames(tx, organizationId, [draft.partnerId])
    const { kind, id } = draft.changedBy
    const people = await listPersonNames(tx, organizationId, kind === 'person' ? [id] : [])
    tell({ objects: [`invoice-draft:${draft.id}`], members: membersOf(draft.content) })
    return done({
      draft: shownDraftOf(draft, partners, people),
      content: shownContentOf(draft.content),
      check: await checkDraft(context, draft, draft.content, asked.language),
    })
  },
})
