/**
 * Files that come twice, out of turn and again leave the records, versions and counts that the reference model
 * says. Here nearly two hundred; `npm run test:schedules` runs ten thousand on each database.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { forEachDatabase, type TestDatabase } from '../databases/databases.ts'
import { holdAgainstModel, makeSchedule } from './schedules.ts'

const asked = Number(process.env.CAUSEWAY_SCHEDULES ?? '0')
const counts = { embedded: asked || 120, server: asked || 60 }

forEachDatabase((kind, openDatabase) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openDatabase()
  }, 120_000)

  test(`${counts[kind]} schedules`, { timeout: 3_600_000 }, async () => {
    for (let seed = 1; seed <= counts[kind]; seed++)
      await holdAgainstModel(database, makeSchedule(seed), seed)
  })
})

describe('the schedules', () => {
  test('have what they are to show: the same bytes again, the same rows again, turns exchanged', () => {
    const all = Array.from({ length: 300 }, (_, at) => makeSchedule(at + 1))
    const twice = all.filter(({ runs }) => new Set(runs.map(({ file }) => file.bytes)).size < runs.length)
    const outOfTurn = all.filter(({ runs }) => runs.some((run, at) => run.said !== at + 1))
    const whole = all.filter(({ isWhole }) => isWhole)
    for (const some of [twice, outOfTurn, whole]) expect(some.length).toBeGreaterThan(60)
  })
})
