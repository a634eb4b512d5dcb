/** Level 4 for remittances: payments, denials, reversals, and reasons that ask for a remark. */

import { writeCents } from '#base/money.ts'
import { hasElement, packId, type Segment, textAt } from '../../read/segment.ts'
import type { Walk } from '../../read/walk.ts'
import type { RemittanceUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { type Bookmark, bookmark, setBookmark } from '../bookmark.ts'
import { packText } from '../code-table.ts'
import type { Report } from '../report.ts'
import { moneyAt, packedAt } from '../values-at.ts'

const noPayment = packText('NON')
const denied = packText('4')
const reversed = packText('22')
const patientShare = packText('PR')

export function payments(bind: Binding<RemittanceUse>, report: Report): void {
  bind.every('BPR', '', segment => {
    if (packedAt(segment, 4) === noPayment && Math.abs(moneyAt(segment, 2)) > 0) {
      report.here('remittance/no-payment-but-amount', segment, 2, 0, { expected: '0' })
    }
  })
  const share = { said: 0, adjusted: 0, isReversed: false, mark: bookmark() }
  bind.every('CLP', '2100', (segment, walk) => {
    const status = packedAt(segment, 2)
    const paid = moneyAt(segment, 4)
    if (status === denied && paid > 0) report.here('remittance/denied-but-paid', segment, 4)
    if (status === reversed) {
      const place = moneyAt(segment, 3) > 0 ? 3 : 4
      if (moneyAt(segment, place) > 0) report.here('remittance/reversal-not-negative', segment, place)
    }
    share.said = hasElement(segment, 5) ? moneyAt(segment, 5) : 0
    share.adjusted = 0
    share.isReversed = status === reversed
    setBookmark(share.mark, walk, segment)
  })
  bind.every('CAS', '2100', segment => {
    const isShare = packedAt(segment, 1) === patientShare
    for (let place = 3; place < segment.count; place += 3) {
      if (!hasElement(segment, place)) continue
      const cents = moneyAt(segment, place)
      if (cents === 0) report.here('adjustment/zero', segment, place)
      if (isShare) share.adjusted += cents
    }
  })
  bind.leave('2100', () => {
    // Reversals leave CLP05 out; what it says then is not added up.
    if (share.isReversed || Number.isNaN(share.said + share.adjusted) || share.said === share.adjusted) return
    report.at('remittance/patient-share-differs', share.mark, 5, 0, {
      found: writeCents(share.said),
      expected: writeCents(share.adjusted),
    })
  })
}

/** CARC that mean little without a remark code: the list demands at least one with them. */
const askForRemark = '16 96 129 148 201 226 227 234 237 250 251 252 267 A1'.split(' ').map(packText)

/** `missingAt`: where a remark would have to stand; its segment 0 while that is not known. */
type Asked = {
  reason: string
  place: number
  readonly mark: Bookmark
  readonly missingAt: Bookmark
  hasRemark: boolean
}

const asked = (): Asked => ({
  reason: '',
  place: 0,
  mark: bookmark(),
  missingAt: bookmark(),
  hasRemark: false,
})

/** Reasons of a claim are remarked on in MIA or MOA; those of a line in LQ, or for its claim. */
export function remarks(bind: Binding<RemittanceUse>, report: Report): void {
  const claim = asked()
  const line = asked()
  const forget = (those: Asked): void => {
    those.reason = ''
    those.hasRemark = false
    those.missingAt.segment = 0
  }
  bind.enter('2100', () => forget(claim))
  bind.enter('2110', walk => {
    // MOA stands before the lines.
    if (claim.missingAt.segment === 0) claim.missingAt.segment = walk.segment
    forget(line)
  })
  bind.every('CAS', '2100', (segment, walk) => {
    const those = walk.set.loops[walk.loop]?.def.id === '2110' ? line : claim
    const place = reasonAsking(segment)
    if (place === 0 || those.reason !== '') return
    those.reason = textAt(segment, place)
    those.place = place
    setBookmark(those.mark, walk, segment)
  })
  const remarked = (places: readonly number[]) => (segment: Segment) => {
    if (places.some(place => hasElement(segment, place))) claim.hasRemark = true
  }
  bind.every('MIA', '2100', remarked([5, 20, 21, 22, 23]))
  bind.every('MOA', '2100', remarked([3, 4, 5, 6, 7]))
  bind.every('LQ', '2110', () => {
    line.hasRemark = true
  })
  bind.leave('2110', walk => tell(report, walk, line, line.hasRemark || claim.hasRemark ? '' : 'LQ'))
  bind.leave('2100', walk => tell(report, walk, claim, claim.hasRemark ? '' : 'MOA'))
}

/** `missing`: the segment that would hold the remark; '' when there is one. */
function tell(report: Report, walk: Walk, { reason, place, mark, missingAt }: Asked, missing: string): void {
  if (reason === '' || missing === '') return
  // A line's remark stands at the end of its loop, hence before the segment that has just come.
  const segment = missingAt.segment === 0 ? walk.segment : missingAt.segment
  const number = mark.number + segment - mark.segment
  const spot = { mark: { ...mark, id: packId(missing), segment, number }, element: 0, part: 0 }
  const about = { expected: missing === 'LQ' ? 'LQ*HE' : missing, values: { reason } }
  report.because({ mark, element: place, part: 0 }, 'adjustment/remark-missing', spot, about)
}

function reasonAsking(segment: Segment): number {
  for (let place = 2; place < segment.count; place += 3) {
    if (askForRemark.includes(packedAt(segment, place))) return place
  }
  return 0
}
