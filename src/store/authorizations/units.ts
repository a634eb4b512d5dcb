/** Counts what was used of authorizations, where it is written down already: nobody enters units twice. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

/** Units and money of one authorization. */
export type UnitsUsed = {
  /** Of lines that are accepted: a plan's own decision, or for a provider what it billed and no plan has denied. */
  readonly used: number
  /** Of lines that a plan has not decided; for a provider, of drafts that are not sent. */
  readonly waiting: number
  /** What accepted lines cost; null for a provider. */
  readonly usedCents: number | null
}

type Row = { readonly id: Id } & UnitsUsed

const byId = (rows: readonly Row[]): ReadonlyMap<Id, UnitsUsed> =>
  new Map(rows.map(({ id, ...units }) => [id, units]))

/** Of the plan's own authorizations: its lines that rest on them, by the latest decision on each. */
export async function countUnitsAccepted(
  tx: Tx,
  organizationId: Id,
  authorizationIds: readonly Id[],
): Promise<ReadonlyMap<Id, UnitsUsed>> {
  const found = await sql<Row>`
    select given.id,
      coalesce(sum(line.units_approved) filter (where line.state in ('approved', 'paid')), 0)::integer as used,
      coalesce(sum(line.units) filter (where line.state in ('received', 'pended', 'contested')), 0)::integer
        as waiting,
      coalesce(sum(line.allowed_cents) filter (where line.state in ('approved', 'paid')), 0)::bigint as "usedCents"
    from service_authorization given
    join member told on told.organization_id = given.organization_id and told.id = given.member_id
    join member on member.organization_id = told.organization_id and member.id = coalesce(told.joined_to_id, told.id)
    join claim_line line on line.organization_id = given.organization_id and line.cin = member.cin
      and (line.authorization_id = given.id
        or (line.authorization_id is null and line.authorization_number = given.number))
    where given.organization_id = ${organizationId} and given.id = any(${[...authorizationIds]}::uuid[])
    group by given.id
  `.execute(tx)
  return byId(found.rows)
}

const isCount = sql`'^[0-9]{1,9}$'`

/**
 * Of the provider's: the lines that it billed under the plan's number and that are in force, less those of which the
 * books say that nothing was paid; waiting are those of invoices that are still drafts.
 */
export async function countUnitsBilled(
  tx: Tx,
  organizationId: Id,
  authorizationIds: readonly Id[],
): Promise<ReadonlyMap<Id, UnitsUsed>> {
  const found = await sql<Row>`
    with given as (
      select kept.id, kept.number, kept.partner_id, member.cin
      from service_authorization kept
      join member told on told.organization_id = kept.organization_id and told.id = kept.member_id
      join member on member.organization_id = told.organization_id and member.id = coalesce(told.joined_to_id, told.id)
      where kept.organization_id = ${organizationId} and kept.id = any(${[...authorizationIds]}::uuid[])
        and kept.number is not null and member.cin is not null
    ), billed as (
      select given.id, sum((record.facts ->> 'serviceUnitCount')::integer)::integer as units
      from given
      join record_set on record_set.organization_id = ${organizationId}
        and record_set.partner_organization_id = given.partner_id and record_set.file = 'billing/invoice'
      join record on record.organization_id = ${organizationId} and record.set_id = record_set.id
        and record.ended_at is null and record.facts ->> 'memberCin' = given.cin
        and record.facts ->> 'authorizationNumber' = given.number
        and record.facts ->> 'serviceUnitCount' ~ ${isCount}
      where not exists (
        select from book_entry entry
        where entry.organization_id = ${organizationId} and entry.record_id = record.id
        group by entry.record_id
        having sum(entry.cents) filter (where entry.kind = 'paid') is not distinct from 0
          and bool_or(entry.kind = 'adjusted'))
      group by given.id
    ), drafted as (
      select given.id, sum((line -> 'facts' ->> 'serviceUnitCount')::integer)::integer as units
      from given
      join invoice_draft draft on draft.organization_id = ${organizationId}
        and draft.partner_organization_id = given.partner_id
      cross join lateral jsonb_array_elements(draft.content -> 'invoices') as invoice
      cross join lateral jsonb_array_elements(invoice -> 'lines') as line
      where coalesce(line -> 'facts', '{}') || coalesce(invoice -> 'facts', '{}')
          @> jsonb_build_object('memberCin', given.cin, 'authorizationNumber', given.number)
        and line -> 'facts' ->> 'serviceUnitCount' ~ ${isCount}
        and not coalesce((invoice ->> 'corrects')::boolean, false)
      group by given.id
    )
    select given.id, coalesce(billed.units, 0) as used, coalesce(drafted.units, 0) as waiting,
      null::bigint as "usedCents"
    from given
    left join billed on billed.id = given.id
    left join drafted on drafted.id = given.id
  `.execute(tx)
  return byId(found.rows)
}
