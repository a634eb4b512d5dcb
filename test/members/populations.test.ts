/** A member's Populations of Focus on both databases: what is said, what stands, what follows; widened by the plan. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionInput } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
} from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'

forEachDatabase((_, open) => {
  let house: TestHouse
  let analyst: PersonActor
  let stranger: PersonActor
  let member: string
  beforeAll(async () => {
    house = await openTestHouse(await open())
    analyst = await makeMember(house, await makeOrganization(house, ['plan']), ['plan-analyst'])
    stranger = await makeMember(house, await makeOrganization(house, ['plan']), ['plan-analyst'])
    const facts = { memberCin: '90000001A', memberLastName: 'Sample', memberDateOfBirth: '02/29/1980' }
    const added = (await mustAsk(house, 'members.add-member', analyst, { facts }, once(house))) as {
      readonly member: { readonly id: string }
    }
    member = added.member.id
  }, 120_000)

  type Words = ActionInput<'members.tell-facts'>['words']
  const tell = (words: Words, who = analyst) => {
    house.pass(1000)
    return ask(house, 'members.tell-facts', who, { member, source: 'member', words }, once(house))
  }
  const see = async () =>
    (await mustAsk(house, 'members.see-populations', analyst, { member })) as {
      readonly populations: readonly {
        readonly population: string
        readonly answer: string
        readonly reasons: readonly { readonly says: { readonly en: string } }[]
      }[]
      readonly overlap: { readonly verdict: string }
      readonly history: readonly object[]
      readonly isWidened: boolean
    }
  const answerOf = async (code: string) =>
    (await see()).populations.find(({ population }) => population === code)

  test('what is missing is named; what is said decides; what is taken back is missing again', async () => {
    expect(await answerOf('1a')).toMatchObject({ answer: 'unknown' })
    await tell([
      { kind: 'fact', code: 'livesInShelter', says: 'yes' },
      { kind: 'fact', code: 'complexHealthNeed', says: 'yes' },
      { kind: 'fact', code: 'childrenLiveAlong', says: 'no' },
    ])
    const found = await answerOf('1a')
    expect(found).toMatchObject({ answer: 'yes' })
    expect(found?.reasons.map(({ says }) => says.en)).toContain('stays in a shelter')
    await tell([{ kind: 'fact', code: 'complexHealthNeed', says: 'not-known' }])
    expect(await answerOf('1a')).toMatchObject({ answer: 'unknown' })
    // Nothing is overwritten.
    expect((await see()).history).toHaveLength(4)
  })

  test('events count on their days; the plan may make fewer enough', async () => {
    const visits = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'] as const
    await tell(visits.map(on => ({ kind: 'event', code: 'avoidable-emergency-visit', says: 'yes', on })))
    expect(await answerOf('2')).toMatchObject({ answer: 'unknown' })
    const wider = {
      population: '2',
      event: 'avoidable-emergency-visit',
      atLeast: 4,
      withinMonths: 6,
      from: '2026-01-01',
    }
    await mustAsk(house, 'network.widen-population', analyst, wider, once(house))
    expect(await answerOf('2')).toMatchObject({ answer: 'yes' })
    expect(await see()).toMatchObject({ isWidened: true })
  })

  test('other programs: both, a choice, or not at all', async () => {
    expect((await see()).overlap.verdict).toBe('free')
    await tell([{ kind: 'program', code: 'cbas', says: 'yes' }])
    expect((await see()).overlap.verdict).toBe('free')
    await tell([{ kind: 'program', code: 'mssp', says: 'yes' }])
    expect((await see()).overlap).toMatchObject({ verdict: 'must-choose', because: [{ id: 'mssp' }] })
    await tell([{ kind: 'program', code: 'hospice', says: 'yes' }])
    expect((await see()).overlap.verdict).toBe('may-not')
  })

  test('what nobody can say', async () => {
    expect(await tell([{ kind: 'fact', code: 'nothing', says: 'yes' }])).toMatchObject({
      refusal: { code: 'members/no-such-fact' },
    })
    expect(
      await tell([{ kind: 'fact', code: 'livesInShelter', says: 'yes', on: '2027-01-01' }]),
    ).toMatchObject({
      refusal: { code: 'members/in-the-future' },
    })
    expect(await tell([{ kind: 'fact', code: 'livesInShelter', says: 'yes' }], stranger)).toMatchObject({
      refusal: { code: 'members/no-such-member' },
    })
  })
})
