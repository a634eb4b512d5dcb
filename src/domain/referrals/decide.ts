/** Decides what becomes of a referral when somebody does something with it, or hears what another did. */
import type { Day } from '#base/day.ts'
import { referralLoopClosureReason } from '#guidance/code-sets/referral-loop-closure-reason.ts'
import { closesOnProvidersWord } from '#guidance/referrals/clocks.ts'
import { declineReasons } from '#guidance/referrals/declines.ts'
import type { LetterAbout } from '#guidance/referrals/letters.ts'
import { letters } from '#guidance/referrals/letters.ts'
import { californiaDay } from '../calendar/california-time.ts'
import { isInForce } from '../calendar/in-force.ts'
import { dueAfter } from './clocks.ts'
import { isLoopKept } from './loop.ts'
import { findMove, maySay, type ReferralDeed, type ReferralSide, type ReferralStep } from './steps.ts'

/** Where a referral stands, as far as it decides what may be done. */
export type ReferralStanding = {
  readonly side: ReferralSide
  readonly service: string
  readonly urgency: 'routine' | 'expedited'
  readonly receivedAt: string
  readonly step: ReferralStep
  readonly status: string
}

/** What was done, by whom it is said elsewhere. */
export type Done = { readonly deed: ReferralDeed; readonly reason: string | null; readonly at: string }

/** Where it stands afterwards, and what is owed to be told. */
export type ReferralOutcome = {
  readonly step: ReferralStep
  readonly status: string
  readonly statusOn: Day | null
  readonly closureReason: string | null
  readonly reportedReason: string | null
  readonly dueAt: string | null
  readonly tells: readonly { readonly about: LetterAbout; readonly to: 'member' | 'referrer' }[]
}

export type ReferralObjection =
  | 'referrals/not-now'
  | 'referrals/reason-missing'
  | 'referrals/reason-not-wanted'
  | 'referrals/no-such-reason'

/** What becomes of it, or why it cannot be. */
export function decideReferral(standing: ReferralStanding, done: Done): ReferralOutcome | ReferralObjection {
  const { side, service, step } = standing
  const move = findMove(side, step, done.deed)
  if (move === null) return 'referrals/not-now'
  const isHeard = done.deed.startsWith('hear-')
  if (!maySay(done.deed, standing.status)) return 'referrals/not-now'
  const objection = isHeard ? null : objectionToReason(move.reason, done.reason)
  if (objection !== null) return objection
  const on = californiaDay(done.at)
  // What the guidance lets close on the provider's word is closed with it.
  const closes = done.deed === 'hear-report' && closesByWord(done.reason, on)
  const to = closes ? 'closed' : move.to
  const status = closes ? 'Referral Loop Closed' : (move.status ?? standing.status)
  const isReport = done.deed === 'report' || done.deed === 'hear-report'
  const about = closes ? 'closed' : move.tells
  return {
    step: to,
    status,
    statusOn: status === standing.status ? null : on,
    closureReason: to === 'closed' && move.reason !== 'declining' ? done.reason : null,
    reportedReason: isReport ? done.reason : null,
    dueAt: dueAfter({ ...standing, step: to }, done.at),
    tells:
      about === undefined || !isLoopKept(service, californiaDay(standing.receivedAt))
        ? []
        : toldOf(about, on),
  }
}

function closesByWord(reason: string | null, on: Day): boolean {
  const { reasons } = closesOnProvidersWord
  return isInForce(closesOnProvidersWord, on) && reasons.some(each => each === reason)
}

/** Who is told: those for whom there is a letter. */
export function toldOf(about: LetterAbout, on: Day): ReferralOutcome['tells'] {
  return letters.filter(each => each.about === about && isInForce(each, on)).map(({ to }) => ({ about, to }))
}

function objectionToReason(
  wanted: 'closing' | 'declining' | undefined,
  reason: string | null,
): ReferralObjection | null {
  if (wanted === undefined) return reason === null ? null : 'referrals/reason-not-wanted'
  if (reason === null) return 'referrals/reason-missing'
  const known: readonly string[] =
    wanted === 'closing'
      ? referralLoopClosureReason.codes.map(({ code }) => code)
      : declineReasons.map(({ id }) => id)
  return known.includes(reason) ? null : 'referrals/no-such-reason'
}
