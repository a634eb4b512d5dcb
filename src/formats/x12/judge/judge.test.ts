/** Right files draw nothing; and every code of the judge has a small defect that draws exactly it. */
import { describe, expect, test } from 'vitest'
import { fileOf, judged, rightSegments, type SampleSet } from './testing.ts'

describe('right files', () => {
  for (const [set, segments] of Object.entries(rightSegments)) {
    test(`a right ${set} draws no finding`, () => {
      expect(judged(fileOf(set as SampleSet, segments))).toEqual([])
    })
  }
})
