/** Codes are found among any others, and nothing else is. */
import { expect, test } from 'vitest'
import { seededRandom } from '#base/random.ts'
import { codeTable, indexInTable, packBetween, packText } from './code-table.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('')

test('every code of a list is found at its place, and no other', () => {
  const random = seededRandom(7)
  const made = new Set<string>()
  while (made.size < 2000) {
    made.add(Array.from({ length: 1 + random.below(6) }, () => random.pick(letters)).join(''))
  }
  const all = [...made]
  const [listed, others] = [all.slice(0, 1000), all.slice(1000)]
  const table = codeTable(listed)
  if (table === null) throw new Error('the codes are short enough')
  for (const [index, code] of listed.entries()) {
    const bytes = new TextEncoder().encode(`*${code}*`)
    expect(indexInTable(table, packBetween(bytes, 1, bytes.length - 1))).toBe(index)
  }
  for (const code of others) expect(indexInTable(table, packText(code))).toBe(-1)
})

test('what is longer than six characters is no code of a table', () => {
  expect(codeTable(['005010X222A1'])).toBeNull()
  const table = codeTable(['AB'])
  expect(table && indexInTable(table, packText('ABCDEFG'))).toBe(-1)
})
