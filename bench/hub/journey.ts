/**
 * The journey's files and the panel, measured in one process with two organizations: a plan tells a provider of its
 * members, the provider takes them in and tells back, and a care manager looks at a hundred among all of them.
 */
import { createReadStream } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { allJobs } from '#actions/all-jobs.ts'
import { ask } from '#actions/ask.ts'
import type { OpenHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { readUsDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import { nobody, type Tx } from '#store/database.ts'
import { countJobs } from '#store/jobs/count.ts'
import { insertMembership } from '#store/people/members.ts'
import { insertPerson } from '#store/people/persons.ts'
import { timed } from '../inside.ts'

const information = 'ecm/member-information'
const returned = 'ecm/return-transmission'
const caseload = 100
/** As many as may be given a lead by one request. */
const leadsAtOnce = 200

type Side = { readonly actor: MachineActor; readonly id: Id }
type Journey = {
  readonly house: OpenHouse
  readonly plan: MachineActor
  readonly provider: MachineActor
  readonly members: number
  /** A Member Information File of as many members, as another plan made it. */
  readonly file: string
}

/** All the pieces, one after the other; seconds of each, and the milliseconds of the panel. */
export async function journey({ house, plan, provider, members, file }: Journey): Promise<object> {
  const [ours, theirs] = [
    { actor: plan, id: plan.organizationId },
    { actor: provider, id: provider.organizationId },
  ]
  await seedPlan(house, ours, theirs, members)
  await seedProvider(house, theirs)
  const jobs = allJobs.filter(({ queue }) => queue.startsWith('exchange-') || queue === 'members-take-in')
  const work = await startWork(house, jobs, usualWork(house.database.kind))
  const rows = async (): Promise<void> => {
    const told = await makeAll(house, ours, theirs, information)
    if (told !== members) throw new Error(`${told} of ${members} rows of the plan stand`)
  }
  const informed = await timed(rows)
  const again = await timed(rows)
  let sent: Id = ''
  const composed = await timed(async () => {
    sent = await compose(house, ours, theirs, information)
  })
  const received = await timed(() => take(house, theirs, ours, createReadStream(file)))
  // Those in their final report are the provider's no more.
  let caredFor = 0
  const led = await timed(async () => {
    caredFor = await giveLead(house, theirs)
  })
  const answered = await timed(async () => {
    const told = await makeAll(house, theirs, ours, returned)
    if (told !== caredFor) throw new Error(`${told} of ${caredFor} rows of the provider stand`)
  })
  let back: Id = ''
  const written = await timed(async () => {
    back = await compose(house, theirs, ours, returned)
  })
  const applied = await timed(() => take(house, ours, theirs, bytesOf(house, theirs, back)))
  const milliseconds = await lookAtPanel(house, theirs)
  await work.stop()
  const phases = { informed, again, composed, received, led, answered, written, applied }
  return { sent, phases, milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }
}

async function makeAll(
  house: OpenHouse,
  { actor }: Side,
  { id: partner }: Side,
  file: string,
): Promise<number> {
  let saved = 0
  let cursor: string | null = ''
  while (cursor !== null) {
    const more: { readonly cursor?: string } = cursor === '' ? {} : { cursor }
    const options = { idempotencyKey: crypto.randomUUID() }
    const made =
      file === information
        ? await ask(house, 'authorizations.make-information', actor, { partner, ...more }, options)
        : await ask(
            house,
            'casework.make-records',
            actor,
            { file: returned, partner, month: '2026-11', ...more },
            options,
          )
    if (!made.ok) throw new Error(made.refusal.says)
    if (made.value.held.length > 0) throw new Error(JSON.stringify(made.value.held[0]))
    saved += made.value.saved
    cursor = made.value.next
  }
  return saved
}

async function compose(house: OpenHouse, { actor }: Side, { id: partner }: Side, file: string): Promise<Id> {
  const asked = { file, partner, format: 'csv', period: '11/2026' } as const
  const answer = await ask(house, 'exchange.compose-file', actor, asked, {
    idempotencyKey: crypto.randomUUID(),
  })
  if (!answer.ok) throw new Error(answer.refusal.says)
  await settled(house)
  const { id } = answer.value.transmission
  const seen = await ask(house, 'exchange.see-transmission', actor, { transmission: id })
  if (!seen.ok || seen.value.transmission.step !== 'composed') throw new Error('The file was not made.')
  return id
}

function bytesOf(
  house: OpenHouse,
  { id: organizationId }: Side,
  transmission: Id,
): AsyncIterable<Uint8Array> {
  return (async function* () {
    const acting = { organizationId, personId: null }
    const found = await house.database.inTransaction(acting, async tx =>
      sql<{ sha: Uint8Array }>`select sha256 as sha from transmission where id = ${transmission}`.execute(tx),
    )
    const sha = found.rows[0]?.sha
    yield* house.blobs.read(
      organizationId,
      typeof sha === 'string' ? sha : Buffer.from(sha ?? []).toString('hex'),
    )
  })()
}

async function take(
  house: OpenHouse,
  { actor }: Side,
  { id: partner }: Side,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = { name: 'file.csv', mediaType: 'text/csv', bytes }
  const options = { idempotencyKey: crypto.randomUUID(), file }
  const answer = await ask(house, 'exchange.receive-file', actor, { partner }, options)
  if (!answer.ok) throw new Error(answer.refusal.says)
  await settled(house)
  const asked = { transmission: answer.value.transmission.id }
  const seen = await ask(house, 'exchange.see-transmission', actor, asked)
  if (!seen.ok || seen.value.transmission.step !== 'acknowledged') throw new Error('The file was not taken.')
}

async function settled(house: OpenHouse): Promise<void> {
  for (;;) {
    const counts = await house.database.inTransaction(nobody, countJobs)
    if (counts.some(({ state }) => state === 'failed')) throw new Error('A step was given up.')
    const ours = counts.filter(({ queue }) => queue.startsWith('exchange-') || queue === 'members-take-in')
    if (ours.length === 0) return
    await pause(50)
  }
}

/** A page of a hundred members whom one person leads, among all; p50, p95 and p99. */
async function lookAtPanel(house: OpenHouse, { actor, id }: Side): Promise<readonly number[]> {
  const lead = crypto.randomUUID()
  await house.database.inTransaction({ organizationId: id, personId: null }, tx => giveCaseload(tx, id, lead))
  const times: number[] = []
  for (let at = 0; at < 200; at++) {
    const began = performance.now()
    const page = await ask(house, 'casework.list-panel', actor, { lead, limit: caseload })
    if (!page.ok || page.value.members.length !== caseload) throw new Error('The panel is not whole.')
    times.push(performance.now() - began)
  }
  times.sort((one, other) => one - other)
  return [0.5, 0.95, 0.99].map(share => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10)
}

/** One person of the provider leads every member: without a lead care manager no row of a return file is whole. */
async function giveLead(house: OpenHouse, { actor, id: organizationId }: Side): Promise<number> {
  const person = crypto.randomUUID()
  const at = '2026-11-02T16:00:00.000Z'
  const members = await house.database.inTransaction({ organizationId, personId: person }, async tx => {
    const name = 'Testina Sample'
    await insertPerson(tx, {
      id: person,
      signInName: 'testina@example.org',
      name,
      language: 'en',
      createdAt: at,
    })
    const held = { roles: ['lead-care-manager'], sinceAt: at, untilAt: null, heldAt: null } as const
    await insertMembership(tx, { organizationId, personId: person, ...held })
    return sql<{ id: Id }>`
      select member_id as id from case_standing where organization_id = ${organizationId} and exists (
        select from member_source source where source.organization_id = case_standing.organization_id
          and source.member_id = case_standing.member_id and not source.has_ended)
      order by member_id
    `.execute(tx)
  })
  for (let from = 0; from < members.rows.length; from += leadsAtOnce) {
    const some = members.rows.slice(from, from + leadsAtOnce).map(({ id }) => id)
    const options = { idempotencyKey: crypto.randomUUID() }
    const given = await ask(house, 'casework.assign-lead', actor, { members: some, person }, options)
    if (!given.ok) throw new Error(given.refusal.says)
  }
  return members.rows.length
}

/** Members spread evenly over all of them get the lead. */
async function giveCaseload(tx: Tx, organizationId: Id, lead: Id): Promise<void> {
  const columns = sql`organization_id, member_id, program, partner_organization_id, status, lead_person_id,
    is_assigned, attention_on, started_on, ended_on, standing, changed_at`
  const all = await sql<{ member: Id }>`
    select member_id as member from case_standing where organization_id = ${organizationId} order by member_id
  `.execute(tx)
  const step = Math.floor(all.rows.length / caseload)
  const chosen = all.rows.filter((_, at) => at % step === 0).slice(0, caseload)
  const ids = chosen.map(({ member }) => member)
  const gone = await sql<object>`
    delete from case_standing where organization_id = ${organizationId} and member_id = any(${ids}::uuid[])
    returning to_jsonb(case_standing) as row
  `.execute(tx)
  await sql`
    insert into case_standing (${columns})
    select organization_id, member_id, program, partner_organization_id, status, ${lead}::uuid, is_assigned,
      attention_on, started_on, ended_on, standing, changed_at
    from jsonb_to_recordset(${JSON.stringify(gone.rows.map(row => Object.values(row)[0]))}::jsonb)
      as row (organization_id uuid, member_id uuid, program text, partner_organization_id uuid, status text,
        is_assigned boolean, attention_on date, started_on date, ended_on date, standing jsonb, changed_at timestamptz)
  `.execute(tx)
}

async function seedProvider(house: OpenHouse, { actor, id }: Side): Promise<void> {
  await house.database.inTransaction({ organizationId: id, personId: null }, tx =>
    tx.updateTable('organization').set({ npi: '1234567893' }).where('id', '=', id).execute(),
  )
  const site = {
    ...{ name: 'Sample', street: '1 Sample Street', city: 'Sampleville', zip: '94204', county: '19' },
    ...{ phone: '5550100123', languages: ['English'], hours: [], accessibility: [], offerings: [] },
    isPublished: false,
  }
  const added = await ask(house, 'network.add-site', actor, site, { idempotencyKey: crypto.randomUUID() })
  if (!added.ok) throw new Error(added.refusal.says)
}

/** Members of the plan with ECM authorized, and the records by which it told of them before. */
async function seedPlan(house: OpenHouse, plan: Side, provider: Side, members: number): Promise<void> {
  const definition = findFile(information)
  if (definition === null) throw new Error('no such file')
  const layout = layoutOf(definition, { day: '2026-11-02' })
  const [values = []] = sampleRows(layout, { rows: 1, seed: 11 })
  const said = layout.columns.map(({ key }, at) => [key, values[at] ?? ''] as const)
  const {
    ecmMemberRecord: _,
    fileProductionDate: __,
    fileReportingPeriod: ___,
    ...facts
  } = Object.fromEntries(said.filter(([, value]) => value !== ''))
  const born = readUsDay(facts.memberDateOfBirth ?? '')
  const known = {
    memberFirstName: facts.memberFirstName,
    memberDateOfBirth: facts.memberDateOfBirth,
    memberPhoneNumber: facts.memberPhoneNumber,
  }
  const set = crypto.randomUUID()
  const own = (json: object) => sql`${JSON.stringify(json)}::jsonb || jsonb_build_object(
    'memberCin', '9' || lpad(n::text, 7, '0') || 'A',
    'memberLastName', 'Sample' || translate(n::text, '0123456789', 'abcdefghij'))`
  const idOf = (kind: string) => sql`(${kind} || lpad(to_hex(n), 12, '0'))::uuid`
  const member = idOf('01900000-0000-7000-8000-')
  const record = idOf('01900000-0000-7000-9000-')
  await house.database.inTransaction({ organizationId: plan.id, personId: null }, async tx => {
    await sql`insert into record_set (organization_id, id, side, file, partner_organization_id)
      values (${plan.id}, ${set}, 'ours', ${information}, ${provider.id})`.execute(tx)
    for (let from = 1; from <= members; from += 10_000) {
      const some = sql`generate_series(${from}::integer, ${Math.min(members, from + 9999)}::integer) as n`
      await sql`insert into member (organization_id, id, version, cin, last_name, first_name, born_on, facts,
          disagreements, partner_ids, created_at, changed_at)
        select ${plan.id}, ${member}, 1, '9' || lpad(n::text, 7, '0') || 'A',
          'Sample' || translate(n::text, '0123456789', 'abcdefghij'), ${facts.memberFirstName}, ${born}::date,
          ${own(known)}, '[]', '{}', now(), now() from ${some}`.execute(tx)
      await sql`insert into record (organization_id, id, set_id, record_key, version, facts, fingerprint, said,
          entered_by_kind, entered_by_id, since)
        select ${plan.id}, ${record}, ${set}, '9' || lpad(n::text, 7, '0') || 'A', 1, ${own(facts)}, '', 0,
          'machine', 'bench', now() from ${some}`.execute(tx)
      await sql`insert into member_source (organization_id, record_id, member_id, how, record_version, has_ended,
          linked_at)
        select ${plan.id}, ${record}, ${member}, 'cin', 1, false, now() from ${some}`.execute(tx)
      await sql`insert into service_authorization (organization_id, id, side, member_id, service, partner_id, urgency,
          way, which, state, received_at, decided_at, asked_from, from_on, until_on, appeal, events, changed_at)
        select ${plan.id}, ${idOf('01900000-0000-7000-a000-')}, 'plan', ${member}, 'ecm', ${provider.id}, 'routine',
          'standard', 'first', 'approved', now(), now(), '2026-11-01', '2026-11-01', '2027-10-31', 'none', 1, now()
        from ${some}`.execute(tx)
    }
  })
}
