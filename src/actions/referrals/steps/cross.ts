/** Across the wall: what one organization did with a referral the others hear of, each in rows of its own. */
import type { Id } from '#base/id.ts'
import type { Referral, ReferralEvent } from '#domain/referrals/referral.ts'
import type { ReferralDeed } from '#domain/referrals/steps.ts'
import { lastHeard, listEvents } from '#store/referrals/events.ts'
import { findReferral, findReferralFrom, holdReferral, lockIntake } from '#store/referrals/referrals.ts'
import { idIn, nowOf } from '../../exchange/steps/job-of.ts'
import type { Job } from '../../job.ts'
import { type Keeping, membersOf, objectOfReferral } from '../keeping.ts'
import { moveReferral, tellOthers } from '../move.ts'
import { takeIn } from '../take-in.ts'

type Sent = { readonly senderId: Id; readonly referral: Referral; readonly events: readonly ReferralEvent[] }

/**
 * Acts as who hears; what is the sender's is read by a transaction that acts as the sender. Everything that was not
 * heard yet is heard in order, so that it matters neither which of several jobs comes first, nor how often.
 */
export const crossReferral: Job = {
  queue: 'referrals-cross',
  says: 'Let an organization of this hub hear what another did with a referral.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const senderId = idIn(data, 'senderId')
    const referralId = idIn(data, 'referralId')
    const asSender = { organizationId: senderId, personId: null }
    const sent = await context.house.database.inTransaction(asSender, async tx => {
      const referral = await findReferral(tx, senderId, referralId)
      return referral && { senderId, referral, events: await listEvents(tx, senderId, referralId) }
    })
    if (sent === null) return
    await context.inTransaction(async (tx, tell) => {
      const { house, newId } = context
      const by = `organization:${senderId}`
      const keeping = { tx, house, organizationId, now: nowOf(context), by, newId: () => newId() }
      // Two jobs about one referral at the same moment: the second finds what the first made.
      await lockIntake(tx, organizationId)
      const changed = await hear(keeping, sent)
      if (changed.length === 0) return
      tell({
        objects: changed.map(({ id }) => objectOfReferral(id)),
        members: membersOf(sent.referral),
        why: `heard from ${senderId}`,
      })
    })
    context.house.jobs.nudge('referrals-cross')
  },
}

/** What the hearer's own rows become; those that changed. */
async function hear(keeping: Keeping, sent: Sent): Promise<readonly Referral[]> {
  const { organizationId } = keeping
  const { referral } = sent
  if (referral.side === 'provider' && referral.from?.organizationId === organizationId)
    return hearProvider(keeping, sent)
  if (referral.side === 'referrer' && referral.with?.organizationId === organizationId)
    return hearReferrer(keeping, sent)
  if (referral.side !== 'plan') return []
  const asProvider = await hearPlanAsProvider(keeping, sent)
  return referral.from?.organizationId === organizationId
    ? [...asProvider, ...(await hearPlanAsReferrer(keeping, sent))]
    : asProvider
}

const answers: Readonly<Record<string, ReferralDeed>> = {
  accept: 'hear-accepted',
  decline: 'hear-declined',
  'begin-outreach': 'hear-outreach',
  report: 'hear-report',
}

/** A plan hears the provider that has its referral; what an earlier provider says late changes nothing. */
async function hearProvider(
  keeping: Keeping,
  { senderId, referral: theirs, events }: Sent,
): Promise<Referral[]> {
  const { tx, organizationId } = keeping
  const from = theirs.from
  if (from?.referralId == null) return []
  let ours = await holdReferral(tx, organizationId, from.referralId)
  if (ours?.side !== 'plan') return []
  const before = ours.events
  const heard = await lastHeard(tx, organizationId, ours.id, theirs.id)
  for (const event of events.filter(({ number }) => number > heard)) {
    const deed = answers[event.kind]
    const isWithThem: boolean = ours.with?.organizationId === senderId && ours.with.event === from.event
    if (deed === undefined || !isWithThem) continue
    const moved = await moveReferral(keeping, ours, {
      deed,
      reason: event.reason,
      note: event.note,
      aboutId: senderId,
      heard: { fromId: theirs.id, event: event.number },
    })
    if (moved.ok) ours = moved.value
  }
  return ours.events > before ? [ours] : []
}

