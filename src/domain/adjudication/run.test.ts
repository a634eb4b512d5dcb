/** A payment run stands as its state, its job and its remittances say together. */
import { expect, test } from 'vitest'
import { mayBeDropped, mayBeginAgain, type RunSeen, runStanding } from './run.ts'

const table: readonly (readonly [seen: RunSeen, standing: string, again: boolean, drop: boolean])[] = [
  [{ state: 'begun', isWorkedOn: true, untold: 0 }, 'begun', false, false],
  [{ state: 'begun', isWorkedOn: true, untold: 3 }, 'begun', false, false],
  [{ state: 'begun', isWorkedOn: false, untold: 0 }, 'stopped', true, true],
  [{ state: 'begun', isWorkedOn: false, untold: 3 }, 'stopped', true, true],
  [{ state: 'done', isWorkedOn: false, untold: 0 }, 'done', false, false],
  // The job that ended it is not forgotten at once.
  [{ state: 'done', isWorkedOn: true, untold: 0 }, 'done', false, false],
  [{ state: 'dropped', isWorkedOn: true, untold: 2 }, 'dropped', false, false],
  [{ state: 'dropped', isWorkedOn: false, untold: 2 }, 'stopped', true, false],
  [{ state: 'dropped', isWorkedOn: false, untold: 0 }, 'dropped', false, false],
]

test.each(table)('%o', (seen, standing, again, drop) => {
  expect([runStanding(seen), mayBeginAgain(seen), mayBeDropped(seen)]).toEqual([standing, again, drop])
})
