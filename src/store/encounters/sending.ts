/** Encounters that were stopped go again: held, and put down as due with the lines of the sending before. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { HeldEncounter } from './answers.ts'

export async function holdStopped(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
): Promise<readonly HeldEncounter[]> {
  const found = await sql<HeldEncounter>`
    select id, number, state, stage, frequency, submission, content, line_count as "lineCount",
      state_number as "stateNumber", accepted_lines as "acceptedLines", file_id as "fileId", cin from encounter
    where organization_id = ${organizationId} and id = any(${[...ids]}::uuid[]) order by id for update
  `.execute(tx)
  return found.rows
}

/** What a sending of theirs will be; one that was not sent yet keeps its lines. */
export async function markAgain(
  tx: Tx,
  organizationId: Id,
  again: readonly Pick<HeldEncounter, 'id' | 'submission' | 'frequency' | 'content'>[],
  now: string,
): Promise<void> {
  if (again.length === 0) return
  const said = JSON.stringify(
    again.map(({ id, submission, frequency, content }) => ({ id, submission, frequency, content })),
  )
  await sql`
    insert into encounter_line (organization_id, encounter_id, submission, number, claim_line_id, decision_number)
    select line.organization_id, line.encounter_id, said.submission, line.number, line.claim_line_id,
      line.decision_number
    from jsonb_to_recordset(${said}::jsonb) as said (id uuid, submission integer)
    join encounter_line line on line.organization_id = ${organizationId} and line.encounter_id = said.id
      and line.submission = said.submission - 1
    on conflict do nothing
  `.execute(tx)
  await sql`
    update encounter set state = 'due', stage = 0, submission = said.submission, frequency = said.frequency,
      content = said.content, file_id = null, place = null, reasons = '{}', changed_at = ${now}
    from jsonb_to_recordset(${said}::jsonb) as said (id uuid, submission integer, frequency text, content text)
    where encounter.organization_id = ${organizationId} and encounter.id = said.id
  `.execute(tx)
}
