/**
 * Schedules of claims through the product's own doors are equal to the reference model: where lines stand, the ledger,
 * every 835, the provider’s books, and what the State holds. `npm run test:schedules` runs ten thousand on each
 * database.
 */
import { expect, test } from 'vitest'
import { allJobs } from '#actions/all-jobs.ts'
import { openTestHouse } from '../../actions/house.ts'
import { forEachDatabase } from '../../databases/databases.ts'
import { work } from '../../exchange/house.ts'
import { holdAgainstModel } from './hold.ts'
import { makeSchedules } from './make.ts'
import { beginPlay, type Player, playRound } from './play.ts'
import { emptyState, tellRest } from './state.ts'

const asked = Number(process.env.CLAIM_SCHEDULES ?? '0')
/** So many share one plan, its ledger, and its provider's purse. */
const together = asked === 0 ? 40 : 250
const groups = asked === 0 ? 1 : Math.ceil(asked / together)
const rounds = 10
const jobs = allJobs
  .filter(({ queue }) => /^(exchange|claims|books|encounters)-/.test(queue))
  .map(({ every: _, ...job }) => job)

forEachDatabase((_, openDatabase) => {
  test(`${groups * together} schedules`, { timeout: 7_200_000 }, async () => {
    for (let seed = 1; seed <= groups; seed++) {
      const house = await openTestHouse(await openDatabase(), {}, seed)
      const player: Player = {
        house,
        wake: on => house.pass(Date.parse(`${on}T16:00:00.000Z`) - house.clock()),
        state: emptyState(),
        settle: async () => void (await work(house, jobs)),
      }
      await beginPlay(player, together)
      const schedules = makeSchedules(seed, together, rounds)
      for (const round of schedules.rounds) await playRound(player, schedules, round)
      await tellRest(house, player.state, player.settle)
      await holdAgainstModel(house, schedules, player.state)
    }
  })

  test('the schedules have what they are to show', () => {
    const { model, rounds: all } = makeSchedules(1, 40, rounds)
    const states = new Set([...model.lines.values()].map(({ state }) => state))
    expect([...states].sort()).toEqual(['contested', 'denied', 'noted', 'paid', 'replaced', 'voided'])
    expect(all.filter(({ again }) => again !== null).length).toBeGreaterThan(1)
    expect(all.filter(({ pays }) => pays).length).toBeGreaterThan(2)
  })
})
