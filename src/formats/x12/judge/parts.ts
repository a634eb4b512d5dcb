/** Which parts of the judge see which sets. */
import type { SetId } from '../define.ts'
import { claimIsSumOfLines, otherPayersBalance } from './balance/balance-claim.ts'
import { remittanceBalances } from './balance/balance-remittance.ts'
import type { Binding } from './binding.ts'
import type { JudgeOptions } from './judge.ts'
import type { Report } from './report.ts'
import { hierarchicalLevels, lineNumbers } from './syntax/levels.ts'

type BindPart = (bind: Binding, report: Report) => void

const ofAll: readonly BindPart[] = [hierarchicalLevels]
const ofClaims: readonly BindPart[] = [lineNumbers, claimIsSumOfLines, otherPayersBalance]
const ofSets: { readonly [id in SetId]: readonly BindPart[] } = {
  '837P': ofClaims,
  '837I': ofClaims,
  '835': [remittanceBalances],
  '277CA': [],
  '999': [],
  '997': [],
}

/** The parts of one judge; what they remember from set to set (the numbers of claims) is made here. */
export function partsOf(_options: JudgeOptions): { bindTo(bind: Binding, report: Report): void } {
  return {
    bindTo(bind, report) {
      for (const part of [...ofAll, ...ofSets[bind.set.def.id]]) part(bind, report)
    },
  }
}
