/** NIST SP 800-63B-4, demand by demand: what it asks of verifiers at assurance levels 1 and 2, shown on a hub. */
import { expect, test } from 'vitest'
import { forEachDatabase } from '#test/databases/databases.ts'
import { factors } from './demands/factors.ts'
import { lifeCycle, sessions } from './demands/life-cycle.ts'
import { passwords } from './demands/passwords.ts'
import { houseOn } from './people.ts'

forEachDatabase((_kind, open) => {
  const opened = houseOn(open)

  const demands = [...passwords, ...factors, ...lifeCycle, ...sessions]
  test('the table has not shrunk', () => expect(demands.length).toBeGreaterThanOrEqual(60))

  for (const [section, demand, shown] of demands)
    test(`${section}: ${demand}`, async () => {
      await shown(opened())
    })
})
