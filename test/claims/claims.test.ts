/** From an invoice file and an 837 to a paid line and its 835, on both databases. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { booksJobs } from '#actions/books/all-jobs.ts'
import { claimJobs } from '#actions/claims/all-jobs.ts'
import { payRun } from '#actions/claims/steps/pay.ts'
import { watchRuns } from '#actions/claims/steps/watch-runs.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
import { refuse } from '#actions/refusals.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { insertDisputeEvent, listDisputes } from '#store/books/disputes.ts'
import { fileOf, makeMember, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { makeWorld, sampleFacts, tellMembers, type World } from '../billing/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { bytesOf, layoutFor, work } from '../exchange/house.ts'
import { sampleTerms } from '../network/sample-terms.ts'

const jobs = [...exchangeJobs, takeInMembers, ...claimJobs, ...booksJobs]
const fee = { way: 'fee-for-service', procedure: null, modifiers: [], feeSchedule: null } as const
const terms = {
  ...sampleTerms,
  payment: [
    { service: 'ecm', amountCents: 2_500, unit: '15 minutes', ...fee },
    { service: 'ecm-outreach', amountCents: 3_000, unit: 'attempt', ...fee },
  ],
}

type Lines = ActionAnswer<'claims.list-lines'>['lines']

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let world: World
  let first: PersonActor
  let second: PersonActor
  let members: Facts[]
  let sent = 0

  const must = async (name: string, actor: PersonActor, input: object) =>
    (await mustAsk(house, name, actor, input, once(house))) as never
  const lines = async (list = 'all', number: string | null = null): Promise<Lines> =>
    ((await must('claims.list-lines', first, { list, number })) as ActionAnswer<'claims.list-lines'>).lines
  const see = async (line: string): Promise<ActionAnswer<'claims.see-line'>> =>
    must('claims.see-line', first, { line })

  /** Outreach to a member on a day, unless the changes say something else. */
  const row = (number: string, day: string, changes: Facts = {}): Facts => {
    const [facts = {}] = sampleFacts('INV', 1, each => each)
    const member = members[0] ?? {}
    const named = ['memberCin', 'memberFirstName', 'memberLastName', 'memberDateOfBirth'].map(key => [
      key,
      member[key] ?? '',
    ])
    const blank = Object.fromEntries(
      Object.keys(facts)
        .filter(key => /^(procedureCodeModifier|memberDiagnosisCode)#/.test(key))
        .map(key => [key, '']),
    )
    return {
      ...{ ...facts, ...blank, ...Object.fromEntries(named), invoiceNumber: number, authorizationNumber: '' },
      ...{ procedureCode: 'G9008', procedureCodeModifier: 'U8', placeOfService: '11', serviceName: '' },
      ...{ serviceStartDate: day, serviceEndDate: day, serviceUnitCount: '1', memberDiagnosisCode: 'Z59.00' },
      ...{
        serviceUnitCost: '30.00',
        serviceChargeAmount: '30.00',
        invoiceAmount: '30.00',
        invoiceDate: '11/20/2026',
      },
      ...{
        billingProviderNpi: '1999999984',
        billingProviderTin: '990000001',
        billingProviderName: 'Sample Care',
      },
      ...changes,
    }
  }
  const receive = async (rows: readonly Facts[]): Promise<void> => {
    const layout = layoutFor('INV')
    const values = rows.map(facts => layout.columns.map(({ key }) => facts[key] ?? ''))
    sent += 1
    const file = fileOf(await bytesOf(layout, values), `invoices-${sent}.csv`, 'text/csv')
    await mustAsk(
      house,
      'exchange.receive-file',
      world.analyst,
      { partner: world.provider.id, file: 'INV' },
      once(house, { file }),
    )
    await work(house, jobs)
  }
  const pay = async (firstReference: number): Promise<ActionAnswer<'claims.see-run'>> => {
    const { run } = (await must('claims.begin-run', first, {
      firstReference,
    })) as ActionAnswer<'claims.begin-run'>
    await work(house, jobs)
    return must('claims.see-run', first, { run })
  }
  const remittance = async (transmission: string | null) => {
    const found = (await mustAsk(house, 'exchange.download-file', world.analyst, {
      transmission: transmission ?? '',
    })) as unknown as { bytes: AsyncIterable<Uint8Array> }
    const parts: Uint8Array[] = []
    for await (const part of found.bytes) parts.push(part)
    const events = readTransmissionBytes(Buffer.concat(parts), {
      judge: { today: californiaDay(house.now()) },
    })
    expect(events.flatMap(event => (event.type === 'finding' ? [event.finding.code] : []))).toEqual([])
    const payments = events.flatMap(event => (event.type === 'payment' ? [event.payment] : []))
    const claims = events.flatMap(event => (event.type === 'remittance-claims' ? event.claims : []))
    return { payments, claims }
  }

  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    world = await makeWorld(house, terms)
    members = sampleFacts('MIF', 2, facts => ({
      ...facts,
      ecmMemberRecord: 'New',
      memberAssignmentDate: '11/01/2026',
    }))
    await tellMembers(house, world, 'MIF', members)
    await work(house, jobs)
    first = await makeMember(house, world.plan, ['plan-adjudicator'])
    second = await makeMember(house, world.plan, ['plan-adjudicator'])
    const payer = { name: 'Sample Plan', tin: '990000002', payerNumber: '99999', address: '1 Example Street' }
    const place = {
      city: 'Sampleville',
      state: 'CA',
      zip: '99998',
      phone: '5550100100',
      secondLookCents: 50_000,
    }
    await must('claims.save-payer', first, { ...payer, ...place })
  }, 120_000)

  test('an invoice file is taken and decided at once; what nobody can tell waits for a person', async () => {
    await receive([
      row('1000000001', '11/02/2026'),
      row('1000000002', '11/03/2026', {
        procedureCodeModifier: 'U1',
        serviceUnitCount: '4',
        serviceUnitCost: '25.00',
        serviceChargeAmount: '100.00',
        invoiceAmount: '100.00',
      }),
      row('1000000003', '11/04/2026', { memberCin: '90000009Z', memberLastName: 'Nobody' }),
    ])
    const all = await lines()
    expect(all.map(({ number, state, paidCents }) => [number, state, paidCents]).sort()).toEqual([
      ['1000000001', 'approved', 3_000],
      ['1000000002', 'pended', 0],
      ['1000000003', 'denied', 0],
    ])
    expect(all.find(({ state }) => state === 'denied')?.reasons[0]).toMatchObject({
      rule: 'member/unknown',
      carc: '31',
    })
    expect(all[0]?.decideBy).toBe('2026-12-23')
  })

  test('the same service under another number is denied; the same bytes change nothing', async () => {
    await receive([row('1000000004', '11/02/2026')])
    const [line] = await lines('all', '1000000004')
    expect(line?.reasons.map(({ rule }) => rule)).toEqual(['duplicate/same-service'])
    // Asked anew, the rules do not pay it beside the other.
    const anew = { line: line?.id, why: 'The provider asked.' }
    expect(await must('claims.decide-again', first, anew)).toEqual({ state: 'denied' })
    const before = (await lines()).length
    await work(house, jobs)
    expect((await lines()).length).toBe(before)
  })

  test('a person pays what waits; another one has to look where it is much, and not the same', async () => {
    const [line] = await lines('to-decide')
    const id = line?.id ?? ''
    const by = { line: id, why: 'Assignment seen in the file of October.' }
    await must('claims.save-payer', first, {
      name: 'Sample Plan',
      tin: '990000002',
      payerNumber: '99999',
      address: '1 Example Street',
      city: 'Sampleville',
      state: 'CA',
      zip: '99998',
      phone: '5550100100',
      secondLookCents: 5_000,
    })
    const decision = { outcome: 'pay', paidCents: 10_000, unitsApproved: 4 } as const
    expect(await must('claims.decide-line', first, { ...by, decision })).toEqual({
      state: 'pended',
      waitsForSecond: true,
    })
    expect((await lines('to-confirm')).map(each => each.id)).toEqual([id])
    const refused = await ask(
      house,
      'claims.confirm-decision',
      first,
      { line: id, confirms: true },
      once(house),
    )
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'claims/same-person' } })
    expect(await must('claims.confirm-decision', second, { line: id, confirms: true })).toEqual({
      state: 'approved',
    })
    const much = await ask(
      house,
      'claims.decide-line',
      first,
      { ...by, decision: { ...decision, paidCents: 10_001 } },
      once(house),
    )
    expect(much).toMatchObject({ ok: false, refusal: { code: 'claims/not-possible' } })
  })

  test('a run pays what is owed and tells what was denied, in an 835 that balances', async () => {
    const { payments } = await pay(1001)
    expect(payments).toMatchObject([{ reference: '1001', cents: 13_000, lines: 4, stillOwedCents: 0 }])
    const told = await remittance(payments[0]?.remittance ?? null)
    expect(told.payments[0]).toMatchObject({ cents: 13_000, traceNumber: '1001', method: 'CHK' })
    expect(told.claims.map(({ number, status, paidCents }) => [number, status, paidCents])).toEqual([
      ['1000000001', '1', 3_000],
      ['1000000002', '1', 10_000],
      ['1000000003', '4', 0],
      ['1000000004', '4', 0],
    ])
    expect(payments[0]?.workbook).not.toBeNull()
    const again = await pay(2001)
    expect(again.payments).toEqual([])
  })

  test('a correction takes back what was paid and pays anew; what is owed comes off the next payment', async () => {
    await receive([
      row('1000000002', '11/03/2026', {
        procedureCodeModifier: 'U1',
        serviceUnitCount: '2',
        serviceUnitCost: '25.00',
        serviceChargeAmount: '50.00',
        invoiceAmount: '50.00',
      }),
    ])
    const states = (await lines('all', '1000000002')).map(({ state }) => state)
    expect(states.sort()).toEqual(['pended', 'replaced'])
    const { payments } = await pay(3001)
    expect(payments).toMatchObject([{ cents: 0, stillOwedCents: 10_000 }])
    const told = await remittance(payments[0]?.remittance ?? null)
    expect(told.claims.map(({ status, paidCents }) => [status, paidCents])).toEqual([['22', -10_000]])
    const refund = { payment: payments[0]?.id ?? '', cents: 4_000, note: 'Check 77 of the provider' }
    expect(await must('claims.record-refund', first, refund)).toEqual({ stillOwedCents: 6_000 })
    const more = await ask(house, 'claims.record-refund', first, { ...refund, cents: 6_001 }, once(house))
    expect(more).toMatchObject({ ok: false, refusal: { code: 'claims/more-than-owed' } })
    await receive(['05', '06', '09'].map(day => row(`10000001${day}`, `11/${day}/2026`)))
    const next = await pay(4001)
    expect(next.payments).toMatchObject([
      { cents: 3_000, owedBeforeCents: 10_000, sentBackCents: 4_000, stillOwedCents: 0 },
    ])
    await remittance(next.payments[0]?.remittance ?? null)
  })

  test('late: interest is paid by itself; a receipt put right later owes the rest and the penalty', async () => {
    await receive([
      row('1000000020', '11/10/2026', {
        serviceUnitCost: '300.00',
        serviceChargeAmount: '300.00',
        invoiceAmount: '300.00',
      }),
    ])
    const [line] = await lines('all', '1000000020')
    house.pass(40 * 86_400_000)
    const { payments } = await pay(5001)
    // Thirty dollars, ten days late: 12 cents, gathered until another month.
    expect(payments).toMatchObject([{ cents: 3_000 }])
    expect((await see(line?.id ?? '')).interestCents).toBe(12)
    const right = await must('claims.correct-receipt', first, {
      line: line?.id,
      receivedOn: '2026-11-13',
      why: 'Came by mail ten days before.',
    })
    expect(right).toMatchObject({ interestCents: 13, penaltyCents: 1_500 })
    const next = await pay(6001)
    expect(next.payments).toMatchObject([{ cents: 1_500, lines: 0 }])
    house.pass(31 * 86_400_000)
    expect((await pay(7001)).payments).toMatchObject([{ cents: 25, lines: 0 }])
    const { entries } = await see(line?.id ?? '')
    const left = entries.reduce(
      (sum, { debit, credit, cents }) =>
        sum + (credit === 'interest-payable' ? cents : 0) - (debit === 'interest-payable' ? cents : 0),
      0,
    )
    expect(left).toBe(0)
  })

  test('a denial is disputed, and paid where the provider was right', async () => {
    const [line] = await lines('denied')
    const id = line?.id ?? ''
    await must('claims.tell-letter', first, { line: id })
    const today = (await see(id)).letterAt?.slice(0, 10) ?? ''
    await must('claims.open-dispute', first, {
      line: id,
      receivedOn: today,
      says: 'The member has another CIN now.',
    })
    const twice = await ask(
      house,
      'claims.open-dispute',
      first,
      { line: id, receivedOn: today, says: 'Again.' },
      once(house),
    )
    expect(twice).toMatchObject({ ok: false, refusal: { code: 'claims/not-disputable' } })
    const answer = { line: id, pays: { paidCents: 3_000, unitsApproved: 1 }, why: 'The CIN was joined.' }
    const alone = await ask(house, 'claims.decide-dispute', first, answer, once(house))
    expect(alone).toMatchObject({ ok: false, refusal: { code: 'claims/same-person' } })
    const decided = await must('claims.decide-dispute', second, answer)
    expect(decided).toMatchObject({ state: 'approved' })
    expect((await pay(8001)).payments[0]?.cents).toBeGreaterThanOrEqual(3_000)
  })

  test('a provider’s dispute crosses to the plan with its clock, and the answer crosses back, once', async () => {
    const [line] = await lines('denied')
    const number = line?.number ?? ''
    const disputeId = house.newId()
    const provider = { organizationId: world.provider.id, personId: null }
    const on = californiaDay(house.now())
    const cross = () =>
      house.database.inTransaction(provider, async tx => {
        const data = { organizationId: world.plan.id, senderId: world.provider.id, disputeId }
        await house.jobs.send(tx, 'claims-hear-dispute', data, { key: house.newId() })
      })
    await house.database.inTransaction(provider, tx =>
      insertDisputeEvent(tx, world.provider.id, {
        ...{ disputeId, number: 1, partnerId: world.plan.id, invoice: number, kind: 'begun', on },
        ...{ dueOn: null, words: 'The same day, two visits.', at: house.now(), by: 'test' },
      }),
    )
    await cross()
    await work(house, jobs)
    await cross()
    await work(house, jobs)
    const disputed = (await lines('disputed', number)).map(({ id }) => id)
    expect(disputed).toEqual([line?.id])
    const { disputes } = await see(line?.id ?? '')
    expect(disputes.at(-1)).toMatchObject({
      says: 'The same day, two visits.',
      decided: null,
      receivedOn: on,
    })
    await must('claims.decide-dispute', second, {
      line: line?.id,
      pays: null,
      why: 'One visit was billed twice.',
    })
    await work(house, jobs)
    const heard = await house.database.inTransaction(provider, tx =>
      listDisputes(tx, world.provider.id, world.plan.id, number),
    )
    expect(heard.map(({ kind, words }) => [kind, words])).toEqual([
      ['begun', 'The same day, two visits.'],
      ['lost', 'One visit was billed twice.'],
    ])
  })

  test('remittance and letter are written as PDF in both languages', async () => {
    const [denied] = await lines('denied')
    const { runs } = (await must('claims.list-runs', first, {})) as ActionAnswer<'claims.list-runs'>
    const run = runs.find(({ payments }) => payments > 0)?.id ?? ''
    const { payments } = (await must('claims.see-run', first, { run })) as ActionAnswer<'claims.see-run'>
    const payment = payments[0]?.id ?? ''
    const seen = (await must('claims.see-payment', first, { payment })) as ActionAnswer<'claims.see-payment'>
    const sum = seen.paysCents + seen.takesBackCents + seen.interestCents + seen.penaltyCents
    expect(sum - seen.owedBeforeCents + seen.sentBackCents + seen.stillOwedCents).toBe(seen.cents)
    for (const language of ['en', 'es'])
      for (const [name, input] of [
        ['claims.print-payment', { payment }],
        ['claims.print-letter', { line: denied?.id }],
      ] as const) {
        const paper = (await must(name, first, { ...input, language })) as {
          bytes: AsyncIterable<Uint8Array>
        }
        const parts: Uint8Array[] = []
        for await (const part of paper.bytes) parts.push(part)
        expect(Buffer.concat(parts).subarray(0, 5).toString()).toBe('%PDF-')
      }
  })

  test('a run whose job died blocks no later run, is told, goes on or is dropped, and nothing is paid twice', async () => {
    const seeRun = async (run: string): Promise<ActionAnswer<'claims.see-run'>> =>
      must('claims.see-run', first, { run })
    const put = async () => refuse('exchange/file-too-large')
    const broken: TestHouse = { ...house, blobs: { ...house.blobs, put } }
    /** A run that pays, and dies over its first remittance. */
    const stop = async (number: string, day: string, firstReference: number): Promise<string> => {
      await receive([row(number, day)])
      const begun = (await must('claims.begin-run', first, {
        firstReference,
      })) as ActionAnswer<'claims.begin-run'>
      const early = { ok: false, refusal: { code: 'claims/run-not-stopped' } }
      const again = { run: begun.run }
      expect(await ask(house, 'claims.begin-run-again', first, again, once(house))).toMatchObject(early)
      await expect(work(broken, [payRun])).rejects.toMatchObject({ code: 'claims/remittance-not-kept' })
      expect(await seeRun(begun.run)).toMatchObject({
        ...{ state: 'stopped', trouble: 'claims/remittance-not-kept', untold: 1 },
        ...{ mayBeginAgain: true, mayBeDropped: true, payments: [{ cents: 3_000, remittance: null }] },
      })
      return begun.run
    }
    const one = await stop('1000000091', '11/12/2026', 91_001)
    await house.database.inTransaction({ organizationId: world.plan.id, personId: null }, tx =>
      house.jobs.send(tx, 'claims-watch-runs', { organizationId: world.plan.id }),
    )
    await work(house, [watchRuns])
    const told = (await must('notices.list', first, {})) as ActionAnswer<'notices.list'>
    expect(told.notices.filter(({ kind }) => kind === 'run-stopped')).toHaveLength(1)
    await must('claims.begin-run-again', first, { run: one })
    await work(house, jobs)
    const done = await seeRun(one)
    expect(done).toMatchObject({ state: 'done', trouble: null, untold: 0, payments: [{ cents: 3_000 }] })
    await remittance(done.payments[0]?.remittance ?? null)

    const two = await stop('1000000092', '11/13/2026', 92_001)
    await receive([row('1000000093', '11/16/2026')])
    await must('claims.drop-run', first, { run: two, why: 'The checks ran out.' })
    await work(house, jobs)
    // Whoever was paid is told; what came after waits for the next run.
    expect(await seeRun(two)).toMatchObject({ state: 'dropped', untold: 0, payments: [{ cents: 3_000 }] })
    expect((await pay(93_001)).payments).toMatchObject([{ cents: 3_000, lines: 1 }])

    const three = await stop('1000000094', '11/17/2026', 94_001)
    expect((await pay(95_001)).payments).toEqual([])
    expect(await seeRun(three)).toMatchObject({ state: 'stopped', mayBeginAgain: true, mayBeDropped: false })
    await must('claims.begin-run-again', first, { run: three })
    await work(house, jobs)
    expect(await seeRun(three)).toMatchObject({ state: 'dropped', untold: 0, payments: [{ cents: 3_000 }] })
    expect((await pay(96_001)).payments).toEqual([])
  }, 120_000)

  test('what stands where, and what nobody else may see', async () => {
    const clock = (await must('claims.see-clock', first, {})) as ActionAnswer<'claims.see-clock'>
    expect(clock.states.find(({ state }) => state === 'paid')?.lines).toBeGreaterThan(3)
    expect(clock.interestPaidCents).toBe(1_525)
    const foreign = await makeMember(house, world.provider, ['plan-adjudicator'])
    const [line] = await lines('all')
    const seen = await ask(house, 'claims.see-line', foreign, { line: line?.id ?? '' })
    expect(seen).toMatchObject({ ok: false, refusal: { code: 'claims/no-such-line' } })
  })
})