/** A plan takes in what an organization of the hub refers to it. */
async function hearReferrer(
  keeping: Keeping,
  { senderId, referral: theirs }: Sent,
): Promise<readonly Referral[]> {
  const { tx, organizationId } = keeping
  const from = { organizationId: senderId, referralId: theirs.id, event: 1 }
  if ((await findReferralFrom(tx, organizationId, from)) !== null) return []
  const { source, service, facts, number, receivedAt } = theirs
  const services = [service]
  const taken = await takeIn(keeping, {
    ...{ side: 'plan', way: 'hub', source, services, facts, from, with: null, number, receivedAt },
  })
  for (const referral of taken) await tellOthers(keeping, referral, null)
  return taken
}

/** What ends a provider's part in the plan's word. */
const ends = new Set(['take-back', 'close', 'deny'])

/** A provider gets what the plan gives to it, and hears when the plan closes it or takes it back. */
async function hearPlanAsProvider(
  keeping: Keeping,
  { senderId, referral: theirs, events }: Sent,
): Promise<Referral[]> {
  const { tx, organizationId } = keeping
  const changed: Referral[] = []
  for (const given of events.filter(({ kind, aboutId }) => kind === 'give' && aboutId === organizationId)) {
    const from = { organizationId: senderId, referralId: theirs.id, event: given.number }
    let ours = await findReferralFrom(tx, organizationId, from)
    if (ours === null) {
      const { source, service, facts, number } = theirs
      const [taken] = await takeIn(keeping, {
        ...{ side: 'provider', way: 'hub', source, services: [service], facts, from, with: null, number },
        note: given.note,
      })
      if (taken === undefined) continue
      changed.push(taken)
      ours = taken
    }
    const end = events.find(
      each =>
        each.number > given.number && (each.kind === 'give' || ends.has(each.kind) || each.step === 'closed'),
    )
    if (end === undefined || end.kind === 'give' || ours.step === 'closed') continue
    const moved = await moveReferral(keeping, ours, {
      deed: 'hear-closed',
      kind: `plan-${end.kind}`,
      reason: end.reason,
      note: end.note,
      heard: { fromId: theirs.id, event: end.number },
    })
    if (moved.ok) changed.push(moved.value)
  }
  return changed
}

/** What who referred hears of the plan's doings: the plan's own notes stay with the plan, but for what it asks. */
const news = new Set([
  'came',
  'ask-for-more',
  'find-eligible',
  'give',
  'hear-accepted',
  'hear-outreach',
  'hear-declined',
])

async function hearPlanAsReferrer(
  keeping: Keeping,
  { senderId, referral: theirs, events }: Sent,
): Promise<Referral[]> {
  const { tx, organizationId } = keeping
  const id = theirs.from?.referralId
  let ours = id == null ? null : await holdReferral(tx, organizationId, id)
  if (ours?.side !== 'referrer' || ours.with?.organizationId !== senderId) return []
  const before = ours.events
  const heard = await lastHeard(tx, organizationId, ours.id, theirs.id)
  for (const event of events.filter(({ number }) => number > heard)) {
    const isEnd = event.step === 'closed'
    if (!isEnd && !news.has(event.kind)) continue
    const moved = await moveReferral(keeping, ours, {
      deed: isEnd ? 'hear-closed' : event.kind === 'came' ? 'hear-received' : 'hear-news',
      kind: `plan-${event.kind}`,
      reason: event.reason,
      note: event.kind === 'ask-for-more' ? event.note : null,
      ...(event.aboutId !== null && { aboutId: event.aboutId }),
      heard: { fromId: theirs.id, event: event.number },
      changes: { status: event.status },
    })
    if (moved.ok) ours = moved.value
  }
  return ours.events > before ? [ours] : []
}
