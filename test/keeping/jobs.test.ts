/** Jobs on both databases: they exist if their cause does, come in turn, are fenced, and end as their faults say. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Job } from '#actions/job.ts'
import type { Outcome } from '#actions/keeping/run-job.ts'
import type { OpenHouse } from '#actions/open.ts'
import { startWork, usualWork, type WorkSettings } from '#actions/work.ts'
import { Fault } from '#base/fault.ts'
import { nobody } from '#store/database.ts'
import { dismissDeadJob, listDeadJobs, replayDeadJob } from '#store/jobs/dead.ts'
import { forgetDoneJobs } from '#store/jobs/forget.ts'
import { finishJob, giveBack, holdLease, listAbandoned, listTurns, takeJob } from '#store/jobs/take.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { houseOver, newId } from './house.ts'

const queue = 'keeping-forget-jobs'
const quick: WorkSettings = { ...usualWork('embedded'), lookSeconds: 0.02, leaseSeconds: 1, graceSeconds: 1 }

forEachDatabase((_kind, open) => {
  let database: TestDatabase
  let house: OpenHouse
  let organizationId: string

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    await database.asOwner('delete from pgboss.job')
    house = await houseOver(database)
    organizationId = newId()
  })

  const send = (data: Record<string, string | number> = {}, options = {}): Promise<void> =>
    database.inTransaction(nobody, tx => house.jobs.send(tx, queue, { organizationId, ...data }, options))
  const take = () => database.inTransaction(nobody, tx => takeJob(tx, queue))
  const states = async (): Promise<unknown[]> =>
    (await database.asOwner('select state from pgboss.job order by created_on, id')).rows.map(
      row => row.state,
    )

  /** Works until nothing is ready, and gives what became of the jobs. */
  const work = async (run: Job['run'], settings = quick): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = []
    const working = await startWork(house, [{ queue, says: '', run }], settings, outcome =>
      outcomes.push(outcome),
    )
    await working.settled()
    await working.stop()
    return outcomes
  }

  describe('putting down', () => {
    test('a job exists exactly if its transaction commits', async () => {
      await expect(
        database.inTransaction(nobody, async tx => {
          await house.jobs.send(tx, queue, { organizationId })
          throw new Error('no')
        }),
      ).rejects.toThrow('no')
      expect(await take()).toBeNull()
      await send({ number: 7 })
      expect(await take()).toMatchObject({ queue, attempt: 0, data: { organizationId, number: 7 } })
      expect(await take()).toBeNull()
    })

    test('of one key one job waits; one that has begun does not count', async () => {
      await send({}, { key: 'a' })
      await send({}, { key: 'a' })
      await send({}, { key: 'b' })
      expect(await states()).toEqual(['created', 'created'])
      expect(await take()).not.toBeNull()
      await send({}, { key: 'a' })
      expect(await states()).toHaveLength(3)
    })

    test('equal keys of two organizations are two jobs', async () => {
      await send({}, { key: 'a' })
      organizationId = newId()
      await send({}, { key: 'a' })
      expect(await states()).toHaveLength(2)
    })

    test('a job for later waits till then', async () => {
      await send({}, { after: '2999-01-01T00:00:00.000Z' })
      await send({}, { inSeconds: 3600 })
      expect(await take()).toBeNull()
      const [turn] = await database.inTransaction(nobody, listTurns)
      expect(turn?.inSeconds).toBeGreaterThan(3500)
      expect(turn?.inSeconds).toBeLessThan(3601)
    })

    test('the first job of each organization comes before the second of any', async () => {
      for (let number = 0; number < 5; number++) await send({ number })
      const many = organizationId
      organizationId = newId()
      await send({ number: 100 })
      await send({ number: 101 })
      const order = []
      for (let job = await take(); job !== null; job = await take()) {
        order.push(job.data.organizationId === many ? job.data.number : Number(job.data.number))
      }
      expect(order).toEqual([0, 100, 1, 101, 2, 3, 4])
    })
  })

  describe('leases', () => {
    const loseLease = (): Promise<unknown> =>
      database.asOwner(`update pgboss.job set expire_in = interval '0' where state = 'active'`)
    const rescue = () =>
      database.inTransaction(nobody, async tx => {
        for (const job of await listAbandoned(tx, false, 10)) {
          await giveBack(tx, job, { limit: 3, delaySeconds: 0, doubles: false }, 'job/worker-died')
        }
      })

    test('a job that somebody works on is not abandoned', async () => {
      await send()
      await take()
      await rescue()
      expect(await states()).toEqual(['active'])
    })

    test('who lost the lease can neither commit nor finish nor give back', async () => {
      await send()
      const first = await take()
      await loseLease()
      await rescue()
      const second = await take()
      if (first === null || second === null) throw new Error('nothing was taken')
      expect(second).toMatchObject({ id: first.id, attempt: 1 })
      const lost = { code: 'job/lease-lost' }
      await expect(database.inTransaction(nobody, tx => holdLease(tx, first))).rejects.toMatchObject(lost)
      await expect(database.inTransaction(nobody, tx => finishJob(tx, first))).rejects.toMatchObject(lost)
      await database.inTransaction(nobody, tx =>
        giveBack(tx, first, { limit: 0, delaySeconds: 0, doubles: false }, 'x'),
      )
      expect(await states()).toEqual(['active'])
      await database.inTransaction(nobody, tx => finishJob(tx, second))
      expect(await states()).toEqual(['completed'])
    })

    test('a lease that was prolonged is not taken away', async () => {
      await send()
      const job = await take()
      if (job === null) throw new Error('nothing was taken')
      await loseLease()
      await database.inTransaction(nobody, tx => holdLease(tx, job, 60))
      await rescue()
      expect(await states()).toEqual(['active'])
    })

    test('a worker whose job was taken away leaves no trace of its transaction', async () => {
      await send()
      const outcomes = await work(async (_data, context) => {
        await loseLease()
        await rescue()
        await context.inTransaction(tx => house.jobs.send(tx, 'keeping-sweep-blobs', { organizationId }))
      })
      expect(outcomes[0]).toMatchObject({ outcome: 'lost', code: 'job/lease-lost' })
      const { rows } = await database.asOwner(`select from pgboss.job where name = 'keeping-sweep-blobs'`)
      expect(rows).toEqual([])
    })
  })

  describe('endings', () => {
    test('done, and forgotten when it is old', async () => {
      await send()
      expect(await work(async () => {})).toMatchObject([{ outcome: 'done', code: null }])
      expect(await states()).toEqual(['completed'])
      expect(await database.inTransaction(nobody, tx => forgetDoneJobs(tx, 1, 10))).toBe(0)
      await database.asOwner(`update pgboss.job set completed_on = now() - interval '2 days'`)
      expect(await database.inTransaction(nobody, tx => forgetDoneJobs(tx, 1, 10))).toBe(1)
    })

    test('a fault that no try mends is dead at once, and can be replayed or dismissed by its own alone', async () => {
      await send({ number: 1 })
      const failing = async (): Promise<void> => {
        throw new Fault('test/never', 'Testina Sample was here')
      }
      expect(await work(failing)).toMatchObject([{ outcome: 'dead', code: 'test/never' }])
      const list = (owner: string) => database.inTransaction(nobody, tx => listDeadJobs(tx, owner, null, 10))
      const [dead] = await list(organizationId)
      expect(dead).toMatchObject({ queue, tries: 1, code: 'test/never', data: { organizationId, number: 1 } })
      if (dead === undefined) throw new Error('none is dead')
      expect(await list(newId())).toEqual([])
      expect(await database.inTransaction(nobody, tx => replayDeadJob(tx, newId(), dead.id))).toBeNull()
      expect(await database.inTransaction(nobody, tx => replayDeadJob(tx, organizationId, dead.id))).toBe(
        queue,
      )
      expect(await work(failing)).toMatchObject([{ outcome: 'dead' }])
      expect(await database.inTransaction(nobody, tx => replayDeadJob(tx, organizationId, dead.id))).toBe(
        queue,
      )
      expect(await work(async () => {})).toMatchObject([{ outcome: 'done' }])
      await send()
      await work(failing)
      const [again] = await list(organizationId)
      expect(
        await database.inTransaction(nobody, tx => dismissDeadJob(tx, organizationId, again?.id ?? '')),
      ).toBe(queue)
      expect(await list(organizationId)).toEqual([])
    })

    test('nothing of what a fault says is kept, for it may name somebody', async () => {
      await send()
      await work(() => Promise.reject(new Error('Testina Sample')))
      const { rows } = await database.asOwner('select to_jsonb(job)::text as text from pgboss.job')
      expect(JSON.stringify(rows)).toContain('job/unknown-fault')
      expect(JSON.stringify(rows)).not.toContain('Testina')
    })

    test.each([
      ['soon', 12],
      ['later', 12],
      [null, 5],
    ] as const)(
      'a fault of the kind %s is tried %i times more, further and further apart',
      async (retry, tries) => {
        await send()
        const failing = (): Promise<void> =>
          Promise.reject(retry === null ? new Error('x') : new Fault('test/x', 'x', retry))
        const waits: number[] = []
        for (let attempt = 0; attempt < tries; attempt++) {
          expect(await work(failing)).toMatchObject([{ outcome: 'failed' }])
          const [turn] = await database.inTransaction(nobody, listTurns)
          waits.push(turn?.inSeconds ?? 0)
          await database.asOwner(`update pgboss.job set start_after = now() - interval '1 s'`)
        }
        expect(await work(failing)).toMatchObject([{ outcome: 'dead' }])
        const first = retry === 'later' ? 60 : retry === 'soon' ? 1 : 2
        waits.forEach((wait, attempt) => {
          expect(wait).toBeGreaterThan(first * 2 ** attempt - 1)
          expect(wait).toBeLessThan(first * 2 ** (attempt + 1) + 1)
        })
      },
    )

    test('a long job makes room: it goes on behind the others, and comes to its end', async () => {
      await send({ number: 1 })
      const first = organizationId
      organizationId = newId()
      await send({ number: 2 })
      const order: unknown[] = []
      let parts = 0
      const outcomes = await work(async (data, context) => {
        order.push(data.number)
        if (data.organizationId === first && ++parts < 3) context.again()
      })
      expect(order).toEqual([1, 2, 1, 1])
      expect(outcomes.map(each => each.outcome)).toEqual(['again', 'done', 'again', 'done'])
    })

    test('a stop gives back what does not end in time, as if it had never begun', async () => {
      await send()
      let began = (): void => {}
      const begun = new Promise<void>(resolve => {
        began = resolve
      })
      const outcomes: Outcome[] = []
      const job: Job = {
        queue,
        says: '',
        run: async (_data, { signal }) => {
          began()
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        },
      }
      const working = await startWork(house, [job], { ...quick, graceSeconds: 0.05 }, outcome =>
        outcomes.push(outcome),
      )
      await begun
      await working.stop()
      expect(outcomes).toMatchObject([{ outcome: 'given-back' }])
      expect(await take()).toMatchObject({ attempt: 1 })
    })
  })
})
