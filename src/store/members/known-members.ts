/** Finds members among those that a plan told us of, whichever of its files did. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import { readUsDay } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { KnownAuthorization, KnownMember } from '#domain/billing/known-member.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'

/** The files in which plans tell providers of members; the first one's word on a member goes before the other's. */
const authorizationFile = 'community-supports/authorization-status'
const memberFiles: readonly string[] = ['ecm/member-information', authorizationFile]

export type MemberSearch = {
  readonly partnerId: Id
  /** A part of a name or of a CIN; '' for all. */
  readonly words?: string
  readonly cins?: readonly string[]
  /** Also those whom the plan's latest file left out. */
  readonly withEnded?: boolean
  /** CIN of the last one shown. */
  readonly after?: string | null
}

type Row = {
  readonly cin: string
  readonly file: string
  readonly facts: Facts
  readonly endedOn: Day | null
}

/** Members in the order of their CINs. The one place that knows where members are kept. */
export async function findKnownMembers(
  tx: Tx,
  organizationId: Id,
  search: MemberSearch,
  limit: number,
): Promise<readonly KnownMember[]> {
  const { partnerId, words = '', cins = null, withEnded = false, after = null } = search
  const pieces = words
    .trim()
    .split(/\s+/)
    .filter(word => word !== '')
  const like = pieces.map(word => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const found = await sql<Row>`
    with told as (
      select record.facts ->> 'memberCin' as cin, record_set.file, record.facts, record.id,
        california_day(record.ended_at) as ended_on
      from record_set
      join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
      where record_set.organization_id = ${organizationId} and record_set.side = 'theirs'
        and record_set.partner_organization_id = ${partnerId}
        and record_set.file = any(${[...memberFiles]}::text[])
        and record.facts ->> 'memberCin' is not null
        and (${cins === null} or record.facts ->> 'memberCin' = any(${cins === null ? [] : [...cins]}::text[]))
    ), wanted as (
      select cin from told
      where (${after}::text is null or cin > ${after}::text)
      group by cin
      having (${withEnded}::boolean or bool_or(ended_on is null))
        and bool_or(concat_ws(' ', cin, facts ->> 'memberFirstName', facts ->> 'memberLastName')
          ilike all(${like}::text[]))
      order by cin limit ${limit}
    )
    select told.cin, told.file, told.facts, told.ended_on as "endedOn" from told join wanted using (cin)
    order by told.cin, told.file desc, told.id
  `.execute(tx)
  const byCin = groupedBy(found.rows, ({ cin }) => cin)
  return [...byCin].map(([cin, rows]) => memberFrom(cin, rows))
}

function memberFrom(cin: string, rows: readonly Row[]): KnownMember {
  // A record in force speaks before one that has ended, a member file before an authorization.
  const told = rows.toSorted(
    (one, other) =>
      Number(one.endedOn !== null) - Number(other.endedOn !== null) ||
      memberFiles.indexOf(one.file) - memberFiles.indexOf(other.file),
  )
  const isCovered = rows.some(({ endedOn }) => endedOn === null)
  const lastDay =
    rows
      .flatMap(({ endedOn }) => endedOn ?? [])
      .sort()
      .at(-1) ?? null
  return {
    cin,
    facts: told[0]?.facts ?? {},
    endedOn: isCovered ? null : lastDay,
    authorizations: rows
      .filter(({ file }) => file === authorizationFile)
      .map(({ facts }) => authorizationFrom(facts)),
  }
}

function authorizationFrom(facts: Facts): KnownAuthorization {
  const several = (element: string): string[] =>
    Object.entries(facts)
      .filter(([key]) => key === element || key.startsWith(`${element}#`))
      .sort(([one], [other]) => Number(one.split('#')[1] ?? 1) - Number(other.split('#')[1] ?? 1))
      .map(([, value]) => value)
  return {
    number: facts.authorizationNumber ?? '',
    support: facts.communitySupport ?? '',
    status: facts.authorizationStatus ?? '',
    procedure: facts.procedureCode ?? '',
    modifiers: several('procedureCodeModifier'),
    from: readUsDay(facts.authorizationStartDate ?? ''),
    until: readUsDay(facts.authorizationEndDate ?? ''),
    units: facts.authorizedUnitCount ?? '',
    unit: facts.authorizedUnit ?? '',
    diagnoses: several('memberDiagnosisCode'),
  }
}
