/** Level 4: the numbers of claims and batches, and what kind of claim each is. */

import { hash53 } from '#base/hash.ts'
import { hasElement, lengthAt, textAt } from '../../read/segment.ts'
import type { ClaimUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { bookmark, setBookmark } from '../bookmark.ts'
import { packText } from '../code-table.ts'
import type { NumbersSeen } from '../numbers-seen.ts'
import type { Report } from '../report.ts'
import { moneyAt, packedPartAt } from '../values-at.ts'

/** What a claim's number must fit: CLM01 is 20 characters at most by the guides, though the element has 38. */
const longestNumber = 20
const mostClaims = 5000

/** CLM05-3: replaced and voided claims keep their number, so a number is unique with its frequency only. */
const frequencies: { readonly [set: string]: readonly string[] } = {
  '837P': ['1', '6', '7', '8'],
  '837I': '0 1 2 3 4 5 6 7 8 9 A B C D E F G H I J K M O P Q X Y Z'.split(' '),
}

/**
 * What is remembered from set to set. Numbers of claims are a provider's own, and those of batches a
 * sender's.
 */
export type NumberMemory = {
  readonly claims: NumbersSeen
  readonly batches: NumbersSeen
  /** Stands for the sender of the group at hand. */
  sender: number
}

export function claimNumbers(bind: Binding<ClaimUse>, report: Report, memory: NumberMemory): void {
  const { claims, batches } = memory
  const allowed = (frequencies[bind.set.def.id] ?? []).map(packText)
  let count = 0
  let provider = 0
  const beginning = bookmark()
  bind.segment('', 'beginning', (segment, walk) => {
    count = 0
    setBookmark(beginning, walk, segment)
    const number = textAt(segment, 3)
    if (number !== '' && batches.seeAgain(number, memory.sender)) report.here('set/number-twice', segment, 3)
  })
  bind.segment('2010AA', 'billingProviderName', segment => {
    provider = fingerprint(textAt(segment, hasElement(segment, 9) ? 9 : 3), memory.sender)
  })
  bind.segment('2300', 'claim', (segment, walk) => {
    count += 1
    const frequency = packedPartAt(segment, 5, 3)
    if (frequency > 0 && !allowed.includes(frequency)) report.here('claim/unknown-frequency', segment, 5, 3)
    if (lengthAt(segment, 1) > longestNumber) {
      report.here('claim/number-too-long', segment, 1, 0, { expected: `≤ ${longestNumber}` })
    }
    if (moneyAt(segment, 2) < 0) report.here('claim/charge-negative', segment, 2)
    const { claim } = walk
    if (claim !== '' && claims.seeAgain(claim, provider ^ frequency))
      report.here('claim/number-twice', segment, 1)
  })
  bind.end(() => {
    if (count <= mostClaims) return
    const about = { found: String(count), expected: `≤ ${mostClaims}`, values: { most: mostClaims } }
    report.at('set/too-many-claims', beginning, undefined, 0, about)
  })
}

/** 32 bits that stand for a text, and for what it belongs to. */
export function fingerprint(text: string, of = 0): number {
  return hash53(text, of) | 0
}
