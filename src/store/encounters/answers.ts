/** Keeps what the State said of encounters, and how each stands after it; a whole batch in a few statements. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { AnswerKind, AnswerOutcome, EncounterState, Verdict } from '#domain/encounters/tracking.ts'
import type { Tx } from '../database.ts'
import type { EncounterFile } from './files.ts'

/** Two files of answers are heard one after the other. */
export async function lockEncounters(tx: Tx, organizationId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`encounters ${organizationId}`}, 0))`.execute(tx)
}

export type HeldEncounter = {
  readonly id: Id
  readonly number: string
  readonly state: EncounterState
  readonly stage: number
  readonly frequency: '1' | '7' | '8'
  readonly submission: number
  readonly content: string
  readonly lineCount: number
  readonly stateNumber: string | null
  readonly acceptedLines: number
  readonly fileId: Id | null
  readonly cin: string
}

const columns = sql`id, number, state, stage, frequency, submission, content, line_count as "lineCount",
  state_number as "stateNumber", accepted_lines as "acceptedLines", file_id as "fileId", cin`

export async function listByNumber(
  tx: Tx,
  organizationId: Id,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, HeldEncounter>> {
  const found = await sql<HeldEncounter>`
    select ${columns} from encounter
    where organization_id = ${organizationId} and number = any(${[...new Set(numbers)]}::text[]) for update
  `.execute(tx)
  return new Map(found.rows.map(row => [row.number, row]))
}

/** Encounters of a file by their places, the first and last included. */
export async function listByPlace(
  tx: Tx,
  organizationId: Id,
  fileId: Id,
  places: { readonly from: number; readonly to: number },
): Promise<readonly HeldEncounter[]> {
  const found = await sql<HeldEncounter>`
    select ${columns} from encounter where organization_id = ${organizationId} and file_id = ${fileId}
      and place between ${places.from} and ${places.to} order by place for update
  `.execute(tx)
  return found.rows
}

export async function findFileByControl(
  tx: Tx,
  organizationId: Id,
  control: number,
): Promise<EncounterFile | null> {
  const row = await tx
    .selectFrom('encounter_file')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('control_number', '=', control)
    .executeTakeFirst()
  return row ?? null
}

export async function setInterchangeSaid(
  tx: Tx,
  organizationId: Id,
  fileId: Id,
  said: Verdict,
): Promise<void> {
  await tx
    .updateTable('encounter_file')
    .set({ interchange_said: said })
    .where('organization_id', '=', organizationId)
    .where('id', '=', fileId)
    .execute()
}

export type KeptAnswer = {
  readonly id: Id
  readonly kind: AnswerKind
  readonly control: number | null
  readonly number: string | null
  readonly encounterId: Id | null
  readonly submission: number | null
  readonly verdict: Verdict
  readonly reasons: readonly string[]
  readonly outcome: AnswerOutcome
}

export async function insertAnswers(
  tx: Tx,
  organizationId: Id,
  transmissionId: Id,
  answers: readonly KeptAnswer[],
  now: string,
): Promise<void> {
  if (answers.length === 0) return
  await sql`
    insert into encounter_answer (organization_id, id, transmission_id, kind, control_number, number, encounter_id,
      submission, verdict, reasons, outcome, heard_at)
    select ${organizationId}, id, ${transmissionId}, kind, control, number, "encounterId", submission, verdict,
      coalesce((select array_agg(value) from jsonb_array_elements_text(said.reasons)), '{}'), outcome, ${now}
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as said (id uuid, kind text, control integer,
      number text, "encounterId" uuid, submission integer, verdict text, reasons jsonb, outcome text)
  `.execute(tx)
}

export type HeardEncounter = Pick<
  HeldEncounter,
  'id' | 'state' | 'stage' | 'stateNumber' | 'acceptedLines'
> & {
  readonly reasons: readonly string[]
}

export async function updateHeard(
  tx: Tx,
  organizationId: Id,
  heard: readonly HeardEncounter[],
  now: string,
): Promise<void> {
  if (heard.length === 0) return
  await sql`
    update encounter set state = said.state, stage = said.stage, state_number = said."stateNumber",
      accepted_lines = said."acceptedLines", changed_at = ${now},
      reasons = coalesce((select array_agg(value) from jsonb_array_elements_text(said.reasons)), '{}')
    from jsonb_to_recordset(${JSON.stringify(heard)}::jsonb) as said (id uuid, state text, stage smallint,
      "stateNumber" text, "acceptedLines" integer, reasons jsonb)
    where encounter.organization_id = ${organizationId} and encounter.id = said.id
  `.execute(tx)
}

/** True when answers of this file were put down: it was heard whole, or up to where a process died. */
export async function countHeard(tx: Tx, organizationId: Id, transmissionId: Id): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::integer as count from encounter_answer
    where organization_id = ${organizationId} and transmission_id = ${transmissionId}
  `.execute(tx)
  return found.rows[0]?.count ?? 0
}
