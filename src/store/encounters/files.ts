/** Keeps files of encounters: which encounters go into one, what they tell, and how it went out. */
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { ToldLine } from '#domain/encounters/encounter-of.ts'
import type { Tx } from '../database.ts'
import type { EncounterTables } from './tables.ts'

export type EncounterFile = Selectable<EncounterTables['encounter_file']>

/** A file that was begun and is not made yet; null when there is none. */
export async function findUnmade(tx: Tx, organizationId: Id): Promise<EncounterFile | null> {
  const row = await tx
    .selectFrom('encounter_file')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'making')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** What the next file is of: one plan code and one kind; null when nothing is due. */
export async function findNextDue(
  tx: Tx,
  organizationId: Id,
): Promise<{ readonly planCode: string; readonly kind: '837P' | '837I' } | null> {
  const found = await sql<{ planCode: string; kind: '837P' | '837I' }>`
    select plan_code as "planCode", kind from encounter
    where organization_id = ${organizationId} and state = 'due' and file_id is null
    order by plan_code, kind desc limit 1
  `.execute(tx)
  return found.rows[0] ?? null
}

/** Begins a file of what is due: voids first, so that what takes their lines' place is no duplicate. */
export async function beginFile(
  tx: Tx,
  file: Omit<EncounterFile, 'encounters' | 'transmission_id' | 'interchange_said' | 'released_at' | 'state'>,
  most: number,
): Promise<void> {
  await tx
    .insertInto('encounter_file')
    .values({ ...file, ...unmade })
    .execute()
  await sql`
    update encounter set file_id = ${file.id} from (
      select id from encounter where organization_id = ${file.organization_id} and state = 'due' and file_id is null
        and plan_code = ${file.plan_code} and kind = ${file.kind}
      order by frequency desc, number limit ${most}
    ) as due where encounter.organization_id = ${file.organization_id} and encounter.id = due.id
  `.execute(tx)
}

const unmade = { state: 'making', transmission_id: null, interchange_said: null, released_at: null } as const

/** A line to be told, with its encounter. */
export type FiledLine = ToldLine & {
  readonly id: Id
  readonly number: string
  readonly planCode: string
  readonly frequency: '1' | '7' | '8'
  readonly stateNumber: string | null
}

/** Lines of the next so many encounters of a file, voids first, then by number. */
export async function listFiled(
  tx: Tx,
  organizationId: Id,
  fileId: Id,
  after: { readonly rank: number; readonly number: string },
  limit: number,
): Promise<readonly FiledLine[]> {
  const found = await sql<FiledLine>`
    with filed as (
      select id, number, plan_code, frequency, state_number, submission, 9 - frequency::integer as rank from encounter
      where organization_id = ${organizationId} and file_id = ${fileId} and state = 'due'
        and (9 - frequency::integer, number) > (${after.rank}, ${after.number})
      order by rank, number limit ${limit}
    )
    select filed.id, filed.number, filed.plan_code as "planCode", filed.frequency, filed.state_number as "stateNumber",
      line.facts, decision.paid_cents as "paidCents", decision.allowed_cents as "allowedCents",
      decision.is_capitated as "isCapitated", decision.decided_on as "decidedOn", decision.adjustments
    from filed
    join encounter_line told on told.organization_id = ${organizationId} and told.encounter_id = filed.id
      and told.submission = filed.submission
    join claim_line line on line.organization_id = ${organizationId} and line.id = told.claim_line_id
    join line_decision decision on decision.organization_id = ${organizationId}
      and decision.claim_line_id = told.claim_line_id and decision.number = told.decision_number
    order by filed.rank, filed.number, told.number
  `.execute(tx)
  return found.rows
}

/** What our own check holds back leaves the file. */
export async function holdEncounters(
  tx: Tx,
  organizationId: Id,
  held: ReadonlyMap<string, readonly string[]>,
  now: string,
): Promise<void> {
  const rows = [...held].map(([number, reasons]) => ({ number, reasons }))
  await sql`
    update encounter set state = 'held', file_id = null, place = null, changed_at = ${now},
      reasons = coalesce((select array_agg(value) from jsonb_array_elements_text(said.reasons)), '{}')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (number text, reasons jsonb)
    where encounter.organization_id = ${organizationId} and encounter.number = said.number
      and encounter.state = 'due'
  `.execute(tx)
}

/** The file is made: its encounters have their places. Gives how many they are; null when it was made before. */
export async function finishFile(
  tx: Tx,
  organizationId: Id,
  fileId: Id,
  transmissionId: Id | null,
  now: string,
): Promise<number | null> {
  const held = await tx
    .selectFrom('encounter_file')
    .select('state')
    .where('organization_id', '=', organizationId)
    .where('id', '=', fileId)
    .forUpdate()
    .executeTakeFirst()
  if (held?.state !== 'making') return null
  const found = await sql<{ count: number }>`
    with placed as (
      update encounter set state = 'made', stage = 0, place = of.place, changed_at = ${now} from (
        select id, row_number() over (order by 9 - frequency::integer, number) as place from encounter
        where organization_id = ${organizationId} and file_id = ${fileId} and state = 'due'
      ) as of where encounter.organization_id = ${organizationId} and encounter.id = of.id returning 1
    ) select count(*)::integer as count from placed
  `.execute(tx)
  const encounters = found.rows[0]?.count ?? 0
  await tx
    .updateTable('encounter_file')
    .set({ state: transmissionId === null ? 'empty' : 'made', encounters, transmission_id: transmissionId })
    .where('organization_id', '=', organizationId)
    .where('id', '=', fileId)
    .execute()
  return encounters
}

export async function findFile(tx: Tx, organizationId: Id, id: Id): Promise<EncounterFile | null> {
  const row = await tx
    .selectFrom('encounter_file')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** True when it was made and had not gone. */
export async function markReleased(tx: Tx, organizationId: Id, id: Id, now: string): Promise<boolean> {
  const moved = await tx
    .updateTable('encounter_file')
    .set({ state: 'sent', released_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'made')
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

export type ListedFile = EncounterFile & {
  readonly waiting: number
  readonly accepted: number
  readonly rejected: number
}

/** The newest first, with what was said of those whose latest sending it is. */
export async function listFiles(
  tx: Tx,
  organizationId: Id,
  before: number | null,
  limit: number,
): Promise<readonly ListedFile[]> {
  const found = await sql<ListedFile>`
    select file.*, said.waiting, said.accepted, said.rejected
    from encounter_file file cross join lateral (
      select (count(*) filter (where state in ('made', 'received', 'acknowledged', 'forwarded')))::integer as waiting,
        (count(*) filter (where state in ('accepted', 'voided')))::integer as accepted,
        (count(*) filter (where state = 'rejected'))::integer as rejected
      from encounter where organization_id = file.organization_id and file_id = file.id
    ) as said
    where file.organization_id = ${organizationId} and (${before}::integer is null or file.number < ${before}::integer)
    order by file.number desc limit ${limit}
  `.execute(tx)
  return found.rows
}
