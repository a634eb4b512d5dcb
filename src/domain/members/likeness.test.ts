/** Who is taken for the same person, who only may be, and how names are compared. */
import { describe, expect, test } from 'vitest'
import { compare, type Description, foldName, type Likeness, searchWords } from './likeness.ts'

const testina: Description = {
  cin: '90000001A',
  firstName: 'Testina',
  lastName: 'Sample',
  bornOn: '1990-02-03',
}

const same: Likeness = { is: 'same' }
const other: Likeness = { is: 'other' }

describe('two descriptions', () => {
  test.each<[string, Partial<Description>, Likeness]>([
    ['equal in all', {}, same],
    ['one CIN, a new last name', { lastName: 'Muster' }, same],
    ['one CIN, a slip in the date of birth', { bornOn: '1990-03-02' }, same],
    ['one CIN, and nothing else is told', { firstName: null, lastName: null, bornOn: null }, same],
    ['one CIN, written with accents and marks', { firstName: 'TESTÍNA', lastName: "Sam'ple" }, same],
    [
      'one CIN, another name and date of birth',
      { lastName: 'Muster', bornOn: '1961-01-01' },
      { is: 'maybe', because: 'one-cin-two-descriptions' },
    ],
    [
      'one CIN, first and last name both another',
      { firstName: 'Max', lastName: 'Muster' },
      { is: 'maybe', because: 'one-cin-two-descriptions' },
    ],
    [
      'another CIN, all else equal',
      { cin: '90000002A' },
      { is: 'maybe', because: 'two-cins-one-description' },
    ],
    ['no CIN, all else equal', { cin: null }, { is: 'maybe', because: 'no-cin-same-description' }],
    ['another CIN and first name: twins', { cin: '90000002A', firstName: 'Max' }, other],
    ['no CIN, another date of birth', { cin: null, bornOn: '1991-02-03' }, other],
    ['no CIN, no date of birth', { cin: null, bornOn: null }, other],
  ])('%s', (_case, changes, likeness) => {
    const changed = { ...testina, ...changes }
    expect(compare(testina, changed)).toEqual(likeness)
    expect(compare(changed, testina)).toEqual(likeness)
  })
})

test('a name is found by each of its parts and whole, without accents', () => {
  expect(foldName('Núñez-O’Hara')).toBe('nunezohara')
  expect(searchWords(['Núñez-O’Hara', 'Ana María', null, '90000001A'])).toEqual([
    'nunez',
    'o',
    'hara',
    'nunezohara',
    'ana',
    'maria',
    'anamaria',
    '90000001a',
  ])
})
