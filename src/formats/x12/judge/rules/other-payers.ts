/** Level 4: the payers of a claim besides the one it is sent to. */

import { hasElement, textAt } from '../../read/segment.ts'
import type { ClaimUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { bookmark, setBookmark } from '../bookmark.ts'
import type { Report } from '../report.ts'
import { moneyAt, packedAt } from '../values-at.ts'

type Payer = {
  id: string
  sequence: number
  paid: number
  isDated: boolean
  readonly mark: ReturnType<typeof bookmark>
}

export function otherPayers(bind: Binding<ClaimUse>, report: Report): void {
  const payers: Payer[] = []
  const state = { count: 0, sequence: 0, lineDated: false }
  bind.segment('2000B', 'subscriberInformation', segment => {
    state.sequence = packedAt(segment, 1)
  })
  bind.enter('2300', () => {
    state.count = 0
  })
  bind.segment('2320', 'otherSubscriberInformation', (segment, walk) => {
    const sequence = packedAt(segment, 1)
    if (sequence > 0 && isTaken(payers, state.count, state.sequence, sequence)) {
      report.here('claim/payer-sequence-twice', segment, 1)
    }
    const payer = payers[state.count] ?? { id: '', sequence, paid: 0, isDated: false, mark: bookmark() }
    payer.id = ''
    payer.sequence = sequence
    payer.paid = 0
    payer.isDated = false
    setBookmark(payer.mark, walk, segment)
    payers[state.count] = payer
    state.count += 1
  })
  bind.segment('2320', 'paid', (segment, walk) => {
    const payer = payers[state.count - 1]
    if (!payer) return
    payer.paid = moneyAt(segment, 2)
    setBookmark(payer.mark, walk, segment)
  })
  bind.segment('2330B', 'otherPayerName', segment => {
    const payer = payers[state.count - 1]
    if (payer) payer.id = textAt(segment, 9)
  })
  bind.segment('2330B', 'adjudication', () => {
    const payer = payers[state.count - 1]
    if (payer) payer.isDated = true
  })
  bind.segment('2430', 'adjudication', segment => {
    if (!hasElement(segment, 1)) return
    const payer = byId(payers, state.count, textAt(segment, 1))
    if (payer) payer.isDated = true
    else report.here('line/adjudication-by-unknown-payer', segment, 1)
  })
  bind.leave('2300', () => {
    for (let at = 0; at < state.count; at++) {
      const payer = payers[at]
      if (!payer || payer.isDated || !(payer.paid > 0)) continue
      const about = { expected: 'DTP*573', values: { payer: payer.id } }
      report.at('claim/other-payer-paid-without-date', payer.mark, 2, 0, about)
    }
  })
}

function isTaken(payers: readonly Payer[], count: number, first: number, sequence: number): boolean {
  // U: unknown, as often as one likes.
  if (sequence === 0x55) return false
  if (sequence === first) return true
  for (let at = 0; at < count; at++) if (payers[at]?.sequence === sequence) return true
  return false
}

function byId(payers: readonly Payer[], count: number, id: string): Payer | undefined {
  for (let at = 0; at < count; at++) if (payers[at]?.id === id) return payers[at]
  return undefined
}
