/** What comes in, on both databases: received, read, checked, matched, applied, acknowledged; and all that stops it. */
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
} from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { bytesOf, download, exchange, layoutFor, placeOf, receive, rowsOf, see, work } from './house.ts'

const members = layoutFor('MIF')
const cin = placeOf(members, 'memberCin')
const lastName = placeOf(members, 'memberLastName')
const record = placeOf(members, 'ecmMemberRecord')

/** A plan's list of members, none of whom is in their final report. */
function listOf(count: number): string[][] {
  return rowsOf(members, count).map(row => (row[record] === 'Termed' ? row.with(record, 'Continuing') : row))
}

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let provider: PersonActor
  let partner: string
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
  }, 120_000)

  /** A provider with a plan of its own, so that no test meets another's records. */
  const begin = async (): Promise<void> => {
    const plan = await makeOrganization(house, ['plan'])
    const organization = await makeOrganization(house, ['ecm-provider'])
    provider = await makeMember(house, organization, ['supervisor'])
    partner = plan.id
  }

  const listed = async (file = 'MIF', withEnded = false) =>
    (await mustAsk(house, 'exchange.list-records', provider, {
      file,
      partner,
      withEnded,
      limit: 500,
    })) as {
      records: {
        id: string
        version: number
        facts: Record<string, string>
        endedHow: string | null
        source: object
      }[]
    }

  describe('a Member Information File', () => {
    test('goes through every step, and its members are there with where they came from', async () => {
      await begin()
      const rows = listOf(5)
      const received = await receive(house, provider, await bytesOf(members, rows), { partner })
      expect(received).toMatchObject({ alreadyReceived: false, transmission: { step: 'received' } })
      house.pass(1000)
      await work(house)
      const seen = await see(house, provider, received.transmission.id)
      expect(seen.steps.map(({ step }) => step)).toEqual([
        'received',
        'read',
        'checked',
        'matched',
        'applied',
        'acknowledged',
      ])
      expect(seen.transmission).toMatchObject({
        file: 'ecm/member-information',
        outcome: 'accepted',
        rows: { read: 5, rejected: 0 },
        records: { held: 0, new: 5, changed: 0, unchanged: 0, ended: 0 },
      })
      const { records } = await listed()
      expect(records.map(({ facts }) => facts.memberCin)).toEqual(rows.map(row => row[cin]))
      expect(records[2]).toMatchObject({
        version: 1,
        source: { is: 'file', transmission: received.transmission.id, row: 4 },
      })
    })

    test('the same bytes again have no second effect', async () => {
      await begin()
      const bytes = await bytesOf(members, listOf(3))
      const first = await exchange(house, provider, bytes, { partner })
      const again = await receive(house, provider, bytes, { partner })
      expect(again).toMatchObject({ alreadyReceived: true, transmission: { id: first.transmission.id } })
      expect(await work(house)).toEqual([])
    })

    test('of the next file only changed rows are new; the day it was made is no change', async () => {
      await begin()
      const rows = listOf(4)
      await exchange(house, provider, await bytesOf(members, rows), { partner })
      const madeOn = placeOf(members, 'fileProductionDate')
      const next = rows.map(row => row.with(madeOn, '11/22/2026'))
      next[1] = next[1]?.with(lastName, 'Anders') ?? []
      const seen = await exchange(house, provider, await bytesOf(members, next), { partner })
      expect(seen.transmission.records).toMatchObject({ held: 4, new: 0, changed: 1, unchanged: 3, ended: 0 })
      const changed = (await listed()).records.find(({ version }) => version === 2)
      expect(changed?.facts.memberLastName).toBe('Anders')
      const history = (await mustAsk(house, 'exchange.see-record', provider, { record: changed?.id })) as {
        versions: { version: number; facts: Record<string, string>; until: string | null }[]
      }
      expect(history.versions.map(({ version, facts }) => [version, facts.memberLastName])).toEqual([
        [1, rows[1]?.[lastName]],
        [2, 'Anders'],
      ])
    })

    test('a member whom the next list leaves out has ended, and is new again when listed again', async () => {
      await begin()
      const rows = listOf(10)
      await exchange(house, provider, await bytesOf(members, rows), { partner })
      const seen = await exchange(house, provider, await bytesOf(members, rows.slice(1)), { partner })
      expect(seen.transmission.records).toMatchObject({ held: 10, unchanged: 9, ended: 1 })
      expect((await listed()).records).toHaveLength(9)
      expect((await listed('MIF', true)).records[0]).toMatchObject({ endedHow: 'left-out' })
      const back = await exchange(house, provider, await bytesOf(members, [...rows].reverse()), { partner })
      expect(back.transmission.records).toMatchObject({ held: 9, new: 1, unchanged: 9, ended: 0 })
      expect((await listed()).records[0]).toMatchObject({ version: 2, endedHow: null })
    })

    test('a member who is Termed has ended by the plan’s own word', async () => {
      await begin()
      const rows = listOf(10)
      await exchange(house, provider, await bytesOf(members, rows), { partner })
      const next = rows.map((row, at) => (at === 3 ? row.with(record, 'Termed') : row))
      const seen = await exchange(house, provider, await bytesOf(members, next), { partner })
      expect(seen.transmission.records).toMatchObject({ changed: 1, unchanged: 9, ended: 1 })
      const after = await exchange(
        house,
        provider,
        await bytesOf(
          members,
          next.filter((_row, at) => at !== 3),
        ),
        { partner },
      )
      expect(after.transmission.records).toMatchObject({ held: 9, unchanged: 9, ended: 0 })
    })

    test('a list that would end too many waits for a person, who approves it', async () => {
      await begin()
      const rows = listOf(10)
      await exchange(house, provider, await bytesOf(members, rows), { partner })
      const seen = await exchange(house, provider, await bytesOf(members, rows.slice(0, 4)), { partner })
      expect(seen.transmission).toMatchObject({
        step: 'waiting',
        waitsFor: 'decision',
        records: { held: 10, unchanged: 4, ended: 6 },
      })
      expect((await listed()).records).toHaveLength(10)
      const transmission = seen.transmission.id
      const asked = { transmission, decision: 'approve', why: 'the contract of a clinic ended' }
      await mustAsk(house, 'exchange.decide-transmission', provider, asked, once(house))
      await work(house)
      expect((await see(house, provider, transmission)).transmission).toMatchObject({
        step: 'acknowledged',
        records: { ended: 6 },
      })
      expect((await listed()).records).toHaveLength(4)
      const twice = await ask(
        house,
        'exchange.decide-transmission',
        provider,
        {
          transmission,
          decision: 'refuse',
          why: 'no, after all',
        },
        once(house),
      )
      expect(twice).toMatchObject({ refusal: { code: 'exchange/awaits-no-decision' } })
    })

    test('… or refuses it: nothing is changed, and the sender is told why', async () => {
      await begin()
      const rows = listOf(10)
      await exchange(house, provider, await bytesOf(members, rows), { partner })
      const seen = await exchange(house, provider, await bytesOf(members, rows.slice(0, 2)), { partner })
      const transmission = seen.transmission.id
      const asked = { transmission, decision: 'refuse', why: 'the file was cut short' }
      await mustAsk(house, 'exchange.decide-transmission', provider, asked, once(house))
      await work(house)
      const refused = await see(house, provider, transmission)
      expect(refused.transmission).toMatchObject({
        step: 'refused',
        refusedBecause: 'exchange/ends-refused',
        records: { ended: 0, unchanged: 0 },
      })
      expect(refused.decidedWhy).toBe('the file was cut short')
      expect((await listed()).records).toHaveLength(10)
      const receipt = await download(house, provider, 'exchange.download-answer', {
        transmission,
        kind: 'receipt',
      })
      expect(JSON.parse(receipt.toString())).toMatchObject({ decidedWhy: 'the file was cut short' })
    })

    test('a rejected row ends nobody: its own member is not missing, and an unreadable one may be anybody', async () => {
      await begin()
      const rows = listOf(10)
      await exchange(house, provider, await bytesOf(members, rows), { partner })
      const birth = placeOf(members, 'memberDateOfBirth')
      const named = rows.map((row, at) => (at === 0 ? row.with(birth, '13/45/1990') : row))
      const seen = await exchange(house, provider, await bytesOf(members, named), { partner })
      expect(seen.transmission).toMatchObject({
        outcome: 'accepted-in-part',
        rows: { rejected: 1 },
        records: { unchanged: 9, ended: 0, endsHeldBack: false },
      })
      const unnamed = rows.slice(1).map((row, at) => (at === 0 ? row.with(cin, 'nobody') : row))
      const other = await exchange(house, provider, await bytesOf(members, unnamed), { partner })
      expect(other.transmission.records).toMatchObject({ unchanged: 8, ended: 0, endsHeldBack: true })
      expect((await listed()).records).toHaveLength(10)
    })

    test('what is wrong comes back as findings and as the marked workbook, which is taken when mended', async () => {
      await begin()
      const rows = listOf(6)
      const birth = placeOf(members, 'memberDateOfBirth')
      const bad = rows.map((row, at) => (at === 2 ? row.with(birth, 'soon') : row))
      const seen = await exchange(house, provider, await bytesOf(members, bad, 'xlsx'), { partner }, 'm.xlsx')
      expect(seen.transmission).toMatchObject({ outcome: 'accepted-in-part', rows: { rejected: 1 } })
      expect(seen.answers.map(({ kind }) => kind)).toEqual(['findings', 'marked', 'receipt'])
      const transmission = seen.transmission.id
      const found = (await mustAsk(house, 'exchange.list-findings', provider, { transmission })) as {
        findings: { row: number; element: string; mend: string }[]
        groups: { count: number }[]
      }
      expect(found.findings.filter(({ element }) => element === 'memberDateOfBirth')).toMatchObject([
        { row: 4 },
      ])
      expect(found.findings.every(({ mend }) => mend !== '')).toBe(true)
      const marked = await download(house, provider, 'exchange.download-answer', {
        transmission,
        kind: 'marked',
      })
      const mended = await exchange(house, provider, marked, { partner }, 'm mended.xlsx')
      expect(mended.transmission).toMatchObject({ resubmissionOf: transmission, records: { unchanged: 5 } })
    })
  })

  describe('files that are refused', () => {
    test.each([
      ['not recognised', 'a,b,c\n1,2,3\n4,5,6\n', 'layout/not-recognised'],
      ['empty', '', 'file/empty'],
      ['hostile', Buffer.from('PK\u0003\u0004 this is no workbook'), 'file/'],
    ])('%s', async (_name, bytes, code) => {
      await begin()
      const seen = await exchange(house, provider, bytes, { partner })
      expect(seen.transmission.step).toBe('refused')
      expect(seen.transmission.refusedBecause).toContain(code)
      expect(seen.answers.map(({ kind }) => kind)).toContain('receipt')
      // What was refused may come again.
      const again = await receive(house, provider, bytes, { partner })
      expect(again.alreadyReceived).toBe(false)
      await work(house)
    })
  })
})
