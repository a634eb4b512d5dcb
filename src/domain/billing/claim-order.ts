/** What a claim is to the one that went before under its number: an original, a replacement, or a void. */
import type { ClaimOrder } from './claim-from-invoice.ts'

/** The file that carried the invoice last. */
export type WentBefore = {
  readonly isVoid: boolean
  /** True where the plan did not take the invoice: for it there is nothing to replace. */
  readonly isHeld: boolean
}

/**
 * `payerNumber`: the plan's own number for the claim. A plan that has not told one yet knows the claim by the number
 * that we gave it, and a replacement must name something (X12 837, CLM05-3 and REF*F8).
 */
export function claimOrderOf(
  invoice: string,
  before: WentBefore | null,
  payerNumber: string | undefined,
  isVoid: boolean,
): ClaimOrder {
  if (!isVoid && (before === null || before.isVoid || before.isHeld))
    return { frequency: '1', payerNumber: '' }
  return { frequency: isVoid ? '8' : '7', payerNumber: payerNumber ?? invoice }
}
