/** Coverage on both databases: filled from plans' files, told by people, settled, taken back, renewed. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer, ActionInput } from '#actions/all-actions.ts'
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
  record: placeOf(file, 'ecmMemberRecord'),
  assigned: placeOf(file, 'memberAssignmentDate'),
  renewal: placeOf(file, 'mediCalRenewalDate'),
}
const day = 86_400_000

type Seen = ActionAnswer<'coverage.see-coverage'>

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let manager: PersonActor
  let plans: readonly [string, string]
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
  }, 120_000)

  /** A provider with two plans, on the morning of 23 November 2026. */
  const begin = async (): Promise<void> => {
    house.pass(Date.parse('2026-11-23T16:00:00.000Z') - Date.parse(house.now()))
    const [one, other] = [await makeOrganization(house, ['plan']), await makeOrganization(house, ['plan'])]
    const provider = await makeOrganization(house, ['ecm-provider'])
    manager = await makeMember(house, provider, ['supervisor'])
    plans = [one.id, other.id]
  }
  const take = async (rows: readonly string[][], partner = plans[0]): Promise<void> => {
    await receive(house, manager, await bytesOf(file, rows), { partner })
    await work(house, [...exchangeJobs, takeInMembers])
  }
  /** Rows of a plan's list, assigned long ago and renewed in January 2027. */
  const listOf = (count: number): string[][] =>
    rowsOf(file, count, 1).map(row =>
      row.with(at.record, 'Continuing').with(at.assigned, '01/10/2025').with(at.renewal, '01/31/2027'),
    )
  const memberOf = async (cin: string): Promise<string> => {
    const { members } = (await mustAsk(house, 'members.list-members', manager, {
      words: cin,
      withFormer: true,
    })) as ActionAnswer<'members.list-members'>
    return members[0]?.id ?? ''
  }
  const see = async (member: string, more: object = {}): Promise<Seen> =>
    (await mustAsk(house, 'coverage.see-coverage', manager, { member, ...more })) as Seen
  const say = (asked: ActionInput<'coverage.tell-coverage'>) =>
    ask(house, 'coverage.tell-coverage', manager, asked, once(house))
  const list = async (name: string) =>
    (await mustAsk(house, 'coverage.list-coverage', manager, {
      list: name,
    })) as ActionAnswer<'coverage.list-coverage'>
  const spans = ({ spans: all }: Seen): readonly string[] =>
    all.map(
      ({ from, until, state, planId, contradiction }) =>
        `${from}..${until ?? ''} ${state} ${planId === null ? '' : plans.indexOf(planId) + 1}${contradiction ? ` !${contradiction}` : ''}`,
    )

  test('a plan’s file covers; the next one, that leaves somebody out, says neither yes nor no', async () => {
    await begin()
    const rows = listOf(10)
    await take(rows)
    const member = await memberOf(rows[9]?.[at.cin] ?? '')
    expect(spans(await see(member))).toEqual(['2026-11-01.. covered 1'])
    const before = house.now()
    house.pass(10 * day)
    await take(rows.slice(0, 9))
    const seen = await see(member)
    expect(spans(seen)).toEqual(['2026-11-01..2026-12-02 covered 1', '2026-12-03.. unknown '])
    expect(spans(await see(member, { knownAt: before }))).toEqual(['2026-11-01.. covered 1'])
    expect(seen.statements.map(({ says, source }) => [says, source])).toEqual([
      ['not-told', 'plan-file'],
      ['covered', 'plan-file'],
    ])
    expect((await list('lost')).members.map(({ memberId }) => memberId)).toEqual([member])
    // Begun again it puts nothing down twice.
    await work(house, [...exchangeJobs, takeInMembers])
    expect((await see(member)).statements).toHaveLength(2)
  })

  test('two plans at once are shown to who can settle it; a person’s word does, and can be taken back', async () => {
    await begin()
    const rows = listOf(1)
    await take(rows)
    house.pass(20 * day)
    await take(rows, plans[1])
    const member = await memberOf(rows[0]?.[at.cin] ?? '')
    const differing = ['2026-11-01..2026-11-30 covered 1', '2026-12-01.. covered 2 !two-plans']
    expect(spans(await see(member))).toEqual(differing)
    expect((await list('contradictions')).members).toMatchObject([
      { memberId: member, contradiction: 'two-plans', on: '2026-12-01' },
    ])
    house.pass(1000)
    const settled = await say({
      member,
      plan: plans[0],
      says: 'not-covered',
      from: '2026-12-01',
      why: 'the plan said so on the phone',
    })
    if (!settled.ok) throw new Error(settled.refusal.code)
    expect(spans(await see(member))).toEqual(['2026-11-01..2026-11-30 covered 1', '2026-12-01.. covered 2'])
    expect((await list('contradictions')).members).toEqual([])
    const takeBack = (statement: string) =>
      ask(house, 'coverage.take-back', manager, { statement, why: 'the wrong member' }, once(house))
    expect(await takeBack(settled.value.statementId)).toMatchObject({ ok: true })
    const seen = await see(member)
    expect(spans(seen)).toEqual(differing)
    expect(seen.statements.filter(({ isTakenBack }) => isTakenBack)).toHaveLength(1)
    expect(await takeBack(settled.value.statementId)).toMatchObject({
      refusal: { code: 'coverage/taken-back-already' },
    })
    const ofFile = seen.statements.find(({ source }) => source === 'plan-file')
    expect(await takeBack(ofFile?.id ?? '')).toMatchObject({
      refusal: { code: 'coverage/not-ours-to-take-back' },
    })
    expect(await takeBack(house.newId())).toMatchObject({ refusal: { code: 'coverage/no-such-statement' } })
  })

  test('lost and back within the quarter is one story, and what was held then is kept', async () => {
    await begin()
    const rows = listOf(1)
    await take(rows)
    const member = await memberOf(rows[0]?.[at.cin] ?? '')
    house.pass(day)
    const plan = plans[0]
    const state = { member, plan, source: 'state' } as const
    await say({ ...state, says: 'covered', from: '2026-01-01' })
    house.pass(day)
    await say({ ...state, says: 'not-covered', from: '2026-09-01', until: '2026-10-31' })
    // The file, which came first, says otherwise of no day: it speaks from November on.
    const seen = await see(member, { ofDay: '2026-09-15' })
    expect(spans(seen)).toEqual([
      '2026-01-01..2026-08-31 covered 1',
      '2026-09-01..2026-10-31 not-covered ',
      '2026-11-01.. covered 1',
    ])
    expect(seen.losses).toMatchObject([{ from: '2026-09-01', until: '2026-10-31', isMended: true }])
    expect(seen.held.map(({ state: held }) => held)).toEqual(['covered', 'not-covered'])
    house.pass(1000)
    await say({ ...state, says: 'covered', from: '2026-09-01', until: '2026-10-31' })
    const mended = await see(member, { ofDay: '2026-09-15' })
    expect(spans(mended)).toEqual(['2026-01-01.. covered 1'])
    expect(mended.held.map(({ state: held }) => held)).toEqual(['covered', 'not-covered', 'covered'])
  })

  test('what cannot be is refused, and nothing of somebody else’s is seen', async () => {
    await begin()
    const rows = listOf(1)
    await take(rows)
    const member = await memberOf(rows[0]?.[at.cin] ?? '')
    const said = { member, says: 'covered', from: '2026-06-30' } as const
    expect(await say({ ...said, until: '2026-06-29' })).toMatchObject({
      refusal: { code: 'coverage/ends-before-it-begins' },
    })
    expect(await say({ ...said, plan: house.newId() })).toMatchObject({
      refusal: { code: 'coverage/no-such-plan' },
    })
    const stranger = await makeMember(house, await makeOrganization(house, ['ecm-provider']), ['supervisor'])
    const seen = await ask(house, 'coverage.see-coverage', stranger, { member })
    expect(seen).toMatchObject({ refusal: { code: 'members/no-such-member' } })
  })

  test('the day of renewal drives reminders until somebody has acted, and a new day begins anew', async () => {
    await begin()
    const rows = listOf(1)
    await take(rows)
    const member = await memberOf(rows[0]?.[at.cin] ?? '')
    // 69 days before 31 January 2027.
    expect((await list('renewals')).members).toMatchObject([
      {
        memberId: member,
        on: '2027-01-31',
        renewal: { state: 'due', reminder: 'check-address', daysLeft: 69 },
      },
    ])
    const note = (did: 'reached' | 'renewed', more: object = {}) =>
      ask(house, 'coverage.note-renewal', manager, { member, did, ...more }, once(house))
    expect(await note('reached', { note: 'has moved in with her sister' })).toMatchObject({
      value: { renewal: { state: 'reminded' } },
    })
    house.pass(10 * day)
    expect((await see(member)).renewal).toMatchObject({ state: 'due', reminder: 'look-for-packet' })
    expect(await note('renewed')).toMatchObject({ refusal: { code: 'coverage/renews-on-missing' } })
    expect(await note('renewed', { renewsOn: '2028-01-31' })).toMatchObject({
      value: { renewal: { renewsOn: '2028-01-31', state: 'far' } },
    })
    expect((await list('renewals')).members).toEqual([])
    const seen = await see(member)
    expect(seen.notes.map(({ did }) => did)).toEqual(['renewed', 'reached'])
    expect(seen.now).toMatchObject({ state: 'covered', planId: plans[0] })
  })
})
