/** How members stand in each service: written in sets, listed for those who look after them. */
import { sql } from 'kysely'
import { type Day, readUsDay } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Assignment, Standing } from '#domain/casework/standing.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'
import { storableJson } from '../exchange/storable.ts'

const informationFile = 'ecm/member-information'
const authorizationFile = 'community-supports/authorization-status'

type AssignmentRow = {
  readonly memberId: Id
  readonly file: string
  readonly partnerId: Id
  readonly facts: Facts
  readonly hasEnded: boolean
  readonly since: string
}

/** What plans' files say, by member: those in force first, the latest of them first. */
export async function listAssignments(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Assignment[]>> {
  const found = await sql<AssignmentRow>`
    select source.member_id as "memberId", record_set.file,
      record_set.partner_organization_id as "partnerId", record.facts, record.ended_at is not null as "hasEnded",
      coalesce(record.ended_at, record.since) as since
    from member_source source
    join record on record.organization_id = source.organization_id and record.id = source.record_id
    join record_set on record_set.organization_id = record.organization_id and record_set.id = record.set_id
    where source.organization_id = ${organizationId} and source.member_id = any(${[...memberIds]}::uuid[])
      and record_set.side = 'theirs' and record_set.file in (${informationFile}, ${authorizationFile})
      and record_set.partner_organization_id is not null
    order by record.ended_at is not null, record.since desc, record.id
  `.execute(tx)
  const rows = found.rows.map(row => ({ memberId: row.memberId, assignment: assignmentFrom(row) }))
  const byMember = groupedBy(rows, ({ memberId }) => memberId)
  return new Map([...byMember].map(([id, each]) => [id, each.map(({ assignment }) => assignment)]))
}

function assignmentFrom({ file, partnerId, facts, hasEnded, since }: AssignmentRow): Assignment {
  const dayOf = (element: string): Day | null => readUsDay(facts[element] ?? '')
  const named = { partnerId, hasEnded, since: californiaDay(since), facts }
  const common = { ...named, renewalOn: dayOf('mediCalRenewalDate') }
  if (file === informationFile)
    return {
      ...common,
      program: 'ecm',
      assignedOn: dayOf('memberAssignmentDate'),
      authorizedUntil: null,
      authorizationNumber: null,
    }
  return {
    ...common,
    program: facts.communitySupport ?? '',
    assignedOn: dayOf('authorizationStatusDate'),
    authorizedUntil: dayOf('authorizationEndDate'),
    authorizationNumber: facts.authorizationNumber ?? null,
  }
}

export type KeptStanding = Standing & { readonly memberId: Id; readonly attentionOn: Day | null }

/** Writes how the members now stand; services in which they no longer stand at all are left out of it. */
export async function saveStandings(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
  standings: readonly KeptStanding[],
  now: string,
): Promise<void> {
  await sql`
    delete from case_standing
    where organization_id = ${organizationId} and member_id = any(${[...memberIds]}::uuid[])
  `.execute(tx)
  const rows = standings.map(({ memberId, attentionOn, ...standing }) => ({
    memberId,
    attentionOn,
    standing,
  }))
  await sql`
    insert into case_standing (organization_id, member_id, program, partner_organization_id, status, lead_person_id,
      is_assigned, attention_on, started_on, ended_on, standing, changed_at)
    select ${organizationId}, "memberId", standing ->> 'program', (standing ->> 'partnerId')::uuid,
      standing ->> 'status', (standing #>> '{lead,personId}')::uuid, (standing ->> 'isAssigned')::boolean,
      "attentionOn", (standing ->> 'startedOn')::date, (standing ->> 'endedOn')::date, standing, ${now}
    from jsonb_to_recordset(${storableJson(rows)}::jsonb)
      as kept ("memberId" uuid, "attentionOn" date, standing jsonb)
  `.execute(tx)
}

type StandingRow = { readonly memberId: Id; readonly attentionOn: Day | null; readonly standing: Standing }

function keptFrom({ memberId, attentionOn, standing }: StandingRow): KeptStanding {
  return { ...standing, memberId, attentionOn }
}

/** Of one member, in the order of the services. */
export async function listStandings(
  tx: Tx,
  organizationId: Id,
  memberId: Id,
): Promise<readonly KeptStanding[]> {
  const found = await sql<StandingRow>`
    select member_id as "memberId", attention_on as "attentionOn", standing from case_standing
    where organization_id = ${organizationId} and member_id = ${memberId} order by program
  `.execute(tx)
  return found.rows.map(keptFrom)
}

/** Whom a standing is of. */
export type Who = {
  readonly firstName: string
  readonly lastName: string
  readonly cin: string | null
  readonly facts: Facts
}

/**
 * The member of the standing `kept`. Fenced (`offset 0`): a page of standings looks up its own members, where a
 * planner without statistics would begin with all members.
 */
export const memberOf = (organizationId: Id) => sql`
  select first_name, last_name, cin, facts, joined_to_id from member
  where organization_id = ${organizationId} and id = kept.member_id offset 0`

export type PanelFilter = {
  /** Only members whom this person leads; null for everybody's. */
  readonly leadId: Id | null
  /** Only members whom nobody leads. */
  readonly withoutLead: boolean
  readonly statuses: readonly string[]
  /** Only those of whom somebody has to look by this day; null for all. */
  readonly attentionBy: Day | null
  readonly after: { readonly attentionOn: Day | null; readonly memberId: Id; readonly program: string } | null
}

/** Those that have waited longest first; those for whom nothing is to be done last. */
export async function listPanel(
  tx: Tx,
  organizationId: Id,
  { leadId, withoutLead, statuses, attentionBy, after }: PanelFilter,
  limit: number,
): Promise<readonly (KeptStanding & Who)[]> {
  const found = await sql<StandingRow & Who>`
    select kept.member_id as "memberId", kept.attention_on as "attentionOn", kept.standing,
      member.first_name as "firstName", member.last_name as "lastName", member.cin, member.facts
    from case_standing kept
    cross join lateral (${memberOf(organizationId)}) member
    where kept.organization_id = ${organizationId} and member.joined_to_id is null
      and (${leadId}::uuid is null or kept.lead_person_id = ${leadId}::uuid)
      and (not ${withoutLead}::boolean or kept.lead_person_id is null)
      and (${statuses.length === 0}::boolean or kept.status = any(${[...statuses]}::text[]))
      and (${attentionBy}::date is null or kept.attention_on <= ${attentionBy}::date)
      and (${after === null}::boolean or (coalesce(kept.attention_on, 'infinity'::date), kept.member_id, kept.program)
        > (coalesce(${after?.attentionOn ?? null}::date, 'infinity'::date), ${after?.memberId ?? null}::uuid,
          ${after?.program ?? null}::text))
    order by coalesce(kept.attention_on, 'infinity'::date), kept.member_id, kept.program
    limit ${limit}
  `.execute(tx)
  return found.rows.map(({ firstName, lastName, cin, facts, ...row }) => ({
    ...keptFrom(row),
    ...{ firstName, lastName, cin, facts },
  }))
}

/** Where a page of a look at everybody ended. */
export type StandingPlace = { readonly memberId: Id; readonly program: string }

/** All standings with their leads, page by page in the order of members: for counts that the rules make of them. */
export async function listLedStandings(
  tx: Tx,
  organizationId: Id,
  after: StandingPlace | null,
  limit: number,
): Promise<readonly KeptStanding[]> {
  const found = await sql<StandingRow>`
    select kept.member_id as "memberId", kept.attention_on as "attentionOn", kept.standing
    from case_standing kept
    cross join lateral (${memberOf(organizationId)}) member
    where kept.organization_id = ${organizationId} and member.joined_to_id is null
      and (${after === null}::boolean
        or (kept.member_id, kept.program) > (${after?.memberId ?? null}::uuid, ${after?.program ?? null}::text))
    order by kept.member_id, kept.program limit ${limit}
  `.execute(tx)
  return found.rows.map(keptFrom)
}
