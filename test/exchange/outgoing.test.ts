/** What goes out, on both databases: entered, composed, judged, sent, delivered, answered, traced cell by cell. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import {
  bytesOf,
  download,
  layoutFor,
  makeContract,
  receive,
  rowsOf,
  type Seen,
  type Shown,
  see,
  work,
} from './house.ts'

const members = layoutFor('MIF')
const attempts = layoutFor('OTF')

/** Rows as somebody enters them: by element. */
function factsOf(layout: typeof members, rows: number): { facts: Record<string, string> }[] {
  return rowsOf(layout, rows).map(row => ({
    facts: Object.fromEntries(
      layout.columns.flatMap(({ key }, at) => (row[at] ? [[key, row[at]] as const] : [])),
    ),
  }))
}

type Entered = { records: { saved: boolean; record: string; change: string; findings: { code: string }[] }[] }

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let plan: TestOrganization
  let provider: TestOrganization
  let analyst: PersonActor
  let supervisor: PersonActor
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
  }, 120_000)

  const begin = async (): Promise<void> => {
    plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    provider = await makeOrganization(house, ['ecm-provider'], 'Sample Care')
    analyst = await makeMember(house, plan, ['plan-analyst'])
    supervisor = await makeMember(house, provider, ['supervisor'])
    await makeContract(house, plan, provider)
  }

  const enter = async (actor: PersonActor, file: string, partner: string, records: object[]) =>
    (await mustAsk(
      house,
      'exchange.enter-records',
      actor,
      { file, partner, records, period: '10/2026' },
      once(house),
    )) as Entered

  const compose = async (actor: PersonActor, asked: object): Promise<Seen> => {
    const composed = (await mustAsk(house, 'exchange.compose-file', actor, asked, once(house))) as {
      transmission: Shown
    }
    await work(house)
    return see(house, actor, composed.transmission.id)
  }

  const send = (actor: PersonActor, transmission: string) =>
    mustAsk(house, 'exchange.send-file', actor, { transmission }, once(house))

  const listed = async (actor: PersonActor, asked: object) =>
    (
      (await mustAsk(house, 'exchange.list-records', actor, { ...asked, limit: 500 })) as {
        records: { id: string; facts: Record<string, string>; version: number }[]
      }
    ).records

  test('what a plan enters goes to the provider, and its answer comes back', async () => {
    await begin()
    const entered = await enter(analyst, 'MIF', provider.id, factsOf(members, 4))
    expect(entered.records.map(({ saved, change }) => [saved, change])).toEqual(
      Array.from({ length: 4 }, () => [true, 'new']),
    )
    const composed = await compose(analyst, { file: 'MIF', partner: provider.id, period: '10/2026' })
    expect(composed.transmission).toMatchObject({ step: 'composed', sequence: 1, version: 1 })
    expect(composed.transmission.fileName).toBe('MIF_SamplePlan_SampleCare_202611_20261123_1.xlsx')
    expect(await send(analyst, composed.transmission.id)).toMatchObject({ way: 'hub', step: 'sent' })
    await work(house)
    const sent = await see(house, analyst, composed.transmission.id)
    expect(sent.steps.map(({ step }) => step)).toEqual(['asked', 'composed', 'sent', 'delivered', 'answered'])
    expect(sent.transmission).toMatchObject({ outcome: 'accepted', rows: { read: 4 } })
    expect(sent.answers.map(({ kind }) => kind)).toContain('receipt')
    const theirs = await listed(supervisor, { file: 'MIF', partner: plan.id, withEnded: true })
    const ours = await listed(analyst, { file: 'MIF', side: 'ours', partner: provider.id, withEnded: true })
    expect(theirs.map(({ facts }) => facts)).toEqual(ours.map(({ facts }) => facts))
    expect(theirs).toHaveLength(4)
  })

  test('sent again, the same bytes go again and nothing happens twice', async () => {
    await begin()
    await enter(analyst, 'MIF', provider.id, factsOf(members, 3))
    const { transmission } = await compose(analyst, { file: 'MIF', partner: provider.id, period: '10/2026' })
    const bytes = await download(house, analyst, 'exchange.download-file', { transmission: transmission.id })
    await send(analyst, transmission.id)
    await work(house)
    await send(analyst, transmission.id)
    await work(house)
    const again = await download(house, analyst, 'exchange.download-file', { transmission: transmission.id })
    expect(again.equals(bytes)).toBe(true)
    const came = (await mustAsk(house, 'exchange.list-transmissions', supervisor, { direction: 'in' })) as {
      transmissions: Shown[]
    }
    expect(came.transmissions).toMatchObject([{ sha256: transmission.sha256, step: 'acknowledged' }])
    expect((await see(house, analyst, transmission.id)).steps).toHaveLength(5)
  })

  test('a new version keeps the number; unchanged records give the same bytes', async () => {
    await begin()
    await enter(analyst, 'MIF', provider.id, factsOf(members, 3))
    const asked = { file: 'MIF', partner: provider.id, period: '10/2026', format: 'csv' }
    const first = await compose(analyst, asked)
    const second = await compose(analyst, { ...asked, replaces: first.transmission.id })
    expect(second.transmission).toMatchObject({ sequence: 1, version: 2, sha256: first.transmission.sha256 })
    expect(second.transmission.fileName).toMatch(/_v2\.csv$/)
    const third = await compose(analyst, asked)
    expect(third.transmission).toMatchObject({ sequence: 2, version: 1 })
    // Both have the same bytes: the receiver has them once, and both are answered.
    await send(analyst, first.transmission.id)
    await work(house)
    await send(analyst, second.transmission.id)
    await work(house)
    for (const { transmission } of [first, second])
      expect((await see(house, analyst, transmission.id)).transmission.step).toBe('answered')
  })

  test('what would be rejected is not sent: the findings say what to mend', async () => {
    await begin()
    const [one, two] = factsOf(members, 2)
    if (!one || !two) throw new Error('no rows')
    const entered = await enter(analyst, 'MIF', provider.id, [
      one,
      { facts: { ...two.facts, memberDateOfBirth: 'soon' } },
    ])
    expect(entered.records).toMatchObject([{ saved: true }, { saved: false, record: null }])
    expect(entered.records[1]?.findings.length).toBeGreaterThan(0)
    // Without a period the file would be rejected as a whole column is missing.
    const composed = await compose(analyst, { file: 'MIF', partner: provider.id })
    expect(composed.transmission).toMatchObject({ step: 'refused', sequence: null })
    expect(composed.transmission.refusedBecause).toContain('/')
    const refused = await ask(
      house,
      'exchange.send-file',
      analyst,
      { transmission: composed.transmission.id },
      once(house),
    )
    expect(refused).toMatchObject({ refusal: { code: 'exchange/not-ready-to-send' } })
  })

  test('without a contract nobody is named to anybody', async () => {
    await begin()
    const other = await makeOrganization(house, ['ecm-provider'], 'Sample Stranger')
    await enter(analyst, 'MIF', other.id, factsOf(members, 1))
    const composed = await compose(analyst, { file: 'MIF', partner: other.id, period: '10/2026' })
    const answer = await ask(
      house,
      'exchange.send-file',
      analyst,
      { transmission: composed.transmission.id },
      once(house),
    )
    expect(answer).toMatchObject({ refusal: { code: 'exchange/no-contract' } })
  })

  test('who does not owe a file cannot compose it', async () => {
    await begin()
    const asked = { file: 'MIF', partner: plan.id }
    const answer = await ask(house, 'exchange.compose-file', supervisor, asked, once(house))
    expect(answer).toMatchObject({ refusal: { code: 'exchange/wrong-way' } })
  })

  test('a tracker carries what no earlier one carried; two attempts of a day are two', async () => {
    await begin()
    const [attempt] = factsOf(attempts, 1)
    if (!attempt) throw new Error('no rows')
    await enter(supervisor, 'OTF', plan.id, [attempt, attempt])
    await enter(supervisor, 'OTF', plan.id, [attempt])
    const first = await compose(supervisor, { file: 'OTF', partner: plan.id })
    expect(first.transmission).toMatchObject({ step: 'composed', rows: { read: 3 } })
    await send(supervisor, first.transmission.id)
    await work(house)
    expect(await listed(analyst, { file: 'OTF', partner: provider.id })).toHaveLength(3)
    const later = { facts: { ...attempt.facts, outreachAttemptDate: '11/20/2026' } }
    await enter(supervisor, 'OTF', plan.id, [later])
    const second = await compose(supervisor, { file: 'OTF', partner: plan.id })
    expect(second.transmission).toMatchObject({ sequence: 2, rows: { read: 1 } })
  })

  describe('every cell can be traced', () => {
    test('to the cell of the file it came in, to who changed it, or to the file itself', async () => {
      await begin()
      const own = rowsOf(members, 3)
      const imported = await receive(
        house,
        analyst,
        await bytesOf(members, own),
        { partner: provider.id, ours: true },
        'export.csv',
      )
      await work(house)
      const [record] = await listed(analyst, { file: 'MIF', side: 'ours', partner: provider.id })
      if (!record) throw new Error('no record')
      house.pass(60_000)
      const facts = { ...record.facts, memberPhoneNumber: '5550100199' }
      await enter(analyst, 'MIF', provider.id, [{ facts }])
      const { transmission } = await compose(analyst, {
        file: 'MIF',
        partner: provider.id,
        period: '10/2026',
        format: 'csv',
      })
      const columns = members.columns.map(({ key }) => key)
      const letters = (element: string): string => {
        const at = columns.indexOf(element)
        return at < 26
          ? String.fromCharCode(65 + at)
          : `${String.fromCharCode(64 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`
      }
      const trace = (element: string, row = 2) =>
        mustAsk(house, 'exchange.trace-cell', analyst, {
          transmission: transmission.id,
          row,
          column: letters(element),
        })
      expect(await trace('memberCin')).toMatchObject({
        element: 'memberCin',
        value: own[0]?.[columns.indexOf('memberCin')],
        origin: { is: 'file', transmission: imported.transmission.id, row: 2, column: letters('memberCin') },
      })
      expect(await trace('memberPhoneNumber')).toMatchObject({
        value: '5550100199',
        origin: { is: 'entry', byKind: 'person', byId: analyst.personId, at: house.now() },
      })
      expect(await trace('fileProductionDate')).toMatchObject({ origin: { is: 'file-itself' } })
      expect(await trace('memberCin', 4)).toMatchObject({ origin: { is: 'file', row: 4 } })
      const beyond = { transmission: transmission.id, row: 9, column: 'A' }
      expect(await ask(house, 'exchange.trace-cell', analyst, beyond)).toMatchObject({
        refusal: { code: 'exchange/cell-not-traceable' },
      })
    })
  })
})
