/** Reads the plan's lines for people: what waits, one line whole, disputes, letters, how the clock stands. */
import { type Selectable, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { LineState } from '#domain/adjudication/claim-line.ts'
import type { Decision, Reason } from '#domain/adjudication/decision.ts'
import type { MeasuredClaim } from '#domain/billing/payment-clock.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'
import type { ClaimTables } from './tables.ts'

export type KeptLine = Omit<Selectable<ClaimTables['claim_line']>, 'facts'> & { readonly facts: Facts }
export type KeptDecision = Omit<Selectable<ClaimTables['line_decision']>, 'reasons' | 'adjustments'> & {
  readonly reasons: readonly Reason[]
  readonly adjustments: Decision['adjustments']
}
export type KeptDispute = Selectable<ClaimTables['line_dispute']>

export type LineList =
  | 'to-decide'
  | 'contested'
  | 'to-confirm'
  | 'disputed'
  | 'to-tell'
  | 'to-pay'
  | 'denied'
  | 'all'

const holds: Readonly<Record<LineList, ReturnType<typeof sql<boolean>>>> = {
  'to-decide': sql<boolean>`line.state = 'pended'`,
  contested: sql<boolean>`line.state = 'contested'`,
  'to-confirm': sql<boolean>`exists (select from line_proposal proposed
    where proposed.organization_id = line.organization_id and proposed.claim_line_id = line.id
      and proposed.ended is null)`,
  disputed: sql<boolean>`exists (select from line_dispute dispute
    where dispute.organization_id = line.organization_id and dispute.claim_line_id = line.id
      and dispute.decided is null)`,
  // Contested or denied, and nobody told the reasons in writing yet.
  'to-tell': sql<boolean>`line.state in ('contested', 'denied') and not exists (select from line_letter letter
    where letter.organization_id = line.organization_id and letter.claim_line_id = line.id
      and letter.decision_number = line.decisions)`,
  'to-pay': sql<boolean>`line.state = 'approved'`,
  denied: sql<boolean>`line.state = 'denied'`,
  all: sql<boolean>`true`,
}

export type ListedLine = Pick<
  KeptLine,
  | 'id'
  | 'provider_id'
  | 'invoice_number'
  | 'line_number'
  | 'cin'
  | 'procedure_code'
  | 'modifiers'
  | 'started_on'
  | 'received_on'
  | 'charge_cents'
  | 'paid_cents'
  | 'state'
> & {
  readonly decide_by: Day
  readonly firstName: string
  readonly lastName: string
  readonly reasons: readonly Reason[]
}

/** What is due first stands first; of one day by their ids. Lines without a clock are dated far off. */
export async function listLines(
  tx: Tx,
  organizationId: Id,
  asked: {
    readonly list: LineList
    readonly number: string | null
    readonly after: { readonly due: string; readonly id: Id } | null
  },
  limit: number,
): Promise<readonly ListedLine[]> {
  const found = await sql<ListedLine>`
    select line.id, provider_id, invoice_number, line_number, cin, procedure_code, modifiers, started_on,
      received_on, charge_cents, line.paid_cents, state, coalesce(decide_by, '9999-12-31') as decide_by,
      coalesce(facts ->> 'memberFirstName', '') as "firstName",
      coalesce(facts ->> 'memberLastName', '') as "lastName", coalesce(decision.reasons, '[]') as reasons
    from claim_line line
    left join line_decision decision on decision.organization_id = line.organization_id
      and decision.claim_line_id = line.id and decision.number = line.decisions
    where line.organization_id = ${organizationId} and ${holds[asked.list]}
      and (${asked.number}::text is null or invoice_number = ${asked.number}::text)
      and (${asked.after === null} or (coalesce(decide_by, '9999-12-31'), line.id)
        > (${asked.after?.due ?? null}::date, ${asked.after?.id ?? null}::uuid))
    order by coalesce(decide_by, '9999-12-31'), line.id limit ${limit}
  `.execute(tx)
  return found.rows
}

export async function findLine(tx: Tx, organizationId: Id, id: Id): Promise<KeptLine | null> {
  const row = await tx
    .selectFrom('claim_line')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  // Written by insertLines.
  return row ? { ...row, facts: row.facts as Facts } : null
}

/** Everything that was decided on a line, the first first. */
export async function listDecisions(
  tx: Tx,
  organizationId: Id,
  lineId: Id,
): Promise<readonly KeptDecision[]> {
  const rows = await tx
    .selectFrom('line_decision')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('claim_line_id', '=', lineId)
    .orderBy('number')
    .execute()
  // Written by insertDecisions.
  return rows.map(row => ({
    ...row,
    reasons: row.reasons as readonly Reason[],
    adjustments: row.adjustments as Decision['adjustments'],
  }))
}

export async function listDisputes(tx: Tx, organizationId: Id, lineId: Id): Promise<readonly KeptDispute[]> {
  return tx
    .selectFrom('line_dispute')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('claim_line_id', '=', lineId)
    .orderBy('id')
    .execute()
}

/** Of an invoice or a claim of a provider: its lines that were decided, and that no open dispute is about. */
export async function listDisputable(
  tx: Tx,
  organizationId: Id,
  { providerId, number }: { readonly providerId: Id; readonly number: string },
): Promise<readonly { readonly id: Id; readonly decisions: number; readonly cin: string }[]> {
  const found = await sql<{ id: Id; decisions: number; cin: string }>`
    select id, decisions, cin from claim_line line
    where organization_id = ${organizationId} and provider_id = ${providerId} and invoice_number = ${number}
      and state in ('denied', 'approved', 'paid', 'contested') and not ${holds.disputed}
    order by id
  `.execute(tx)
  return found.rows
}

/** All disputes over the lines of an invoice or a claim of a provider, answered or not. */
export async function listDisputesOfInvoice(
  tx: Tx,
  organizationId: Id,
  { providerId, number }: { readonly providerId: Id; readonly number: string },
): Promise<readonly KeptDispute[]> {
  return tx
    .selectFrom('line_dispute')
    .innerJoin('claim_line', join =>
      join
        .onRef('claim_line.organization_id', '=', 'line_dispute.organization_id')
        .onRef('claim_line.id', '=', 'line_dispute.claim_line_id'),
    )
    .selectAll('line_dispute')
    .where('line_dispute.organization_id', '=', organizationId)
    .where('claim_line.provider_id', '=', providerId)
    .where('claim_line.invoice_number', '=', number)
    .orderBy('line_dispute.id')
    .execute()
}

export async function insertDispute(tx: Tx, dispute: KeptDispute): Promise<void> {
  await tx.insertInto('line_dispute').values(dispute).execute()
}

export async function endDispute(
  tx: Tx,
  organizationId: Id,
  id: Id,
  how: Pick<KeptDispute, 'decided' | 'decided_on' | 'pay_by' | 'why' | 'decided_by_person_id'>,
): Promise<void> {
  await tx
    .updateTable('line_dispute')
    .set(how)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** When the reasons of a decision were told in writing; null where they were not. */
export async function findLetter(
  tx: Tx,
  organizationId: Id,
  lineId: Id,
  number: number,
): Promise<string | null> {
  const row = await tx
    .selectFrom('line_letter')
    .select('told_at')
    .where('organization_id', '=', organizationId)
    .where('claim_line_id', '=', lineId)
    .where('decision_number', '=', number)
    .executeTakeFirst()
  return row?.told_at ?? null
}

/** Lines of the invoice of a line that stand contested or denied, with what was decided: what a letter tells of. */
export async function listToExplain(
  tx: Tx,
  organizationId: Id,
  line: Pick<KeptLine, 'provider_id' | 'invoice_number' | 'state'>,
): Promise<readonly (ListedLine & { readonly decisions: number })[]> {
  const found = await sql<ListedLine & { decisions: number }>`
    select line.id, provider_id, invoice_number, line_number, cin, procedure_code, modifiers, started_on,
      received_on, charge_cents, line.paid_cents, state, coalesce(decide_by, '9999-12-31') as decide_by,
      coalesce(facts ->> 'memberFirstName', '') as "firstName",
      coalesce(facts ->> 'memberLastName', '') as "lastName", decision.reasons, line.decisions
    from claim_line line
    join line_decision decision on decision.organization_id = line.organization_id
      and decision.claim_line_id = line.id and decision.number = line.decisions
    where line.organization_id = ${organizationId} and provider_id = ${line.provider_id}
      and invoice_number = ${line.invoice_number} and state = ${line.state}
    order by line_number, line.id
  `.execute(tx)
  return found.rows
}

export async function insertLetter(tx: Tx, letter: Selectable<ClaimTables['line_letter']>): Promise<void> {
  await tx
    .insertInto('line_letter')
    .values(letter)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export type ClaimCounts = {
  readonly state: LineState
  readonly lines: number
  readonly cents: number
  readonly late: number
}

/** Lines by state: how many, what they were paid or charge, and how many are past their day. */
export async function countLines(tx: Tx, organizationId: Id, today: Day): Promise<readonly ClaimCounts[]> {
  const found = await sql<ClaimCounts>`
    select state, count(*)::integer as lines,
      sum(case when state in ('approved', 'paid') then paid_cents else charge_cents end)::bigint as cents,
      (count(*) filter (where decide_by < ${today}::date
        and state in ('pended', 'contested', 'approved')))::integer as late
    from claim_line where organization_id = ${organizationId} group by state order by state
  `.execute(tx)
  return found.rows
}

export type WaitingCounts = Readonly<Record<Exclude<LineList, 'all'>, number>>

/** How many lines stand in each list. */
export async function countWaiting(tx: Tx, organizationId: Id): Promise<WaitingCounts> {
  const count = (list: LineList) => sql`(count(*) filter (where ${holds[list]}))::integer`
  const found = await sql<WaitingCounts>`
    select ${count('to-decide')} as "to-decide", ${count('contested')} as contested,
      ${count('to-confirm')} as "to-confirm", ${count('disputed')} as disputed, ${count('to-pay')} as "to-pay",
      ${count('denied')} as denied, ${count('to-tell')} as "to-tell"
    from claim_line line where line.organization_id = ${organizationId}
      and line.state in ('pended', 'contested', 'approved', 'denied', 'paid')
  `.execute(tx)
  const none = { 'to-decide': 0, contested: 0, 'to-confirm': 0, disputed: 0 }
  return found.rows[0] ?? { ...none, 'to-pay': 0, denied: 0, 'to-tell': 0 }
}

/** Lines received in a span that were clean: what the contract's measures count. A contested one is none. */
export async function listMeasured(
  tx: Tx,
  organizationId: Id,
  span: { readonly from: Day; readonly to: Day },
): Promise<readonly (MeasuredClaim & { readonly count: number })[]> {
  const found = await sql<MeasuredClaim & { readonly count: number }>`
    select received_on as "receivedOn",
      case when state = 'denied' then settled_on else paid_on end as "settledOn", count(*)::integer as count
    from claim_line where organization_id = ${organizationId}
      and received_on between ${span.from} and ${span.to} and counts_from = received_on
      and state in ('approved', 'paid', 'denied', 'pended')
    group by 1, 2
  `.execute(tx)
  return found.rows
}

/** Interest and penalties, by whether they are paid. */
export async function sumDues(
  tx: Tx,
  organizationId: Id,
): Promise<{ readonly paid: number; readonly open: number }> {
  const found = await sql<{ paid: number; open: number }>`
    select coalesce(sum(cents) filter (where paid_by_payment_id is not null), 0)::bigint as paid,
      coalesce(sum(cents) filter (where paid_by_payment_id is null), 0)::bigint as open
    from interest_due where organization_id = ${organizationId}
  `.execute(tx)
  return found.rows[0] ?? { paid: 0, open: 0 }
}

export type Proposal = {
  readonly id: Id
  readonly decision: Decision
  readonly why: string
  readonly byPersonId: Id
  readonly at: string
}

/** What waits for a second person; null where nothing does. */
export async function findProposal(tx: Tx, organizationId: Id, lineId: Id): Promise<Proposal | null> {
  const row = await tx
    .selectFrom('line_proposal')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('claim_line_id', '=', lineId)
    .where('ended', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  // Written by insertProposal.
  const decision = row.decision as Decision
  const { id, why, proposed_by_person_id: byPersonId, created_at: at } = row
  return { id, decision, why, byPersonId, at }
}

export async function insertProposal(
  tx: Tx,
  organizationId: Id,
  lineId: Id,
  { id, decision, why, byPersonId, at }: Proposal,
): Promise<void> {
  await tx
    .insertInto('line_proposal')
    .values({
      ...{ organization_id: organizationId, id, claim_line_id: lineId, decision: JSON.stringify(decision) },
      ...{ why, proposed_by_person_id: byPersonId, created_at: at, ended: null },
      ...{ ended_by_person_id: null, ended_at: null },
    })
    .execute()
}

/** `byPersonId` null: our own clockwork, because the line was decided otherwise. */
export async function endProposal(
  tx: Tx,
  organizationId: Id,
  lineId: Id,
  how: { readonly ended: 'confirmed' | 'dropped'; readonly byPersonId: Id | null; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('line_proposal')
    .set({ ended: how.ended, ended_by_person_id: how.byPersonId, ended_at: how.at })
    .where('organization_id', '=', organizationId)
    .where('claim_line_id', '=', lineId)
    .where('ended', 'is', null)
    .execute()
}
