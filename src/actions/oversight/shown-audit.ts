/** An audit of a provider as the auditor and the provider see it. */

import { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import {
  type AuditFinding,
  auditMoves,
  auditStates,
  clockOfFinding,
  correctiveSteps,
  findingMoves,
  stateOfFinding,
} from '#domain/network/audits.ts'
import type { KeptStep, OversightAudit } from '#store/network/audits.ts'
import { day, id, instant } from '../network/fields.ts'

export const shownAudit = z.strictObject({
  id,
  providerId: id,
  byUs: z.boolean().describe('True when your organization is the auditor'),
  partnerName: z.string().nullable(),
  title: z.string(),
  scope: z.array(z.string()),
  periodFrom: day,
  periodTo: day,
  state: z.enum(auditStates),
  canGoTo: z.array(z.enum(auditStates)),
  announcedOn: day,
  reportedOn: day.nullable(),
  closedOn: day.nullable(),
  summary: z.string().nullable(),
})

export const shownFinding = z.strictObject({
  number: z.int(),
  area: z.string(),
  says: z.string(),
  state: z.enum(['open', 'planned', 'accepted', 'done', 'closed']),
  waitsFor: z.enum(['plan', 'judgement', 'correction', 'nothing']),
  dueOn: day.nullable(),
  isLate: z.boolean(),
  canSay: z.array(z.enum(correctiveSteps)).describe('What your organization can say to it now'),
  steps: z.array(
    z.strictObject({
      byAuditor: z.boolean(),
      said: z.enum(correctiveSteps),
      note: z.string(),
      promisedOn: day.nullable(),
      at: instant,
    }),
  ),
})

export function shownAuditOf(
  audit: OversightAudit,
  organizationId: Id,
  names: ReadonlyMap<Id, string>,
): z.output<typeof shownAudit> {
  const { auditorId, otherId: _, ...rest } = audit
  const byUs = auditorId === organizationId
  return {
    ...rest,
    scope: [...audit.scope],
    byUs,
    partnerName: names.get(byUs ? audit.providerId : auditorId) ?? null,
    canGoTo: byUs ? [...auditMoves[audit.state]] : [],
  }
}

/** Each finding with where it stands, what it waits for, and what the acting organization can say to it. */
export function shownFindingsOf(
  audit: OversightAudit,
  findings: readonly AuditFinding[],
  steps: readonly KeptStep[],
  organizationId: Id,
  today: Day,
): z.output<typeof shownFinding>[] {
  return findings.map(finding => {
    const own = steps.filter(({ findingNumber }) => findingNumber === finding.number)
    const state = stateOfFinding(audit.auditorId, own)
    const isAuditor = organizationId === audit.auditorId
    return {
      number: finding.number,
      area: finding.area,
      says: finding.says,
      state,
      ...clockOfFinding(finding, audit.reportedOn, audit.auditorId, own, today),
      canSay: findingMoves
        .filter(
          move => move.from === state && (speaksForBoth(audit) || (move.by === 'auditor') === isAuditor),
        )
        .map(({ said }) => said),
      steps: own.map(({ byId, said, note, promisedOn, saidAt }) => ({
        byAuditor: byId === audit.auditorId,
        said,
        note,
        promisedOn,
        at: saidAt,
      })),
    }
  })
}

/** Where the provider is not on the hub, the auditor writes both sides down. */
export function speaksForBoth(audit: OversightAudit): boolean {
  return audit.otherId === null
}
