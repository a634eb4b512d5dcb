/** Looks for a CIN under two names in one file, without regard to case, accents, spaces and punctuation. */
import { textBits } from '../key-table.ts'
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
  return textBits(lettersOf(first) + lettersOf(last))
}

const plain = /^[a-z]*$/

function lettersOf(name: string): string {
  const lower = name.toLowerCase()
  if (plain.test(lower)) return lower
  return lower.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')
}
