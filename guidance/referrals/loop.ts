/** The closed loop of a referral: which status follows which, who says so, and whom the plan tells. */
import type { Authority, Words } from '../define.ts'

/** A move from one status to another, both codes of `referral-status`; `from` null begins the loop. */
export type LoopMove = {
  readonly from: string | null
  readonly to: string
  readonly by: 'plan' | 'provider'
}

/** What the plan tells member and referrer, and by when, once something has happened. */
export type LoopNotice = Authority & {
  readonly when: 'authorized' | 'denied' | 'assigned' | 'closed'
  readonly to: readonly ('member' | 'referrer')[]
  readonly says: Words
}

/** Since when loops are kept at all, and the services that stand apart from it. */
export const closedLoop = {
  since: '2025-07-01',
  basis: 'dhcs',
  cite: 'closed-loop-faq-2025-05: which referrals, sobering centers',
  exempt: ['SC'],
} as const satisfies Authority & { readonly exempt: readonly string[] }

/*
 * A provider that declines does not close the loop: the plan finds another and the referral is pending again.
 * Only the plan closes; a return file that says “services received” is enough for it, no claim has to be waited
 * for. A closed loop is not opened again: a new need is a new referral.
 */
export const loopMoves: readonly LoopMove[] = [
  { from: null, to: 'Pending', by: 'plan' },
  { from: 'Pending', to: 'Accepted', by: 'provider' },
  { from: 'Pending', to: 'Declined', by: 'provider' },
  { from: 'Pending', to: 'Outreach Initiated', by: 'provider' },
  { from: 'Pending', to: 'Referral Loop Closed', by: 'plan' },
  { from: 'Accepted', to: 'Outreach Initiated', by: 'provider' },
  { from: 'Accepted', to: 'Declined', by: 'provider' },
  { from: 'Accepted', to: 'Referral Loop Closed', by: 'plan' },
  { from: 'Outreach Initiated', to: 'Declined', by: 'provider' },
  { from: 'Outreach Initiated', to: 'Referral Loop Closed', by: 'plan' },
  { from: 'Declined', to: 'Pending', by: 'plan' },
  { from: 'Declined', to: 'Referral Loop Closed', by: 'plan' },
]

export const loopNotices: readonly LoopNotice[] = [
  {
    when: 'authorized',
    to: ['member', 'referrer'],
    says: {
      en: 'The service is authorized; the provider’s name and how to reach them.',
      es: 'El servicio está autorizado; el nombre del proveedor y cómo comunicarse.',
    },
    since: '2025-07-01',
    basis: 'plan',
    cite: 'health-net-closed-loop-2025-06: notices',
  },
  {
    when: 'assigned',
    to: ['member', 'referrer'],
    says: {
      en: 'The member is assigned; the provider’s name and how to reach them.',
      es: 'El miembro está asignado; el nombre del proveedor y cómo comunicarse.',
    },
    since: '2025-07-01',
    basis: 'plan',
    cite: 'health-net-closed-loop-2025-06: notices',
  },
  {
    when: 'denied',
    to: ['member', 'referrer'],
    says: { en: 'The service is not authorized, and why.', es: 'El servicio no está autorizado, y por qué.' },
    since: '2025-07-01',
    basis: 'plan',
    cite: 'health-net-closed-loop-2025-06: notices',
  },
  {
    when: 'closed',
    to: ['member', 'referrer'],
    says: { en: 'The referral is closed, and why.', es: 'La remisión está cerrada, y por qué.' },
    since: '2025-07-01',
    basis: 'plan',
    cite: 'health-net-closed-loop-2025-06: notices',
  },
]
