/** The steps of a referral at each organization that has to do with it: which follows which, and who hears of it. */
import type { LetterAbout } from '#guidance/referrals/letters.ts'

/** What the organization is in the referral. */
export type ReferralSide = 'plan' | 'provider' | 'referrer'

/** What a referral waits for. At the plan, at the provider, at who referred; `closed` at all of them. */
export type ReferralStep =
  | 'to-triage'
  | 'asked-for-more'
  | 'eligible'
  | 'with-provider'
  | 'to-close'
  | 'to-answer'
  | 'with-us'
  | 'reported'
  | 'sent'
  | 'closed'

/** What somebody does with a referral. */
export type ReferralDeed =
  | 'ask-for-more'
  | 'find-eligible'
  | 'deny'
  | 'give'
  | 'take-back'
  | 'close'
  | 'accept'
  | 'decline'
  | 'begin-outreach'
  | 'report'
  | 'hear-accepted'
  | 'hear-declined'
  | 'hear-outreach'
  | 'hear-report'
  | 'hear-received'
  | 'hear-news'
  | 'hear-closed'

/** One way in which a referral may move. */
export type ReferralMove = {
  readonly deed: ReferralDeed
  readonly side: ReferralSide
  readonly from: readonly ReferralStep[]
  readonly to: ReferralStep
  /** The loop's status from then on, a code of `referral-status`; left out, it stays. */
  readonly status?: string
  /** What it must say with it: a reason of closing, or of declining. */
  readonly reason?: 'closing' | 'declining'
  /** What member and referrer are told of it. */
  readonly tells?: LetterAbout
}

const closed = 'Referral Loop Closed'
const openAtPlan = ['to-triage', 'asked-for-more', 'eligible', 'with-provider', 'to-close'] as const

/*
 * Only the plan closes a loop. A provider that declines or reports an end has done its part; the plan gives the
 * referral to another, or closes it.
 */
export const referralMoves: readonly ReferralMove[] = [
  { deed: 'ask-for-more', side: 'plan', from: ['to-triage'], to: 'asked-for-more', tells: 'asked-for-more' },
  { deed: 'find-eligible', side: 'plan', from: ['to-triage', 'asked-for-more'], to: 'eligible' },
  {
    deed: 'deny',
    side: 'plan',
    from: ['to-triage', 'asked-for-more', 'eligible'],
    to: 'closed',
    status: closed,
    reason: 'closing',
    tells: 'denied',
  },
  {
    deed: 'give',
    side: 'plan',
    from: ['eligible'],
    to: 'with-provider',
    status: 'Pending',
    tells: 'assigned',
  },
  { deed: 'take-back', side: 'plan', from: ['with-provider'], to: 'eligible', status: 'Pending' },
  {
    deed: 'close',
    side: 'plan',
    from: openAtPlan,
    to: 'closed',
    status: closed,
    reason: 'closing',
    tells: 'closed',
  },
  { deed: 'hear-accepted', side: 'plan', from: ['with-provider'], to: 'with-provider', status: 'Accepted' },
  {
    deed: 'hear-outreach',
    side: 'plan',
    from: ['with-provider'],
    to: 'with-provider',
    status: 'Outreach Initiated',
  },
  {
    deed: 'hear-declined',
    side: 'plan',
    from: ['with-provider'],
    to: 'eligible',
    status: 'Declined',
    reason: 'declining',
  },
  { deed: 'hear-report', side: 'plan', from: ['with-provider'], to: 'to-close', reason: 'closing' },
  { deed: 'accept', side: 'provider', from: ['to-answer'], to: 'with-us', status: 'Accepted' },
  {
    deed: 'begin-outreach',
    side: 'provider',
    from: ['to-answer', 'with-us'],
    to: 'with-us',
    status: 'Outreach Initiated',
  },
  {
    deed: 'decline',
    side: 'provider',
    from: ['to-answer', 'with-us'],
    to: 'closed',
    status: 'Declined',
    reason: 'declining',
  },
  { deed: 'report', side: 'provider', from: ['to-answer', 'with-us'], to: 'reported', reason: 'closing' },
  {
    deed: 'hear-closed',
    side: 'provider',
    from: ['to-answer', 'with-us', 'reported'],
    to: 'closed',
    status: closed,
  },
  { deed: 'hear-received', side: 'referrer', from: ['sent'], to: 'sent' },
  { deed: 'hear-news', side: 'referrer', from: ['sent'], to: 'sent' },
  { deed: 'hear-closed', side: 'referrer', from: ['sent'], to: 'closed', status: closed },
]

/** The deeds that a person of this side may do now, for a screen to offer. */
export function deedsAt(side: ReferralSide, step: ReferralStep, status: string): readonly ReferralDeed[] {
  return referralMoves
    .filter(move => move.side === side && move.from.includes(step) && !move.deed.startsWith('hear-'))
    .filter(({ deed }) => maySay(deed, status))
    .map(({ deed }) => deed)
}

/** What the status lets be done: nothing is accepted, begun or taken back that has gone on. */
export function maySay(deed: ReferralDeed, status: string): boolean {
  if (deed === 'take-back' || deed === 'hear-accepted') return status === 'Pending'
  return deed !== 'begin-outreach' || status !== 'Outreach Initiated'
}

export function findMove(side: ReferralSide, step: ReferralStep, deed: ReferralDeed): ReferralMove | null {
  return (
    referralMoves.find(move => move.side === side && move.deed === deed && move.from.includes(step)) ?? null
  )
}
