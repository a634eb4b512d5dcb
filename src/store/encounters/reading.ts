/** Reads encounters for people: how many stand where, a list, one whole, and how complete the telling is. */
import { type Selectable, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { EncounterState } from '#domain/encounters/tracking.ts'
import type { Tx } from '../database.ts'
import type { EncounterTables } from './tables.ts'

export type KeptEncounter = Selectable<EncounterTables['encounter']>
export type KeptEncounterAnswer = Selectable<EncounterTables['encounter_answer']>

export async function countEncounters(
  tx: Tx,
  organizationId: Id,
): Promise<readonly { readonly state: EncounterState; readonly count: number }[]> {
  const found = await sql<{ state: EncounterState; count: number }>`
    select state, count(*)::integer as count from encounter
    where organization_id = ${organizationId} group by state
  `.execute(tx)
  return found.rows
}

/** By number, the latest first. */
export async function listEncounters(
  tx: Tx,
  organizationId: Id,
  asked: {
    readonly states: readonly EncounterState[]
    readonly invoice: string | null
    readonly before: string | null
  },
  limit: number,
): Promise<readonly KeptEncounter[]> {
  let query = tx
    .selectFrom('encounter')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('state', 'in', [...asked.states])
  if (asked.invoice !== null) query = query.where('invoice_number', '=', asked.invoice)
  if (asked.before !== null) query = query.where('number', '<', asked.before)
  return query.orderBy('number', 'desc').limit(limit).execute()
}

export async function findEncounter(tx: Tx, organizationId: Id, id: Id): Promise<KeptEncounter | null> {
  const row = await tx
    .selectFrom('encounter')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** What was said of it, the first first; of its whole file or set no row names it. */
export async function listAnswersOf(
  tx: Tx,
  organizationId: Id,
  encounterId: Id,
): Promise<readonly KeptEncounterAnswer[]> {
  return tx
    .selectFrom('encounter_answer')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('encounter_id', '=', encounterId)
    .orderBy('id')
    .limit(100)
    .execute()
}

export type SentLine = {
  readonly line: Id
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly startedOn: Day | null
  readonly chargeCents: number
  readonly paidCents: number
  readonly allowedCents: number
  readonly isCapitated: boolean
}

/** The lines that the latest sending tells. */
export async function listSentLines(
  tx: Tx,
  organizationId: Id,
  { id, submission }: Pick<KeptEncounter, 'id' | 'submission'>,
): Promise<readonly SentLine[]> {
  const found = await sql<SentLine>`
    select line.id as line, line.procedure_code as procedure, line.modifiers, line.started_on as "startedOn",
      line.charge_cents as "chargeCents", decision.paid_cents as "paidCents",
      decision.allowed_cents as "allowedCents", decision.is_capitated as "isCapitated"
    from encounter_line told
    join claim_line line on line.organization_id = told.organization_id and line.id = told.claim_line_id
    join line_decision decision on decision.organization_id = told.organization_id
      and decision.claim_line_id = told.claim_line_id and decision.number = told.decision_number
    where told.organization_id = ${organizationId} and told.encounter_id = ${id} and told.submission = ${submission}
    order by told.number
  `.execute(tx)
  return found.rows
}

/** Answers that fit nothing, the latest first: a person looks. */
export async function listOddAnswers(
  tx: Tx,
  organizationId: Id,
  limit: number,
): Promise<readonly KeptEncounterAnswer[]> {
  return tx
    .selectFrom('encounter_answer')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('outcome', 'in', ['contradicts', 'unknown-file', 'unknown-encounter', 'not-sent'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export type MonthOfLines = {
  /** The month of service: `2026-10`. */
  readonly month: string
  /** ECM visits that providers reported in their return files for the month. */
  readonly reported: number
  readonly billed: number
  readonly decided: number
  readonly paid: number
  readonly accepted: number
}

/**
 * Lines by month of service, from a day on. Lines that were replaced or taken back count for nothing. Reported are the
 * visits of the latest return files (in person, and by telephone or video).
 */
export async function countMonths(tx: Tx, organizationId: Id, from: Day): Promise<readonly MonthOfLines[]> {
  const found = await sql<MonthOfLines>`
    with line as (
      select to_char(line.started_on, 'YYYY-MM') as month, line.state,
        exists (select from encounter_line told join encounter sent on sent.organization_id = told.organization_id
            and sent.id = told.encounter_id and sent.submission = told.submission and sent.state = 'accepted'
          where told.organization_id = line.organization_id and told.claim_line_id = line.id) as accepted
      from claim_line line where line.organization_id = ${organizationId} and line.started_on >= ${from}
        and line.state in ('received', 'approved', 'denied', 'pended', 'contested', 'paid')
    ), billed as (
      select month, count(*)::integer as billed,
        (count(*) filter (where state in ('paid', 'denied')))::integer as decided,
        (count(*) filter (where state = 'paid'))::integer as paid,
        (count(*) filter (where accepted))::integer as accepted
      from line group by month
    ), visit as (
      select substr(period, 4, 4) || '-' || substr(period, 1, 2) as month, sum(visits)::integer as reported from (
        select distinct on (held.id, held.facts ->> 'fileReportingPeriod')
          held.facts ->> 'fileReportingPeriod' as period,
          coalesce(nullif(held.facts ->> 'inPersonEncounterCount', '')::integer, 0)
          + coalesce(nullif(held.facts ->> 'telephonicEncounterCount', '')::integer, 0) as visits
        from (
          select organization_id, id, set_id, version, facts from record
          union all select organization_id, id, set_id, version, facts from record_version
        ) as held join record_set kept on kept.organization_id = held.organization_id and kept.id = held.set_id
        where held.organization_id = ${organizationId} and kept.side = 'theirs'
          and kept.file = 'ecm/return-transmission'
        order by held.id, held.facts ->> 'fileReportingPeriod', held.version desc
      ) as said where period ~ '^[0-9]{2}/[0-9]{4}$' group by 1
    )
    select coalesce(billed.month, visit.month) as month, coalesce(reported, 0) as reported,
      coalesce(billed, 0) as billed, coalesce(decided, 0) as decided, coalesce(paid, 0) as paid,
      coalesce(accepted, 0) as accepted
    from billed full join visit on visit.month = billed.month
    where coalesce(billed.month, visit.month) >= to_char(${from}::date, 'YYYY-MM') order by 1 desc limit 12
  `.execute(tx)
  return found.rows
}
