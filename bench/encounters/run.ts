/**
 * Files of encounters of so many paid lines, in a process of its own: `run.js lay {…}` pays one line as it is paid in
 * life and puts as many beside it; `run.js make {…}` makes the files, releases them and hears the State. Its figures
 * are the last line it says.
 */
import { sql } from 'kysely'
import { allJobs } from '#actions/all-jobs.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { insertPartner } from '#store/network/partners.ts'
import {
  acting,
  invoiceFile,
  linesOfEach,
  openPlan,
  planId,
  providerId,
  tellTrouble,
} from '../claims/plan.ts'
import { type Place, timed } from '../inside.ts'

const [what = '', text = '{}'] = process.argv.slice(2)
const task = JSON.parse(text) as Place & { readonly lines: number }
const { house, today, must, settled, mustBe } = await openPlan(task)
const stateId = '01999999-0000-7000-8000-000000000004'
const linesAtOnce = 100_000

/** One line through intake, decision and payment; then as many like it as are asked for, five days of each member. */
async function lay(): Promise<object> {
  await house.database.inTransaction(acting, tx =>
    insertPartner(tx, planId, {
      ...{ id: stateId, name: 'The State', kinds: ['plan'], npi: null, planCode: null, contact: null },
      ...{ joinedAsOrganizationId: null, createdAt: new Date(house.clock()).toISOString() },
    }),
  )
  await must('encounters.save-profile', {
    ...{ state: stateId, contactName: 'Encounter Desk', contactPhone: '5550100101', sender: '099' },
    ...{ receiver: 'DHCS', usage: 'P', planCodes: [{ since: '2020-01-01', code: '099' }] },
  })
  const work = await startWork(house, allJobs, usualWork(house.database.kind), tellTrouble)
  await must('exchange.receive-file', { partner: providerId, file: 'INV' }, { file: invoiceFile(1, today) })
  await settled()
  await must('claims.begin-run', { firstReference: 1000 })
  await settled()
  await work.stop()
  for (let from = 1; from < task.lines; from += linesAtOnce)
    await house.database.inTransaction(acting, async tx => {
      const to = Math.min(task.lines, from + linesAtOnce) - 1
      await sql`
        insert into claim_line select copy.* from claim_line line
        cross join generate_series(${from}::int, ${to}::int) n
        cross join lateral (select '9' || lpad((1 + n / ${linesOfEach}::int)::text, 7, '0') || 'A' as cin,
          (1000000000 + n)::text as number, line.started_on + n % ${linesOfEach}::int as on_day) own
        cross join lateral jsonb_populate_record(line, jsonb_build_object(
          'id', '0199999c-0000-7000-8000-' || lpad(n::text, 12, '0'), 'record_id', null, 'record_version', null,
          'invoice_number', own.number, 'service_key', line.service_key || n, 'fingerprint', line.fingerprint || n,
          'cin', own.cin, 'started_on', own.on_day, 'ended_on', own.on_day,
          'facts', line.facts || jsonb_build_object('invoiceNumber', own.number, 'memberCin', own.cin,
            'serviceStartDate', to_char(own.on_day, 'MM/DD/YYYY'),
            'serviceEndDate', to_char(own.on_day, 'MM/DD/YYYY')))) copy
        where line.organization_id = ${planId} and line.record_id is not null`.execute(tx)
      await sql`
        insert into line_decision select copy.* from claim_line line
        join line_decision first on first.organization_id = line.organization_id and first.claim_line_id = line.id
        cross join generate_series(${from}::int, ${to}::int) n
        cross join lateral jsonb_populate_record(first, jsonb_build_object(
          'claim_line_id', '0199999c-0000-7000-8000-' || lpad(n::text, 12, '0'))) copy
        where line.organization_id = ${planId} and line.record_id is not null`.execute(tx)
    })
  await mustBe('paid', task.lines)
  return {}
}

type Sent = { readonly id: string; readonly transmission: string; readonly bytes: number }

async function make(): Promise<object> {
  const work = await startWork(house, allJobs, usualWork(house.database.kind), tellTrouble)
  const made = await timed(async () => {
    await must('encounters.make', {})
    await settled()
  })
  const { rows: files } = await house.database.inTransaction(acting, tx =>
    sql<Sent>`
      select f.id, f.transmission_id as transmission, t.byte_count::int as bytes from encounter_file f
      join transmission t on t.organization_id = f.organization_id and t.id = f.transmission_id
      order by f.number`.execute(tx),
  )
  const responses = await Promise.all(files.map(({ transmission }) => responseTo(transmission)))
  const encounters = responses.reduce((sum, lines) => sum + lines.length - 1, 0)
  if (encounters !== task.lines) throw new Error(`${encounters} of ${task.lines} encounters stand in files.`)
  for (const { id } of files) await must('encounters.release', { encounterFile: id })
  await settled()
  const heard = await timed(async () => {
    for (const lines of responses) {
      const file = { name: 'evr.csv', mediaType: 'text/csv', bytes: inOne(lines.join('\r\n')) }
      await must('exchange.receive-file', { partner: stateId }, { file })
    }
    await settled()
  })
  const { rows } = await house.database.inTransaction(acting, tx =>
    sql<{ state: string; count: number }>`
      select state, count(*)::int as count from encounter group by state`.execute(tx),
  )
  if (rows[0]?.state !== 'accepted' || rows[0].count !== task.lines) throw new Error(JSON.stringify(rows))
  await work.stop()
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return { made, heard, files: files.length, megabytes: bytes / 1e6 }
}

/** What the State would answer to a file of which it accepts everything. */
async function responseTo(transmissionId: string): Promise<readonly string[]> {
  const kept = await house.database.inTransaction(acting, tx => findTransmission(tx, planId, transmissionId))
  const of = { sha256: kept?.sha256 ?? '', byteCount: kept?.byte_count ?? 0, name: kept?.file_name ?? '' }
  const blob = await openBlob(house.blobs, planId, of)
  const lines = ['Claim Number,Encounter ID,Status,Batch Reference,Error Codes']
  for await (const event of readTransmission(blob.source))
    if (event.type === 'claims')
      for (const { number, batch } of event.claims)
        lines.push(`${number},E${number},Accepted,${batch.reference},`)
  await blob.close()
  return lines
}

async function* inOne(all: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(all)
}

const answer = what === 'lay' ? await lay() : await make()
await house.close()
console.log(JSON.stringify(answer))
