/** Held rows mended one by one and alike, judged at once, and sent again as a file that answers the first. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
} from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { bytesOf, download, exchange, layoutFor, makeContract, placeOf, rowsOf, see, work } from './house.ts'

const list = layoutFor('MIF')
const cinAt = placeOf(list, 'memberCin')
const bornAt = placeOf(list, 'memberDateOfBirth')
const genderAt = placeOf(list, 'memberGenderCode')

/** Twelve members; rows 2 to 4 have a gender that is no code, row 6 has no day of birth, row 8 a bad CIN. */
function damaged(seed: number): string[][] {
  const rows = rowsOf(list, 12, seed)
  for (const at of [0, 1, 2]) rows[at] = (rows[at] ?? []).with(genderAt, 'Femal')
  rows[4] = (rows[4] ?? []).with(bornAt, '02/30/1970')
  rows[6] = (rows[6] ?? []).with(cinAt, '90000001')
  return rows
}

type Row = {
  readonly number: number
  readonly row: number
  readonly left: boolean
  readonly cells: readonly string[]
  readonly findings: readonly {
    readonly element: string | null
    readonly code: string
    readonly suggestions: readonly { readonly value: string }[]
  }[]
}
type Rows = { readonly rows: readonly Row[]; readonly left: number; readonly mended: number }
type Mending = {
  readonly state: string
  readonly sentAs: string | null
  readonly left: number
  readonly rows: number
  readonly mended: number
  readonly columns: readonly { readonly key: string; readonly choices: readonly unknown[] | null }[]
  readonly groups: readonly {
    readonly number: number
    readonly code: string
    readonly element: string | null
    readonly count: number
    readonly left: number
  }[]
}

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let analyst: PersonActor
  let stranger: PersonActor
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    stranger = await makeMember(house, await makeOrganization(house, ['ecm-provider']), ['biller'])
  })

  // A list of its own for each test: a second one would end the members of the first.
  beforeEach(async () => {
    analyst = await makeMember(house, await makeOrganization(house, ['ecm-provider']), ['biller'])
  })

  /** Receives a damaged list and lays its rows out. */
  async function opened(seed: number): Promise<string> {
    const { transmission } = await exchange(house, analyst, await bytesOf(list, damaged(seed)))
    expect(transmission.outcome).toBe('accepted-in-part')
    const asked = { transmission: transmission.id }
    await mustAsk(house, 'exchange.open-mending', analyst, asked, once(house))
    await work(house)
    return transmission.id
  }
  const mending = async (transmission: string) =>
    (await mustAsk(house, 'exchange.see-mending', analyst, { transmission })) as Mending
  const rowsOfFile = async (transmission: string, more: object = {}) =>
    ((await mustAsk(house, 'exchange.list-held-rows', analyst, { transmission, ...more })) as Rows).rows
  const mend = async (transmission: string, rows: readonly object[]) =>
    (await mustAsk(house, 'exchange.mend-rows', analyst, { transmission, rows }, once(house))) as Rows
  const groupOf = async (transmission: string, element: string) => {
    const group = (await mending(transmission)).groups.find(each => each.element === element)
    if (!group) throw new Error(`nothing was found in ${element}`)
    return group
  }

  test('rows are laid out as they came, in groups, and each change is judged at once', async () => {
    const id = await opened(1)
    const seen = await mending(id)
    expect(seen).toMatchObject({ state: 'open', left: 5, rows: 5, mended: 0 })
    expect(seen.columns.map(({ key }) => key)).toEqual(list.columns.map(({ key }) => key))
    const rows = await rowsOfFile(id)
    expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 6, 8])
    expect(rows[3]?.cells[bornAt]).toBe('02/30/1970')
    expect(rows[4]?.cells[cinAt]).toBe('90000001')
    const wrong = await mend(id, [{ number: 4, cells: { memberDateOfBirth: '13/13/1970' } }])
    expect(wrong).toMatchObject({ left: 5, mended: 1 })
    expect(wrong.rows[0]).toMatchObject({ left: true, findings: [{ element: 'memberDateOfBirth' }] })
    const right = await mend(id, [{ number: 4, cells: { memberDateOfBirth: '02/28/1970' } }])
    expect(right).toMatchObject({ left: 4, rows: [{ left: false, findings: [] }] })
    expect(await groupOf(id, 'memberDateOfBirth')).toMatchObject({ count: 1, left: 0 })
    const back = await mend(id, [{ number: 4, cells: { memberDateOfBirth: null } }])
    expect(back).toMatchObject({ left: 5, mended: 0, rows: [{ left: true }] })
    expect(await groupOf(id, 'memberDateOfBirth')).toMatchObject({ count: 1, left: 1 })
  })

  test('the same wrong text in many rows is one choice, and is taken back by one', async () => {
    const id = await opened(2)
    const group = await groupOf(id, 'memberGenderCode')
    expect(group).toMatchObject({ count: 3, left: 3 })
    const { values } = (await mustAsk(house, 'exchange.list-found-values', analyst, {
      transmission: id,
      group: group.number,
    })) as { values: readonly { found: string; count: number; left: number }[] }
    expect(values).toMatchObject([{ found: 'Femal', count: 3, left: 3 }])
    const [first] = rowsOf(list, 12, 2)
    const about = { transmission: id, group: group.number, found: 'Femal', text: first?.[genderAt] ?? '' }
    const some = await mustAsk(house, 'exchange.mend-alike', analyst, { ...about, limit: 2 }, once(house))
    expect(some).toMatchObject({ changed: 2, more: true, left: 3 })
    const rest = await mustAsk(house, 'exchange.mend-alike', analyst, about, once(house))
    expect(rest).toMatchObject({ changed: 1, more: false, left: 2, mended: 3 })
    expect(await groupOf(id, 'memberGenderCode')).toMatchObject({ left: 0 })
    const next = { transmission: id, after: 0 }
    expect(await mustAsk(house, 'exchange.find-held-row', analyst, next)).toEqual({ place: 4 })
    const back = { ...about, takeBack: true }
    expect(await mustAsk(house, 'exchange.mend-alike', analyst, back, once(house))).toMatchObject({
      changed: 3,
      left: 5,
      mended: 0,
    })
    const inGroup = await rowsOfFile(id, { group: group.number, after: 1, limit: 1 })
    expect(inGroup).toMatchObject([{ place: 2, row: 3 }])
  })

  test('what was mended goes again as a file that answers the first; the rest stays as it was', async () => {
    const id = await opened(3)
    const wholly = rowsOf(list, 12, 3)
    const spoken = wholly.slice(0, 3).map((row, at) => ({
      number: at + 1,
      cells: { memberGenderCode: row[genderAt] ?? '' },
    }))
    const asked = { transmission: id }
    const early = await ask(house, 'exchange.send-mended', analyst, asked, once(house))
    expect(early).toMatchObject({ ok: false, refusal: { code: 'exchange/nothing-changed' } })
    await mend(id, [
      ...spoken,
      { number: 4, cells: { memberDateOfBirth: wholly[4]?.[bornAt] ?? '' } },
      { number: 5, leaveOut: true },
    ])
    expect(await mending(id)).toMatchObject({ left: 0, mended: 5 })
    await mustAsk(house, 'exchange.send-mended', analyst, asked, once(house))
    await mustAsk(house, 'exchange.send-mended', analyst, asked, once(house))
    await work(house)
    const { state, sentAs } = await mending(id)
    expect(state).toBe('sent')
    const sent = await see(house, analyst, sentAs ?? '')
    expect(sent.transmission).toMatchObject({
      step: 'acknowledged',
      outcome: 'accepted',
      resubmissionOf: id,
      fileName: 'members.mended.csv',
      rows: { read: 11, rejected: 0 },
      records: { new: 4, changed: 0, unchanged: 7, ended: 0 },
    })
    expect(await see(house, analyst, id)).toMatchObject({ mendable: true, mendedBy: sentAs })
    const text = (
      await download(house, analyst, 'exchange.download-file', { transmission: sentAs })
    ).toString()
    expect(text).not.toMatch(/Femal|90000001(?!\w)/)
    const late = await ask(
      house,
      'exchange.mend-rows',
      analyst,
      { transmission: id, rows: [{ number: 1, cells: { memberCin: '' } }] },
      once(house),
    )
    expect(late).toMatchObject({ ok: false, refusal: { code: 'exchange/not-being-mended' } })
  })

  test('a newer list that comes meanwhile is told, and takes no change away', async () => {
    const transmission = await opened(31)
    const asked = { transmission }
    expect(await mustAsk(house, 'exchange.see-mending', analyst, asked)).toMatchObject({ newer: null })
    const newer = await exchange(house, analyst, await bytesOf(list, damaged(32)), {}, 'newer.csv')
    expect(await mustAsk(house, 'exchange.see-mending', analyst, asked)).toMatchObject({
      state: 'open',
      newer: { transmission: newer.transmission.id, fileName: 'newer.csv' },
    })
    // The newer one has nothing after it, and the older one mended is none.
    await mustAsk(
      house,
      'exchange.open-mending',
      analyst,
      { transmission: newer.transmission.id },
      once(house),
    )
    await work(house)
    expect(
      await mustAsk(house, 'exchange.see-mending', analyst, { transmission: newer.transmission.id }),
    ).toMatchObject({ newer: null })
  })

  test('nobody else sees or mends them, and giving up throws all away', async () => {
    const id = await opened(4)
    const asked = { transmission: id }
    for (const name of ['exchange.see-mending', 'exchange.list-held-rows', 'exchange.find-held-row'] as const)
      expect(await ask(house, name, stranger, asked)).toMatchObject({
        refusal: { code: 'exchange/no-such-transmission' },
      })
    const lead = { ...analyst, roles: ['lead-care-manager'] as const }
    expect(await ask(house, 'exchange.list-held-rows', lead, asked)).toMatchObject({
      refusal: { code: 'request/not-permitted' },
    })
    const wrong = { transmission: id, rows: [{ number: 1, cells: { 'no-such-element': 'x' } }] }
    expect(await ask(house, 'exchange.mend-rows', analyst, wrong, once(house))).toMatchObject({
      refusal: { code: 'exchange/no-such-row' },
    })
    await mend(id, [{ number: 5, cells: { memberCin: '90000001A' } }])
    await mustAsk(house, 'exchange.give-up-mending', analyst, asked, once(house))
    expect(await mending(id)).toMatchObject({ state: 'given-up', rows: 0, mended: 0, groups: [] })
    await mustAsk(house, 'exchange.open-mending', analyst, asked, once(house))
    await work(house)
    expect((await rowsOfFile(id))[4]).toMatchObject({ left: true, mended: {} })
    house.pass(61 * 86_400_000)
    await house.database.inTransaction({ organizationId: analyst.organizationId, personId: null }, tx =>
      house.jobs.send(tx, 'exchange-forget-mending', { organizationId: analyst.organizationId }),
    )
    await work(house)
    expect(await mending(id)).toMatchObject({ state: 'given-up', rows: 0 })
  })

  test('a file without anything to mend, or that a partner sent over the hub, is not laid out', async () => {
    const { transmission } = await exchange(house, analyst, await bytesOf(list, rowsOf(list, 3, 50)))
    const clean = { transmission: transmission.id }
    expect(await ask(house, 'exchange.open-mending', analyst, clean, once(house))).toMatchObject({
      refusal: { code: 'exchange/nothing-to-mend' },
    })
  })

  test('a row that repeats another stays held when something else in it is mended, and goes when left out', async () => {
    const rows = rowsOf(list, 4, 60)
    rows[3] = (rows[1] ?? []).with(bornAt, '02/30/1970')
    const { transmission } = await exchange(house, analyst, await bytesOf(list, rows))
    await mustAsk(house, 'exchange.open-mending', analyst, { transmission: transmission.id }, once(house))
    await work(house)
    const held = await rowsOfFile(transmission.id)
    const repeated = held.find(({ row }) => row === 5)
    const born = { number: repeated?.number ?? 0, cells: { memberDateOfBirth: rows[1]?.[bornAt] ?? '' } }
    const mended = await mend(transmission.id, [born])
    expect(mended.rows[0]?.findings.map(({ element }) => element)).toEqual(['memberCin'])
    const left = await mend(transmission.id, [{ number: born.number, leaveOut: true }])
    expect(left.rows[0]).toMatchObject({ left: false, leftOut: true })
  })

  test('a file whose rows name another partner than the one that was said is told so, and goes on', async () => {
    const provider = await makeOrganization(house, ['ecm-provider'])
    const sender = await makeMember(house, provider, ['supervisor'])
    const plan = await makeOrganization(house, ['plan'], 'Sample Plan of the Coast')
    const other = await makeOrganization(house, ['plan'], 'Sample Plan of the Hills')
    for (const each of [plan, other]) await makeContract(house, each, provider)
    const named = async (seed: number, name: string) => {
      const rows = rowsOf(list, 3, seed).map(row => row.with(placeOf(list, 'payerName'), name))
      const { steps } = await exchange(house, sender, await bytesOf(list, rows), { partner: plan.id })
      return steps.find(({ step }) => step === 'checked')?.note
    }
    expect(await named(71, 'SAMPLE PLAN OF THE HILLS')).toBe('names-another-partner')
    expect(await named(72, 'Sample Plan of the Coast')).toBeNull()
    expect(await named(73, 'A plan that nobody knows')).toBeNull()
  })
})
