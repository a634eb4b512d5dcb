/** What a plan holds against the claims of a file before it decides on any: each is said in the 277CA by name. */
import type { ObjectionCode } from '#formats/x12/acknowledge/objection-codes.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { whyNoInvoice } from './invoice-from-claim.ts'

/** Names a claim within what one sender sends: whose number, and which. */
export function claimKey(npi: string | undefined, number: string): string {
  return `${npi ?? ''} ${number}`
}

const codes: { readonly [why in NonNullable<ReturnType<typeof whyNoInvoice>>]: ObjectionCode } = {
  'no-lines': 'intake/no-procedure',
  patient: 'intake/patient-is-not-member',
  'no-procedure': 'intake/no-procedure',
  'not-in-units': 'intake/not-in-units',
  'parts-of-units': 'intake/parts-of-units',
}

/**
 * A screen for the claims of one file, in their order: none of them is lost without a word. A number stands once in a
 * file, whatever the frequency, for the answer names a claim by its number alone.
 */
export function claimScreen(isSenderKnown: boolean): (claim: Claim) => readonly ObjectionCode[] {
  const seen = new Set<string>()
  return claim => {
    const said: ObjectionCode[] = isSenderKnown ? [] : ['intake/sender-unknown']
    const why = whyNoInvoice(claim)
    if (why !== null) said.push(codes[why])
    const key = claimKey(claim.billingProvider.id, claim.number)
    if (seen.has(key)) said.push('intake/number-again')
    seen.add(key)
    return said
  }
}
