/** What the plan's claims need of the rest of the house, and how what was decided is put down. */
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { ClaimLine } from '#domain/adjudication/claim-line.ts'
import type { Known, KnownPerson, KnownProvider } from '#domain/adjudication/known.ts'
import type { Moved } from '#domain/adjudication/standing.ts'
import type { Authorization } from '#domain/authorizations/authorization.ts'
import { billableServices } from '#domain/billing/billable.ts'
import { decideBy } from '#domain/billing/payment-clock.ts'
import { coverageTimeline } from '#domain/coverage/timeline.ts'
import { spansOf } from '#domain/network/contract.ts'
import { listOfMembers } from '#store/authorizations/authorizations.ts'
import { listMembersByCin, listRates } from '#store/claims/known.ts'
import { insertEntries } from '#store/claims/ledger.ts'
import { insertDecisions, updateStandings } from '#store/claims/lines.ts'
import { listStatements } from '#store/coverage/statements.ts'
import type { Tx } from '#store/database.ts'
import { listContracts } from '#store/network/contracts.ts'
import { findParty } from '../exchange/parties.ts'

export type Keeping = {
  readonly tx: Tx
  readonly organizationId: Id
  readonly now: string
  readonly on: Day
  /** Who decides: `system:claims-take-in`, `person:0197…`. */
  readonly by: string
  newId(): Id
}

/** How the audit names a line. */
export function objectOfLine(id: Id): string {
  return `claim-line:${id}`
}

/** All that is known of the members and providers of some lines. */
export async function loadKnown(
  { tx, organizationId }: Pick<Keeping, 'tx' | 'organizationId'>,
  lines: readonly Pick<ClaimLine, 'cin' | 'providerId'>[],
): Promise<Known> {
  const members = await listMembersByCin(
    tx,
    organizationId,
    lines.map(({ cin }) => cin),
  )
  const ids = [...new Set([...members.values()].map(({ id }) => id))]
  const statements = await listStatements(tx, organizationId, ids)
  const authorizations = groupedBy(
    await listOfMembers(tx, organizationId, 'plan', ids),
    ({ memberId }: Authorization) => memberId,
  )
  const people = new Map<string, KnownPerson>()
  for (const [cin, { id, firstName, lastName, bornOn }] of members) {
    people.set(cin, {
      ...{ id, firstName, lastName, bornOn },
      coverage: coverageTimeline(statements.get(id) ?? []),
      authorizations: authorizations.get(id) ?? [],
    })
  }
  const providers = new Map<Id, KnownProvider>()
  for (const providerId of new Set(lines.map(each => each.providerId)))
    providers.set(providerId, await loadProvider(tx, organizationId, providerId))
  return { planId: organizationId, people, providers, rates: await listRates(tx, organizationId) }
}

async function loadProvider(tx: Tx, organizationId: Id, providerId: Id): Promise<KnownProvider> {
  const all = await listContracts(tx, organizationId, { partnerId: providerId, after: null, limit: 100 })
  const contracts = all.filter(({ contract }) => contract.payerId === organizationId)
  const party = await findParty(tx, organizationId, providerId)
  return {
    npi: party?.npi ?? null,
    spans: contracts.flatMap(spansOf),
    billable: [...billableServices(contracts, 'ecm'), ...billableServices(contracts, 'community-supports')],
  }
}

/** Puts down decisions and what they book. Lines that stood before are changed as well. */
export async function saveMoves(
  keeping: Keeping,
  moves: readonly Moved[],
  { changesLines, why }: { readonly changesLines: boolean; readonly why: string | null },
): Promise<void> {
  const { tx, organizationId, now, on, by } = keeping
  if (changesLines) {
    const lines = moves.map(({ line }) => ({ ...line, decideBy: decideBy(line.receivedOn, line.countsFrom) }))
    await updateStandings(tx, organizationId, lines, now)
  }
  const decisions = moves.flatMap(({ line, decision }) =>
    decision === null ? [] : [{ lineId: line.id, number: line.decisions, decision, why, saidBy: by }],
  )
  await insertDecisions(tx, organizationId, decisions, { now, on })
  const entries = moves.flatMap(each => each.entries.map(entry => ({ id: keeping.newId(), entry })))
  await insertEntries(tx, organizationId, entries, { now, on, paymentId: null, note: why, saidBy: by })
}
