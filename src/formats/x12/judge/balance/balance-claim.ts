/** Level 3 for claims: the claim is the sum of its lines, and what other payers did adds up. */

import { writeCents } from '#base/money.ts'
import { hasElement, type Segment, textAt } from '../../read/segment.ts'
import type { ClaimUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { bookmark, setBookmark } from '../bookmark.ts'
import type { Report } from '../report.ts'
import { moneyAt } from '../values-at.ts'

/** CAS03, 06, 09 …: all adjustments of a segment. NaN when one is no money. */
export function adjustedCents(segment: Segment): number {
  let sum = 0
  for (let place = 3; place < segment.count; place += 3) {
    if (hasElement(segment, place)) sum += moneyAt(segment, place)
  }
  return sum
}

/** CLM02 = Σ SV102 (SV203). Money that cannot be read is found at level 1, and nothing is added up then. */
export function claimIsSumOfLines(bind: Binding<ClaimUse>, report: Report): void {
  const isInstitutional = bind.set.def.id === '837I'
  const claim = bookmark()
  let charge = 0
  let sum = 0
  bind.segment('2300', 'claim', (segment, walk) => {
    setBookmark(claim, walk, segment)
    charge = moneyAt(segment, 2)
    sum = 0
  })
  bind.every(isInstitutional ? 'SV2' : 'SV1', '2400', segment => {
    sum += moneyAt(segment, isInstitutional ? 3 : 2)
  })
  bind.leave('2300', () => {
    if (charge === sum || Number.isNaN(charge) || Number.isNaN(sum)) return
    report.at('claim/charge-not-sum-of-lines', claim, 2, 0, {
      found: writeCents(charge),
      expected: writeCents(sum),
    })
  })
}

/** One payer of 2320, reused from claim to claim. */
type OtherPayer = {
  id: string
  /** AMT*D; NaN until it is said. */
  paid: number
  adjusted: number
  linePaid: number
  lines: number
  readonly mark: ReturnType<typeof bookmark>
}

/**
 * Per line and payer: charge = paid + adjustments (2430). Per payer: paid = what it paid for lines less what it
 * adjusted on the claim; or, when it said nothing of lines, charge less adjustments.
 */
export function otherPayersBalance(bind: Binding<ClaimUse>, report: Report): void {
  const isInstitutional = bind.set.def.id === '837I'
  const payers: OtherPayer[] = []
  const line = bookmark()
  const state = { count: 0, claimCharge: 0, lineCharge: 0, paid: 0, adjusted: 0, payer: '' }
  bind.segment('2300', 'claim', segment => {
    state.count = 0
    state.claimCharge = moneyAt(segment, 2)
  })
  bind.enter('2320', () => {
    const payer = payers[state.count] ?? emptyPayer()
    payers[state.count] = payer
    state.count += 1
    payer.id = ''
    payer.paid = Number.NaN
    payer.adjusted = 0
    payer.linePaid = 0
    payer.lines = 0
  })
  const last = (): OtherPayer | undefined => payers[state.count - 1]
  bind.segment('2320', 'otherSubscriberInformation', (segment, walk) => {
    const payer = last()
    if (payer) setBookmark(payer.mark, walk, segment)
  })
  bind.segment('2320', 'adjustments', segment => {
    const payer = last()
    if (payer) payer.adjusted += adjustedCents(segment)
  })
  bind.segment('2320', 'paid', (segment, walk) => {
    const payer = last()
    if (!payer) return
    payer.paid = moneyAt(segment, 2)
    setBookmark(payer.mark, walk, segment)
  })
  bind.segment('2330B', 'otherPayerName', segment => {
    const payer = last()
    if (payer) payer.id = textAt(segment, 9)
  })
  bind.every(isInstitutional ? 'SV2' : 'SV1', '2400', segment => {
    state.lineCharge = moneyAt(segment, isInstitutional ? 3 : 2)
  })
  bind.segment('2430', 'adjudication', (segment, walk) => {
    setBookmark(line, walk, segment)
    state.payer = textAt(segment, 1)
    state.paid = moneyAt(segment, 2)
    state.adjusted = 0
  })
  bind.segment('2430', 'adjustments', segment => {
    state.adjusted += adjustedCents(segment)
  })
  bind.leave('2430', () => {
    const { payer, paid, adjusted, lineCharge } = state
    addToPayer(payers, state.count, payer, paid)
    if (Number.isNaN(paid + adjusted + lineCharge) || paid + adjusted === lineCharge) return
    report.at('line/adjudication-out-of-balance', line, 2, 0, {
      found: writeCents(paid),
      expected: writeCents(lineCharge - adjusted),
      values: { payer },
    })
  })
  bind.leave('2300', () => {
    for (let at = 0; at < state.count; at++) {
      const payer = payers[at]
      if (payer) checkPayer(report, payer, state.claimCharge)
    }
  })
}

function checkPayer(report: Report, payer: OtherPayer, charge: number): void {
  const { id, paid, adjusted, linePaid, lines, mark } = payer
  const expected = (lines > 0 ? linePaid : charge) - adjusted
  if (Number.isNaN(paid) || Number.isNaN(expected) || paid === expected) return
  report.at('claim/other-payment-out-of-balance', mark, 2, 0, {
    found: writeCents(paid),
    expected: writeCents(expected),
    values: { payer: id },
  })
}

function addToPayer(payers: readonly OtherPayer[], count: number, id: string, paid: number): void {
  for (let at = 0; at < count; at++) {
    const payer = payers[at]
    if (payer?.id !== id) continue
    payer.linePaid += paid
    payer.lines += 1
    return
  }
}

function emptyPayer(): OtherPayer {
  return { id: '', paid: Number.NaN, adjusted: 0, linePaid: 0, lines: 0, mark: bookmark() }
}
