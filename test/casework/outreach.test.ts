/** Outreach on both databases: each attempt once, whatever a lost connection does; whom to reach, and how safely. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { ActionAnswer } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { seededRandom } from '#base/random.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
} from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { openPractice, type Practice, seeCare, today, writeDown } from './house.ts'

type Kept = ActionAnswer<'casework.record-attempts'>
type Outreach = ActionAnswer<'casework.see-outreach'>
type List = ActionAnswer<'casework.list-outreach'>

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let practice: Practice
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    practice = await openPractice(house, 12)
  }, 120_000)

  const memberAt = (place: number): string => practice.members[place]?.id ?? ''
  const attempt = (member: string, more: object = {}) => ({
    command: house.newId(),
    member,
    on: today,
    method: 'Phone',
    outcome: 'no-answer',
    staff: 'Non-Clinical',
    ...more,
  })
  const record = async (attempts: readonly object[], actor = practice.worker): Promise<Kept> =>
    (await mustAsk(house, 'casework.record-attempts', actor, { attempts }, once(house))) as Kept
  const see = async (member: string): Promise<Outreach> =>
    (await mustAsk(house, 'casework.see-outreach', practice.worker, { member })) as Outreach
  const list = async (): Promise<List> =>
    (await mustAsk(house, 'casework.list-outreach', practice.worker, { limit: 100 })) as List

  test('1,000 commands replayed in any order, with drops and repeats, are 1,000 attempts', async () => {
    const chance = seededRandom(7)
    const commands = Array.from({ length: 1000 }, (_each, at) =>
      attempt(memberAt(at % 4), {
        on: `2026-11-${String(2 + (at % 20)).padStart(2, '0')}`,
        says: `No. ${at}`,
      }),
    )
    // A phone sends what it has in any order and any size, and hears an answer two times out of three.
    let waiting = [...commands]
    let rounds = 0
    while (waiting.length > 0 && rounds < 200) {
      rounds += 1
      const shuffled = waiting
        .map(each => ({ each, order: chance.below(1_000_000) }))
        .toSorted((one, other) => one.order - other.order)
        .map(({ each }) => each)
      const sent = shuffled.slice(0, 1 + chance.below(150))
      const repeated = sent.slice(0, chance.below(20))
      const isLostOnTheWay = chance.below(6) === 0
      if (isLostOnTheWay) continue
      const answer = await record([...sent, ...repeated])
      const isAnswerLost = chance.below(3) === 0
      if (isAnswerLost) continue
      const heard = new Set(answer.attempts.map(({ command }) => command))
      waiting = waiting.filter(({ command }) => !heard.has(command))
    }
    const kept = (await Promise.all([0, 1, 2, 3].map(place => see(memberAt(place))))).flatMap(
      ({ attempts }) => attempts,
    )
    expect(waiting).toEqual([])
    expect(kept).toHaveLength(1000)
    expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(commands.map(({ command }) => command)))
    expect(new Set(kept.map(({ said }) => said.says)).size).toBe(1000)
  }, 60_000)

  test('two phones that send the same command at once make one attempt', async () => {
    const once1 = attempt(memberAt(4))
    const answers = await Promise.all([record([once1]), record([once1]), record([once1, once1])])
    const became = answers.flatMap(({ attempts }) => attempts.map(each => each.became))
    expect(became.filter(each => each === 'kept')).toHaveLength(1)
    expect((await see(memberAt(4))).attempts).toHaveLength(1)
  })

  test('what cannot be taken is told one by one, and keeps nothing else back', async () => {
    const answer = await record([
      attempt(house.newId()),
      attempt(memberAt(5), { on: '2026-11-24' }),
      attempt(memberAt(5), { method: 'Pigeon' }),
      attempt(memberAt(5), { outcome: 'maybe' }),
      attempt(memberAt(5), { staff: 'Friend' }),
      attempt(memberAt(5)),
    ])
    expect(answer.attempts.map(({ became, because }) => because ?? became)).toEqual([
      'no-such-member',
      'in-the-future',
      'no-such-method',
      'no-such-outcome',
      'no-such-staff',
      'kept',
    ])
  })

  test('whoever is assigned is on the list until they agree or decline', async () => {
    const before = (await list()).members
    expect(before.map(({ id }) => id)).toEqual(
      expect.arrayContaining([memberAt(6), memberAt(7), memberAt(8)]),
    )
    const [first] = before.filter(({ id }) => id === memberAt(6))
    expect(first).toMatchObject({ dueOn: '2026-11-06', attempts: 0, program: 'ecm' })
    expect(Object.keys(first?.contact ?? {})).toContain('memberPhoneNumber')
    await record([
      attempt(memberAt(6), { outcome: 'agreed', method: 'In-Person' }),
      attempt(memberAt(7), { outcome: 'declined' }),
      attempt(memberAt(8), { outcome: 'left-message' }),
    ])
    const after = await list()
    const ids = after.members.map(({ id }) => id)
    expect(ids).not.toContain(memberAt(6))
    expect(ids).not.toContain(memberAt(7))
    expect(after.members.find(({ id }) => id === memberAt(8))).toMatchObject({
      attempts: 1,
      dueOn: '2026-11-30',
    })
    expect(after.staff).toBe('Non-Clinical')
    expect((await see(memberAt(7))).standings).toMatchObject([{ status: 'Declined', statusOn: today }])
    expect((await seeCare(house, practice.manager, memberAt(6))).standings).toMatchObject([
      { program: 'ecm', plan: practice.plan.id, status: 'Enrolled', startedOn: today },
    ])
  })

  test('how a member stays safe comes before every attempt', async () => {
    await writeDown(house, practice.manager, memberAt(9), [
      {
        kind: 'contact-rule',
        said: { never: 'Phone; Text', messages: 'no', says: 'Somebody else reads the phone' },
      },
    ])
    expect((await see(memberAt(9))).safety).toEqual({
      never: ['Phone', 'Text'],
      noMessages: true,
      best: '',
      says: 'Somebody else reads the phone',
    })
    const listed = (await list()).members.find(({ id }) => id === memberAt(9))
    expect(listed?.safety.never).toEqual(['Phone', 'Text'])
  })

  test('a mistake is taken back with its reason, and counts no more', async () => {
    const wrong = attempt(memberAt(10), { outcome: 'agreed' })
    await record([wrong])
    const taken = { entry: wrong.command, why: 'It was somebody else' }
    expect(await ask(house, 'casework.take-back', practice.worker, taken, once(house))).toMatchObject({
      ok: true,
      value: { became: 'taken-back' },
    })
    expect(await see(memberAt(10))).toMatchObject({
      attempts: [],
      standings: [{ status: 'Outreach not started', attempts: 0 }],
    })
    // The command that comes once more does not bring it back.
    expect((await record([wrong])).attempts).toMatchObject([{ became: 'kept-before' }])
    expect((await see(memberAt(10))).attempts).toEqual([])
  })

  describe('who may', () => {
    test('the key of the queue is one person’s', async () => {
      const keyOf = async (actor: Practice['worker']) =>
        (await mustAsk(house, 'casework.give-queue-key', actor, {})) as { key: string; owner: string }
      const [mine, again, other] = [
        await keyOf(practice.worker),
        await keyOf(practice.worker),
        await keyOf(practice.manager),
      ]
      expect(again).toEqual(mine)
      expect(other.key).not.toBe(mine.key)
      expect(other.owner).not.toBe(mine.owner)
      expect(Buffer.from(mine.key, 'base64')).toHaveLength(32)
    })

    test('an outreach worker sees no care plans; a biller no outreach; somebody else’s member is nobody', async () => {
      const biller = await makeMember(house, practice.provider, ['biller'])
      const stranger = await makeMember(house, await makeOrganization(house, ['ecm-provider']), [
        'supervisor',
      ])
      const asked = { member: memberAt(0) }
      const codeOf = async (
        name: 'casework.see-care' | 'casework.see-outreach',
        actor: Practice['worker'],
      ) => {
        const answer = await ask(house, name, actor, asked)
        return answer.ok ? 'ok' : answer.refusal.code
      }
      expect(await codeOf('casework.see-care', practice.worker)).toBe('request/not-permitted')
      expect(await codeOf('casework.see-outreach', biller)).toBe('request/not-permitted')
      expect(await codeOf('casework.see-care', stranger)).toBe('members/no-such-member')
      expect((await record([attempt(memberAt(0))], stranger)).attempts).toMatchObject([
        { became: 'held', because: 'no-such-member' },
      ])
    })
  })
})
