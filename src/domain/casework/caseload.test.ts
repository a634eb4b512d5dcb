/** Caseloads are counted by the rules of the list: what ends soon is not overdue, what nobody leads stands apart. */
import { expect, test } from 'vitest'
import { addToCaseloads, type Caseload } from './caseload.ts'
import { type Standing, standingOf } from './standing.ts'

const lead = { personId: 'ana', name: 'Ana', phone: '', extension: '' }
const enrolled: Standing = {
  ...standingOf('ecm', [], []),
  ...{ status: 'Enrolled', startedOn: '2026-06-01', lead, isAssigned: true },
  ...{ assessedOn: '2026-06-10', plannedOn: '2026-06-10', lastContactOn: '2026-11-20' },
}

const count = (...standings: Standing[]): readonly Caseload[] => {
  const loads = new Map<string | null, Caseload>()
  // In two pages as in one.
  addToCaseloads(loads, standings.slice(0, 1), '2026-11-23')
  addToCaseloads(loads, standings.slice(1), '2026-11-23')
  return [...loads.values()]
}

test('each rule counts for itself, by lead care manager', () => {
  const quiet = { ...enrolled, lastContactOn: '2026-10-01' } as const
  const ends = { ...enrolled, authorizedUntil: '2026-12-31' } as const
  const over = { ...enrolled, authorizedUntil: '2026-11-22' } as const
  const alone = { ...standingOf('ecm', [], []), isAssigned: true, assignedOn: '2026-11-22' } as const
  expect(count(enrolled, quiet, ends, over, alone)).toEqual([
    { leadId: 'ana', reaching: 0, enrolled: 4, overdue: 2, noContact: 1, ending: 2 },
    { leadId: null, reaching: 1, enrolled: 0, overdue: 0, noContact: 0, ending: 0 },
  ])
})

test('who has left is nobody’s work', () => {
  expect(count({ ...enrolled, status: 'Disenrolled' })).toEqual([
    { leadId: 'ana', reaching: 0, enrolled: 0, overdue: 0, noContact: 0, ending: 0 },
  ])
})
