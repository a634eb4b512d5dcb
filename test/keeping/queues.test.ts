/** The queue's tables are the library's own, made by the migration; a queue stands for every job that we know. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PgBoss from 'pg-boss'
import { beforeAll, describe, expect, test } from 'vitest'
import { allJobs } from '#actions/all-jobs.ts'
import { turnJob } from '#actions/keeping/take-turns.ts'
import { nobody } from '#store/database.ts'
import { boss, inside } from '#store/jobs/boss.ts'
import { openJobs } from '#store/jobs/send.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { newId } from './house.ts'

const squeezed = (sql: string): string => sql.replace(/\s+/g, ' ').trim()

test('the migration makes what the installed library would make, word for word', () => {
  const file = squeezed(
    readFileSync(join(import.meta.dirname, '../../src/store/migrations/0005-blobs-and-jobs.sql'), 'utf8'),
  )
  // Its own transaction and lock are left out: a migration runs in one.
  const statements = squeezed(PgBoss.getConstructionPlans('pgboss').replace(/;\s*;/g, ';'))
    .replace(/ ;/g, ';')
    .replace(/^BEGIN; .*?::bit\(64\)::bigint \); /, '')
    .replace(/ COMMIT;$/, '')
  expect(statements).toMatch(/^CREATE SCHEMA .* VALUES \('24'\);$/)
  expect(file).toContain(statements)
})

forEachDatabase((_kind, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  })

  test('every job has its queue, and every queue its job', async () => {
    const { rows } = await database.asOwner('select name from pgboss.queue order by name')
    const known = [...allJobs, turnJob([])].map(job => job.queue).sort()
    expect(rows.map(row => row.name)).toEqual(known)
    expect(new Set(known).size).toBe(known.length)
  })

  test('a job that waits for years is not lost for it', async () => {
    const jobs = openJobs()
    await database.inTransaction(nobody, tx => jobs.send(tx, 'keeping-turn', { organizationId: newId() }))
    const { rows } = await database.asOwner(
      `select policy, retry_limit, retry_backoff, extract(epoch from expire_in)::int as lease,
        keep_until > now() + interval '9 years' as kept from pgboss.job`,
    )
    expect(rows).toEqual([{ policy: 'short', retry_limit: 10, retry_backoff: true, lease: 60, kept: true }])
  })

  test('an unknown queue is a mistake that is told, not a job that is lost', async () => {
    const jobs = openJobs()
    await expect(
      database.inTransaction(nobody, tx => jobs.send(tx, 'no-such-queue', { organizationId: newId() })),
    ).rejects.toMatchObject({ code: 'job/no-such-queue' })
  })

  describe('the program', () => {
    test.each([
      `create table pgboss.mine (id int)`,
      `select pgboss.create_queue('mine', '{}')`,
      `select pgboss.delete_queue('keeping-turn')`,
      `truncate pgboss.job`,
      `delete from pgboss.queue`,
      `update pgboss.version set version = 1`,
    ])('may not: %s', async statement => {
      const trying = database.inTransaction(nobody, tx => inside(tx).executeSql(statement, []))
      await expect(trying).rejects.toMatchObject({ code: '42501' })
    })

    test('asks the library for nothing outside of a transaction', async () => {
      await expect(boss.getQueues()).rejects.toThrow('outside of a transaction')
    })
  })
})
