/** Audits of providers, by the acting organization and of it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listOversightAudits } from '#store/network/audits.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownAudit, shownAuditOf } from './shown-audit.ts'

export const listAudits = action({
  name: 'oversight.list-audits',
  says: 'Audits that you make, or that are made of you.',
  permission: 'oversight/read',
  takes: z.strictObject(paging),
  gives: z.strictObject({ audits: z.array(shownAudit), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const { tx, organizationId } = context
    const after = readCursor(context, 'oversight-audits', z.string(), cursor)
    if (!after.ok) return after
    const found = await listOversightAudits(tx, organizationId, after.value, limit + 1)
    const page = pageOf(context, 'oversight-audits', found, limit, ({ id }) => id)
    const ids = page.rows.flatMap(({ auditorId, providerId }) => [auditorId, providerId])
    const names = await listPartyNames(tx, organizationId, ids)
    return done({ audits: page.rows.map(each => shownAuditOf(each, organizationId, names)), next: page.next })
  },
})
