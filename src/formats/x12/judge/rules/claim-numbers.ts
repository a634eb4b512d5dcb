/** Level 4: the numbers of claims and batches, and what kind of claim each is. */

import { lengthAt, textAt } from '../../read/segment.ts'
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
  '837I': [...'0123456789', ...'ABCDEFGHIJKMOPQXYZ'],
}

export function claimNumbers(bind: Binding, report: Report, claims: NumbersSeen, batches: NumbersSeen): void {
  const allowed = (frequencies[bind.set.def.id] ?? []).map(packText)
  let count = 0
  const beginning = bookmark()
  bind.segment('', 'beginning', (segment, walk) => {
    count = 0
    setBookmark(beginning, walk, segment)
    const number = textAt(segment, 3)
    if (number !== '' && batches.seeAgain(number)) report.here('set/number-twice', segment, 3)
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
    if (claim !== '' && claims.seeAgain(claim, frequency)) report.here('claim/number-twice', segment, 1)
  })
  bind.end(() => {
    if (count <= mostClaims) return
    const about = { found: String(count), expected: `≤ ${mostClaims}`, values: { most: mostClaims } }
    report.at('set/too-many-claims', beginning, undefined, 0, about)
  })
}
