/** Every claim of an 837 ends in a line or in a refusal by name, on both databases. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { claimJobs } from '#actions/claims/all-jobs.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { payerNumberOf } from '#domain/remittance/payer-number.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { fileOf, makeMember, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { makeWorld, type World } from '../billing/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { download, type Received, see, work } from '../exchange/house.ts'
import { type Asked, fileWith, institutionalFile } from './claim-file.ts'

const jobs = [...exchangeJobs, ...claimJobs]

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let world: World
  let adjudicator: PersonActor
  let sent = 0

  /** What became of the claims of a file: by number what its 277CA says, its findings, and its lines. */
  async function send(claims: readonly Asked[], partner: string | null = world.provider.id, bytes?: Buffer) {
    sent += 1
    const file = fileOf(bytes ?? fileWith(String(sent), claims), `claims-${sent}.837`, 'text/plain')
    const input = partner === null ? {} : { partner }
    const received = (await mustAsk(
      house,
      'exchange.receive-file',
      world.analyst,
      input,
      once(house, { file }),
    )) as Received
    await work(house, jobs)
    const { transmission } = received
    const seen = await see(house, world.analyst, transmission.id)
    expect(seen.answers.map(({ kind }) => kind)).toContain('999')
    const asked = { transmission: transmission.id, kind: '277ca' }
    const answer = await download(house, world.analyst, 'exchange.download-answer', asked)
    const events = readTransmissionBytes(answer, { judge: { today: '2026-11-23' } })
    // What we answer passes our own whole check.
    expect(events.flatMap(event => (event.type === 'finding' ? [event.finding.code] : []))).toEqual([])
    const told = events.flatMap(event =>
      event.type === 'claim-acknowledgement'
        ? event.acknowledgement.providers.flatMap(provider => provider.claims)
        : [],
    )
    const statuses = told.map(({ number, statuses: all }) => [
      number,
      ...all.flatMap(({ codes }) =>
        codes.map(({ category, status, entity }) => [category, status, entity].filter(Boolean).join(':')),
      ),
    ])
    return { received, statuses, outcome: seen.transmission.outcome, rows: seen.transmission.rows }
  }

  async function linesOf(number: string): Promise<ActionAnswer<'claims.list-lines'>['lines']> {
    const asked = { list: 'all', number }
    const answer = await mustAsk(house, 'claims.list-lines', adjudicator, asked, once(house))
    return (answer as ActionAnswer<'claims.list-lines'>).lines
  }

  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    world = await makeWorld(house)
    adjudicator = await makeMember(house, world.plan, ['plan-adjudicator'])
  }, 120_000)

  test('each claim is a line or is refused by name, and none is lost', async () => {
    const claims: Asked[] = [
      { number: 'C1' },
      { number: 'C2', units: '1.5' },
      { number: 'C3', hasOtherPatient: true },
      { number: 'C4', gender: 'F' },
      { number: 'C5', unit: 'MJ', units: '45' },
      { number: 'C1', frequency: '8', payerNumber: 'NOSUCHNUMBER' },
    ]
    const { statuses, outcome, rows } = await send(claims)
    expect(rows).toEqual({ read: 6, accepted: 2, warned: 0, rejected: 4 })
    expect(statuses).toEqual([
      ['C1', 'A2:20'],
      ['C2', 'A7:476'],
      ['C3', 'A7:164:QC'],
      ['C4', 'A2:20'],
      ['C5', 'A7:476'],
      ['C1', 'A3:54'],
    ])
    expect(outcome).toBe('accepted-in-part')
    const lines = await Promise.all(['C1', 'C2', 'C3', 'C4', 'C5'].map(linesOf))
    expect(lines.map(all => all.length)).toEqual([1, 0, 0, 1, 0])
  })

  test('an institutional claim enters the same adjudication, once', async () => {
    const file = institutionalFile('900', 'N1')
    const { statuses, rows } = await send([], world.provider.id, file)
    expect(statuses).toEqual([['N1', 'A2:20']])
    expect(rows).toMatchObject({ read: 1, accepted: 1 })
    const lines = await linesOf('N1')
    expect(lines).toMatchObject([{ procedure: 'G9012', chargeCents: 5000 }])
  })

  test('a sender that is no partner is refused by name', async () => {
    const { statuses } = await send([{ number: 'D1' }], null)
    expect(statuses).toEqual([['D1', 'A3:24:41']])
    expect(await linesOf('D1')).toEqual([])
  })

  test('a correction finds its claim by the plan’s number, else by its own; none found is denied by name', async () => {
    const [first] = await linesOf('C4')
    const payerNumber = payerNumberOf(first?.id ?? '')
    const { statuses } = await send([
      { number: 'E1', frequency: '7', payerNumber },
      { number: 'C1', frequency: '7', payerNumber: 'THEIRS', units: '1' },
      { number: 'E9', frequency: '8', payerNumber: 'THEIRS' },
    ])
    expect(statuses.map(([, status]) => status)).toEqual(['A2:20', 'A2:20', 'A2:20'])
    expect((await linesOf('C4')).map(({ state }) => state)).toEqual(['replaced'])
    expect((await linesOf('C1')).map(({ state }) => state)).toContain('replaced')
    const [missing] = await linesOf('E9')
    expect(missing?.reasons.map(({ rule }) => rule)).toContain('correction/original-missing')
    // What only takes another one back is never paid, by no way of deciding.
    const about = { line: missing?.id ?? '', why: 'Sample.' }
    const decision = { outcome: 'pay', paidCents: 1_000, unitsApproved: 2 } as const
    const refused = { ok: false, refusal: { code: 'claims/takes-back' } }
    expect(
      await ask(house, 'claims.decide-line', adjudicator, { ...about, decision }, once(house)),
    ).toMatchObject(refused)
    expect(await ask(house, 'claims.decide-again', adjudicator, about, once(house))).toMatchObject(refused)
    // A correction of a correction, and its void.
    const [second] = await linesOf('E1')
    await send([{ number: 'E2', frequency: '8', payerNumber: payerNumberOf(second?.id ?? '') }])
    expect((await linesOf('E1')).map(({ state }) => state)).toEqual(['voided'])
    expect((await linesOf('E2')).map(({ state }) => state)).toEqual(['noted'])
  })

  test('the same file twice is one; the same number with other content is denied by name', async () => {
    const bytes = fileWith('900', [{ number: 'F1' }])
    await send([], world.provider.id, bytes)
    const again = await send([], world.provider.id, bytes)
    expect(again.received.alreadyReceived).toBe(true)
    expect((await linesOf('F1')).length).toBe(1)
    await send([{ number: 'F1', units: '4' }])
    const [, other] = (await linesOf('F1')).sort((one, two) => one.id.localeCompare(two.id))
    expect(other?.state).toBe('denied')
  })

  test('a file that its sender marks as a test is answered, and nothing of it is decided', async () => {
    const { statuses } = await send([], world.provider.id, fileWith('901', [{ number: 'T1' }], 'T'))
    expect(statuses).toEqual([['T1', 'A2:20']])
    expect(await linesOf('T1')).toEqual([])
    await send([], world.provider.id, fileWith('902', [{ number: 'T1' }]))
    expect((await linesOf('T1')).length).toBe(1)
  })
})
