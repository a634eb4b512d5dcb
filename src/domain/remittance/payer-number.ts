/** The plan's own number for a claim, as its 835 tells it (CLP07) and a correction repeats it (REF*F8). */
import type { Id } from '#base/id.ts'

const length = 20

/** The first digits of the id of the claim's first line. */
export function payerNumberOf(lineId: string): string {
  return lineId.replaceAll('-', '').slice(0, length)
}

/** Between which ids the line of a number stands; null for what is no number of ours. */
export function idsOfPayerNumber(number: string): readonly [least: Id, most: Id] | null {
  const digits = number.trim().toLowerCase()
  if (!new RegExp(`^[0-9a-f]{${length}}$`).test(digits)) return null
  const filled = (digit: string): Id => {
    const all = digits.padEnd(32, digit)
    return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-')
  }
  return [filled('0'), filled('f')]
}
