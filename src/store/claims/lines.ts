/** Keeps the plan's lines and what was decided on them, a whole batch in one statement. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { ClaimLine } from '#domain/adjudication/claim-line.ts'
import type { Decision } from '#domain/adjudication/decision.ts'
import type { Standing } from '#domain/adjudication/standing.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'

/** Two who take lines in at once are heard one after the other: units and duplicates are counted across lines. */
export async function lockClaims(tx: Tx, organizationId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`claims ${organizationId}`}, 0))`.execute(tx)
}

const standingColumns = sql`
  id, provider_id as "providerId", kind, invoice_number as number, billing_npi as "billingNpi", cin,
  record_id as "recordId", received_on as "receivedOn", fingerprint, service_key as "serviceKey",
  started_on as "startedOn", ended_on as "endedOn", state, service, member_id as "memberId",
  authorization_id as "authorizationId", units_approved as "unitsApproved", allowed_cents as "allowedCents",
  paid_cents as "paidCents", follows_id as "followsId", charge_cents as "chargeCents", units,
  counts_from as "countsFrom", decisions, is_capitated as "isCapitated", told_decision as "toldDecision",
  told_cents as "toldCents", to_remit as "toRemit", settled_on as "settledOn", paid_on as "paidOn"`

/** Lines of members, and lines under numbers (biller and number, pairwise): all that bears on what comes now. */
export async function listStandings(
  tx: Tx,
  organizationId: Id,
  cins: readonly string[],
  numbers: readonly { readonly billingNpi: string; readonly number: string }[],
): Promise<readonly Standing[]> {
  const npis = numbers.map(({ billingNpi }) => billingNpi)
  const found = await sql<Standing>`
    select ${standingColumns} from claim_line
    where organization_id = ${organizationId} and cin = any(${[...new Set(cins)]}::text[])
    union
    select ${standingColumns} from claim_line
    where organization_id = ${organizationId}
      and (billing_npi, invoice_number) in (
        select * from unnest(${npis}::text[], ${numbers.map(({ number }) => number)}::text[]))
    order by 1
  `.execute(tx)
  return found.rows
}

/** Lines by their ids, held till the transaction ends. */
export async function holdStandings(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
): Promise<readonly Standing[]> {
  const found = await sql<Standing>`
    select ${standingColumns} from claim_line
    where organization_id = ${organizationId} and id = any(${[...ids]}::uuid[]) order by id for update
  `.execute(tx)
  return found.rows
}

/** A line as it came, with what it was taken from and by when it is decided. */
export type NewLine = {
  readonly standing: Standing
  readonly line: ClaimLine
  readonly transmissionId: Id
  readonly recordVersion: number | null
  readonly decideBy: Day | null
}

export async function insertLines(
  tx: Tx,
  organizationId: Id,
  lines: readonly NewLine[],
  now: string,
): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map(({ standing, line, transmissionId, recordVersion, decideBy }) => ({
    ...standing,
    ...{ lineNumber: line.lineNumber, frequency: line.frequency, transmissionId, recordVersion, decideBy },
    ...{ authorizationNumber: line.authorizationNumber, procedure: line.procedure },
    ...{ modifiers: line.modifiers, facts: line.facts },
  }))
  await sql`
    insert into claim_line (organization_id, id, provider_id, kind, invoice_number, line_number, frequency,
      follows_id, transmission_id, record_id, record_version, received_on, counts_from, decide_by, cin, member_id,
      billing_npi, authorization_number, authorization_id, service, procedure_code, modifiers, started_on, ended_on,
      units, charge_cents, facts, fingerprint, service_key, state, decisions, paid_cents, allowed_cents,
      units_approved, is_capitated, told_decision, told_cents, to_remit, settled_on, paid_on, changed_at)
    select ${organizationId}, id, "providerId", kind, number, "lineNumber", frequency, "followsId", "transmissionId",
      "recordId", "recordVersion", "receivedOn", "countsFrom", "decideBy", cin, "memberId", "billingNpi",
      "authorizationNumber", "authorizationId", service, procedure,
      coalesce((select array_agg(value order by at) from jsonb_array_elements_text(modifiers)
        with ordinality as each (value, at)), '{}'),
      "startedOn", "endedOn", units, "chargeCents", facts, fingerprint, "serviceKey", state, decisions, "paidCents",
      "allowedCents", "unitsApproved", "isCapitated", "toldDecision", "toldCents", "toRemit", "settledOn", "paidOn",
      ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as came (id uuid, "providerId" uuid, kind text,
      number text, "lineNumber" integer, frequency text, "followsId" uuid, "transmissionId" uuid, "recordId" uuid,
      "recordVersion" integer, "receivedOn" date, "countsFrom" date, "decideBy" date, cin text, "memberId" uuid,
      "billingNpi" text, "authorizationNumber" text, "authorizationId" uuid, service text, procedure text,
      modifiers jsonb, "startedOn" date, "endedOn" date, units integer, "chargeCents" bigint, facts jsonb,
      fingerprint text, "serviceKey" text, state text, decisions integer, "paidCents" bigint, "allowedCents" bigint,
      "unitsApproved" integer, "isCapitated" boolean, "toldDecision" integer, "toldCents" bigint,
      "toRemit" boolean, "settledOn" date, "paidOn" date)
  `.execute(tx)
}

/** How lines stand now; `decideBy` null leaves theirs as it is. */
export async function updateStandings(
  tx: Tx,
  organizationId: Id,
  lines: readonly (Standing & { readonly decideBy?: Day | null })[],
  now: string,
): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map(line => ({
    ...{ id: line.id, state: line.state, service: line.service, memberId: line.memberId },
    ...{ authorizationId: line.authorizationId, unitsApproved: line.unitsApproved },
    ...{ allowedCents: line.allowedCents, paidCents: line.paidCents, countsFrom: line.countsFrom },
    ...{ receivedOn: line.receivedOn, decideBy: line.decideBy ?? null, decisions: line.decisions },
    ...{ isCapitated: line.isCapitated, toldDecision: line.toldDecision, toldCents: line.toldCents },
    ...{ toRemit: line.toRemit, settledOn: line.settledOn, paidOn: line.paidOn },
  }))
  await sql`
    update claim_line set state = now.state, service = now.service, member_id = now."memberId",
      authorization_id = now."authorizationId", units_approved = now."unitsApproved",
      allowed_cents = now."allowedCents", paid_cents = now."paidCents", counts_from = now."countsFrom",
      received_on = now."receivedOn", decide_by = coalesce(now."decideBy", claim_line.decide_by),
      decisions = now.decisions, is_capitated = now."isCapitated", told_decision = now."toldDecision",
      told_cents = now."toldCents", to_remit = now."toRemit", settled_on = now."settledOn", paid_on = now."paidOn",
      changed_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as now (id uuid, state text, service text,
      "memberId" uuid, "authorizationId" uuid, "unitsApproved" integer, "allowedCents" bigint, "paidCents" bigint,
      "countsFrom" date, "receivedOn" date, "decideBy" date, decisions integer, "isCapitated" boolean,
      "toldDecision" integer, "toldCents" bigint, "toRemit" boolean, "settledOn" date, "paidOn" date)
    where claim_line.organization_id = ${organizationId} and claim_line.id = now.id
  `.execute(tx)
}

/** A decision with its number on its line, and who says so. */
export type NewDecision = {
  readonly lineId: Id
  readonly number: number
  readonly decision: Decision
  readonly why: string | null
  readonly saidBy: string
}

export async function insertDecisions(
  tx: Tx,
  organizationId: Id,
  decisions: readonly NewDecision[],
  at: { readonly now: string; readonly on: Day },
): Promise<void> {
  if (decisions.length === 0) return
  const rows = decisions.map(({ decision, ...own }) => ({
    ...own,
    ...{ outcome: decision.outcome, allowedCents: decision.allowedCents, paidCents: decision.paidCents },
    ...{ unitsApproved: decision.unitsApproved, isCapitated: decision.isCapitated },
    ...{ reasons: decision.reasons, adjustments: decision.adjustments, remarks: decision.remarks },
  }))
  await sql`
    insert into line_decision (organization_id, claim_line_id, number, at, decided_on, outcome,
      allowed_cents, paid_cents, units_approved, is_capitated, reasons, adjustments, remarks, why, said_by)
    select ${organizationId}, "lineId", number, ${at.now}, ${at.on}::date, outcome, "allowedCents",
      "paidCents", "unitsApproved", "isCapitated", reasons, adjustments,
      coalesce((select array_agg(value order by at) from jsonb_array_elements_text(remarks)
        with ordinality as each (value, at)), '{}'),
      why, "saidBy"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said ("lineId" uuid, number integer, outcome text,
      "allowedCents" bigint, "paidCents" bigint, "unitsApproved" integer,
      "isCapitated" boolean, reasons jsonb, adjustments jsonb, remarks jsonb, why text, "saidBy" text)
  `.execute(tx)
}

/** A record of an invoice file that no line was made of yet, as it now is. */
export type UntakenRecord = { readonly id: Id; readonly version: number; readonly facts: Facts }

/**
 * Records that a transmission brought and of which no line is made, in the order of their ids, and with them all lines
 * of their invoices: an invoice is taken as one. Whoever begins anew goes on.
 */
export async function listUntakenInvoices(
  tx: Tx,
  organizationId: Id,
  about: { readonly setId: Id; readonly transmissionId: Id; readonly after: Id | null },
  limit: number,
): Promise<{ readonly records: readonly UntakenRecord[]; readonly last: Id | null }> {
  const untaken = sql`
    record.organization_id = ${organizationId} and record.set_id = ${about.setId}
    and record.transmission_id = ${about.transmissionId} and record.ended_at is null
    and not exists (select from claim_line where claim_line.organization_id = record.organization_id
      and claim_line.record_id = record.id and claim_line.record_version = record.version)`
  const some = await sql<UntakenRecord>`
    select record.id, record.version, record.facts from record
    where ${untaken} and (${about.after}::uuid is null or record.id > ${about.after}::uuid)
    order by record.id limit ${limit}
  `.execute(tx)
  const last = some.rows.at(-1)?.id ?? null
  if (last === null || some.rows.length < limit) return { records: some.rows, last: null }
  const of = (element: string): string[] => [...new Set(some.rows.map(({ facts }) => facts[element] ?? ''))]
  const more = await sql<UntakenRecord>`
    select record.id, record.version, record.facts from record
    where ${untaken} and record.id > ${last}::uuid
      and record.facts ->> 'memberCin' = any(${of('memberCin')}::text[])
      and record.facts ->> 'invoiceNumber' = any(${of('invoiceNumber')}::text[])
    order by record.id
  `.execute(tx)
  return { records: [...some.rows, ...more.rows], last }
}

/** The numbers of claims of a file that are taken already: whoever begins anew passes over them. */
export async function listTakenNumbers(
  tx: Tx,
  organizationId: Id,
  transmissionId: Id,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await sql<{ key: string }>`
    select distinct billing_npi || ' ' || invoice_number as key from claim_line
    where organization_id = ${organizationId} and transmission_id = ${transmissionId}
      and invoice_number = any(${[...numbers]}::text[])
  `.execute(tx)
  return new Set(found.rows.map(({ key }) => key))
}

/** The claims of one biller whose line has an id within such bounds: found by the plan's own number. */
export async function listNumbersById(
  tx: Tx,
  organizationId: Id,
  asked: readonly {
    readonly key: string
    readonly billingNpi: string
    readonly least: Id
    readonly most: Id
  }[],
): Promise<ReadonlyMap<string, string>> {
  if (asked.length === 0) return new Map()
  const found = await sql<{ key: string; number: string }>`
    select asked.key, line.invoice_number as number
    from unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ billingNpi }) => billingNpi)}::text[],
      ${asked.map(({ least }) => least)}::uuid[],
      ${asked.map(({ most }) => most)}::uuid[]) as asked (key, npi, least, most)
    join claim_line as line on line.organization_id = ${organizationId} and line.id between asked.least and asked.most
      and line.billing_npi = asked.npi
  `.execute(tx)
  return new Map(found.rows.map(({ key, number }) => [key, number]))
}
