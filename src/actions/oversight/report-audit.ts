/** The auditor reports what an audit found, each finding with its due days. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { auditMoves } from '#domain/network/audits.ts'
import { findOversightAudit, insertAuditFindings, updateOversightAudit } from '#store/network/audits.ts'
import { action } from '../action.ts'
import { day, id, line, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownAudit, shownAuditOf, shownFinding, shownFindingsOf } from './shown-audit.ts'

export const reportAudit = action({
  name: 'oversight.report-audit',
  says: 'Report what an audit found, and by when each finding is answered and put right.',
  permission: 'oversight/manage',
  takes: z.strictObject({
    auditId: id,
    summary: words,
    findings: z
      .array(
        z.strictObject({
          area: line,
          says: words.describe('What was found; no member’s name'),
          planDueOn: day.nullable().default(null).describe('Plan of correction due; null: 30 days'),
          correctDueOn: day.nullable().default(null).describe('Put right by; null: as the plan says'),
        }),
      )
      .max(500),
  }),
  gives: z.strictObject({ audit: shownAudit, findings: z.array(shownFinding) }),
  changes: true,
  refuses: ['request/not-found', 'oversight/move-not-possible'],
  async run({ auditId, summary, findings }, { tx, organizationId, today, tell }) {
    const audit = await findOversightAudit(tx, organizationId, auditId)
    if (audit === null || audit.auditorId !== organizationId) return refuse('request/not-found')
    if (!auditMoves[audit.state].includes('reported'))
      return refuse('oversight/move-not-possible', { from: audit.state, to: 'reported' })
    const numbered = findings.map((finding, at) => ({ ...finding, number: at + 1 }))
    const reported = { ...audit, state: 'reported' as const, reportedOn: today, summary }
    await updateOversightAudit(tx, organizationId, auditId, reported)
    await insertAuditFindings(tx, audit, numbered)
    tell({ objects: [`oversight-audit:${auditId}`] })
    return done({
      audit: shownAuditOf(reported, organizationId, new Map()),
      findings: shownFindingsOf(reported, numbered, [], organizationId, today),
    })
  },
})
