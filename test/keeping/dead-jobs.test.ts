/** A job that was given up, as the organization's administrator deals with it: seen, replayed, dismissed. */
import { beforeAll, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { Fault } from '#base/fault.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'

const queue = 'keeping-sweep-blobs'

forEachDatabase((_kind, open) => {
  let house: TestHouse
  let plan: TestOrganization
  let keeper: PersonActor
  let stranger: PersonActor
  beforeAll(async () => {
    house = await openTestHouse(await open())
    plan = await makeOrganization(house, ['plan'])
    keeper = await makeMember(house, plan, ['administrator'])
    stranger = await makeMember(house, await makeOrganization(house, ['plan']), ['administrator'])
  })

  const work = async (run: () => Promise<void>): Promise<void> => {
    const working = await startWork(house, [{ queue, says: '', run }], usualWork('server'))
    await working.settled()
    await working.stop()
  }
  const dead = async (actor: PersonActor): Promise<readonly { id: string; code: string }[]> => {
    const answer = await ask(house, 'exchange.list-dead-jobs', actor, {})
    return answer.ok ? answer.value.jobs : []
  }

  test('it is its organization’s alone, can be tried again, and goes for good when it is dismissed', async () => {
    await house.database.inTransaction({ organizationId: plan.id, personId: null }, tx =>
      house.jobs.send(tx, queue, { organizationId: plan.id, transmissionId: house.newId() }),
    )
    const failing = (): Promise<void> => Promise.reject(new Fault('test/broken', 'broken'))
    await work(failing)
    const [job] = await dead(keeper)
    expect(job).toMatchObject({ code: 'test/broken' })
    expect(await dead(stranger)).toEqual([])
    const id = job?.id ?? ''
    const why = 'sent again by hand'
    expect(await ask(house, 'keeping.dismiss-job', stranger, { id, why }, once(house))).toMatchObject({
      ok: false,
      refusal: { code: 'keeping/no-such-job' },
    })
    expect(await ask(house, 'exchange.replay-job', keeper, { job: id }, once(house))).toMatchObject({
      ok: true,
    })
    await work(failing)
    expect(await dead(keeper)).toHaveLength(1)
    expect(await ask(house, 'keeping.dismiss-job', keeper, { id, why }, once(house))).toEqual({
      ok: true,
      value: { job: queue },
    })
    expect(await dead(keeper)).toEqual([])
    const entries = await ask(house, 'audit.list-entries', keeper, { object: `job:${id}` })
    expect(entries.ok && entries.value.entries.map(entry => [entry.action, entry.why])).toEqual([
      ['keeping.dismiss-job', why],
      ['exchange.replay-job', null],
    ])
  })
})
