/** The measure of reading level, held against texts whose grade is known by hand. */
import { describe, expect, test } from 'vitest'
import {
  gradeOf,
  sentencesOf,
  spanishGradeOf,
  spanishSyllablesOf,
  syllablesOf,
  wordsOf,
} from './reading-level.ts'

describe('reading level', () => {
  test.each([
    ['cell', 1],
    ['value', 2],
    ['column', 2],
    ['number', 2],
    ['empty', 2],
    ['missing', 2],
    ['diagnosis', 4],
    ['template', 2],
    ['period', 3],
    ['action', 2],
    ['needed', 2],
    ['changed', 1],
    ['the', 1],
    ['NPI', 3],
    ['ZIP', 1],
  ])('%s has %i syllables', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables)
  })

  test('sentences and words are counted as a reader would', () => {
    expect(sentencesOf('Fill in the cell. Is it “wrong”? Send it again.')).toHaveLength(3)
    expect(wordsOf('A value, or a blank cell (12).')).toEqual([
      'A',
      'value',
      'or',
      'a',
      'blank',
      'cell',
      '12',
    ])
  })

  test('plain words are of a low grade and officialese of a high one', () => {
    expect(gradeOf('Fill in the cell. Send the file again.')).toBeLessThan(2)
    const official =
      'Documentation substantiating eligibility determinations necessitates contemporaneous authorization.'
    expect(gradeOf(official)).toBeGreaterThan(20)
  })

  test.each([
    ['casa', 2],
    ['fila', 2],
    ['organización', 5],
    ['día', 2],
    ['ciudad', 2],
    ['muy', 1],
    ['leer', 2],
    ['que', 1],
    ['guía', 2],
    ['archivo', 3],
    ['NPI', 3],
  ])('%s has %i syllables in Spanish', (word, syllables) => {
    expect(spanishSyllablesOf(word)).toBe(syllables)
  })

  test('plain Spanish is of a low grade and officialese of a high one', () => {
    expect(spanishGradeOf('Llene la celda. Envíe el archivo de nuevo.')).toBeLessThan(4)
    const official =
      'La documentación justificativa correspondiente determinará subsiguientemente la elegibilidad administrativa.'
    expect(spanishGradeOf(official)).toBeGreaterThan(9)
  })
})
