/** What becomes of each payment that a file tells of. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { addsUp, type Remittance } from './remittance.ts'

export const remittanceOutcomes = [
  'posted',
  /** The same payment, told before: nothing happens again. */
  'seen-before',
  /** The number of a payment that is posted, and another content: nobody can say which holds but the plan. */
  'other-content',
  'does-not-add-up',
  /** Its set breaks the guide, and the plan is told so by a 999. */
  'in-error',
  /** Nobody said which plan it is from, and its invoices do not tell. */
  'no-plan',
  'no-day',
] as const

export type RemittanceOutcome = (typeof remittanceOutcomes)[number]

export type Judged = {
  readonly outcome: RemittanceOutcome
  readonly why: string | null
  readonly sameAs: Id | null
}

/** A posted payment of the same number. `payer` is '' where a list told of it. */
export type PostedPayment = {
  readonly id: Id
  readonly payer: string
  readonly contentHash: string
  readonly moneyHash: string
}

/** `posted` is the posted payment of the same number, if there is one. */
export function judgeRemittance(
  remittance: Remittance,
  hashes: { readonly contentHash: string; readonly moneyHash: string },
  partnerId: Id | null,
  posted: PostedPayment | null,
): Judged & { readonly paidOn: Day | null } {
  const { paidOn } = remittance
  const said = (outcome: RemittanceOutcome, why: string | null = null, sameAs: Id | null = null) => ({
    outcome,
    why,
    sameAs,
    paidOn,
  })
  if (posted !== null) {
    const isSame =
      posted.payer === remittance.payer
        ? posted.contentHash === hashes.contentHash
        : posted.moneyHash === hashes.moneyHash
    return said(isSame ? 'seen-before' : 'other-content', null, posted.id)
  }
  if (remittance.wrong !== null) return said('in-error', remittance.wrong)
  if (!addsUp(remittance)) return said('does-not-add-up')
  if (paidOn === null) return said('no-day')
  if (partnerId === null) return said('no-plan')
  return said('posted')
}
