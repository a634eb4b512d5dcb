/** What a spreadsheet could run is made harmless, and comes back as it was. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neutraliseFormula, restoreNeutralised } from './formula.ts'

describe('formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝HYPERLINK("x")', '\'＝HYPERLINK("x")'],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['-5', "'-5"],
    ['-2+3+cmd|x', "'-2+3+cmd|x"],
    ['+15550100', "'+15550100"],
    ["'=1+1", "''=1+1"],
    ["''-5", "'''-5"],
  ])('%j is written as %j', (text, written) => {
    expect(neutraliseFormula(text)).toBe(written)
    expect(restoreNeutralised(written)).toBe(text)
  })

  test.each(["O'Sample", "'quoted'", "'", '5-6', 'a=b', '', ' =1', '12/31/2025', '(555) 010-0100'])(
    '%j is left alone, both ways',
    text => {
      expect(neutraliseFormula(text)).toBe(text)
      expect(restoreNeutralised(text)).toBe(text)
    },
  )

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', 'x', '1'),
    }),
  )

  test('every text comes back, and nothing that is written begins a formula', () => {
    fc.assert(
      fc.property(text, original => {
        const written = neutraliseFormula(original)
        expect(restoreNeutralised(written)).toBe(original)
        expect(written).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      }),
      { numRuns: 5000 },
    )
  })

  test('two texts are never written alike', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one !== other)
        expect(neutraliseFormula(one)).not.toBe(neutraliseFormula(other))
      }),
      { numRuns: 2000 },
    )
  })
})
