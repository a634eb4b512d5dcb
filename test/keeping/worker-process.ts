/** One process of several: works at sample jobs, each of which leaves one row, till it is told to stop. */
import { sql } from 'kysely'
import type { Job } from '#actions/job.ts'
import { openHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { keptSettings } from './settings.ts'

const { DATABASE = '', FOLDER = '', SLOW = '0', CONCURRENCY = '2' } = process.env

const job: Job = {
  queue: 'keeping-sweep-blobs',
  says: 'Leaves a row.',
  run: (data, context) =>
    context.inLastTransaction(async tx => {
      await sql`insert into effect (job, pid) values (${data.number}, ${process.pid})`.execute(tx)
      await sql`select pg_sleep(${Number(SLOW)} * random())`.execute(tx)
    }),
}

const settings = keptSettings(FOLDER, { database: { kind: 'server', url: DATABASE, size: 4 } })
const house = await openHouse(settings)
if (!house.ok) throw new Error(house.refusal.says)
const work = await startWork(
  house.value,
  [job],
  { ...usualWork('server'), concurrency: Number(CONCURRENCY), leaseSeconds: 2, lookSeconds: 0.1 },
  ({ outcome, queue, code }) => {
    if (queue !== '') process.stdout.write(`${outcome} ${code ?? ''}\n`)
  },
)
process.stdout.write('ready\n')
process.on('SIGTERM', () => {
  void work
    .stop()
    .then(() => house.value.close())
    .then(() => process.exit(0))
})
