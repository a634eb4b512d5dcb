/** Authorizations on both databases: asked by a provider, decided by a plan, heard across the wall and by file. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer, ActionInput } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { authorizationJobs } from '#actions/authorizations/all-jobs.ts'
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

const file = layoutFor('ASF')
const at = (element: string): number => placeOf(file, element)
const day = 86_400_000

type Seen = ActionAnswer<'authorizations.see'>['authorizations']
type Asked = ActionInput<'authorizations.ask'>

const facts = {
  memberCin: '90000001A',
  memberFirstName: 'Testina',
  memberLastName: 'Sample',
  memberDateOfBirth: '01/02/1980',
  memberGenderCode: 'F',
  memberHomelessnessIndicator: '1',
  memberResidentialAddress: 'HOMELESS',
  memberMailingAddress: 'HOMELESS',
}

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let analyst: PersonActor
  let manager: PersonActor
  let member: string
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
  }, 120_000)

  /** A plan and a provider on one hub; the provider knows a member. */
  const begin = async (): Promise<void> => {
    house.pass(Date.parse('2026-11-23T16:00:00.000Z') - Date.parse(house.now()))
    const plan = await makeOrganization(house, ['plan'], 'Sample Plan')
    const provider = await makeOrganization(
      house,
      ['ecm-provider', 'community-supports-provider'],
      'Sample Home',
    )
    analyst = await makeMember(house, plan, ['plan-analyst'])
    manager = await makeMember(house, provider, ['supervisor'])
    const added = (await mustAsk(house, 'members.add-member', manager, { facts }, once(house))) as {
      readonly member: { readonly id: string }
    }
    member = added.member.id
  }
  const cross = () => work(house, [...exchangeJobs, takeInMembers, ...authorizationJobs])
  const want = (more: Partial<Asked> = {}) =>
    ask(
      house,
      'authorizations.ask',
      manager,
      {
        member,
        as: 'provider',
        service: 'ecm',
        partner: analyst.organizationId,
        from: '2026-12-01',
        ...more,
      },
      once(house),
    )
  const see = async (who: PersonActor, of = member): Promise<Seen> =>
    ((await mustAsk(house, 'authorizations.see', who, { member: of })) as ActionAnswer<'authorizations.see'>)
      .authorizations
  /** The plan's own member and row of what was asked last. */
  const atPlan = async () => {
    const { members } = (await mustAsk(house, 'members.list-members', analyst, {
      words: facts.memberCin,
      withFormer: true,
    })) as ActionAnswer<'members.list-members'>
    expect(members).toHaveLength(1)
    const [first] = await see(analyst, members[0]?.id)
    if (first === undefined) throw new Error('the plan heard nothing')
    return first
  }
  type Deed = Omit<ActionInput<'authorizations.decide'>, 'authorization'>
  const decide = async (asked: Deed) =>
    ask(
      house,
      'authorizations.decide',
      analyst,
      { authorization: (await atPlan()).id, ...asked },
      once(house),
    )

  test('ECM: asked, heard, approved for the State’s term, warned of, and asked for again', async () => {
    await begin()
    const first = await want()
    // Monday 8:00 in California; Thursday and Friday are holidays of the State.
    expect(first).toMatchObject({ value: { decideBy: '2026-12-03T07:59:59.999Z', isTold: true } })
    expect(await want()).toMatchObject({ refusal: { code: 'authorizations/asked-already' } })
    await cross()
    expect(await atPlan()).toMatchObject({ state: 'asked', side: 'plan', isLate: false, which: 'first' })
    expect(await decide({ deed: 'deny', reason: 'too-few-contacts' })).toMatchObject({
      refusal: { code: 'authorizations/no-such-reason' },
    })
    expect(await decide({ deed: 'approve', until: '2027-05-31' })).toMatchObject({
      refusal: { code: 'authorizations/shorter-than-the-state-says' },
    })
    expect(await decide({ deed: 'approve' })).toMatchObject({ value: { until: '2027-11-30', file: null } })
    await cross()
    const [approved] = await see(manager)
    expect(approved).toMatchObject({
      state: 'approved',
      from: '2026-12-01',
      until: '2027-11-30',
      decideBy: null,
    })
    // Nobody has said whether the plan covers the member.
    expect(approved?.borne).toEqual([{ from: '2026-12-01', until: '2027-11-30', unsure: true }])
    house.pass(315 * day)
    expect((await see(manager))[0]).toMatchObject({ warning: 60 })
    const ending = await mustAsk(house, 'authorizations.list', manager, { list: 'ending' })
    expect(ending).toMatchObject({ authorizations: [{ id: approved?.id, warning: 60 }] })
    await want({ from: '2027-12-01', follows: approved?.id ?? null, note: 'has a home now, keeps two goals' })
    await cross()
    await decide({ deed: 'approve' })
    await cross()
    expect((await see(manager))[0]).toMatchObject({
      which: 'next',
      until: '2028-05-31',
      followsId: approved?.id,
    })
  })

  test('a presumed request is borne, a no is told and overturned, and a withdrawn one is heard', async () => {
    await begin()
    expect(await want({ service: 'HTN', way: 'presumptive' })).toMatchObject({
      refusal: { code: 'authorizations/not-presumable' },
    })
    await want({ way: 'presumptive', populations: ['4'], from: '2026-11-24', urgency: 'expedited' })
    await cross()
    house.pass(4 * day)
    expect(await atPlan()).toMatchObject({
      isLate: true,
      presumed: { from: '2026-11-24', until: '2026-12-23' },
    })
    expect(await decide({ deed: 'deny', reason: 'not-eligible' })).toMatchObject({
      value: { state: 'denied' },
    })
    const owed = await mustAsk(house, 'authorizations.list', analyst, { list: 'to-tell' })
    expect(owed).toMatchObject({ authorizations: [{ state: 'denied' }] })
    await decide({ deed: 'tell-notice' })
    await cross()
    const [denied] = await see(manager)
    expect(denied).toMatchObject({ state: 'denied', reason: 'not-eligible', mayDo: ['appeal'] })
    const say = (authorization: string, deed: 'appeal' | 'withdraw') =>
      ask(house, 'authorizations.say', manager, { authorization, deed }, once(house))
    expect(await say(denied?.id ?? '', 'appeal')).toMatchObject({ ok: true })
    await cross()
    expect(await atPlan()).toMatchObject({ appeal: 'filed' })
    await decide({ deed: 'overturn' })
    await cross()
    const [overturned] = await see(manager)
    expect(overturned).toMatchObject({ state: 'approved', appeal: 'overturned' })
    expect(overturned?.events.map(({ kind }) => kind)).toEqual(['plan', 'appeal', 'plan', 'ask'])
    await want({ service: 'MTM', units: 84, unit: 'meal' })
    await cross()
    const [open] = await see(manager)
    await say(open?.id ?? '', 'withdraw')
    await cross()
    expect(await atPlan()).toMatchObject({ service: 'MTM', state: 'withdrawn', mayDo: [] })
  })

  test('a support goes to the provider by file, made of what is known; the provider’s own request becomes it', async () => {
    await begin()
    const sample = rowsOf(file, 60, 1).find(
      row => row[at('authorizationStatus')] === 'Approved' && row[at('authorizedUnit')] !== '',
    )
    if (sample === undefined) throw new Error('no approved row')
    const service = sample[at('communitySupport')] ?? ''
    await want({ service })
    await cross()
    const row = sample
      .with(at('memberCin'), facts.memberCin)
      .with(at('memberFirstName'), facts.memberFirstName)
      .with(at('memberLastName'), facts.memberLastName)
      .with(at('memberDateOfBirth'), facts.memberDateOfBirth)
      .with(at('authorizationNumber'), 'AUTH-000001')
      .with(at('authorizedUnitCount'), '90')
    const partner = analyst.organizationId
    await receive(house, manager, await bytesOf(file, [row]), { partner })
    await cross()
    const seen = await see(manager)
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ state: 'approved', number: 'AUTH-000001', units: 90, unitsLeft: 90 })
    // Another version of the row is another event of the same authorization.
    await receive(house, manager, await bytesOf(file, [row.with(at('authorizedUnitCount'), '168')]), {
      partner,
    })
    await cross()
    expect((await see(manager)).map(({ units }) => units)).toEqual([168])
    // On the plan's side the request brought who it is, and no more: its own file still asks for the rest.
    const diagnoses = ['Z59.01']
    // Longer than the State's twelve weeks of meals, which a plan may give with a reason.
    const exception = 'still needed'
    const lacking = await decide({ deed: 'approve', units: 90, until: '2027-11-30', diagnoses, exception })
    expect(lacking).toMatchObject({
      value: { state: 'approved', number: 'A0000001', file: { saved: false } },
    })
    const { members } = (await mustAsk(house, 'members.list-members', analyst, {
      withFormer: true,
    })) as ActionAnswer<'members.list-members'>
    const known = { member: members[0]?.id ?? '', version: members[0]?.version ?? 0, facts }
    await mustAsk(house, 'members.change-member', analyst, known, once(house))
    const extended = await decide({ deed: 'extend', until: '2027-12-31', diagnoses, exception })
    expect(extended).toMatchObject({ value: { until: '2027-12-31', file: { saved: true } } })
  })

  test('units are counted against the State’s limits; a no is written, sent once, and cannot be taken back then', async () => {
    await begin()
    const days = { from: '2026-12-01', units: 200, unit: 'day' } as const
    expect(await want({ service: 'RC', ...days })).toMatchObject({
      value: { overLimits: [{ id: 'room-and-board-six-months', most: 182, taken: 0, asks: 200 }] },
    })
    await cross()
    const until = '2027-05-31' as const
    expect(await decide({ deed: 'approve', until })).toMatchObject({
      refusal: { code: 'authorizations/over-the-limit' },
    })
    const partly = { deed: 'approve-in-part', until, reason: 'limit-reached' } as const
    expect(await decide({ ...partly, units: 182 })).toMatchObject({ value: { state: 'partial', units: 182 } })
    expect(await decide({ deed: 'take-back', reason: 'wrong units' })).toMatchObject({
      value: { state: 'asked', units: null },
    })
    expect(await decide({ ...partly, units: 180 })).toMatchObject({ value: { state: 'partial', units: 180 } })
    const held = await atPlan()
    expect(held.notices.map(({ about, state }) => [about, state])).toEqual([
      ['partial', 'owed'],
      ['partial', 'dropped'],
    ])
    const [owed, dropped] = held.notices
    const notice = { authorization: held.id, event: owed?.event ?? 0 }
    expect(await mustAsk(house, 'authorizations.see-notice', analyst, notice)).toMatchObject({
      ...{ language: 'en', state: 'owed', from: 'Sample Plan', to: 'Testina Sample', address: null },
      title: 'We approved part of your request',
    })
    const pdf = await ask(house, 'authorizations.make-notice', analyst, { ...notice, language: 'es' })
    expect(pdf).toMatchObject({ value: { name: 'notice-es.pdf', mediaType: 'application/pdf' } })
    const send = (event: number) =>
      ask(
        house,
        'authorizations.send-notice',
        analyst,
        { authorization: held.id, event, language: 'es', way: 'mail' },
        once(house),
      )
    expect(await send(dropped?.event ?? 0)).toMatchObject({
      refusal: { code: 'authorizations/notice-not-owed' },
    })
    expect(await send(notice.event)).toMatchObject({ value: { appealBy: '2027-01-22' } })
    // The words are kept as they went out, whatever language is asked for later.
    expect(
      await mustAsk(house, 'authorizations.see-notice', analyst, { ...notice, language: 'en' }),
    ).toMatchObject({
      ...{ language: 'es', state: 'sent', title: 'Aprobamos una parte de su solicitud' },
    })
    expect(await decide({ deed: 'take-back', reason: 'wrong units' })).toMatchObject({
      refusal: { code: 'authorizations/not-now' },
    })
    await cross()
    expect((await see(manager))[0]).toMatchObject({
      noticeToldAt: expect.any(String),
      appealBy: '2027-01-22',
    })
  })

  test('a renewal brings its packet, without what the plan may not see', async () => {
    await begin()
    await want()
    await cross()
    await decide({ deed: 'approve' })
    await cross()
    const write = (said: object, isPart2 = false) =>
      mustAsk(
        house,
        'casework.write-down',
        manager,
        {
          member,
          entries: [
            {
              kind: 'goal',
              command: house.newId(),
              on: '2026-11-23',
              isPart2,
              said: { area: 'social', state: 'open', ...said },
            },
          ],
        },
        once(house),
      )
    await write({ says: 'A garden' })
    await write({ says: 'Kept apart' }, true)
    const [first] = await see(manager)
    const follows = first?.id ?? ''
    // The list of whoever looks after the member knows of the end, without any file.
    const enrolled = {
      kind: 'engagement',
      command: house.newId(),
      on: '2026-11-23',
      said: { status: 'Enrolled' },
    }
    await mustAsk(house, 'casework.write-down', manager, { member, entries: [enrolled] }, once(house))
    house.pass(340 * day)
    const listed = await mustAsk(house, 'casework.list-panel', manager, { whose: 'all' })
    const reason = { why: 'authorization-ends', endsOn: '2027-11-30', warning: 60, isOverdue: false }
    expect(listed).toMatchObject({
      members: [{ reasons: expect.arrayContaining([expect.objectContaining(reason)]) }],
    })
    const drafted = await mustAsk(house, 'authorizations.draft-packet', manager, { follows })
    expect(drafted).toMatchObject({ blank: ['reached', 'needs', 'steps', 'review', 'encounters'] })
    await want({ from: '2027-12-01', follows, withPacket: true, note: 'has a home now' })
    await cross()
    const atThePlan = await atPlan()
    expect(atThePlan).toMatchObject({ which: 'next', hasPacket: true })
    const packet = await mustAsk(house, 'authorizations.see-packet', analyst, { authorization: atThePlan.id })
    const text = JSON.stringify(packet)
    expect(text).toContain('A garden')
    expect(text).toContain('has a home now')
    expect(text).not.toContain('Kept apart')
    const made = { authorization: atThePlan.id, language: 'en' } as const
    expect(await ask(house, 'authorizations.make-packet', analyst, made)).toMatchObject({
      value: { name: 'packet-en.pdf' },
    })
  })

  test('nothing of somebody else’s is seen or decided, and a provider decides nothing', async () => {
    await begin()
    await want()
    await cross()
    const [own] = await see(manager)
    const stranger = await makeMember(house, await makeOrganization(house, ['plan']), ['plan-analyst'])
    const authorization = own?.id ?? ''
    expect(
      await ask(house, 'authorizations.decide', stranger, { authorization, deed: 'approve' }, once(house)),
    ).toMatchObject({ refusal: { code: 'authorizations/no-such-authorization' } })
    expect(
      await ask(house, 'authorizations.decide', manager, { authorization, deed: 'approve' }, once(house)),
    ).toMatchObject({ ok: false })
    expect(await want({ service: 'XYZ' })).toMatchObject({
      refusal: { code: 'authorizations/no-such-service' },
    })
  })
})
