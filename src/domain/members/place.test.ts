/** Where records go: to the member whose CIN they carry, to a new one, and never to somebody in silence. */
import { expect, test } from 'vitest'
import type { Description } from './likeness.ts'
import { placeRecords } from './place.ts'

const known: Description = {
  cin: '90000001A',
  firstName: 'Testina',
  lastName: 'Sample',
  bornOn: '1990-02-03',
}

const ids = (): (() => string) => {
  let last = 0
  return () => `new ${++last}`
}

test('a record goes to the member of its CIN, and two of one file to one new member', () => {
  const stranger = { cin: '90000002A', firstName: 'Max', lastName: 'Muster', bornOn: '1961-01-01' }
  const { placed, questions } = placeRecords(
    [
      { recordId: 'a', description: known },
      { recordId: 'b', description: stranger },
      { recordId: 'c', description: { ...stranger, firstName: null } },
    ],
    [{ memberId: 'm', description: known }],
    ids(),
  )
  expect(placed).toEqual([
    { recordId: 'a', memberId: 'm', isNew: false, how: 'cin' },
    { recordId: 'b', memberId: 'new 1', isNew: true, how: 'new' },
    { recordId: 'c', memberId: 'new 1', isNew: false, how: 'cin' },
  ])
  expect(questions).toEqual([])
})

test('whoever may be the same becomes a member and a question', () => {
  const { placed, questions } = placeRecords(
    [
      { recordId: 'a', description: { ...known, cin: null } },
      { recordId: 'b', description: { ...known, firstName: 'Max', bornOn: '1961-01-01' } },
    ],
    [{ memberId: 'm', description: known }],
    ids(),
  )
  expect(placed.map(({ memberId, isNew }) => [memberId, isNew])).toEqual([
    ['new 1', true],
    ['new 2', true],
  ])
  expect(questions).toEqual([
    { memberId: 'new 1', otherMemberId: 'm', because: 'no-cin-same-description' },
    { memberId: 'new 2', otherMemberId: 'm', because: 'one-cin-two-descriptions' },
  ])
})
