/** Where an invoice stands, from the files that carried its lines and what was found in them. */
import type { Step } from '../exchange/steps.ts'

export const invoiceStates = [
  'not-sent',
  'being-sent',
  'to-carry',
  'sent',
  'received',
  'accepted',
  'held',
  'refused',
  'voided',
] as const

export type InvoiceState = (typeof invoiceStates)[number]

/** The file that carried the invoice's lines as they now are; null where none did. */
export type Carrier = {
  readonly step: Step
  /** False when the plan is not on the hub, and somebody has to bring it the file. */
  readonly onHub: boolean
  /** True of a file that takes the invoice back. */
  readonly isVoid?: boolean
}

/**
 * `isHeld`: a line of it drew a finding that rejects it. One such line holds the whole invoice, for without it the
 * total would be wrong.
 */
export function invoiceStateOf(carrier: Carrier | null, isHeld: boolean): InvoiceState {
  if (carrier === null) return 'not-sent'
  const { step, onHub } = carrier
  if (step === 'refused') return 'refused'
  if (step === 'asked') return 'being-sent'
  if (step === 'composed') return onHub ? 'being-sent' : 'to-carry'
  if (step === 'answered') return isHeld ? 'held' : carrier.isVoid ? 'voided' : 'accepted'
  if (step === 'delivered') return 'received'
  return onHub ? 'sent' : 'to-carry'
}

/** States in which the plan has nothing of the invoice that it could take back. */
const notThere: ReadonlySet<InvoiceState> = new Set(['not-sent', 'refused', 'held'])

/** True where an invoice never came in at the plan: to take it back is no more than to forget it. */
export function isOnlyOurs(state: InvoiceState): boolean {
  return notThere.has(state)
}

/**
 * Only a claim can take back what a plan has; the guidance's invoice has no element that says so. One whose void the
 * plan refused can be taken back again.
 */
export function mayVoid(state: InvoiceState, isVoided: boolean, asClaims: boolean): boolean {
  if (isVoided) return asClaims && state === 'held'
  return asClaims || isOnlyOurs(state)
}
