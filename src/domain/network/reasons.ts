/** Why a contract is declined or ended: the reasons that may stand, and those that may not. */
import type { Authority } from '#guidance/define.ts'
import { noReasons } from '#guidance/network/no-reasons.ts'

export const endReasons = [
  'term-over',
  'by-agreement',
  'provider-gives-up',
  'terms-not-agreed',
  'capacity',
  'quality',
  'breach-of-contract',
  'not-vetted',
  'leaves-county',
  'other',
  'data-ability',
  'accreditation',
] as const

export type EndReason = (typeof endReasons)[number]

/** The rule of the State that a reason runs against; null for one that may stand. Only a payer is bound by it. */
export function ruleAgainst(
  reason: EndReason,
  by: 'payer' | 'provider',
): (Authority & { readonly id: string }) | null {
  return by === 'payer' ? (noReasons.find(({ id }) => id === reason) ?? null) : null
}

/** True when a text asks for accreditation by NCQA, which no ECM provider needs. */
export function asksForAccreditation(text: string): boolean {
  return /\bNCQA\b|National Committee for Quality Assurance/i.test(text)
}
