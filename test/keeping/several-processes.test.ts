/** Four processes at one queue: nothing is done twice, nothing is left, though one of them is killed. */
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { nobody } from '#store/database.ts'
import { openJobs } from '#store/jobs/send.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { findServer } from '#test/databases/server.ts'
import { newId, ownFolder } from './house.ts'
import { type Process, startProcess } from './processes.ts'

const jobCount = 300

forEachDatabase((kind, open) => {
  // An embedded database has one process: its folder is locked (folder.ts).
  if (kind === 'embedded') {
    test('one process at a time holds an embedded database, so that there is none to compete with', async () => {
      const { openEmbedded } = await import('#store/embedded/open.ts')
      const folder = ownFolder()
      const first = await openEmbedded(folder)
      const second = await openEmbedded(folder)
      if (first.ok) await first.value.close()
      expect(second).toMatchObject({ ok: false })
    })
    return
  }

  test('four processes, one killed in the middle', async () => {
    const database = await open()
    await database.asOwner('create table effect (job int not null, pid int not null)')
    await database.asOwner('grant insert on effect to causeway_app')
    const jobs = openJobs()
    const organizations = [newId(), newId(), newId()]
    await database.inTransaction(nobody, async tx => {
      for (let number = 0; number < jobCount; number++) {
        const organizationId = organizations[number % 3] ?? ''
        await jobs.send(tx, 'keeping-sweep-blobs', { organizationId, number })
      }
    })
    const server = await findServer(inject('runFolder'))
    const [{ name } = { name: '' }] = (await database.asOwner('select current_database() as name')).rows
    const start = (): Process =>
      startProcess(join(import.meta.dirname, 'worker-process.ts'), {
        DATABASE: `${server.program}${String(name)}`,
        FOLDER: ownFolder(),
        SLOW: '0.02',
      })
    const workers = [start(), start(), start(), start()]
    const [victim, ...others] = workers
    await Promise.all(workers.map(worker => worker.says('ready')))
    await victim?.says('done ')
    victim?.kill('SIGKILL')
    expect(await victim?.ended).toMatchObject({ by: 'SIGKILL' })

    for (;;) {
      const { rows } = await database.asOwner(`select from pgboss.job where state < 'completed' limit 1`)
      if (rows.length === 0) break
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    for (const worker of others) worker.kill('SIGTERM')
    expect((await Promise.all(others.map(worker => worker.ended))).map(end => end.by)).toEqual([0, 0, 0])

    const effects = await database.asOwner(
      'select count(*)::int as all, count(distinct job)::int as jobs, count(distinct pid)::int as workers from effect',
    )
    expect(effects.rows).toEqual([{ all: jobCount, jobs: jobCount, workers: 4 }])
    const states = await database.asOwner('select state, count(*)::int from pgboss.job group by 1')
    expect(states.rows).toEqual([{ state: 'completed', count: jobCount }])
  })
})
