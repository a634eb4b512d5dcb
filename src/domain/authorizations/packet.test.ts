/** The packet: filled in from the entries that the plan may see, and from no others; what is blank is told. */
import { expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import type { Entry } from '../casework/entry.ts'
import { blankParts, type PacketAbout, packetOf } from './packet.ts'

let count = 0
const entry = (kind: Entry['kind'], on: Day, said: Entry['said'], more: Partial<Entry> = {}): Entry => {
  count++
  const id = `01890000-0000-7000-8000-${String(count).padStart(12, '0')}`
  const by = { kind: 'person', id: 'p' }
  return {
    ...{ id, memberId: 'm', kind, program: 'ecm', partnerId: null, on, said, isPart2: false, aboutId: null },
    ...{ by, at: `${on}T18:00:00.000Z` },
    ...more,
  }
}
const about: PacketAbout = {
  ...{ madeOn: '2026-11-23', provider: 'Sample Home', lead: null, service: 'ecm', asksFrom: '2026-12-01' },
  member: { name: 'Testina Sample', cin: '90000001A', bornOn: null },
  before: { from: '2025-12-01', until: '2026-11-30' },
  reached: 'has a home now',
}

test('needs, goals, open steps, the last review, and services by month', () => {
  const goal = entry('goal', '2026-01-05', { area: 'housing', says: 'A home', state: 'open' })
  const packet = packetOf(about, [
    entry('need', '2026-01-05', { area: 'housing', level: 'urgent' }),
    goal,
    entry('goal', '2026-09-01', { state: 'met' }, { aboutId: goal.id }),
    entry('task', '2026-01-05', { says: 'Call', state: 'done' }),
    entry('task', '2026-01-05', { says: 'Write', state: 'open' }),
    entry('plan-review', '2026-03-01', { by: 'A' }),
    entry('plan-review', '2026-09-01', { by: 'B' }),
    entry('encounter', '2026-01-06', { mode: 'in-person' }),
    entry('encounter', '2026-01-20', { mode: 'phone' }),
    entry('encounter', '2026-02-03', { mode: 'video' }),
    // Of another service, and before the days of this one.
    entry('encounter', '2026-02-03', { units: '2' }, { program: 'HTN' }),
    entry('encounter', '2025-11-30', { mode: 'phone' }),
  ])
  expect(packet.goals).toEqual([
    { on: '2026-09-01', said: { area: 'housing', says: 'A home', state: 'met' } },
  ])
  expect(packet.steps.map(({ said }) => said.says)).toEqual(['Write'])
  expect(packet.review?.said.by).toBe('B')
  expect(packet.encounters).toEqual([
    { month: '2026-01', inPerson: 1, remote: 1 },
    { month: '2026-02', inPerson: 0, remote: 1 },
  ])
  expect(blankParts(packet)).toEqual([])
})

test('what nobody wrote down is told by its part', () => {
  const ids = blankParts(packetOf({ ...about, reached: ' ' }, [])).map(({ id }) => id)
  expect(ids).toEqual(['reached', 'needs', 'goals', 'steps', 'review', 'encounters'])
})
