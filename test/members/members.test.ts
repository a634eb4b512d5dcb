/** Members on both databases: taken in from files, found, changed, told apart and joined by a person. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
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
import { bytesOf, layoutFor, placeOf, receive, rowsOf, work } from '../exchange/house.ts'

const file = layoutFor('MIF')
const at = {
  cin: placeOf(file, 'memberCin'),
  first: placeOf(file, 'memberFirstName'),
  last: placeOf(file, 'memberLastName'),
  born: placeOf(file, 'memberDateOfBirth'),
  phone: placeOf(file, 'memberPhoneNumber'),
  record: placeOf(file, 'ecmMemberRecord'),
}

/** Rows of a plan's list, nobody in their final report. */
const listOf = (count: number, seed = 1): string[][] =>
  rowsOf(file, count, seed).map(row => row.with(at.record, 'Continuing'))

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let manager: PersonActor
  let plans: readonly [string, string]
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
  }, 120_000)

  /** A provider with two plans of its own. */
  const begin = async (): Promise<void> => {
    const [one, other] = [await makeOrganization(house, ['plan']), await makeOrganization(house, ['plan'])]
    const provider = await makeOrganization(house, ['ecm-provider'])
    manager = await makeMember(house, provider, ['supervisor'])
    plans = [one.id, other.id]
  }

  const take = async (rows: readonly string[][], partner = plans[0]): Promise<void> => {
    house.pass(60_000)
    await receive(house, manager, await bytesOf(file, rows), { partner })
    await work(house, [...exchangeJobs, takeInMembers])
  }

  type Listed = ActionAnswer<'members.list-members'>['members'][number]
  const list = async (asked: object = {}): Promise<readonly Listed[]> =>
    ((await mustAsk(house, 'members.list-members', manager, asked)) as ActionAnswer<'members.list-members'>)
      .members

  const only = async (words: string): Promise<Listed> => {
    const [member, ...others] = await list({ words })
    if (member === undefined || others.length > 0) throw new Error(`${words} finds ${others.length + 1}`)
    return member
  }

  const see = async (member: string): Promise<ActionAnswer<'members.see-member'>> =>
    (await mustAsk(house, 'members.see-member', manager, { member })) as ActionAnswer<'members.see-member'>

  const change = (member: Listed, facts: object) =>
    ask(
      house,
      'members.change-member',
      manager,
      { member: member.id, version: member.version, facts: facts as Record<string, string> },
      once(house),
    )

  describe('what a plan’s files say', () => {
    test('makes a member of each row, found by beginnings of names, CIN or phone', async () => {
      await begin()
      const rows = listOf(30)
      rows[0] = (rows[0] ?? [])
        .with(at.first, 'María José')
        .with(at.last, 'Núñez-Muster')
        .with(at.cin, '90000999A')
        .with(at.phone, '5555550177')
      await take(rows)
      expect(await list({ limit: 100 })).toHaveLength(30)
      for (const words of ['nunez', 'muster mar', 'MUST jose', '90000999a', '5555550177'])
        expect((await only(words)).cin, words).toBe('90000999A')
      expect(await list({ words: 'nobody' })).toEqual([])
      const page = await mustAsk(house, 'members.list-members', manager, { limit: 7 })
      expect(page).toMatchObject({ members: { length: 7 }, next: expect.any(String) })
    })

    test('is taken in again without a second member; whoever is left out is a former member', async () => {
      await begin()
      const rows = listOf(10)
      await take(rows)
      const before = await list({ limit: 100 })
      await take(rows.slice(0, 9).map(row => row.with(at.phone, '5555550188')))
      expect(await list({ limit: 100 })).toHaveLength(9)
      const all = await list({ limit: 100, withFormer: true })
      expect(all.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
      const gone = await only((rows[9] ?? [])[at.cin] ?? '')
      expect(gone.partners).toEqual([])
      expect((await see((await only((rows[0] ?? [])[at.cin] ?? '')).id)).facts.memberPhoneNumber).toBe(
        '5555550188',
      )
    })

    test('of two plans are one member, with both words where they differ', async () => {
      await begin()
      const [row = []] = listOf(1)
      await take([row.with(at.phone, '5555550100')], plans[0])
      await take([row.with(at.phone, '5555550111')], plans[1])
      const member = await only(row[at.cin] ?? '')
      expect(new Set(member.partners)).toEqual(new Set(plans))
      expect(member.differs).toEqual(['memberPhoneNumber'])
      const { disagreements, facts } = await see(member.id)
      expect(facts.memberPhoneNumber).toBe('5555550111')
      expect(disagreements[0]?.said.map(({ value, partnerId }) => [value, partnerId])).toEqual([
        ['5555550111', plans[1]],
        ['5555550100', plans[0]],
      ])
    })
  })

  describe('what our own people learn', () => {
    test('stands against the next file, is mended like a cell, and can be taken back', async () => {
      await begin()
      const [row = []] = listOf(1)
      await take([row.with(at.phone, '5555550100')])
      const member = await only(row[at.cin] ?? '')
      expect(await change(member, { memberPhoneNumber: '(555) 555-0155' })).toMatchObject({ ok: true })
      await take([row.with(at.phone, '5555550122')])
      const changed = await only(row[at.cin] ?? '')
      expect((await see(changed.id)).facts.memberPhoneNumber).toBe('5555550155')
      expect(changed.differs).toEqual(['memberPhoneNumber'])
      expect(await change(member, { memberPhoneNumber: '5555550133' })).toMatchObject({
        ok: false,
        refusal: { code: 'members/changed-meanwhile' },
      })
      expect(await change(changed, { memberPhoneNumber: '' })).toMatchObject({ ok: true })
      const seen = await see(changed.id)
      expect(seen.facts.memberPhoneNumber).toBe('5555550122')
      expect(seen.entries.map(({ facts }) => facts.memberPhoneNumber)).toEqual(['', '5555550155'])
    })

    test('is refused where it cannot be taken, and says which', async () => {
      await begin()
      await take(listOf(1))
      const [member] = await list()
      if (member === undefined) throw new Error('nobody')
      expect(await change(member, { memberDateOfBirth: 'yesterday', inpatientDayCount: '3' })).toMatchObject({
        ok: false,
        refusal: {
          code: 'members/not-valid',
          says: expect.stringMatching(/memberDateOfBirth, inpatientDayCount/),
        },
      })
    })

    test('adds somebody whom no file told of; the file that comes later becomes a question', async () => {
      await begin()
      const [row = []] = listOf(1)
      const facts = {
        memberFirstName: row[at.first] ?? '',
        memberLastName: row[at.last] ?? '',
        memberDateOfBirth: row[at.born] ?? '',
      }
      const add = (said: Record<string, string>) =>
        ask(house, 'members.add-member', manager, { facts: said, why: 'walked in' }, once(house))
      expect(await add({ memberFirstName: 'Testina' })).toMatchObject({
        ok: false,
        refusal: { code: 'members/nobody-named' },
      })
      const added = await add(facts)
      if (!added.ok) throw new Error(added.refusal.code)
      await take([row])
      const { questions } = (await mustAsk(
        house,
        'members.list-questions',
        manager,
        {},
      )) as ActionAnswer<'members.list-questions'>
      expect(questions).toMatchObject([{ because: 'no-cin-same-description', members: { length: 2 } }])
      const answer = { question: questions[0]?.id ?? '', says: 'one' as const, why: 'has shown the card' }
      const kept = await ask(house, 'members.answer-question', manager, answer, once(house))
      expect(kept).toMatchObject({ ok: true, value: { member: added.value.member.id } })
      const member = await only(row[at.cin] ?? '')
      expect(member.id).toBe(added.value.member.id)
      expect(await list({ withFormer: true })).toHaveLength(1)
      expect(await ask(house, 'members.answer-question', manager, answer, once(house))).toMatchObject({
        ok: false,
        refusal: { code: 'members/answered-already' },
      })
      await take([row.with(at.phone, '5555550144')])
      expect((await see(member.id)).facts.memberPhoneNumber).toBe('5555550144')
      expect(await add({ memberCin: row[at.cin] ?? '' })).toMatchObject({
        ok: false,
        refusal: { code: 'members/is-there-already' },
      })
    })
  })

  test('one CIN for two descriptions merges nobody, and “two” keeps them apart', async () => {
    await begin()
    const [row = []] = listOf(1)
    await take([row], plans[0])
    const other = row.with(at.first, 'Max').with(at.last, 'Muster').with(at.born, '01/01/1961')
    await take([other], plans[1])
    expect(await list({ words: row[at.cin] })).toHaveLength(2)
    const questions = async () =>
      (
        (await mustAsk(
          house,
          'members.list-questions',
          manager,
          {},
        )) as ActionAnswer<'members.list-questions'>
      ).questions
    const [question] = await questions()
    expect(question?.because).toBe('one-cin-two-descriptions')
    const says = { question: question?.id ?? '', says: 'two' as const }
    await mustAsk(house, 'members.answer-question', manager, says, once(house))
    expect(await questions()).toEqual([])
    expect(await list({ words: row[at.cin] })).toHaveLength(2)
    await take([other.with(at.phone, '5555550166')], plans[1])
    expect(await questions()).toEqual([])
  })

  test('nobody sees another organization’s members', async () => {
    await begin()
    await take(listOf(3))
    const [member] = await list()
    const stranger = await makeMember(house, await makeOrganization(house, ['ecm-provider']), ['supervisor'])
    expect(await mustAsk(house, 'members.list-members', stranger, {})).toMatchObject({ members: [] })
    const asked = { member: member?.id ?? '' }
    expect(await ask(house, 'members.see-member', stranger, asked)).toMatchObject({
      ok: false,
      refusal: { code: 'members/no-such-member' },
    })
  })
})
