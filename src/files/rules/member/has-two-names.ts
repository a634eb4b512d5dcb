/** Looks for a CIN under two names in one file, without regard to case, accents, spaces and punctuation. */
import { rowKeys } from '../row-keys.ts'
import type { RuleFunction } from '../rule.ts'
import { textsThatDiffer } from '../two-values.ts'

export const memberHasTwoNames: RuleFunction = context => {
  const cinAt = context.place('memberCin')
  const firstAt = context.place('memberFirstName')
  const lastAt = context.place('memberLastName')
  const otherRowOf = textsThatDiffer(rowKeys(context, { needed: ['memberCin'] }), values => {
    const [first, last] = [values[firstAt] ?? '', values[lastAt] ?? '']
    return first === '' || last === '' ? 0 : nameBits(first, last)
  })
  return {
    row(values, row, report) {
      const otherRow = otherRowOf(values, row)
      if (otherRow === 0) return
      const found = `${values[firstAt] ?? ''} ${values[lastAt] ?? ''}`
      report({ found, values: { cin: values[cinAt] ?? '', otherRow } })
    },
  }
}

/** The letters of a name as 32 bits above 0, first and last name in their order. */
function nameBits(first: string, last: string): number {
  const bits = letterBits(letterBits(0x2545f491, first), last)
  return (bits ^ (bits >>> 15)) >>> 0 || 1
}

/** Letters and digits mixed into the bits. Plain letters are taken as they stand: most names have no others. */
function letterBits(from: number, name: string): number {
  let bits = from
  for (let place = 0; place < name.length; place++) {
    const code = name.charCodeAt(place)
    if (code > 127) return allBits(from, lettersOf(name))
    const lower = code >= 65 && code <= 90 ? code + 32 : code
    const isPlain = (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)
    if (isPlain) bits = mixedWith(bits, lower)
  }
  return bits
}

function mixedWith(bits: number, code: number): number {
  const mixed = Math.imul(bits ^ code, 0x9e3779b1)
  return (mixed << 13) | (mixed >>> 19)
}

function allBits(from: number, letters: string): number {
  let bits = from
  for (let place = 0; place < letters.length; place++) bits = mixedWith(bits, letters.charCodeAt(place))
  return bits
}

/** Lower case, without accents, spaces and punctuation. */
function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
