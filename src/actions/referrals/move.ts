/** Moves a referral: decided by the domain, kept with its event, what is owed to be told, and who else hears of it. */
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { decideReferral } from '#domain/referrals/decide.ts'
import type { Referral } from '#domain/referrals/referral.ts'
import type { ReferralDeed } from '#domain/referrals/steps.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { insertEvent } from '#store/referrals/events.ts'
import { updateReferral } from '#store/referrals/referrals.ts'
import { refuse } from '../refusals.ts'
import type { Keeping } from './keeping.ts'
import { oweNotices } from './telling/owe-notices.ts'

export type Deed = {
  readonly deed: ReferralDeed
  readonly reason: string | null
  readonly note: string | null
  /** How the event is called, where the deed's own name does not say it. */
  readonly kind?: string
  readonly aboutId?: Id
  readonly heard?: { readonly fromId: Id; readonly event: number }
  /** What else changes with it. */
  readonly changes?: Partial<Pick<Referral, 'with' | 'status' | 'statusOn'>>
}

/** What a deed may be refused for. */
export const deedRefusals = [
  'referrals/not-now',
  'referrals/reason-missing',
  'referrals/reason-not-wanted',
  'referrals/no-such-reason',
] as const

export async function moveReferral(
  keeping: Keeping,
  referral: Referral,
  asked: Deed,
): Promise<Result<Referral>> {
  const { tx, organizationId, now, by } = keeping
  const { deed, reason, note } = asked
  const outcome = decideReferral(referral, { deed, reason, at: now })
  if (typeof outcome === 'string') return refuse(outcome)
  const event = referral.events + 1
  const moved: Referral = {
    ...referral,
    step: outcome.step,
    status: outcome.status,
    statusOn: outcome.statusOn ?? referral.statusOn,
    closureReason: outcome.closureReason,
    reportedReason: outcome.reportedReason ?? referral.reportedReason,
    dueAt: referral.side === 'referrer' ? null : outcome.dueAt,
    events: event,
    changedAt: now,
    // A referral that is given is given by this very event.
    ...(deed === 'give' && asked.aboutId !== undefined && { with: { organizationId: asked.aboutId, event } }),
    ...(['take-back', 'hear-declined'].includes(deed) && { with: null }),
    ...asked.changes,
  }
  await updateReferral(tx, organizationId, moved)
  await insertEvent(tx, organizationId, moved.id, {
    number: event,
    at: now,
    kind: asked.kind ?? deed,
    step: moved.step,
    status: moved.status,
    reason,
    note,
    facts: null,
    saidBy: by,
    aboutId: asked.aboutId ?? null,
    heard: asked.heard ?? null,
  })
  await oweNotices(keeping, moved, event, outcome.tells)
  // A provider or a referrer that only heard has nothing to tell; a plan passes on what it heard.
  if (moved.side === 'plan' || asked.heard === undefined)
    await tellOthers(keeping, moved, referral.with?.organizationId ?? asked.aboutId ?? null)
  return done(moved)
}

/** Puts down that the other organizations of the hub hear of what happened: the provider, the plan, the referrer. */
export async function tellOthers(
  { tx, house, organizationId }: Keeping,
  referral: Referral,
  providerId: Id | null,
): Promise<void> {
  const { side } = referral
  const isFromHere = referral.from?.referralId != null
  const hearers: (Id | null)[] = [
    side === 'plan' ? providerId : null,
    side === 'plan' && isFromHere ? (referral.from?.organizationId ?? null) : null,
    side === 'provider' ? (referral.from?.organizationId ?? null) : null,
    side === 'referrer' && referral.way === 'hub' ? (referral.with?.organizationId ?? null) : null,
  ]
  for (const hearer of new Set(hearers)) {
    if (hearer === null || (await findOrganization(tx, hearer)) === null) continue
    const data = {
      organizationId: hearer,
      senderId: organizationId,
      referralId: referral.id,
      event: referral.events,
    }
    await house.jobs.send(tx, 'referrals-cross', data, { key: `${referral.id} ${referral.events}` })
  }
}

/** Wakes the worker once the transaction stands. */
export function nudgeCrossing(keeping: Pick<Keeping, 'house'>): () => void {
  return () => keeping.house.jobs.nudge('referrals-cross')
}
