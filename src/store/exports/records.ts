/** Members with what is kept of them, read in sets, for those who hand records out. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { Diagnosis, Party } from '#domain/exports/fhir/record.ts'
import type { Tx } from '../database.ts'

/** Members in the order of their ids, without those that were joined to others; `partnerId`: only who is theirs too. */
export async function listMemberIds(
  tx: Tx,
  organizationId: Id,
  { after, partnerId }: { readonly after: Id | null; readonly partnerId: Id | null },
  limit: number,
): Promise<readonly Id[]> {
  let query = tx
    .selectFrom('member')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('joined_to_id', 'is', null)
  if (after !== null) query = query.where('id', '>', after)
  if (partnerId !== null) query = query.where(sql<boolean>`partner_ids @> array[${partnerId}]::uuid[]`)
  return (await query.orderBy('id').limit(limit).execute()).map(({ id }) => id)
}

export type ExportedMember = {
  readonly id: Id
  readonly cin: string | null
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: Day | null
  readonly facts: Readonly<Record<string, string>>
  readonly partnerIds: readonly Id[]
  readonly changedAt: string
}

/** In the order of their ids. Race and ethnicity come from the latest record that says so: the member has no field. */
export async function listExported(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
): Promise<readonly ExportedMember[]> {
  const found = await sql<ExportedMember>`
    select member.id, member.cin, member.first_name as "firstName", member.last_name as "lastName",
      member.born_on as "bornOn", member.partner_ids as "partnerIds", member.changed_at as "changedAt",
      member.facts || coalesce((
        select jsonb_build_object('memberRaceOrEthnicityCode', record.facts ->> 'memberRaceOrEthnicityCode')
        from member_source source
        join record on record.organization_id = source.organization_id and record.id = source.record_id
        where source.organization_id = ${organizationId} and source.member_id = member.id
          and record.facts ? 'memberRaceOrEthnicityCode'
        order by record.since desc limit 1), '{}') as facts
    from member
    where member.organization_id = ${organizationId} and member.id = any(${[...ids]}::uuid[])
    order by member.id
  `.execute(tx)
  return found.rows
}

/** Diagnoses of claim lines and of invoices in force, by CIN; each once, with its first day of service. */
export async function listDiagnoses(
  tx: Tx,
  organizationId: Id,
  cins: readonly string[],
): Promise<ReadonlyMap<string, readonly Diagnosis[]>> {
  const wanted = [...cins]
  const found = await sql<Diagnosis & { readonly cin: string }>`
    with line as (
      select cin, facts, started_on::text as on_day from claim_line
      where organization_id = ${organizationId} and cin = any(${wanted}::text[])
        and state not in ('replaced', 'voided', 'noted')
      union all
      select record.facts ->> 'memberCin', record.facts, record.facts ->> 'serviceStartDate'
      from record_set
      join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
      where record_set.organization_id = ${organizationId} and record_set.file = 'billing/invoice'
        and record_set.side = 'ours' and record.ended_at is null
        and record.facts ->> 'memberCin' = any(${wanted}::text[])
    ), said as (
      select cin, each.value as code,
        case when on_day ~ '^[0-9]{2}/[0-9]{2}/[0-9]{4}$' then to_date(on_day, 'MM/DD/YYYY')
          else on_day::date end as on_day
      from line, jsonb_each_text(line.facts) as each
      where each.key = 'memberDiagnosisCode' or each.key like 'memberDiagnosisCode#%'
    )
    select cin, code, min(on_day) as "firstOn" from said
    where code ~ '^[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]{1,4})?$' and on_day is not null
    group by cin, code order by cin, code
  `.execute(tx)
  return groupedBy(found.rows, ({ cin }) => cin)
}

/** To which member a resource belongs: by the id of the row that it is made from. Null where there is none. */
export async function findMemberOf(
  tx: Tx,
  organizationId: Id,
  type: 'Goal' | 'Condition' | 'ServiceRequest' | 'Task',
  id: Id,
): Promise<Id | null> {
  const source =
    type === 'Goal' || type === 'Condition'
      ? sql`select member_id from case_entry where organization_id = ${organizationId} and id = ${id}`
      : sql`
          select member_id from service_authorization where organization_id = ${organizationId} and id = ${id}
          union all
          select member.id from referral
          join member on member.organization_id = ${organizationId} and member.cin = referral.member_cin
          where referral.organization_id = ${organizationId} and referral.id = ${id}`
  const found = await sql<{ id: Id }>`
    select coalesce(member.joined_to_id, member.id) as id from member
    where member.organization_id = ${organizationId} and member.id in (${source})
    limit 1
  `.execute(tx)
  return found.rows[0]?.id ?? null
}

/** Whom the organization deals with: its own partners, and organizations of the hub that it has a contract with. */
export async function listParties(tx: Tx, organizationId: Id): Promise<readonly Party[]> {
  const found = await sql<Party>`
    select id, name, kinds, npi from partner where organization_id = ${organizationId}
    union
    select organization.id, organization.name, organization.kinds, organization.npi from contract
    join organization on organization.id in (contract.organization_id, contract.other_organization_id)
    where (contract.organization_id = ${organizationId} or contract.other_organization_id = ${organizationId})
      and organization.id <> ${organizationId}
    order by name, id
  `.execute(tx)
  return found.rows
}
