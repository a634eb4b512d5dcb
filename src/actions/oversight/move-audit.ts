/** The auditor begins, closes or calls off an audit. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { auditMoves, stateOfFinding } from '#domain/network/audits.ts'
import {
  findOversightAudit,
  listAuditFindings,
  listCorrectiveSteps,
  updateOversightAudit,
} from '#store/network/audits.ts'
import { action } from '../action.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownAudit, shownAuditOf } from './shown-audit.ts'

export const moveAudit = action({
  name: 'oversight.move-audit',
  says: 'Begin an audit, close one whose findings are all put right, or call one off.',
  permission: 'oversight/manage',
  takes: z.strictObject({ auditId: id, to: z.enum(['under-way', 'closed', 'called-off']) }),
  gives: z.strictObject({ audit: shownAudit }),
  changes: true,
  refuses: ['request/not-found', 'oversight/move-not-possible', 'oversight/findings-open'],
  async run({ auditId, to }, { tx, organizationId, today, tell }) {
    const audit = await findOversightAudit(tx, organizationId, auditId)
    if (audit === null || audit.auditorId !== organizationId) return refuse('request/not-found')
    if (!auditMoves[audit.state].includes(to))
      return refuse('oversight/move-not-possible', { from: audit.state, to })
    const steps = await listCorrectiveSteps(tx, organizationId, audit)
    const open = (await listAuditFindings(tx, audit)).filter(({ number }) => {
      const own = steps.filter(({ findingNumber }) => findingNumber === number)
      return stateOfFinding(organizationId, own) !== 'closed'
    })
    if (to === 'closed' && open.length > 0)
      return refuse('oversight/findings-open', { numbers: open.map(({ number }) => number).join(', ') })
    const moved = { ...audit, state: to, closedOn: to === 'under-way' ? null : today }
    await updateOversightAudit(tx, organizationId, auditId, moved)
    tell({ objects: [`oversight-audit:${auditId}`] })
    return done({ audit: shownAuditOf(moved, organizationId, new Map()) })
  },
})
