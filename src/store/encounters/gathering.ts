/** Finds what the State has still to be told: claims as they stand beside what was sent of them, in sets. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { EncounterState } from '#domain/encounters/tracking.ts'
import type { Tx } from '../database.ts'

/** A claim: all lines of a provider under one number for one member. */
export type ClaimKey = {
  readonly billingNpi: string
  readonly invoiceNumber: string
  readonly providerId: Id
  readonly cin: string
}

/** A claim as it stands, and its encounter where there is one. */
export type GatheredClaim = ClaimKey & {
  readonly kind: '837P' | '837I'
  readonly startedOn: Day | null
  readonly waits: boolean
  readonly content: string
  readonly lineIds: readonly Id[]
  readonly decisionNumbers: readonly number[]
  readonly encounter: {
    readonly id: Id
    readonly state: EncounterState
    readonly stage: number
    readonly frequency: '1' | '7' | '8'
    readonly content: string
    readonly submission: number
    readonly stateNumber: string | null
    readonly acceptedLines: number
  } | null
}

export type NumberPlace = Pick<ClaimKey, 'billingNpi' | 'invoiceNumber'>

/**
 * The claims of so many numbers after a place, in order. Of lines that tell the same service, one is told: the
 * one that is paid or may be, else the first (the State refuses a whole encounter for one line that it has). What only
 * takes another claim back is no service, also where it was denied.
 */
export async function listClaims(
  tx: Tx,
  organizationId: Id,
  after: NumberPlace,
  numbers: number,
): Promise<readonly GatheredClaim[]> {
  const found = await sql<GatheredClaim>`
    with number as (
      select distinct billing_npi, invoice_number from claim_line
      where organization_id = ${organizationId}
        and (billing_npi, invoice_number) > (${after.billingNpi}, ${after.invoiceNumber})
      order by billing_npi, invoice_number limit ${numbers}
    ), line as (
      select line.id, line.billing_npi, line.invoice_number, line.provider_id, line.cin, line.kind, line.line_number,
        line.decisions, line.started_on, line.state,
        line.state in ('paid', 'denied') and line.frequency <> '8' and not exists (
          select from claim_line other where other.organization_id = line.organization_id
            and other.service_key = line.service_key and other.id <> line.id and other.frequency <> '8'
            and (other.state = line.state and other.id < line.id or line.state = 'denied'
              and other.state in ('paid', 'approved', 'pended', 'contested', 'received'))
        ) as tells
      from number join claim_line line on line.organization_id = ${organizationId}
        and line.billing_npi = number.billing_npi and line.invoice_number = number.invoice_number
    ), claim as (
      select billing_npi, invoice_number, provider_id, cin,
        case when bool_or(kind = '837I') then '837I' else '837P' end as kind,
        bool_or(state in ('received', 'approved', 'pended', 'contested')) as waits,
        min(started_on) filter (where tells) as started_on,
        coalesce(md5(string_agg(id::text || ':' || decisions, ',' order by line_number, id) filter (where tells)), '')
          as content,
        coalesce(array_agg(id order by line_number, id) filter (where tells), '{}') as ids,
        coalesce(array_agg(decisions order by line_number, id) filter (where tells), '{}') as decisions
      from line group by billing_npi, invoice_number, provider_id, cin
    )
    select claim.billing_npi as "billingNpi", claim.invoice_number as "invoiceNumber",
      claim.provider_id as "providerId", claim.cin, claim.kind, claim.started_on as "startedOn", claim.waits,
      claim.content, claim.ids as "lineIds", claim.decisions as "decisionNumbers",
      case when sent.id is null then null else jsonb_build_object('id', sent.id, 'state', sent.state,
        'stage', sent.stage,        'frequency', sent.frequency, 'content', sent.content, 'submission', sent.submission,
        'stateNumber', sent.state_number, 'acceptedLines', sent.accepted_lines) end as encounter
    from claim left join encounter sent on sent.organization_id = ${organizationId}
      and sent.billing_npi = claim.billing_npi and sent.invoice_number = claim.invoice_number
      and sent.provider_id = claim.provider_id and sent.cin = claim.cin and sent.state not in ('voided', 'dropped')
    order by claim.billing_npi, claim.invoice_number
  `.execute(tx)
  return found.rows
}

/** What is to be sent of a claim; `id` is the encounter's, new or not. */
export type DueEncounter = {
  readonly claim: GatheredClaim
  readonly id: Id
  readonly number: string
  readonly planCode: string
  readonly frequency: '1' | '7' | '8'
  readonly submission: number
}

