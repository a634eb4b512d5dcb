/** What the plan's rules will say of a draft's lines, told before they are sent: its rules, with what we know. */
import type { z } from 'zod'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import { claimLineOf } from '#domain/adjudication/claim-line.ts'
import { foresee } from '#domain/adjudication/foresee.ts'
import type { Known, KnownPerson } from '#domain/adjudication/known.ts'
import { billableServices } from '#domain/billing/billable.ts'
import type { DraftRow } from '#domain/billing/draft.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { coverageTimeline } from '#domain/coverage/timeline.ts'
import { spansOf } from '#domain/network/contract.ts'
import { listOfMembers } from '#store/authorizations/authorizations.ts'
import type { InvoicedLine } from '#store/billing/invoices.ts'
import { listMembersByCin } from '#store/claims/known.ts'
import { listStatements } from '#store/coverage/statements.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { Context } from '../action.ts'
import { shownReasonOf } from '../claims/shown-line.ts'
import { contractsWith } from './about-plan.ts'
import type { foreseenReason } from './draft-form.ts'

/** `rows`: those in which the check found nothing that keeps them; `earlier`: what was sent before, in its order. */
export async function foreseeDecisions(
  context: Context,
  partnerId: Id,
  rows: readonly DraftRow[],
  earlier: readonly InvoicedLine[],
): Promise<z.output<typeof foreseenReason>[]> {
  if (rows.length === 0) return []
  const { organizationId, today, newId } = context
  const receipt = { providerId: organizationId, kind: 'invoice', lineNumber: 1, frequency: '1' } as const
  const before = earlier.map(({ record, since, facts }) =>
    claimLineOf(facts, { ...receipt, id: record, receivedOn: californiaDay(since) }),
  )
  const places = new Map(rows.map(row => [newId(), row]))
  const lines = [...places].map(([id, { facts }]) =>
    claimLineOf(facts, { ...receipt, id, receivedOn: today }),
  )
  const known = await ourKnowledge(
    context,
    partnerId,
    lines.map(({ cin }) => cin),
  )
  return foresee(lines, before, known, today).flatMap(({ lineId, reasons }) => {
    const row = places.get(lineId)
    return row
      ? reasons.map(reason => ({ invoice: row.invoice, line: row.line, ...shownReasonOf(reason) }))
      : []
  })
}

/** What a provider has been told of its members by the plan and by others, and what it agreed with the plan. */
async function ourKnowledge(context: Context, partnerId: Id, cins: readonly string[]): Promise<Known> {
  const { tx, organizationId } = context
  const members = await listMembersByCin(tx, organizationId, cins)
  const ids = [...new Set([...members.values()].map(({ id }) => id))]
  const statements = await listStatements(tx, organizationId, ids)
  const all = await listOfMembers(tx, organizationId, 'provider', ids)
  const authorizations = groupedBy(
    all.filter(each => each.partnerId === partnerId).map(each => ({ ...each, partnerId: organizationId })),
    ({ memberId }) => memberId,
  )
  const people = new Map<string, KnownPerson>()
  for (const [cin, { id, firstName, lastName, bornOn }] of members) {
    people.set(cin, {
      ...{ id, firstName, lastName, bornOn },
      coverage: coverageTimeline(statements.get(id) ?? []),
      authorizations: authorizations.get(id) ?? [],
    })
  }
  const contracts = await contractsWith(context, partnerId)
  const organization = await findOrganization(tx, organizationId)
  const ourselves = {
    npi: organization?.npi ?? null,
    spans: contracts.flatMap(spansOf),
    billable: [...billableServices(contracts, 'ecm'), ...billableServices(contracts, 'community-supports')],
  }
  return { planId: partnerId, people, providers: new Map([[organizationId, ourselves]]), rates: [] }
}
