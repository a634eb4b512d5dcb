/**
 * The program killed between a claim and the State's answer to its encounter: begun again, lines, ledger, remittances,
 * books and what the State holds are equal to the model. `npm run test:kills` kills at every place on both databases.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from '#actions/open.ts'
import { claimKillPoints } from '#base/kill-point.ts'
import { ownFolder } from '../../keeping/house.ts'
import { housesSettings, type KillHouse } from '../../kill/houses.ts'
import { copyOfTemplate } from '../../kill/kills.ts'
import { buildKilledProgram, runRounds } from '../../kill/program.ts'
import { holdAgainstModel } from './hold.ts'
import { payOneIn, seed, together } from './killed.ts'
import { makeSchedules } from './make.ts'
import { heldByState } from './state.ts'

/** How often each place kills on each database; not set: once, at some places, on the server. */
const asked = Number(process.env.KILL_SEEDS ?? 0)
const points = asked > 0 ? claimKillPoints : claimKillPoints.filter((_, at) => at % 3 === 0)

let program: string
beforeAll(async () => {
  program = await buildKilledProgram(join(import.meta.dirname, 'killed-process.ts'))
})
afterAll(() => rmSync(dirname(program), { recursive: true, force: true }))

test.each(asked > 0 ? (['embedded', 'server'] as const) : (['server'] as const))(
  `killed at ${points.length} places, on the %s database`,
  async kind => {
    const folder = ownFolder()
    mkdirSync(join(folder, 'blobs'), { recursive: true })
    const database = kind === 'embedded' ? { kind, folder: join(folder, 'data') } : await copyOfTemplate()
    const at: KillHouse = { folder, database, server: null }
    let { next } = await runRounds(program, at, { from: 0, to: 0 })
    for (let time = 0; time < Math.max(1, asked); time++) {
      for (const killAt of points) {
        // Whoever got no answer asks again. A place that this round has behind it comes again in the next.
        const ending = await runRounds(program, at, { from: next, to: next + 1, killAt })
        expect(ending.by, `nobody was killed at ${killAt}`).toBe('SIGKILL')
        next = ending.next
      }
    }
    const last = await runRounds(program, at, { from: next, to: next })
    const opened = await openHouse(housesSettings(JSON.stringify(at)))
    if (!opened.ok) throw new Error(opened.refusal.says)
    const schedules = makeSchedules(seed, together, last.next, payOneIn)
    try {
      await holdAgainstModel(opened.value, schedules, await heldByState(opened.value))
    } finally {
      await opened.value.close()
    }
  },
  120_000 + Math.max(1, asked) * points.length * 30_000,
)
