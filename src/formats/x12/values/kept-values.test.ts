/** Values made once are the right ones, whatever came before them. */
import { expect, test } from 'vitest'
import { seededRandom } from '#base/random.ts'
import type { Segment } from '../read/segment.ts'
import { fileOf, sampleWith, segmentOver } from '../read/testing.ts'
import { walkBytes } from '../read/transmission.ts'
import type { Claim } from './claim.ts'
import { kept, madeOnce } from './kept-values.ts'
import { claimReader } from './read-claims.ts'

const segmentOf = (text: string, component = 58, repetition = 94): Segment =>
  segmentOver(text, { element: 42, component, repetition, terminator: 126 })

const textOf = (segment: Segment, start: number, end: number): string => segment.text.slice(start, end)

test('the same bytes give the same value, other bytes their own', () => {
  const store = kept<string>()
  const random = seededRandom(5)
  for (let times = 0; times < 60_000; times++) {
    const length = random.below(times % 2 === 0 ? 6 : 36)
    const text = Array.from({ length }, () => random.pick(['A', 'B', ':', '1', '\0'])).join('')
    const segment = segmentOf(`x${text}y`)
    expect(madeOnce(store, segment, 1, 1 + length, textOf)).toBe(text)
  }
})

test('the separators matter', () => {
  const store = kept<string[]>()
  const parts = ({ text, separators }: Segment): string[] =>
    text.split(String.fromCharCode(separators.component))
  expect(madeOnce(store, segmentOf('A:B>C', 58), 0, 5, parts)).toEqual(['A', 'B>C'])
  expect(madeOnce(store, segmentOf('A:B>C', 62), 0, 5, parts)).toEqual(['A:B', 'C'])
  const separators = ({ separators: { repetition } }: Segment): string[] => [String(repetition)]
  expect(madeOnce(store, segmentOf('A^B', 58, 94), 0, 3, separators)).toEqual(['94'])
  expect(madeOnce(store, segmentOf('A^B', 58, 0), 0, 3, separators)).toEqual(['0'])
})

test('claims with equal procedures hold the same one', () => {
  const claims: Claim[] = []
  const reader = claimReader(claim => claims.push(claim))
  const two = sampleWith('SV1', 'SV1*HC:G9012:U2*25*UN*1***1:2', 'LX*2', 'SV1*HC:G9012:U2*25*UN*1***1:2')
  walkBytes(Buffer.from(fileOf(two)), { visitorsFor: () => [reader] })
  const [first, second] = claims[0]?.lines ?? []
  expect(first?.procedure).toMatchObject({ qualifier: 'HC', code: 'G9012', modifiers: ['U2'] })
  expect(second?.procedure).toBe(first?.procedure)
  expect(second?.diagnosisPointers).toEqual([1, 2])
})
