/** Levels 3 to 5 for 277CA: categories, actions, and the totals of a batch. */

import { writeCents } from '#base/money.ts'
import { hasElement, type Segment } from '../../read/segment.ts'
import type { ClaimAnswerUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { type Bookmark, bookmark, setBookmark } from '../bookmark.ts'
import { indexInTable, packText } from '../code-table.ts'
import { externalLists } from '../lists/external-lists.ts'
import type { Report } from '../report.ts'
import { moneyAt, packedAt, packedPartAt, wholeAt } from '../values-at.ts'

const accepting = ['A0', 'A1', 'A2', 'A5'].map(packText)
const refusing = ['A3', 'A4', 'A6', 'A7', 'A8'].map(packText)
const accept = packText('WQ')
const refuse = packText('U')

export function claimStatuses(bind: Binding<ClaimAnswerUse>, report: Report): void {
  bind.every('STC', '', segment => {
    const action = packedAt(segment, 3)
    for (const place of [1, 10, 11]) {
      if (!hasElement(segment, place)) continue
      const category = packedPartAt(segment, place, 1)
      const accepts = accepting.includes(category)
      if (!accepts && !refusing.includes(category)) {
        // One that no list knows is said as such.
        if (!isKnown(category)) continue
        report.here('acknowledgement/category-not-of-batch', segment, place, 1, { expected: 'A0–A8' })
      } else if (action === (accepts ? refuse : accept)) {
        report.here('acknowledgement/category-contradicts', segment, 3)
      }
    }
  })
}

function isKnown(category: number): boolean {
  const { codes } = externalLists['claim-status-category']
  return codes !== null && indexInTable(codes, category) >= 0
}

type Total = { said: number; counted: number; readonly mark: Bookmark }

const totalNames = ['acceptedCount', 'rejectedCount', 'acceptedAmount', 'rejectedAmount'] as const

type Totals = { readonly [name in (typeof totalNames)[number]]: Total }

const total = (): Total => ({ said: -1, counted: 0, mark: bookmark() })

/** The claims listed below a batch are as many, and come to as much, as the batch says. */
export function batchTotals(bind: Binding<ClaimAnswerUse>, report: Report): void {
  const totals: Totals = {
    acceptedCount: total(),
    rejectedCount: total(),
    acceptedAmount: total(),
    rejectedAmount: total(),
  }
  const state = { claims: 0, isWholeRefused: false, statuses: 0 }
  bind.begin(() => {
    state.claims = 0
    state.isWholeRefused = false
    for (const each of Object.values(totals)) {
      each.said = -1
      each.counted = 0
    }
  })
  const whole = (segment: Segment): void => {
    if (packedAt(segment, 3) === refuse) state.isWholeRefused = true
  }
  bind.segment('2200B', 'batchStatus', whole)
  bind.segment('2200C', 'providerStatus', whole)
  for (const name of totalNames) {
    const each = totals[name]
    bind.segment('2200B', name, (segment, walk) => {
      setBookmark(each.mark, walk, segment)
      each.said = name.endsWith('Count') ? wholeAt(segment, 2) : moneyAt(segment, 2)
    })
  }
  bind.enter('2200D', () => {
    state.claims += 1
    state.statuses = 0
  })
  bind.segment('2200D', 'claimStatus', segment => {
    state.statuses += 1
    if (state.statuses > 1) return
    const isAccepted = packedAt(segment, 3) === accept
    const count = isAccepted ? totals.acceptedCount : totals.rejectedCount
    const amount = isAccepted ? totals.acceptedAmount : totals.rejectedAmount
    count.counted += 1
    amount.counted += hasElement(segment, 4) ? moneyAt(segment, 4) : 0
  })
  bind.end(() => {
    // A batch or provider that was refused as a whole need not have its claims listed.
    if (state.claims === 0 || state.isWholeRefused) return
    for (const [name, { said, counted, mark }] of Object.entries(totals)) {
      if (said === counted || !(said >= 0) || Number.isNaN(counted)) continue
      const written = name.endsWith('Count') ? String : writeCents
      const about = { found: written(said), expected: written(counted), values: { what: name } }
      report.at('acknowledgement/totals-differ', mark, 2, 0, about)
    }
  })
}
