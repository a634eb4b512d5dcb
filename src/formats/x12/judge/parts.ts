/** Which parts of the judge see which sets. */
import type { Day } from '#base/day.ts'
import type { SetId } from '../define.ts'
import { claimIsSumOfLines, otherPayersBalance } from './balance/balance-claim.ts'
import { paidClaimsBalance, paymentBalances } from './balance/balance-remittance.ts'
import type { Binding } from './binding.ts'
import { numbersSeen } from './numbers-seen.ts'
import type { Report } from './report.ts'
import { allDates } from './rules/all-dates.ts'
import { batchTotals, claimStatuses } from './rules/claim-acknowledgements.ts'
import { claimDates } from './rules/claim-dates.ts'
import { claimDiagnoses } from './rules/claim-diagnoses.ts'
import { allAmounts, claimLines } from './rules/claim-lines.ts'
import { claimNumbers, fingerprint, type NumberMemory } from './rules/claim-numbers.ts'
import { addresses, contacts, partyNames, renderingProvider } from './rules/claim-parties.ts'
import { functionalAcknowledgements } from './rules/functional-acknowledgements.ts'
import { otherPayers } from './rules/other-payers.ts'
import { outpatientLines } from './rules/outpatient-lines.ts'
import { payments, remarks } from './rules/remittances.ts'
import { situations } from './rules/situations.ts'
import { hierarchicalLevels, lineNumbers } from './syntax/levels.ts'

type BindPart = (bind: Binding, report: Report) => void

const ofAll: readonly BindPart[] = [hierarchicalLevels, allAmounts, situations]

const ofClaims: readonly BindPart[] = [
  lineNumbers,
  claimIsSumOfLines,
  otherPayersBalance,
  claimDiagnoses,
  claimDates,
  claimLines,
  partyNames,
  addresses,
  contacts,
  renderingProvider,
  otherPayers,
]

const ofSets: { readonly [id in SetId]: readonly BindPart[] } = {
  '837P': ofClaims,
  '837I': [...ofClaims, outpatientLines],
  '835': [paidClaimsBalance, paymentBalances, payments, remarks, contacts],
  '277CA': [claimStatuses, batchTotals],
  '999': [functionalAcknowledgements],
  '997': [functionalAcknowledgements],
}

/** Claims of a file whose numbers are remembered, unless the caller says otherwise: at most 64 MB of them. */
const usualMemory = 4_000_000
const mostBatches = 10_000

/** The parts of one judge, and what they remember from set to set. */
export type Parts = {
  /** Whose group the next set stands in. */
  from(sender: string): void
  bindTo(bind: Binding, report: Report): void
}

export function partsOf(today: Day, rememberedClaims = usualMemory): Parts {
  const memory: NumberMemory = {
    claims: numbersSeen(rememberedClaims),
    batches: numbersSeen(mostBatches),
    sender: 0,
  }
  const todayNumber = Number(today.replaceAll('-', ''))
  return {
    from(sender) {
      memory.sender = fingerprint(sender)
    },
    bindTo(bind, report) {
      const { id } = bind.set.def
      for (const part of [...ofAll, ...ofSets[id]]) part(bind, report)
      allDates(bind, report, todayNumber)
      if (id === '837P' || id === '837I') claimNumbers(bind, report, memory)
    },
  }
}
