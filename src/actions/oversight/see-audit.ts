/** One audit of a provider, with each finding, what it waits for and by when. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findOversightAudit, listAuditFindings, listCorrectiveSteps } from '#store/network/audits.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownAudit, shownAuditOf, shownFinding, shownFindingsOf } from './shown-audit.ts'

export const seeAudit = action({
  name: 'oversight.see-audit',
  says: 'An audit with its findings, and where the correction of each stands.',
  permission: 'oversight/read',
  takes: z.strictObject({ auditId: id }),
  gives: z.strictObject({ audit: shownAudit, findings: z.array(shownFinding) }),
  changes: false,
  refuses: ['request/not-found'],
  async run({ auditId }, { tx, organizationId, today, tell }) {
    const audit = await findOversightAudit(tx, organizationId, auditId)
    if (audit === null) return refuse('request/not-found')
    const names = await listPartyNames(tx, organizationId, [audit.auditorId, audit.providerId])
    const steps = await listCorrectiveSteps(tx, organizationId, audit)
    const findings = await listAuditFindings(tx, audit)
    tell({ objects: [`oversight-audit:${auditId}`] })
    return done({
      audit: shownAuditOf(audit, organizationId, names),
      findings: shownFindingsOf(audit, findings, steps, organizationId, today),
    })
  },
})
