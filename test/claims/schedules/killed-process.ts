/** A house that plays rounds of claims and may be killed anywhere: begun again, it asks for all of the round again. */
import { allJobs } from '#actions/all-jobs.ts'
import { openHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { housesSettings } from '../../kill/houses.ts'
import { once, quiet } from '../../kill/rounds.ts'
import { ours, payOneIn, seed, together } from './killed.ts'
import { makeSchedules } from './make.ts'
import { beginPlay, type Player, playRound } from './play.ts'
import { emptyState } from './state.ts'

const { HOUSE = '{}', FROM = '0', TO = '0' } = process.env

let now = 0
const opened = await openHouse(housesSettings(HOUSE), { clock: () => now })
if (!opened.ok) throw new Error(opened.refusal.says)
const house = opened.value
const jobs = allJobs.filter(({ queue }) => ours.test(queue)).map(({ every: _, ...job }) => job)
const times = { ...usualWork(house.database.kind), leaseSeconds: 1, lookSeconds: 0.1 }
const player: Player = {
  house,
  wake: on => {
    now = Date.parse(`${on}T16:00:00.000Z`)
  },
  state: emptyState(),
  settle: () => quiet({ house, persevere: once }, ours),
}
await beginPlay(player, together)
const work = await startWork(house, jobs, times, ({ error }) => {
  if (error !== undefined) console.error(error)
})
const schedules = makeSchedules(seed, together, Number(TO) + 1, payOneIn)
for (const round of schedules.rounds.slice(Number(FROM))) {
  await playRound(player, schedules, round)
  process.stdout.write(`done ${round.number}\n`)
}
await work.stop()
await house.close()
