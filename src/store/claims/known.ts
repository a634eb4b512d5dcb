/** What a plan knows of the members and prices of a batch of lines, each asked once. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { FeeRate } from '#domain/adjudication/known.ts'
import type { Tx } from '../database.ts'

export type NamedMember = {
  readonly cin: string
  /** Of the member that stands, where two were joined. */
  readonly id: Id
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: Day | null
}

/** Members by CIN; where one CIN has two rows, the one that stands goes first. */
export async function listMembersByCin(
  tx: Tx,
  organizationId: Id,
  cins: readonly string[],
): Promise<ReadonlyMap<string, NamedMember>> {
  const found = await sql<NamedMember>`
    select cin, coalesce(joined_to_id, id) as id, first_name as "firstName", last_name as "lastName",
      born_on as "bornOn"
    from member where organization_id = ${organizationId} and cin = any(${[...new Set(cins)]}::text[])
    order by joined_to_id is not null, id
  `.execute(tx)
  const byCin = groupedBy(found.rows, ({ cin }) => cin)
  return new Map([...byCin].flatMap(([cin, [first]]) => (first ? [[cin, first] as const] : [])))
}

export async function listRates(tx: Tx, organizationId: Id): Promise<readonly FeeRate[]> {
  const rows = await tx
    .selectFrom('fee_rate')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('schedule')
    .orderBy('procedure_code')
    .orderBy('since_on', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ schedule: row.schedule, procedure: row.procedure_code, modifiers: row.modifiers },
    ...{ since: row.since_on, until: row.until_on, unitCents: row.unit_cents },
  }))
}

/** Puts a rate down; the same schedule, code and first day again takes its place. */
export async function saveRate(tx: Tx, organizationId: Id, rate: FeeRate): Promise<void> {
  const { schedule, procedure, modifiers, since, until, unitCents } = rate
  await sql`
    insert into fee_rate (organization_id, schedule, procedure_code, modifiers, since_on, until_on, unit_cents)
    values (${organizationId}, ${schedule}, ${procedure}, ${[...modifiers]}::text[], ${since}, ${until}, ${unitCents})
    on conflict (organization_id, schedule, procedure_code, modifiers, since_on)
      do update set until_on = excluded.until_on, unit_cents = excluded.unit_cents
  `.execute(tx)
}
