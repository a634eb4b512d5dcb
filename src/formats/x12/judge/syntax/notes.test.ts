/** What each kind of syntax note asks for. */
import { describe, expect, test } from 'vitest'
import type { SyntaxNote } from '../../define.ts'
import { brokenAt, noteCheck } from './notes.ts'

/** The places that are there, as `brokenAt` takes them. */
const there = (...places: readonly number[]): number =>
  places.reduce((mask, place) => mask | (1 << (place - 1)), 0)

const cases: readonly (readonly [note: SyntaxNote, present: number, brokenAt: number])[] = [
  ['P0304', there(), 0],
  ['P0304', there(3, 4), 0],
  ['P0304', there(3), 4],
  ['P0304', there(4), 3],
  ['R0203', there(3), 0],
  ['R0203', there(1), 2],
  ['C1110', there(10), 0],
  ['C1110', there(10, 11), 0],
  ['C1110', there(11), 10],
  ['L050607', there(), 0],
  ['L050607', there(5, 7), 0],
  ['L050607', there(5), 6],
  ['E0207', there(2), 0],
  ['E0207', there(2, 7), 7],
]

describe('syntax notes', () => {
  test.each(cases)('%s with %i is broken at %i', (note, present, place) => {
    expect(brokenAt(noteCheck(note), present)).toBe(place)
  })

  test.each(['X0102', 'P01', 'P0132'])('%s is no note', note => {
    expect(() => noteCheck(note as SyntaxNote)).toThrow('no syntax note')
  })
})
