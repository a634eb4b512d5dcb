/** Level 3 for remittances: lines, claims and the payment add up. */

import { writeCents } from '#base/money.ts'
import { hasElement } from '../../read/segment.ts'
import type { RemittanceUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { bookmark, setBookmark } from '../bookmark.ts'
import type { Report } from '../report.ts'
import { moneyAt } from '../values-at.ts'
import { adjustedCents } from './balance-claim.ts'

/** SVC02 − Σ CAS = SVC03; CLP03 − Σ CAS of claim and lines = CLP04. */
export function paidClaimsBalance(bind: Binding<RemittanceUse>, report: Report): void {
  const claim = { mark: bookmark(), charge: 0, paid: 0, adjusted: 0, offInLines: 0 }
  const line = { mark: bookmark(), charge: 0, paid: 0, adjusted: 0 }
  bind.every('CLP', '2100', (segment, walk) => {
    setBookmark(claim.mark, walk, segment)
    claim.charge = moneyAt(segment, 3)
    claim.paid = moneyAt(segment, 4)
    claim.adjusted = 0
    claim.offInLines = 0
  })
  bind.every('CAS', '2100', segment => {
    const cents = adjustedCents(segment)
    claim.adjusted += cents
    line.adjusted += cents
  })
  bind.every('SVC', '2110', (segment, walk) => {
    setBookmark(line.mark, walk, segment)
    line.charge = moneyAt(segment, 2)
    // SVC03 may be left out when nothing was paid.
    line.paid = hasElement(segment, 3) ? moneyAt(segment, 3) : 0
    line.adjusted = 0
  })
  bind.leave('2110', () => {
    const expected = line.charge - line.adjusted
    if (Number.isNaN(expected - line.paid) || expected === line.paid) return
    claim.offInLines += expected - line.paid
    const about = { found: writeCents(line.paid), expected: writeCents(expected) }
    report.at('remittance/line-out-of-balance', line.mark, 3, 0, about)
  })
  bind.leave('2100', () => {
    const expected = claim.charge - claim.adjusted
    if (Number.isNaN(expected - claim.paid) || expected === claim.paid) return
    // The same money, and said of its line already.
    if (expected - claim.paid === claim.offInLines) return
    const about = { found: writeCents(claim.paid), expected: writeCents(expected) }
    report.at('remittance/claim-out-of-balance', claim.mark, 4, 0, about)
  })
}

/** BPR02 = Σ CLP04 − Σ PLB. */
export function paymentBalances(bind: Binding<RemittanceUse>, report: Report): void {
  const payment = { mark: bookmark(), paid: 0, claims: 0, setOff: 0, isRead: false }
  bind.begin(() => {
    payment.claims = 0
    payment.setOff = 0
    payment.isRead = false
  })
  bind.every('BPR', '', (segment, walk) => {
    setBookmark(payment.mark, walk, segment)
    payment.paid = moneyAt(segment, 2)
    payment.isRead = true
  })
  bind.every('CLP', '2100', segment => {
    payment.claims += moneyAt(segment, 4)
  })
  bind.every('PLB', '', segment => {
    for (let place = 4; place < segment.count; place += 2) {
      if (hasElement(segment, place)) payment.setOff += moneyAt(segment, place)
    }
  })
  bind.end(() => {
    const expected = payment.claims - payment.setOff
    if (!payment.isRead || Number.isNaN(expected - payment.paid) || expected === payment.paid) return
    const about = { found: writeCents(payment.paid), expected: writeCents(expected) }
    report.at('remittance/payment-out-of-balance', payment.mark, 2, 0, about)
  })
}
