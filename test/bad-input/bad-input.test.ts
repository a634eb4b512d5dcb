/** The table of bad input cannot lie: every case is run through the hub's own doors, and comes to what it says. */
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { findAction } from '#actions/all-actions.ts'
import { badInput } from '#actions/reference/bad-input.ts'
import { allRules } from '#files/guidance.ts'
import { openTestHouse, type TestHouse } from '../actions/house.ts'
import { addresses } from '../browser/addresses.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { fileSamples } from './file-samples.ts'
import { personSamples } from './person-samples.ts'

const samples = { ...fileSamples, ...personSamples }

test('every case has a sample, and every sample a case', () => {
  expect(Object.keys(samples).sort()).toEqual(badInput.map(({ id }) => id).sort())
})

describe('the row of', () => {
  for (const { id, outcome, seenBy, decides, page, basis, cite } of badInput)
    test(`${id} names what exists`, () => {
      expect(addresses.map(({ path }) => path)).toContain(page)
      const [shows, deciding] = [findAction(seenBy), findAction(decides)]
      expect(deciding?.permission).not.toBe('system')
      if (outcome.is === 'finding') expect(allRules.map(rule => rule.id)).toContain(outcome.code)
      else expect([basis, cite].every(Boolean)).toBe(true)
      if (outcome.is === 'refusal') expect(shows?.refuses).toContain(outcome.code)
      if (outcome.is !== 'answer' || shows === null || shows.gives === 'file') return
      expect(JSON.stringify(z.toJSONSchema(shows.gives, { unrepresentable: 'any' }))).toContain(
        `"${outcome.code}"`,
      )
    })
})

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
  }, 120_000)

  for (const { id, outcome } of badInput)
    test(`${id} comes to ${outcome.code}`, async () => {
      const run = samples[id]
      if (run === undefined) throw new RangeError(`${id} has no sample.`)
      expect(await run(house)).toContain(outcome.code)
    })
})
