/** Level 3 for remittances: lines, claims and the payment add up. */
import { writeCents } from '#base/money.ts'
import { hasElement } from '../../read/segment.ts'
import type { Binding } from '../binding.ts'
import { bookmark, setBookmark } from '../bookmark.ts'
import type { Report } from '../report.ts'
import { moneyAt } from '../values-at.ts'
import { adjustedCents } from './balance-claim.ts'

/** SVC02 − Σ CAS = SVC03; CLP03 − Σ CAS of claim and lines = CLP04; BPR02 = Σ CLP04 − Σ PLB. */
export function remittanceBalances(bind: Binding, report: Report): void {
  const payment = bookmark()
  const claim = bookmark()
  const line = bookmark()
  const sums = {
    paid: 0,
    claims: 0,
    setOff: 0,
    charge: 0,
    claimPaid: 0,
    adjusted: 0,
    offInLines: 0,
    isRead: false,
  }
  const lineSums = { charge: 0, paid: 0, adjusted: 0 }
  bind.begin(() => {
    sums.claims = 0
    sums.setOff = 0
    sums.isRead = false
  })
  bind.every('BPR', '', (segment, walk) => {
    setBookmark(payment, walk, segment)
    sums.paid = moneyAt(segment, 2)
    sums.isRead = true
  })
  bind.every('CLP', '2100', (segment, walk) => {
    setBookmark(claim, walk, segment)
    sums.charge = moneyAt(segment, 3)
    sums.claimPaid = moneyAt(segment, 4)
    sums.claims += sums.claimPaid
    sums.adjusted = 0
    sums.offInLines = 0
  })
  bind.every('CAS', '2100', segment => {
    const cents = adjustedCents(segment)
    sums.adjusted += cents
    lineSums.adjusted += cents
  })
  bind.every('SVC', '2110', (segment, walk) => {
    setBookmark(line, walk, segment)
    lineSums.charge = moneyAt(segment, 2)
    // SVC03 may be left out when nothing was paid.
    lineSums.paid = hasElement(segment, 3) ? moneyAt(segment, 3) : 0
    lineSums.adjusted = 0
  })
  bind.leave('2110', () => {
    const expected = lineSums.charge - lineSums.adjusted
    if (Number.isNaN(expected - lineSums.paid) || expected === lineSums.paid) return
    sums.offInLines += expected - lineSums.paid
    report.at('remittance/line-out-of-balance', line, 3, 0, {
      found: writeCents(lineSums.paid),
      expected: writeCents(expected),
    })
  })
  bind.leave('2100', () => {
    const expected = sums.charge - sums.adjusted
    if (Number.isNaN(expected - sums.claimPaid) || expected === sums.claimPaid) return
    // The same money, and said of its line already.
    if (expected - sums.claimPaid === sums.offInLines) return
    report.at('remittance/claim-out-of-balance', claim, 4, 0, {
      found: writeCents(sums.claimPaid),
      expected: writeCents(expected),
    })
  })
  bind.every('PLB', '', segment => {
    for (let place = 4; place < segment.count; place += 2) {
      if (hasElement(segment, place)) sums.setOff += moneyAt(segment, place)
    }
  })
  bind.end(() => {
    const expected = sums.claims - sums.setOff
    if (!sums.isRead || Number.isNaN(expected - sums.paid) || expected === sums.paid) return
    report.at('remittance/payment-out-of-balance', payment, 2, 0, {
      found: writeCents(sums.paid),
      expected: writeCents(expected),
    })
  })
}
