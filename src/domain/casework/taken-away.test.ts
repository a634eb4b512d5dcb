/** An assignment that ended becomes an end in the return file, with the reason’s code; what was written down stands. */
import { expect, test } from 'vitest'
import { assignmentEnds } from '#guidance/assignments/order.ts'
import { discontinuationReason } from '#guidance/code-sets/discontinuation-reason.ts'
import type { Entry } from './entry.ts'
import { standingOf } from './standing.ts'
import { afterAssignmentEnd } from './taken-away.ts'

const said = (on: Entry['on'], status: string): Entry => ({
  ...{ id: on, memberId: 'm', kind: 'engagement', program: 'ecm', partnerId: null, on, said: { status } },
  ...{ isPart2: false, aboutId: null, by: { kind: 'person', id: 'p' }, at: `${on}T10:00:00Z` },
})
const enrolled = standingOf('ecm', [said('2026-09-01', 'Enrolled')], [])

test('every reason tells a code that the list has, and of a move the one for it', () => {
  for (const { id, code } of assignmentEnds) {
    expect(discontinuationReason.codes.map(each => each.code)).toContain(code)
    expect(afterAssignmentEnd(enrolled, { on: '2026-11-10', reason: id })).toMatchObject({
      ...{ status: 'Disenrolled', startedOn: '2026-09-01', endedOn: '2026-11-10', isAssigned: false },
      end: { reason: code, recommendedOn: '2026-11-10' },
    })
  }
  expect(afterAssignmentEnd(enrolled, { on: '2026-11-10', reason: 'moved' }).end?.reason).toBe('10')
})

test('who never began, who came back after it, and an end of our own stay as they are', () => {
  const ended = { on: '2026-08-01', reason: 'moved' } as const
  expect(afterAssignmentEnd(enrolled, ended)).toBe(enrolled)
  expect(afterAssignmentEnd(enrolled, null)).toBe(enrolled)
  const reaching = standingOf('ecm', [said('2026-09-01', 'Outreach in progress')], [])
  expect(afterAssignmentEnd(reaching, { ...ended, on: '2026-11-10' })).toBe(reaching)
})
