/** Keeps audits of providers: findings, and what either side said on the way to putting them right. */

import type { Selectable } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { AuditFinding, AuditState, CorrectiveStep } from '#domain/network/audits.ts'
import type { Tx } from '../database.ts'
import type { NetworkTables } from './tables.ts'

export type OversightAudit = {
  readonly id: Id
  readonly auditorId: Id
  readonly providerId: Id
  /** The provider, when it is on the hub: it reads the audit and answers. */
  readonly otherId: Id | null
  readonly title: string
  readonly scope: readonly string[]
  readonly periodFrom: Day
  readonly periodTo: Day
  readonly state: AuditState
  readonly announcedOn: Day
  readonly reportedOn: Day | null
  readonly closedOn: Day | null
  readonly summary: string | null
}

export type KeptStep = CorrectiveStep & { readonly findingNumber: number }

function auditFrom(row: Selectable<NetworkTables['oversight_audit']>): OversightAudit {
  return {
    id: row.id,
    auditorId: row.organization_id,
    providerId: row.provider_id,
    otherId: row.other_organization_id,
    title: row.title,
    scope: row.scope,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    state: row.state,
    announcedOn: row.announced_on,
    reportedOn: row.reported_on,
    closedOn: row.closed_on,
    summary: row.summary,
  }
}

export async function insertOversightAudit(tx: Tx, audit: OversightAudit): Promise<void> {
  await tx
    .insertInto('oversight_audit')
    .values({
      organization_id: audit.auditorId,
      id: audit.id,
      provider_id: audit.providerId,
      other_organization_id: audit.otherId,
      title: audit.title,
      scope: audit.scope,
      period_from: audit.periodFrom,
      period_to: audit.periodTo,
      state: audit.state,
      announced_on: audit.announcedOn,
      reported_on: audit.reportedOn,
      closed_on: audit.closedOn,
      summary: audit.summary,
    })
    .execute()
}

export async function updateOversightAudit(
  tx: Tx,
  auditorId: Id,
  id: Id,
  changes: {
    readonly state: AuditState
    readonly reportedOn: Day | null
    readonly closedOn: Day | null
    readonly summary: string | null
  },
): Promise<void> {
  await tx
    .updateTable('oversight_audit')
    .set({
      state: changes.state,
      reported_on: changes.reportedOn,
      closed_on: changes.closedOn,
      summary: changes.summary,
    })
    .where('organization_id', '=', auditorId)
    .where('id', '=', id)
    .execute()
}

/** An audit that the organization makes or is the object of; null when there is none. */
export async function findOversightAudit(tx: Tx, organizationId: Id, id: Id): Promise<OversightAudit | null> {
  const row = await tx
    .selectFrom('oversight_audit')
    .selectAll()
    .where('id', '=', id)
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
    .executeTakeFirst()
  return row ? auditFrom(row) : null
}

/** Audits by the organization and of it, in the order of age from after an id (null: from the first). */
export async function listOversightAudits(
  tx: Tx,
  organizationId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly OversightAudit[]> {
  let query = tx
    .selectFrom('oversight_audit')
    .selectAll()
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
  if (after !== null) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(auditFrom)
}

export async function insertAuditFindings(
  tx: Tx,
  audit: OversightAudit,
  findings: readonly AuditFinding[],
): Promise<void> {
  if (findings.length === 0) return
  await tx
    .insertInto('audit_finding')
    .values(
      findings.map(finding => ({
        organization_id: audit.auditorId,
        audit_id: audit.id,
        number: finding.number,
        other_organization_id: audit.otherId,
        area: finding.area,
        says: finding.says,
        plan_due_on: finding.planDueOn,
        correct_due_on: finding.correctDueOn,
      })),
    )
    .execute()
}

export async function listAuditFindings(tx: Tx, audit: OversightAudit): Promise<readonly AuditFinding[]> {
  const rows = await tx
    .selectFrom('audit_finding')
    .selectAll()
    .where('organization_id', '=', audit.auditorId)
    .where('audit_id', '=', audit.id)
    .orderBy('number')
    .execute()
  return rows.map(row => ({
    number: row.number,
    area: row.area,
    says: row.says,
    planDueOn: row.plan_due_on,
    correctDueOn: row.correct_due_on,
  }))
}

/** Of the acting organization. Where the provider is not on the hub, the auditor writes its steps down for it. */
export async function insertCorrectiveStep(
  tx: Tx,
  audit: OversightAudit,
  writerId: Id,
  step: KeptStep,
  saidBy: string,
): Promise<void> {
  await tx
    .insertInto('corrective_step')
    .values({
      organization_id: writerId,
      id: step.id,
      audit_id: audit.id,
      finding_number: step.findingNumber,
      other_organization_id: writerId === audit.auditorId ? audit.otherId : audit.auditorId,
      on_behalf_of_id: step.byId === writerId ? null : step.byId,
      said: step.said,
      note: step.note,
      promised_on: step.promisedOn,
      said_at: step.saidAt,
      said_by: saidBy,
    })
    .execute()
}

export async function listCorrectiveSteps(
  tx: Tx,
  organizationId: Id,
  audit: OversightAudit,
): Promise<readonly KeptStep[]> {
  const rows = await tx
    .selectFrom('corrective_step')
    .selectAll()
    .where('audit_id', '=', audit.id)
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return rows
    .filter(row => [audit.auditorId, audit.otherId].includes(row.organization_id))
    .map(row => ({
      id: row.id,
      findingNumber: row.finding_number,
      // Only the auditor speaks for somebody else.
      byId:
        row.organization_id === audit.auditorId
          ? (row.on_behalf_of_id ?? row.organization_id)
          : row.organization_id,
      said: row.said,
      note: row.note,
      promisedOn: row.promised_on,
      saidAt: row.said_at,
    }))
}
