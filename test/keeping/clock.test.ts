/** What is done again and again: put down once for all processes, for whom it is meant, whatever our clocks say. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Job } from '#actions/job.ts'
import type { OpenHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { theHub } from '#store/database.ts'
import { insertOrganization } from '#store/people/organizations.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { houseOver, newId } from './house.ts'

const settings = { ...usualWork('server'), lookSeconds: 0.02 }

forEachDatabase((_kind, open) => {
  let database: TestDatabase
  let house: OpenHouse
  const organizations: string[] = []
  const ran: string[] = []
  const remember: Job['run'] = async ({ organizationId }) => {
    ran.push(organizationId)
  }
  const each: Job = {
    queue: 'keeping-sweep-blobs',
    says: '',
    every: { minutes: 60, for: 'each-organization' },
    run: remember,
  }
  const hub: Job = { queue: 'audit-anchor', says: '', every: { minutes: 5, for: 'the-hub' }, run: remember }

  beforeAll(async () => {
    database = await open()
    for (let number = 0; number < 3; number++) {
      const id = newId()
      organizations.push(id)
      await database.inTransaction({ organizationId: id, personId: null }, tx =>
        insertOrganization(tx, {
          id,
          name: `Sample ${number}`,
          kinds: ['plan'],
          npi: null,
          planCode: null,
          foundedByOrganizationId: null,
          createdAt: '2026-01-01T00:00:00.000Z',
        }),
      )
    }
  })
  beforeEach(async () => {
    await database.asOwner('delete from pgboss.job')
    ran.length = 0
    house = await houseOver(database)
  })

  const workTillSettled = async (jobs: readonly Job[], through = house): Promise<void> => {
    const work = await startWork(through, jobs, settings)
    await work.settled()
    await work.stop()
  }
  const waiting = async () =>
    (
      await database.asOwner(
        `select data->>'what' as what, round(extract(epoch from start_after - now()) / 60)::int as minutes
         from pgboss.job where name = 'keeping-turn' and state = 'created' order by 1`,
      )
    ).rows

  test('for each organization once, and for the hub once', async () => {
    await workTillSettled([each, hub])
    expect(ran.toSorted()).toEqual([...organizations, theHub.organizationId].sort())
    expect(await waiting()).toEqual([
      { what: 'audit-anchor', minutes: 5 },
      { what: 'keeping-sweep-blobs', minutes: 60 },
    ])
  })

  test('starting again, or several at once, doubles nothing', async () => {
    const works = await Promise.all([1, 2, 3].map(() => startWork(house, [each, hub], settings)))
    await works[0]?.settled()
    await Promise.all(works.map(work => work.stop()))
    await workTillSettled([each, hub])
    expect(ran).toHaveLength(4)
    expect(await waiting()).toHaveLength(2)
  })

  test('its turn comes again', async () => {
    await workTillSettled([hub])
    for (let turn = 0; turn < 3; turn++) {
      await database.asOwner(
        `update pgboss.job set start_after = now() - interval '1 s' where state = 'created'`,
      )
      await workTillSettled([hub])
    }
    expect(ran).toHaveLength(4)
  })

  test.each([
    ['an hour back', -3_600_000],
    ['a day forward', 86_400_000],
  ])('our own clock jumping %s changes nothing', async (_name, jump) => {
    let now = Date.now()
    const jumping = await houseOver(database, {}, { clock: () => now })
    await workTillSettled([each, hub], jumping)
    now += jump
    await workTillSettled([each, hub], jumping)
    expect(ran).toHaveLength(4)
    expect(await waiting()).toEqual([
      { what: 'audit-anchor', minutes: 5 },
      { what: 'keeping-sweep-blobs', minutes: 60 },
    ])
  })

  test('a job that is no longer known stops coming', async () => {
    await workTillSettled([hub])
    await database.asOwner(
      `update pgboss.job set start_after = now() - interval '1 s' where state = 'created'`,
    )
    await workTillSettled([])
    expect(await waiting()).toEqual([])
  })
})
