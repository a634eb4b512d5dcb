/** A plan, delegate or county announces an audit of a provider. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { insertOversightAudit } from '#store/network/audits.ts'
import { action } from '../action.ts'
import { day, id, line } from '../network/fields.ts'
import { findParty } from '../network/write-contract.ts'
import { refuse } from '../refusals.ts'
import { shownAudit, shownAuditOf } from './shown-audit.ts'

export const openAudit = action({
  name: 'oversight.open-audit',
  says: 'Announce an audit of a provider: what is looked at, and of which period.',
  permission: 'oversight/manage',
  kinds: ['plan', 'delegate', 'county'],
  takes: z.strictObject({
    providerId: id.describe('An organization of the hub, or one of your partners'),
    title: line,
    scope: z.array(line).min(1).max(30).describe('Areas that are looked at'),
    periodFrom: day,
    periodTo: day,
  }),
  gives: z.strictObject({ audit: shownAudit }),
  changes: true,
  refuses: ['network/no-such-partner', 'network/period-ends-before-it-begins'],
  async run(asked, context) {
    const { tx, organizationId, today, newId, tell } = context
    const provider = await findParty(context, asked.providerId)
    if (provider === null) return refuse('network/no-such-partner', { partnerId: asked.providerId })
    if (asked.periodTo < asked.periodFrom) return refuse('network/period-ends-before-it-begins')
    const audit = {
      ...asked,
      id: newId(),
      auditorId: organizationId,
      providerId: provider.id,
      otherId: provider.isOnHub ? provider.id : null,
      state: 'announced' as const,
      announcedOn: today,
      reportedOn: null,
      closedOn: null,
      summary: null,
    }
    await insertOversightAudit(tx, audit)
    tell({ objects: [`oversight-audit:${audit.id}`] })
    return done({ audit: shownAuditOf(audit, organizationId, new Map()) })
  },
})
