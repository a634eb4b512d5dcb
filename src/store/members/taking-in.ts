/** Takes records of the exchange in as what is said of members, in sets: whom they speak of, and what then stands. */
import { sql } from 'kysely'
import { type Day, readUsDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { foldName, searchWords } from '#domain/members/likeness.ts'
import { type Candidate, type MatchQuestion, nameKey, type Placed } from '#domain/members/place.ts'
import type { Resolved, Source } from '#domain/members/resolve.ts'
import type { Tx } from '../database.ts'
import { planFor } from '../planning.ts'

/** A record whose latest version no member shows yet. */
export type Untaken = {
  readonly recordId: Id
  readonly version: number
  readonly hasEnded: boolean
  readonly facts: Facts
  /** Null when it is not known yet of whom it speaks. */
  readonly memberId: Id | null
}

/**
 * Records of a set that speak of a member and that no member shows as they now are, in the order of their ids. What
 * is taken in is not listed again, so that whoever begins anew goes on.
 */
export async function listUntaken(
  tx: Tx,
  organizationId: Id,
  setId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly Untaken[]> {
  await planFor(tx, 'batch')
  const found = await sql<Untaken>`
    select record.id as "recordId", record.version, record.ended_at is not null as "hasEnded", record.facts,
      source.member_id as "memberId"
    from record
    left join lateral (
      select record_id, record_version, has_ended, member_id from member_source
      where member_source.organization_id = ${organizationId} and member_source.record_id = record.id offset 0
    ) source on true
    where record.organization_id = ${organizationId} and record.set_id = ${setId}
      and (${after}::uuid is null or record.id > ${after}::uuid)
      and (source.record_id is null or source.record_version <> record.version
        or source.has_ended <> (record.ended_at is not null))
      and record.facts ?| array['memberCin', 'memberLastName', 'memberDateOfBirth']
    order by record.id limit ${limit}
  `.execute(tx)
  return found.rows
}

/** Members that records of these CINs, or of these names and dates of birth, may speak of. */
export async function listCandidates(
  tx: Tx,
  organizationId: Id,
  cins: readonly string[],
  nameKeys: readonly string[],
): Promise<readonly Candidate[]> {
  const columns = ['id', 'cin', 'first_name', 'last_name', 'born_on', 'joined_to_id'] as const
  const found = await tx
    .selectFrom('member')
    .select(columns)
    .where('organization_id', '=', organizationId)
    .where(({ or, eb }) =>
      or([
        eb('cin', '=', sql<string>`any(${[...cins]}::text[])`),
        eb('name_key', '=', sql<string>`any(${[...nameKeys]}::text[])`),
      ]),
    )
    .orderBy('id')
    .execute()
  return found.map(each => ({
    memberId: each.joined_to_id ?? each.id,
    description: {
      cin: each.cin,
      firstName: each.first_name,
      lastName: each.last_name,
      bornOn: each.born_on,
    },
  }))
}

/** Makes the members that are new, and notes of whom each record speaks. */
export async function linkRecords(
  tx: Tx,
  organizationId: Id,
  untaken: readonly Untaken[],
  placed: readonly Placed[],
  now: string,
): Promise<void> {
  const made = placed.filter(({ isNew }) => isNew).map(({ memberId }) => memberId)
  await sql`
    insert into member (organization_id, id, version, last_name, first_name, facts, disagreements, partner_ids,
      created_at, changed_at)
    select ${organizationId}, id, 0, '', '', '{}', '[]', '{}', ${now}, ${now} from unnest(${made}::uuid[]) as made (id)
  `.execute(tx)
  const byRecord = new Map(placed.map(each => [each.recordId, each]))
  const links = untaken.flatMap(({ recordId, version, hasEnded, memberId }) => {
    const place = byRecord.get(recordId)
    const member = memberId ?? place?.memberId
    return member === undefined ? [] : [{ recordId, member, how: place?.how ?? 'cin', version, hasEnded }]
  })
  await sql`
    insert into member_source (organization_id, record_id, member_id, how, record_version, has_ended, linked_at)
    select ${organizationId}, "recordId", member, how, version, "hasEnded", ${now}
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as link ("recordId" uuid, member uuid, how text, version integer, "hasEnded" boolean)
    on conflict (organization_id, record_id)
    do update set record_version = excluded.record_version, has_ended = excluded.has_ended
  `.execute(tx)
}

/** Opens questions; one that was asked before, either way round, is not asked again. */
export async function openQuestions(
  tx: Tx,
  organizationId: Id,
  questions: readonly MatchQuestion[],
  newId: () => Id,
  now: string,
): Promise<void> {
  if (questions.length === 0) return
  const asked = questions.map(question => ({ ...question, id: newId() }))
  await sql`
    insert into member_question (organization_id, id, member_id, other_member_id, because, opened_at)
    select ${organizationId}, id, "memberId", "otherMemberId", because, ${now}
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as asked (id uuid, "memberId" uuid, "otherMemberId" uuid, because text)
    where not exists (
      select from member_question other
      where other.organization_id = ${organizationId}
        and other.member_id = "otherMemberId" and other.other_member_id = "memberId")
    on conflict (organization_id, member_id, other_member_id) do nothing
  `.execute(tx)
}

type SourceRow = {
  readonly memberId: Id
  readonly recordId: Id | null
  readonly partnerId: Id | null
  readonly file: string | null
  readonly facts: Facts
  readonly saidAt: string
  readonly hasEnded: boolean
}

/** All that is said of each of the members; `files` in the order of whose word goes first. */
export async function listSources(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
  files: readonly string[],
): Promise<ReadonlyMap<Id, readonly Source[]>> {
  const found = await sql<SourceRow>`
    select source.member_id as "memberId", record.id as "recordId",
      record_set.partner_organization_id as "partnerId", record_set.file, record.facts, record.since as "saidAt",
      record.ended_at is not null as "hasEnded"
    from member_source source
    join record on record.organization_id = source.organization_id and record.id = source.record_id
    join record_set on record_set.organization_id = record.organization_id and record_set.id = record.set_id
    where source.organization_id = ${organizationId} and source.member_id = any(${[...memberIds]}::uuid[])
    union all
    select member_id, null, null, null, facts, entered_at, false from member_entry
    where organization_id = ${organizationId} and member_id = any(${[...memberIds]}::uuid[])
    order by "saidAt"
  `.execute(tx)
  const sources = new Map<Id, Source[]>()
  for (const row of found.rows) {
    const known = sources.get(row.memberId) ?? []
    const own = row.recordId === null ? known.find(each => each.recordId === null) : undefined
    if (own) known[known.indexOf(own)] = { ...own, facts: { ...own.facts, ...row.facts }, saidAt: row.saidAt }
    else known.push(sourceFrom(row, files))
    sources.set(row.memberId, known)
  }
  return sources
}

function sourceFrom({ memberId: _, file, ...row }: SourceRow, files: readonly string[]): Source {
  const rank = files.indexOf(file ?? '')
  return { ...row, rank: rank < 0 ? files.length : rank }
}

/** What now stands of a member. */
export type Standing = Resolved & { readonly memberId: Id; readonly partnerIds: readonly Id[] }

/** Writes what stands of each, and the words by which each is found. */
export async function saveStanding(
  tx: Tx,
  organizationId: Id,
  standing: readonly Standing[],
  now: string,
): Promise<void> {
  const rows = standing.map(rowOf)
  await sql`
    update member set version = member.version + 1, cin = now."cin", last_name = now."lastName",
      first_name = now."firstName", born_on = now."bornOn", name_key = now."nameKey", facts = now.facts,
      disagreements = now.disagreements,
      partner_ids = array(select jsonb_array_elements_text(now."partnerIds")::uuid), changed_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as now ("memberId" uuid, cin text, "lastName" text, "firstName" text, "bornOn" date, "nameKey" text, facts jsonb,
        disagreements jsonb, "partnerIds" jsonb)
    where member.organization_id = ${organizationId} and member.id = now."memberId"
  `.execute(tx)
  const ids = rows.map(({ memberId }) => memberId)
  await sql`
    delete from member_word where organization_id = ${organizationId} and member_id = any(${ids}::uuid[])
  `.execute(tx)
  const words = rows.flatMap(({ memberId, words: each }) => each.map(word => ({ memberId, word })))
  await sql`
    insert into member_word (organization_id, word, member_id)
    select ${organizationId}, word, "memberId"
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as found ("memberId" uuid, word text)
  `.execute(tx)
}

function rowOf({ memberId, facts, disagreements, partnerIds }: Standing): {
  readonly memberId: Id
  readonly words: readonly string[]
} & { readonly [column: string]: unknown } {
  const description = descriptionOf(facts)
  const phone = (facts.memberPhoneNumber ?? '').replace(/\D/g, '')
  const names = [
    facts.memberFirstName,
    facts.memberLastName,
    facts.memberCin,
    facts.medicalRecordNumber,
    phone,
    ...birthdays(description.bornOn),
  ]
  return {
    memberId,
    cin: description.cin,
    lastName: description.lastName ?? '',
    firstName: description.firstName ?? '',
    bornOn: description.bornOn,
    nameKey: nameKey(description),
    facts,
    disagreements,
    partnerIds,
    words: searchWords(names),
  }
}

/** A birthday in the two orders in which people write it, digits alone. */
function birthdays(bornOn: Day | null): readonly string[] {
  if (bornOn === null) return []
  const [year = '', month = '', day = ''] = bornOn.split('-')
  return [`${month}${day}${year}`, `${year}${month}${day}`]
}

/** What a record says of who somebody is. */
export function descriptionOf(facts: Facts): Candidate['description'] & { readonly bornOn: Day | null } {
  const known = (value: string | undefined): string | null =>
    value === undefined || value === '' ? null : value
  return {
    cin: known(facts.memberCin),
    firstName: known(facts.memberFirstName),
    lastName: known(facts.memberLastName),
    bornOn: readUsDay(facts.memberDateOfBirth ?? ''),
  }
}

/** What somebody types, as the words that are looked for. */
export function wordsSearched(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .map(wholeDay)
    .map(foldName)
    .filter(word => word !== '')
    .slice(0, 6)
}

/** `1/2/1980` as `01/02/1980`: a day is found however its zeros are written. */
function wholeDay(word: string): string {
  return word.replace(
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
    (_, month: string, day: string, year: string) =>
      [month.padStart(2, '0'), day.padStart(2, '0'), year].join('/'),
  )
}
