/** The facts of a report, as it was frozen: to count them, and to show those behind a figure. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Fact } from '#domain/reports/fact.ts'
import type { Tx } from '../database.ts'

type Place = {
  readonly county: string
  readonly subject: string
  readonly kind: string
  readonly part: number
} & {
  readonly sourceId: Id
}

export type FactPlace = Place

type Row = Fact & { readonly part: number }

const columns = sql`county, subject, kind, program, code, mode, outcome, on_day as "on", until_day as "until", amount,
  member_id as "memberId", about, part, jsonb_build_object('kind', source_kind, 'id', source_id, 'version',
  source_version, 'transmissionId', transmission_id, 'sheet', sheet, 'row', row) as source`

export function placeOfFact(fact: Row): FactPlace {
  const { county, subject, kind, part, source } = fact
  return { county, subject, kind, part, sourceId: source.id }
}

/** So many facts after a place, in the order in which they are counted. */
async function listPage(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  after: FactPlace | null,
  limit: number,
): Promise<readonly Row[]> {
  const beyond =
    after === null
      ? sql`true`
      : sql`(county, subject, kind, source_id, part) > (${after.county}, ${after.subject}, ${after.kind},
          ${after.sourceId}::uuid, ${after.part}::int)`
  const found = await sql<Row>`
    select ${columns} from report_fact
    where organization_id = ${organizationId} and report_id = ${reportId} and ${beyond}
    order by county, subject, kind, source_id, part limit ${limit}
  `.execute(tx)
  return found.rows
}

/** All facts of a report, page by page, by county and subject. */
export async function* eachFact(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  pageSize = 5000,
): AsyncGenerator<readonly Fact[]> {
  let after: FactPlace | null = null
  for (;;) {
    const page: readonly Row[] = await listPage(tx, organizationId, reportId, after, pageSize)
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = placeOfFact(last)
  }
}

/** The facts of one subject: what its row is made of. */
export async function listFactsOf(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  county: string,
  subject: string,
): Promise<readonly Fact[]> {
  const found = await sql<Row>`
    select ${columns} from report_fact
    where organization_id = ${organizationId} and report_id = ${reportId} and county = ${county}
      and subject = ${subject}
    order by kind, source_id, part
  `.execute(tx)
  return found.rows
}

/** Facts of a kind in a county, from after a place: what the figures of counties are made of. */
export async function listFactsIn(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  of: { readonly county: string; readonly kind: string; readonly program: string | null } & {
    readonly modes: readonly string[] | null
    readonly outcome: string | null
  },
  after: { readonly subject: string; readonly sourceId: Id; readonly part: number } | null,
  limit: number,
): Promise<readonly Row[]> {
  const { county, kind, program, outcome } = of
  const modes = of.modes === null ? null : [...of.modes]
  const beyond =
    after === null
      ? sql`true`
      : sql`(subject, source_id, part) > (${after.subject}, ${after.sourceId}::uuid, ${after.part}::int)`
  const found = await sql<Row>`
    select ${columns} from report_fact
    where organization_id = ${organizationId} and report_id = ${reportId} and county = ${county} and kind = ${kind}
      and not subject like 'p:%' and (${program}::text is null or program = ${program}::text)
      and (${modes}::text[] is null or mode = any(${modes}::text[]))
      and (${outcome}::text is null or outcome = ${outcome}::text) and ${beyond}
    order by subject, source_id, part limit ${limit}
  `.execute(tx)
  return found.rows
}

/** Facts that the domain made: of providers, whose contracts it reads. */
export async function insertFacts(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  facts: readonly (Fact & { readonly part: number })[],
): Promise<void> {
  if (facts.length === 0) return
  await tx
    .insertInto('report_fact')
    .values(
      facts.map(({ source, on, until, memberId, about, ...fact }) => ({
        ...fact,
        ...{ organization_id: organizationId, report_id: reportId, on_day: on, until_day: until },
        ...{ member_id: memberId, source_kind: source.kind, source_id: source.id },
        ...{ source_version: source.version, transmission_id: source.transmissionId, sheet: source.sheet },
        ...{ row: source.row, about: sql<Fact['about']>`${JSON.stringify(about)}::jsonb` },
      })),
    )
    .execute()
}

/** What a report has of some members. */
export async function listMemberFacts(
  tx: Tx,
  organizationId: Id,
  reportId: Id,
  memberIds: readonly Id[],
): Promise<readonly { readonly memberId: Id; readonly about: Fact['about'] }[]> {
  const found = await sql<{ memberId: Id; about: Fact['about'] }>`
    select member_id as "memberId", about from report_fact
    where organization_id = ${organizationId} and report_id = ${reportId} and kind = 'member'
      and subject = any(${memberIds.map(id => `m:${id}`)}::text[])
  `.execute(tx)
  return found.rows
}

/** The records of invoice files that claim lines were made of, by line; a line of a claim has none. */
export async function recordsOfLines(
  tx: Tx,
  organizationId: Id,
  lines: readonly Id[],
): Promise<ReadonlyMap<Id, Id>> {
  if (lines.length === 0) return new Map()
  const found = await tx
    .selectFrom('claim_line')
    .select(['id', 'record_id'])
    .where('organization_id', '=', organizationId)
    .where('id', 'in', lines)
    .execute()
  return new Map(
    found.flatMap(({ id, record_id: record }) => (record === null ? [] : [[id, record] as const])),
  )
}
