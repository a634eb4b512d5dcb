/**
 * Codes are found by every name they have had, as of a day, the partner's own first, and slips of the hand
 * guessed at.
 */
import { describe, expect, test } from 'vitest'
import { codeSets } from '#guidance/all-code-sets.ts'
import { defineCodeSet } from '#guidance/define.ts'
import { choiceText, codeLookup, slips, wordsOnly } from './code-lookup.ts'

const places = defineCodeSet({
  id: 'test-places',
  name: 'Places',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'test: test',
  codes: [
    { code: '01', label: 'Pharmacy', labelEs: 'Farmacia' },
    { code: '02', label: 'Home, or a Shelter', aliases: ['Home', 'Casa'] },
    { code: '1a', label: 'Street' },
    { code: 'OLD', label: 'Old place', aliases: ['Ancient'], until: '2023-12-31', replacedBy: ['01', '02'] },
    { code: 'NEW', label: 'New place', since: '2027-01-01' },
    { code: 'X', label: 'One of two', until: '2024-06-30' },
    { code: 'X', label: 'The other of two', since: '2024-07-01' },
    { code: 'T1', label: 'Twin', aliases: ['Double'] },
    { code: 'T2', label: 'Twins', aliases: ['Double'] },
  ],
})

const today = codeLookup(places, '2026-11-22')

describe('a code is found', () => {
  test.each([
    ['01', 'clean', '01'],
    ['01 - Pharmacy', 'clean', '01'],
    ['1A', 'nearly', '1a'],
    ['1-a', 'nearly', '1a'],
    ['1', 'zeros', '01'],
    ['002', 'zeros', '02'],
    ['pharmacy', 'label', '01'],
    ['FARMACIA', 'label', '01'],
    ['home or a shelter', 'label', '02'],
    ['Casa', 'alias', '02'],
    ['X', 'clean', 'X'],
  ])('%s: %s, %s', (text, how, code) => {
    expect(today.find(text)).toEqual({ how, code })
  })

  test('not out of its time, and then what is to be used instead is known', () => {
    const old = today.find('OLD')
    expect(old).toMatchObject({ how: 'retired', entry: { code: 'OLD', replacedBy: ['01', '02'] } })
    expect(today.find('ancient')).toMatchObject({ how: 'retired', entry: { code: 'OLD' } })
    expect(today.find('new place')).toMatchObject({ how: 'not-yet', entry: { since: '2027-01-01' } })
    expect(codeLookup(places, '2023-12-31').find('OLD')).toEqual({ how: 'clean', code: 'OLD' })
    expect(codeLookup(places, '2024-01-01').find('OLD').how).toBe('retired')
  })

  test('with the meaning that it has on the day', () => {
    const meaningOn = (day: '2024-06-30' | '2024-07-01'): string | undefined =>
      codeLookup(places, day).codes.find(({ code }) => code === 'X')?.label
    expect(meaningOn('2024-06-30')).toBe('One of two')
    expect(meaningOn('2024-07-01')).toBe('The other of two')
    expect(today.find('One of two').how).toBe('retired')
  })

  test('only where its name is the name of no other', () => {
    expect(today.find('double')).toEqual({ how: 'several', codes: ['T1', 'T2'] })
    expect(today.find('nowhere')).toEqual({ how: 'unknown' })
    expect(today.find(' -- ')).toEqual({ how: 'unknown' })
  })
})

describe('a partner’s own codes', () => {
  const partner = { PH: '01', '02': '1a', GONE: 'OLD' }
  const theirs = codeLookup(places, '2026-11-22', partner)

  test('come first, even where the guidance means something else by them', () => {
    expect(theirs.find('PH')).toEqual({ how: 'clean', code: '01' })
    expect(theirs.find('02')).toEqual({ how: 'clean', code: '1a' })
    expect(theirs.find('01')).toEqual({ how: 'guidance', code: '01' })
    expect(theirs.find('ph')).toEqual({ how: 'nearly', code: '01' })
  })

  test('are what is written; a code that they took away is written by its label', () => {
    expect(theirs.write('01')).toBe('PH')
    expect(theirs.write('1a')).toBe('02')
    expect(theirs.write('02')).toBe('Home, or a Shelter')
    expect(theirs.find('Home, or a Shelter')).toEqual({ how: 'clean', code: '02' })
  })

  test('count for nothing when they stand for a code that has ended', () => {
    expect(theirs.find('GONE')).toEqual({ how: 'unknown' })
  })
})

describe('suggestions', () => {
  const shown = (text: string): string[] => today.suggest(text).map(({ code }) => code)

  test('are what was probably meant, the nearest first', () => {
    expect(shown('Pharmcy')).toEqual(['01'])
    expect(shown('Twine')).toEqual(['T1', 'T2'])
    expect(shown('Shelter')).toEqual(['02'])
  })

  test('are none for what resembles nothing, is empty or has no end', () => {
    expect(shown('qqqqqqq')).toEqual([])
    expect(shown('')).toEqual([])
    expect(shown('pharmacy'.repeat(1000))).toEqual([])
  })

  test('count a letter wrong, lost, added, or swapped as one slip', () => {
    expect([slips('home', 'hame'), slips('home', 'hme'), slips('home', 'hoome')]).toEqual([1, 1, 1])
    expect([slips('home', 'hoem'), slips('home', 'home'), slips('', 'abc')]).toEqual([1, 0, 3])
  })
})

describe('every code set of the guidance', () => {
  test('finds each of its codes on every day that something begins', () => {
    expect(codeSets.length).toBeGreaterThan(10)
    for (const codeSet of codeSets) {
      const days = new Set([codeSet.since, ...codeSet.codes.flatMap(({ since }) => since ?? [])])
      for (const day of days) {
        const lookup = codeLookup(codeSet, day)
        for (const entry of lookup.codes) {
          expect(lookup.find(lookup.write(entry.code))).toEqual({ how: 'clean', code: entry.code })
          expect(lookup.find(lookup.choice(entry.code))).toEqual({ how: 'clean', code: entry.code })
          const byLabel = lookup.find(entry.label)
          expect(['clean', 'nearly', 'label', 'several'], `${codeSet.id} ${entry.label}`).toContain(
            byLabel.how,
          )
        }
      }
    }
  })

  test('is built once for a day', () => {
    expect(codeLookup(places, '2026-11-22')).toBe(today)
    expect(codeLookup(places, '2026-11-21')).not.toBe(today)
  })
})

test('words are compared without case, accents and punctuation', () => {
  expect(wordsOnly('Patient’s  Home — SÍ')).toBe('patientshomesi')
})

test('a drop-down shows a code with its words, and words alone', () => {
  expect([choiceText('04', 'Homeless Shelter'), choiceText('Enrolled', 'Enrolled in ECM')]).toEqual([
    '04 - Homeless Shelter',
    'Enrolled',
  ])
})
