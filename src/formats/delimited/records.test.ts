/** The limits, made small: whatever text is fed and however it is cut, the same rows and findings come out. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginParsing, feed, type Parsing } from './parsing.ts'
import { takeRows } from './records.ts'
import { asData } from './testing.ts'

const limits = { cellLength: 10, cellLines: 3, rowLength: 16, columns: 5 }

function parsed(pieces: readonly string[], limit: number) {
  const parsing: Parsing = beginParsing(',', 0, limits)
  const rows = []
  for (const [index, piece] of [...pieces, ''].entries()) {
    feed(parsing, piece, index === pieces.length)
    for (let taken = takeRows(parsing, limit); taken.length > 0; taken = takeRows(parsing, limit))
      rows.push(...taken.map(asData))
  }
  const { findings, records, lines, endings, widest, tooLong } = parsing
  return { rows, findings, records, lines, endings, widest, tooLong }
}

const parts = fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', 'a', 'bc', 'defghij', '","', '\n\n')

test('however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (all, size) => {
      const text = all.join('')
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      const whole = parsed([text], 1000)
      expect(parsed(pieces, 1000)).toEqual(whole)
      expect(parsed([text], 1)).toEqual(whole)
    }),
    { numRuns: 20_000 },
  )
})

test('no row is lost: each record is a row, blank, too long, or the one that ended it all', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), all => {
      const text = all.join('')
      const { rows, records, tooLong, findings } = parsed([text], 1000)
      const blank =
        records - rows.length - tooLong - Number(findings.at(-1)?.code === 'file/too-many-columns')
      expect(blank).toBeGreaterThanOrEqual(0)
      expect(rows.length + tooLong > 0 || findings.length > 0).toBe(/[^\r\n]/.test(text))
    }),
    { numRuns: 5000 },
  )
})
