/** Who leads whose care, on both databases: given in bulk, counted by the rules of the list, never across houses. */
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
  type TestOrganization,
} from '../actions/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { bytesOf, layoutFor, makeContract, placeOf, receive, rowsOf, see, work } from '../exchange/house.ts'
import { openPractice, type Practice, seeCare, writeDown } from './house.ts'

type Panel = ActionAnswer<'casework.list-panel'>['members']

forEachDatabase((_, open) => {
  let house: TestHouse
  let practice: Practice
  let second: PersonActor

  beforeAll(async () => {
    house = await openTestHouse(await open())
    practice = await openPractice(house, 4)
    second = await makeMember(house, practice.provider, ['lead-care-manager'])
  }, 120_000)

  const idAt = (place: number): string => practice.members[place]?.id ?? ''
  const give = (members: readonly string[], person: string, by = practice.supervisor) => {
    house.pass(1000)
    const input: ActionInput<'casework.assign-lead'> = { members: [...members], person }
    return ask(house, 'casework.assign-lead', by, input, once(house))
  }
  const loads = async () =>
    (
      (await mustAsk(
        house,
        'casework.list-caseloads',
        practice.supervisor,
        {},
      )) as ActionAnswer<'casework.list-caseloads'>
    ).caseloads
  const panel = async (actor: PersonActor, asked: object = {}): Promise<Panel> =>
    ((await mustAsk(house, 'casework.list-panel', actor, asked)) as { members: Panel }).members

  test('those who may lead are those of one’s own who may write of care', async () => {
    const { people } = (await mustAsk(
      house,
      'casework.list-leads',
      practice.supervisor,
      {},
    )) as ActionAnswer<'casework.list-leads'>
    const ids = people.map(({ personId }) => personId)
    expect(ids).toContain(practice.manager.personId)
    expect(ids).toContain(second.personId)
    expect(ids).not.toContain(practice.worker.personId)
    expect(ids).not.toContain(practice.analyst.personId)
  })

  test('many at once; given again, nothing changes; given to another, the first steps back and is kept', async () => {
    const [one, two] = [practice.manager.personId, second.personId]
    const all = [idAt(0), idAt(1), idAt(2)]
    expect(await give(all, one)).toMatchObject({ value: { changed: 3 } })
    expect(await give([...all, idAt(0)], one)).toMatchObject({ value: { changed: 0 } })
    expect((await panel(practice.manager)).map(({ id }) => id).toSorted()).toEqual(all.toSorted())
    expect(await give([idAt(1), idAt(2)], two)).toMatchObject({ value: { changed: 2 } })
    expect((await panel(practice.manager)).map(({ id }) => id)).toEqual([idAt(0)])
    expect(await panel(practice.supervisor, { lead: two })).toHaveLength(2)
    expect((await panel(practice.supervisor, { whose: 'nobodys' })).map(({ id }) => id)).toEqual([idAt(3)])
    const { things } = await seeCare(house, practice.manager, idAt(1))
    const team = things.filter(({ kind }) => kind === 'team')
    expect(team.map(({ said }) => [said.personId, said.until ?? ''])).toEqual([
      [one, '2026-11-23'],
      [two, ''],
    ])
  })

  test('a supervisor sees of each lead what is due, quiet and ending', async () => {
    await writeDown(house, practice.manager, idAt(0), [
      { kind: 'engagement', on: '2026-09-01', said: { status: 'Enrolled' } },
    ])
    const counted = await loads()
    expect(counted.find(({ lead }) => lead === practice.manager.personId)).toMatchObject({
      ...{ name: 'Testina Sample', reaching: 0, enrolled: 1, overdue: 1, noContact: 1 },
    })
    expect(counted.find(({ lead }) => lead === second.personId)).toMatchObject({
      ...{ reaching: 2, enrolled: 0, overdue: 2, noContact: 0 },
    })
    expect(counted[0]).toMatchObject({ lead: null, name: null, reaching: 1 })
  })

  test('who vanishes from the plan’s file, and whom two plans name, is shown to their lead with it', async () => {
    const file = layoutFor('MIF')
    const rows = rowsOf(file, 4)
    const named = (row: readonly string[] | undefined, as: string, on: string): string[] =>
      (row ?? []).with(placeOf(file, 'ecmMemberRecord'), as).with(placeOf(file, 'memberAssignmentDate'), on)
    const why = async (place: number): Promise<readonly (readonly [string, string])[]> => {
      const all = await panel(practice.supervisor, { whose: 'all' })
      const reasons = all.find(({ id }) => id === idAt(place))?.reasons ?? []
      return reasons
        .filter(each => each.why === 'named-no-more' || each.why === 'two-plans')
        .map(each => [each.why, each.dueOn])
    }
    const jobs = [...exchangeJobs, takeInMembers]
    const take = async (plan: TestOrganization, some: string[][]): Promise<string> => {
      const asked = { partner: plan.id }
      const { transmission } = await receive(house, practice.supervisor, await bytesOf(file, some), asked)
      await work(house, jobs)
      return transmission.id
    }
    expect(await why(0)).toEqual([])
    const kept = rows.slice(1).map(row => named(row, 'Continuing', '11/01/2026'))
    const transmission = await take(practice.plan, kept)
    // A quarter of the members gone is more than a file may end by itself: somebody says that it is so.
    expect(await see(house, practice.supervisor, transmission)).toMatchObject({
      transmission: { step: 'waiting', waitsFor: 'decision' },
    })
    const approved = { transmission, decision: 'approve', why: 'said by the plan' } as const
    await mustAsk(house, 'exchange.decide-transmission', practice.supervisor, approved, once(house))
    await work(house, jobs)
    expect(await why(0)).toEqual([['named-no-more', '2026-11-23']])
    // Named again, it is over; by another plan as well, a person has to ask both.
    await take(practice.plan, [named(rows[0], 'New', '11/10/2026'), ...kept])
    expect(await why(0)).toEqual([])
    const other = await makeOrganization(house, ['plan'], 'Sample Other Plan')
    await makeContract(house, other, practice.provider)
    await take(other, [named(rows[0], 'New', '11/20/2026')])
    expect(await why(0)).toEqual([['two-plans', '2026-11-20']])
    expect(await why(1)).toEqual([])
  })

  test('nobody of another house leads, or is led; whoever may not write of care gives nobody', async () => {
    const elsewhere = await makeOrganization(house, ['ecm-provider'], 'Sample Elsewhere')
    const stranger = await makeMember(house, elsewhere, ['supervisor', 'lead-care-manager'])
    expect(await give([idAt(0)], stranger.personId)).toMatchObject({
      refusal: { code: 'casework/nobody-of-yours' },
    })
    expect(await give([idAt(0)], stranger.personId, stranger)).toMatchObject({
      refusal: { code: 'members/no-such-member' },
    })
    // All or none: one who is not known, and nobody is given.
    expect(await give([idAt(3), house.newId()], second.personId)).toMatchObject({
      refusal: { code: 'members/no-such-member' },
    })
    expect(await panel(practice.supervisor, { whose: 'nobodys' })).toHaveLength(1)
    expect(await give([idAt(0)], second.personId, practice.worker)).toMatchObject({ ok: false })
    const { caseloads } = (await mustAsk(
      house,
      'casework.list-caseloads',
      stranger,
      {},
    )) as ActionAnswer<'casework.list-caseloads'>
    expect(caseloads).toEqual([])
  })
})
