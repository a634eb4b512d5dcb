/**
 * A house that exchanges files, round by round, and may be killed anywhere: begun again, it asks for all of
 * it again.
 */
import { allJobs } from '#actions/all-jobs.ts'
import { openHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { housesSettings, partnerServer } from './houses.ts'
import { meetPartner, visitPartner } from './partner-server.ts'
import { type Exchange, foundParties, goThroughRound, once } from './rounds.ts'

const { HOUSE = '{}', FROM = '0', TO = '0', CLOCK = '' } = process.env

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Goes on as it should, jumps back by an hour, or forward by a day, at every look. */
const jumps = [0, -3_600_000, 86_400_000]
let looks = 0
const jumping = (): number => Date.now() + (jumps[looks++ % jumps.length] ?? 0)

const opened = await openHouse(housesSettings(HOUSE), CLOCK === 'jumps' ? { clock: jumping } : {})
if (!opened.ok) throw new Error(opened.refusal.says)
const house = opened.value
const jobs = allJobs
  .filter(({ queue }) => /^(exchange|members|mail|sftp)-|^audit-anchor/.test(queue))
  .map(({ every: _, ...job }) => job)
const times = { ...usualWork(house.database.kind), leaseSeconds: 1, lookSeconds: 0.1 }
const work = await startWork(house, jobs, times, ({ error }) => {
  if (error !== undefined) console.error(error)
})
const exchange: Exchange = { house, persevere: once, say }
await foundParties(exchange)
const server = partnerServer(HOUSE)
const partner = await meetPartner(exchange, server)
for (let round = Number(FROM); round <= Number(TO); round++) {
  await goThroughRound(exchange, round)
  await visitPartner(exchange, server, partner, round)
  say(`done ${round}`)
}
await work.stop()
await house.close()
say('finished')