/** Puts down what goes next, and pins each line with the decision that is told of it. */
export async function saveDue(
  tx: Tx,
  organizationId: Id,
  due: readonly DueEncounter[],
  now: string,
): Promise<void> {
  if (due.length === 0) return
  const rows = due.map(({ claim, ...own }) => ({
    ...own,
    ...{ kind: claim.kind, providerId: claim.providerId, billingNpi: claim.billingNpi, cin: claim.cin },
    ...{ invoiceNumber: claim.invoiceNumber, startedOn: claim.startedOn, content: claim.content },
    ...{ isNew: claim.encounter === null, lines: claim.lineIds.length },
  }))
  const said = JSON.stringify(rows)
  const shape = sql`(id uuid, number text, "planCode" text, kind text, "providerId" uuid, "billingNpi" text, cin text,
    "invoiceNumber" text, "startedOn" date, content text, "isNew" boolean, lines integer, frequency text,
    submission integer)`
  await sql`
    insert into encounter (organization_id, id, number, plan_code, kind, provider_id, billing_npi, invoice_number, cin,
      started_on, state, submission, frequency, content, line_count, changed_at)
    select ${organizationId}, id, number, "planCode", kind, "providerId", "billingNpi", "invoiceNumber", cin,
      "startedOn", 'due', submission, frequency, content, lines, ${now}
    from jsonb_to_recordset(${said}::jsonb) as said ${shape} where "isNew"
  `.execute(tx)
  await sql`
    update encounter set state = 'due', stage = 0, submission = said.submission, frequency = said.frequency,
      content = said.content, kind = said.kind, started_on = coalesce(said."startedOn", encounter.started_on),
      line_count = case when said.frequency = '8' then encounter.line_count else said.lines end,
      file_id = null, place = null, reasons = '{}', changed_at = ${now}
    from jsonb_to_recordset(${said}::jsonb) as said ${shape}
    where encounter.organization_id = ${organizationId} and encounter.id = said.id and not said."isNew"
  `.execute(tx)
  await pinLines(tx, organizationId, due)
}

/** A void tells the lines of the sending before it. */
async function pinLines(tx: Tx, organizationId: Id, due: readonly DueEncounter[]): Promise<void> {
  const told = due.filter(({ frequency }) => frequency !== '8')
  await sql`
    delete from encounter_line line using jsonb_to_recordset(${JSON.stringify(
      due.map(({ id, submission }) => ({ id, submission })),
    )}::jsonb) as said (id uuid, submission integer)
    where line.organization_id = ${organizationId} and line.encounter_id = said.id
      and line.submission = said.submission
  `.execute(tx)
  const lines = told.flatMap(({ id, submission, claim }) =>
    claim.lineIds.map((line, index) => ({
      ...{ id, submission, number: index + 1, line, decision: claim.decisionNumbers[index] ?? 0 },
    })),
  )
  await sql`
    insert into encounter_line (organization_id, encounter_id, submission, number, claim_line_id, decision_number)
    select ${organizationId}, id, submission, number, line, decision
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as said (id uuid, submission integer, number integer, line uuid, decision integer)
  `.execute(tx)
  const voids = due.filter(({ frequency }) => frequency === '8')
  if (voids.length === 0) return
  await sql`
    insert into encounter_line (organization_id, encounter_id, submission, number, claim_line_id, decision_number)
    select line.organization_id, line.encounter_id, said.submission, line.number, line.claim_line_id,
      line.decision_number
    from jsonb_to_recordset(${JSON.stringify(voids.map(({ id, submission }) => ({ id, submission })))}::jsonb)
      as said (id uuid, submission integer)
    join encounter_line line on line.organization_id = ${organizationId} and line.encounter_id = said.id
    where line.submission = (select max(before.submission) from encounter_line before
      where before.organization_id = line.organization_id and before.encounter_id = line.encounter_id
        and before.submission < said.submission)
  `.execute(tx)
}

/** Encounters of which nothing is left to tell, and of which the State has nothing. */
export async function dropEncounters(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
  now: string,
): Promise<void> {
  await tx
    .updateTable('encounter')
    .set({ state: 'dropped', file_id: null, place: null, changed_at: now })
    .where('organization_id', '=', organizationId)
    .where(({ eb }) => eb('id', '=', sql<Id>`any(${[...ids]}::uuid[])`))
    .execute()
}

/** Takes so many numbers of a series at once; gives the first. */
export async function takeNumbers(tx: Tx, organizationId: Id, name: string, count: number): Promise<number> {
  const found = await sql<{ last: number }>`
    insert into exchange_counter (organization_id, name, last) values (${organizationId}, ${name}, ${count})
    on conflict (organization_id, name) do update set last = exchange_counter.last + ${count} returning last
  `.execute(tx)
  return (found.rows[0]?.last ?? count) - count + 1
}
