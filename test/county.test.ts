/** The made-up county stands: everybody can sign in, and the contracts are in force. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '#actions/ask.ts'
import { anyone } from '#domain/people/actor.ts'
import { contracts, counties, countyPassword, plans, providers } from '../src/cli/county/county.ts'
import { type Founded, foundCounty } from '../src/cli/county/found-county.ts'
import { openTestHouse, type TestHouse } from './actions/house.ts'
import { forEachDatabase } from './databases/databases.ts'

forEachDatabase((_, open) => {
  let house: TestHouse
  let founded: ReadonlyMap<string, Founded>
  beforeAll(async () => {
    house = await openTestHouse(await open())
    founded = await foundCounty(house)
  }, 120_000)

  const everybody = [...plans, ...providers, ...counties].flatMap(({ administrator, staff }) => [
    administrator,
    ...staff,
  ])

  test.each(everybody.map(({ signInName }) => signInName))(
    '%s signs in with the county’s password',
    async name => {
      const answer = await ask(house, 'sign-in.with-password', anyone, { name, password: countyPassword })
      expect(answer).toMatchObject({ ok: true })
    },
  )

  describe('contracts', () => {
    test.each(contracts)('of $plan with $provider are in force', async ({ plan, provider }) => {
      const payer = founded.get(plan)
      const other = founded.get(provider)
      if (!payer || !other) throw new Error('not founded')
      const answer = await ask(house, 'network.list-contracts', payer.administrator, {
        partnerId: other.id,
        inForce: 'yes',
      })
      expect(answer.ok && answer.value.contracts).toHaveLength(1)
    })
  })
})
