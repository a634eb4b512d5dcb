/** Notices on both databases: told once, to those with the right, across the wall, read by each for themselves. */
import { beforeAll, describe, expect, test } from 'vitest'
import { allJobs } from '#actions/all-jobs.ts'
import { ask } from '#actions/ask.ts'
import { putNotice } from '#actions/notices/put-notice.ts'
import { startWork } from '#actions/work.ts'
import type { PersonActor } from '#domain/people/actor.ts'
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

forEachDatabase((_, open) => {
  let house: TestHouse
  let plan: TestOrganization
  let provider: TestOrganization
  let analyst: PersonActor
  let keeper: PersonActor
  beforeAll(async () => {
    house = await openTestHouse(await open())
    plan = await makeOrganization(house, ['plan'], 'Sample Harbor Plan')
    provider = await makeOrganization(house, ['ecm-provider'], 'Sample Bluebird')
    analyst = await makeMember(house, plan, ['plan-analyst'])
    keeper = await makeMember(house, provider, ['administrator', 'supervisor'])
  })

  const work = async (): Promise<void> => {
    const working = await startWork(house, allJobs, {
      concurrency: 2,
      lookSeconds: 0.1,
      graceSeconds: 20,
      leaseSeconds: 60,
      turnSeconds: 2,
    })
    await working.settled()
    await working.stop()
  }
  const tellDues = async (): Promise<void> => {
    await house.database.inTransaction({ organizationId: provider.id, personId: null }, tx =>
      house.jobs.send(tx, 'notices-dues', { organizationId: provider.id }),
    )
    await work()
  }
  const heard = async (actor: PersonActor, more: object = {}) =>
    (await mustAsk(house, 'notices.list', actor, more)) as {
      notices: { id: string; kind: string; subject: string; link: string; isRead: boolean }[]
      unread: number
      next: string | null
    }
  const tell = (about: string, personId?: string) =>
    house.database.inTransaction({ organizationId: provider.id, personId: null }, tx =>
      putNotice(
        { tx, house, organizationId: provider.id, now: house.now(), newId: house.newId },
        {
          kind: personId === undefined ? 'nudge' : 'new-device',
          about,
          partnerId: plan.id,
          file: 'ecm/return-transmission',
          day: '2026-12-05',
          ...(personId !== undefined && { personId }),
        },
      ),
    )

  test('a proposed contract is told to the provider’s keepers of contracts, its answer to the plan’s', async () => {
    const proposal = { partnerId: provider.id, number: 'N-1', since: '2026-12-01', terms: sampleTerms }
    const proposed = (await mustAsk(house, 'network.propose-contract', analyst, proposal, once(house))) as {
      contractId: string
    }
    await work()
    const biller = await makeMember(house, provider, ['biller'])
    expect((await heard(keeper)).notices).toMatchObject([
      { kind: 'contract-proposed', subject: 'Sample Harbor Plan proposes a contract', isRead: false },
    ])
    expect((await heard(biller)).notices).toEqual([])
    const answer = { contractId: proposed.contractId, version: 1, says: 'accepted' }
    await mustAsk(house, 'network.answer-contract', keeper, answer, once(house))
    await work()
    const answered = (await heard(analyst, { language: 'es' })).notices
    expect(answered.filter(({ kind }) => kind === 'contract-answered')).toMatchObject([
      { subject: 'Sample Bluebird respondió a un contrato' },
    ])
    expect((await heard(keeper)).notices).toHaveLength(1)
  })

  test('the same occasion is told once, and reading is each person’s own', async () => {
    house.pass(60_000)
    const [one, other] = [
      await makeMember(house, provider, ['biller']),
      await makeMember(house, provider, ['biller']),
    ]
    await tell('one')
    await tell('one')
    await tell('two')
    const before = await heard(one)
    expect(before).toMatchObject({ unread: 2 })
    expect(before.notices).toHaveLength(2)
    const [first] = before.notices
    const read = { notices: [first?.id ?? ''] }
    expect(await ask(house, 'notices.mark-read', one, read, once(house))).toMatchObject({
      value: { unread: 1 },
    })
    expect((await heard(one)).notices.map(({ isRead }) => isRead)).toEqual([true, false])
    expect((await heard(other)).unread).toBe(2)
    await mustAsk(house, 'notices.mark-read', other, {}, once(house))
    expect((await heard(other)).unread).toBe(0)
    house.pass(60_000)
    const newcomer = await makeMember(house, provider, ['biller'])
    expect(await heard(newcomer)).toMatchObject({ notices: [], unread: 0 })
    const page = await heard(one, { limit: 1 })
    expect((await heard(one, { limit: 1, cursor: page.next })).notices).toEqual([before.notices[1]])
  })

  test('what is about one person, and what is another organization’s, nobody else hears of or marks', async () => {
    const [one, other] = [
      await makeMember(house, provider, ['biller']),
      await makeMember(house, provider, ['biller']),
    ]
    await tell('a session', one.personId)
    const own = await heard(one)
    expect(own.notices).toMatchObject([{ kind: 'new-device' }])
    expect((await heard(other)).notices).toEqual([])
    const ids = own.notices.map(({ id }) => id)
    await mustAsk(house, 'notices.mark-read', analyst, { notices: ids }, once(house))
    await mustAsk(house, 'notices.mark-read', other, { notices: ids }, once(house))
    expect((await heard(one)).unread).toBe(1)
  })

  test('what is due soon or late is told once, a file and day at a time', async () => {
    const biller = await makeMember(house, provider, ['biller'])
    const soon = { from: '2026-12-10', to: '2027-06-01', limit: 500 }
    const dues = (await mustAsk(house, 'network.list-dues', biller, soon)) as {
      dues: { dueOn: string; owedBy: string }[]
    }
    const dueOn = dues.dues.find(({ owedBy }) => owedBy === 'us')?.dueOn ?? ''
    // Eight in the morning of two days before it.
    house.pass(Date.parse(`${dueOn}T16:00:00.000Z`) - 2 * 86_400_000 - Date.parse(house.now()))
    await tellDues()
    await tellDues()
    const near = (await heard(biller)).notices.filter(({ kind }) => kind === 'due-near')
    expect(near.length).toBeGreaterThan(0)
    expect(new Set(near.map(({ subject }) => subject)).size).toBe(near.length)
    house.pass(5 * 86_400_000)
    await tellDues()
    expect((await heard(biller)).notices.map(({ kind }) => kind)).toContain('due-late')
  })

  describe('choices', () => {
    test('are what holds at first until the person chooses; only of what they are told', async () => {
      const biller = await makeMember(house, provider, ['biller'])
      const before = await ask(house, 'notices.list-choices', biller, { language: 'en' })
      expect(before).toMatchObject({ ok: true, value: { mailGoesOut: false } })
      const choose = (kind: 'nudge' | 'contract-proposed') =>
        ask(house, 'notices.choose-mail', biller, { kind, mail: 'never' }, once(house))
      expect(await choose('nudge')).toMatchObject({ ok: true })
      expect(await choose('contract-proposed')).toMatchObject({ refusal: { code: 'request/not-found' } })
      const after = await ask(house, 'notices.list-choices', biller, { language: 'es' })
      if (!before.ok || !after.ok) throw new Error('The choices are not shown.')
      const wayOf = (choices: typeof after.value.choices) =>
        choices.find(({ kind }) => kind === 'nudge')?.mail
      expect([wayOf(before.value.choices), wayOf(after.value.choices)]).toEqual(['at-once', 'never'])
    })

    test('somebody who acts for no organization is told of nothing', async () => {
      const stranger = { kind: 'stranger', personId: keeper.personId, sessionId: keeper.sessionId } as const
      expect(await ask(house, 'notices.list', stranger, {})).toMatchObject({
        value: { notices: [], unread: 0 },
      })
      const choice = { kind: 'nudge', mail: 'never' } as const
      expect(await ask(house, 'notices.choose-mail', stranger, choice, once(house))).toMatchObject({
        refusal: { code: 'request/not-found' },
      })
    })
  })
})
