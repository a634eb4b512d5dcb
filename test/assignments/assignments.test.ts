/** Members given to providers, on both databases: ranked, assigned, answered, changed; room kept; ECM listed. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer, ActionInput } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { listApprovedEcm } from '#store/authorizations/approved.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { sampleTerms } from '#test/network/sample-terms.ts'

type Listed = ActionAnswer<'assignments.list'>['assignments']

forEachDatabase((_, open) => {
  let house: TestHouse
  let plan: TestOrganization
  let analyst: PersonActor
  let first: PersonActor
  let second: PersonActor
  const members: string[] = []

  beforeAll(async () => {
    house = await openTestHouse(await open())
    plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    analyst = await makeMember(house, plan, ['plan-analyst'])
    first = await contracted('Sample Clinic', 1)
    second = await contracted('Sample Shelter', 10)
    for (const nth of ['1', '2', '3']) {
      const facts = {
        memberCin: `9000000${nth}A`,
        memberFirstName: `Testina ${nth}`,
        memberLastName: 'Sample',
        memberDateOfBirth: `0${nth}/02/1980`,
      }
      const added = (await mustAsk(house, 'members.add-member', analyst, { facts }, once(house))) as {
        readonly member: { readonly id: string }
      }
      members.push(added.member.id)
    }
  }, 120_000)

  /** A provider with a contract for so many members. */
  async function contracted(name: string, mostMembers: number): Promise<PersonActor> {
    const provider = await makeOrganization(house, ['ecm-provider'], name)
    const manager = await makeMember(house, provider, ['supervisor', 'administrator'])
    const terms = {
      ...sampleTerms,
      ecm: { populations: [{ population: '1a', mostMembers: null }], mostMembers },
    }
    const asked = { partnerId: provider.id, number: name, since: '2026-01-01', terms }
    const { contractId } = (await mustAsk(
      house,
      'network.propose-contract',
      analyst,
      asked,
      once(house),
    )) as {
      readonly contractId: string
    }
    const accepted = { contractId, version: 1, says: 'accepted' }
    await mustAsk(house, 'network.answer-contract', manager, accepted, once(house))
    house.pass(1000)
    return manager
  }

  const assign = async (
    nth: number,
    provider: PersonActor,
    more: Partial<ActionInput<'assignments.assign'>> = {},
  ) => {
    house.pass(1000)
    const input = { member: members[nth] ?? '', service: 'ecm', provider: provider.organizationId, ...more }
    return ask(house, 'assignments.assign', analyst, input, once(house))
  }
  const say = (
    who: PersonActor,
    assignment: string,
    says: 'accepted' | 'declined' | 'ended' | 'assigned',
    reason: string | null = null,
  ) => {
    house.pass(1000)
    return ask(house, 'assignments.say', who, { assignment, says, reason }, once(house))
  }
  const list = async (who: PersonActor, member: string | null = null): Promise<Listed> =>
    ((await mustAsk(house, 'assignments.list', who, { member })) as { assignments: Listed }).assignments
  const rank = (nth: number, wishes: object = {}) =>
    mustAsk(house, 'assignments.rank-providers', analyst, { member: members[nth], service: 'ecm', ...wishes })

  test('the provider sees it, accepts, and has the member from then on; its room is kept', async () => {
    expect(await rank(0, { memberChoice: first.organizationId })).toMatchObject({
      outcome: 'ready',
      providers: [{ name: 'Sample Clinic', rule: 'member-choice', room: 'free', free: 1 }, { free: 10 }],
    })
    const given = await assign(0, first, { memberChoice: first.organizationId })
    expect(given).toMatchObject({ value: { state: 'assigned', isTold: true } })
    const [heard] = await list(first)
    expect(heard).toMatchObject({
      side: 'provider',
      cin: '90000001A',
      memberId: null,
      maySay: ['accepted', 'declined'],
    })
    expect(await list(second)).toEqual([])
    const accepted = await say(first, heard?.id ?? '', 'accepted')
    expect(accepted).toMatchObject({ value: { state: 'accepted' } })
    if (!accepted.ok) return
    const { memberId } = accepted.value as { readonly memberId: string }
    expect(await mustAsk(house, 'members.see-member', first, { member: memberId })).toMatchObject({
      member: { cin: '90000001A' },
    })
    expect(await list(first, memberId)).toMatchObject([{ state: 'accepted', memberId }])
    expect(await rank(1, { memberChoice: first.organizationId })).toMatchObject({
      outcome: 'first-is-full',
      providers: [{ name: 'Sample Clinic', room: 'full', free: 0 }, { name: 'Sample Shelter' }],
    })
  })

  test('a provider without room, a wish passed over: a person decides, and says why', async () => {
    expect(await assign(1, first)).toMatchObject({ refusal: { code: 'assignments/no-room' } })
    const wish = { memberChoice: first.organizationId }
    expect(await assign(1, second, wish)).toMatchObject({
      refusal: { code: 'assignments/passes-over-choice' },
    })
    const given = await assign(1, second, { ...wish, despite: 'The clinic has no room till spring.' })
    expect(given).toMatchObject({ ok: true })
    const [heard] = await list(second)
    // What the plan weighed is its own.
    expect(heard).toMatchObject({ despite: null, state: 'assigned' })
    expect(await say(second, heard?.id ?? '', 'declined')).toMatchObject({
      refusal: { code: 'assignments/reason-missing' },
    })
    expect(await say(second, heard?.id ?? '', 'declined', 'no-capacity')).toMatchObject({
      value: { state: 'declined', memberId: null },
    })
    expect((await list(analyst, members[1]))[0]).toMatchObject({
      state: 'declined',
      words: [{ says: 'assigned' }, { says: 'declined', reason: 'no-capacity', by: 'provider' }],
    })
  })

  test('a change of provider ends the one before, and its room is free again', async () => {
    // The member's choice was kept: passing over it has to be said, or that they want another now.
    expect(await assign(0, second)).toMatchObject({ refusal: { code: 'assignments/passes-over-choice' } })
    const wish = { memberChoice: second.organizationId }
    expect(await assign(0, second, wish)).toMatchObject({ refusal: { code: 'assignments/is-assigned' } })
    const changed = { ...wish, despite: 'The member asked for a change.' }
    expect(await assign(0, second, changed)).toMatchObject({ ok: true })
    expect((await list(analyst, members[0]))[1]?.words.at(-1)).toMatchObject({
      ...{ says: 'ended', reason: 'member-wishes' },
    })
    const all = await list(analyst, members[0])
    expect(all.map(({ state }) => state)).toEqual(['assigned', 'ended'])
    expect(await rank(2)).toMatchObject({ providers: [{ free: 9 }, { free: 1 }] })
  })

  test('a proposal is the plan’s own until it is confirmed; nobody speaks out of turn', async () => {
    expect(await assign(2, first, { as: 'proposed' })).toMatchObject({
      value: { state: 'proposed', isTold: false },
    })
    const [proposed] = await list(analyst, members[2])
    const id = proposed?.id ?? ''
    expect((await list(first)).map(each => each.id)).not.toContain(id)
    expect(await say(first, id, 'accepted')).toMatchObject({
      refusal: { code: 'assignments/no-such-assignment' },
    })
    expect(await say(analyst, id, 'assigned')).toMatchObject({ value: { state: 'assigned' } })
    expect(await say(analyst, id, 'accepted')).toMatchObject({ refusal: { code: 'assignments/not-now' } })
    expect(await say(second, id, 'accepted')).toMatchObject({
      refusal: { code: 'assignments/no-such-assignment' },
    })
    expect(await assign(2, analyst)).toMatchObject({ refusal: { code: 'assignments/not-contracted' } })
  })

  test('county and providers that a member told of are kept with their day, and used in the order', async () => {
    house.pass(1000)
    const member = members[2] ?? ''
    const tell = (more: object) =>
      ask(house, 'assignments.tell-wishes', analyst, { member, ...more }, once(house))
    const see = () => mustAsk(house, 'assignments.see-wishes', analyst, { member })
    expect(await see()).toEqual({ wishes: [] })
    const told = { county: '34', memberChoice: second.organizationId, on: '2026-10-01' }
    expect(await tell(told)).toMatchObject({ value: { said: 2 } })
    expect(await tell({ county: '34' })).toMatchObject({ value: { said: 0 } })
    expect(await rank(2)).toMatchObject({
      providers: [{ name: 'Sample Shelter', rule: 'member-choice' }, { rule: 'capacity' }],
    })
    // Said in the request, it goes before what was kept; null is nobody.
    expect(await rank(2, { memberChoice: null, county: null })).toMatchObject({
      providers: [{ rule: 'capacity', isInCounty: null }, { rule: 'capacity' }],
    })
    house.pass(1000)
    expect(await tell({ county: '19' })).toMatchObject({ value: { said: 1 } })
    expect(await see()).toMatchObject({
      wishes: [
        { kind: 'county', value: '19', on: '2026-11-23', stands: true },
        { kind: 'member-choice', value: second.organizationId, stands: true },
        { kind: 'county', value: '34', on: '2026-10-01', stands: false },
      ],
    })
    expect(await tell({ on: '2027-01-01', county: '34' })).toMatchObject({
      refusal: { code: 'members/in-the-future' },
    })
    expect(await tell({ primaryCare: house.newId() })).toMatchObject({
      refusal: { code: 'exchange/no-such-partner' },
    })
    expect(await tell({ county: '99' })).toMatchObject({ refusal: { code: 'request/not-understood' } })
  })

  test('ECM that was approved stands in the list for files, on its days and no others', async () => {
    const asked = {
      member: members[0] ?? '',
      as: 'plan',
      service: 'ecm',
      partner: second.organizationId,
      from: '2026-12-01',
    }
    const { authorizationId } = (await mustAsk(house, 'authorizations.ask', analyst, asked, once(house))) as {
      readonly authorizationId: string
    }
    const deed = { authorization: authorizationId, deed: 'approve' }
    await mustAsk(house, 'authorizations.decide', analyst, deed, once(house))
    const listed = (on: Parameters<typeof listApprovedEcm>[2]) =>
      house.database.inTransaction({ organizationId: plan.id, personId: null }, tx =>
        listApprovedEcm(tx, plan.id, on, null, 10),
      )
    expect(await listed('2026-11-30')).toEqual([])
    expect(await listed('2026-12-01')).toMatchObject([
      {
        memberId: members[0],
        providerId: second.organizationId,
        until: '2027-11-30',
        facts: { memberCin: '90000001A' },
      },
    ])
    expect(await listed('2027-12-01')).toEqual([])
  })
})
