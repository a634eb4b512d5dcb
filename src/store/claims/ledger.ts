/** Keeps the ledger: entries and their postings, a whole batch in one statement; balances by account. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Account, Cause, Entry, Payee } from '#domain/ledger/entry.ts'
import type { Tx } from '../database.ts'

export type NewEntry = { readonly id: Id; readonly entry: Entry }

export type BookedBy = {
  readonly now: string
  readonly on: Day
  readonly paymentId: Id | null
  readonly note: string | null
  readonly saidBy: string
}

export async function insertEntries(
  tx: Tx,
  organizationId: Id,
  entries: readonly NewEntry[],
  by: BookedBy,
): Promise<void> {
  if (entries.length === 0) return
  const heads = entries.map(({ id, entry: { cause, lineId, decision } }) => ({ id, cause, lineId, decision }))
  const postings = entries.flatMap(({ id, entry }) =>
    entry.postings.map((posting, index) => ({
      ...{ id, number: index + 1, providerId: entry.providerId, payeeNpi: entry.payeeNpi },
      ...posting,
    })),
  )
  await sql`
    insert into ledger_entry (organization_id, id, at, booked_on, cause, claim_line_id, decision_number, payment_id,
      note, said_by)
    select ${organizationId}, id, ${by.now}, ${by.on}::date, cause, "lineId", decision, ${by.paymentId}::uuid,
      ${by.note}::text, ${by.saidBy}
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
      as said (id uuid, cause text, "lineId" uuid, decision integer)
  `.execute(tx)
  await sql`
    insert into ledger_posting (organization_id, entry_id, number, debit, credit, provider_id, payee_npi, cents)
    select ${organizationId}, id, number, debit, credit, "providerId", "payeeNpi", cents
    from jsonb_to_recordset(${JSON.stringify(postings)}::jsonb) as said (id uuid, number smallint, debit text,
      credit text, "providerId" uuid, "payeeNpi" text, cents bigint)
  `.execute(tx)
}

/** What each account stands at for a payee, or for all (null): debits less credits. */
export async function listBalances(
  tx: Tx,
  organizationId: Id,
  payee: Payee | null,
): Promise<ReadonlyMap<Account, number>> {
  const found = await sql<{ account: Account; cents: number }>`
    select account, sum(cents)::bigint as cents from (
      select debit as account, cents, provider_id, payee_npi, organization_id from ledger_posting
      union all
      select credit, -cents, provider_id, payee_npi, organization_id from ledger_posting
    ) as side
    where organization_id = ${organizationId}
      and (${payee === null} or (provider_id = ${payee?.providerId ?? null}::uuid
        and payee_npi = ${payee?.payeeNpi ?? null}::text))
    group by account
  `.execute(tx)
  return new Map(found.rows.map(({ account, cents }) => [account, cents]))
}

export type BookedEntry = {
  readonly id: Id
  readonly at: string
  readonly cause: Cause
  readonly decision: number | null
  readonly paymentId: Id | null
  readonly note: string | null
  readonly saidBy: string
  readonly debit: Account
  readonly credit: Account
  readonly cents: number
}

/** Everything booked for a line, in the order in which it was booked. */
export async function listEntriesOfLine(
  tx: Tx,
  organizationId: Id,
  lineId: Id,
): Promise<readonly BookedEntry[]> {
  const rows = await tx
    .selectFrom('ledger_entry')
    .innerJoin('ledger_posting', join =>
      join
        .onRef('ledger_posting.organization_id', '=', 'ledger_entry.organization_id')
        .onRef('ledger_posting.entry_id', '=', 'ledger_entry.id'),
    )
    .selectAll('ledger_entry')
    .select(['debit', 'credit', 'cents'])
    .where('ledger_entry.organization_id', '=', organizationId)
    .where('claim_line_id', '=', lineId)
    .orderBy('ledger_entry.id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, at: row.at, cause: row.cause, decision: row.decision_number, paymentId: row.payment_id },
    ...{ note: row.note, saidBy: row.said_by, debit: row.debit, credit: row.credit, cents: row.cents },
  }))
}

/** What a payee sent back since a payment said that it owes. */
export async function sumRefunds(tx: Tx, organizationId: Id, paymentId: Id | null): Promise<number> {
  const found = await sql<{ cents: number }>`
    select coalesce(sum(posting.cents), 0)::bigint as cents from ledger_entry entry
    join ledger_posting posting on posting.organization_id = entry.organization_id and posting.entry_id = entry.id
    where entry.organization_id = ${organizationId} and entry.payment_id = ${paymentId}::uuid
      and entry.cause = 'refund'
  `.execute(tx)
  return found.rows[0]?.cents ?? 0
}
