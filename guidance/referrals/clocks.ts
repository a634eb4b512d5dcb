/** By when the next thing is done with a referral, at each step where something is waited for. */
import type { ReferralClock } from './forms.ts'

/*
 * The State asks plans to track, support and monitor referrals and lets its monitoring begin in July 2026; how soon
 * each step is due could not be read. The plan's first decision has the clock of a request for a service
 * (`authorizations/terms.ts`); that a provider tells at least monthly where a referral stands is the return file's.
 */
const ours = {
  since: '2025-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: clocks of the closed loop',
  reading: 'R-59',
} as const

export const referralClocks: readonly ReferralClock[] = [
  { step: 'asked-for-more', count: 14, of: 'days', ...ours },
  { step: 'eligible', count: 5, of: 'working-days', ...ours },
  { step: 'to-answer', count: 5, of: 'working-days', ...ours },
  { step: 'to-close', count: 5, of: 'working-days', ...ours },
  {
    step: 'with-provider',
    count: 31,
    of: 'days',
    since: '2025-07-01',
    basis: 'plan',
    cite: 'closed-loop-deck-2025-06: return files monthly',
  },
  {
    step: 'with-us',
    count: 31,
    of: 'days',
    since: '2025-07-01',
    basis: 'plan',
    cite: 'closed-loop-deck-2025-06: return files monthly',
  },
]

/** Reasons for which a loop closes on the provider’s word alone, without a claim. */
export const closesOnProvidersWord = {
  reasons: ['Services Received'],
  since: '2025-07-01',
  basis: 'dhcs',
  cite: 'closed-loop-faq-2025-05: closing a loop',
} as const
