/** Takes in what somebody asks for one person: a referral for each service, told apart from those that are open. */
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { dueAfter } from '#domain/referrals/clocks.ts'
import { toldOf } from '#domain/referrals/decide.ts'
import { isLoopKept } from '#domain/referrals/loop.ts'
import { receiptNumber } from '#domain/referrals/number.ts'
import { areSurelyTwo, matchKeysOf, personOf } from '#domain/referrals/person.ts'
import type { Referral, ReferralEvent, ReferralFacts, ReferralWay } from '#domain/referrals/referral.ts'
import type { ReferralSide, ReferralStep } from '#domain/referrals/steps.ts'
import { insertEvent } from '#store/referrals/events.ts'
import { findAlike, insertReferral, lockIntake } from '#store/referrals/referrals.ts'
import type { Keeping } from './keeping.ts'
import { oweNotices } from './telling/owe-notices.ts'

export type Intake = {
  readonly side: ReferralSide
  readonly way: ReferralWay
  readonly source: string
  readonly services: readonly string[]
  readonly facts: ReferralFacts
  readonly from: Referral['from']
  readonly with: Referral['with']
  readonly recordId?: Id
  /** The number that it has with who sent it; left out, a new one. */
  readonly number?: string
  readonly receivedAt?: string
  readonly note?: string | null
}

const firstSteps: Readonly<Record<ReferralSide, ReferralStep>> = {
  plan: 'to-triage',
  provider: 'to-answer',
  referrer: 'sent',
}

export async function takeIn(keeping: Keeping, intake: Intake): Promise<readonly Referral[]> {
  const { tx, organizationId, house, newId } = keeping
  // Two forms for one person at the same moment must see each other.
  await lockIntake(tx, organizationId)
  const bundleId = newId()
  const number = intake.number ?? receiptNumber(house.random(5))
  const taken: Referral[] = []
  for (const service of new Set(intake.services)) {
    const first = newReferral(keeping, intake, { service, bundleId, number })
    const alike = await findAlike(tx, organizationId, {
      id: first.id,
      side: first.side,
      service,
      keys: matchKeysOf(first),
    })
    const repeated = alike.find(other => !areSurelyTwo(first, other)) ?? null
    const referral = { ...first, repeatsId: repeated?.id ?? null, events: repeated === null ? 1 : 2 }
    await insertReferral(tx, organizationId, referral)
    await insertEvent(
      tx,
      organizationId,
      referral.id,
      eventOf(keeping, referral, 1, 'came', intake.note ?? null),
    )
    if (repeated !== null)
      await insertEvent(
        tx,
        organizationId,
        referral.id,
        eventOf(keeping, referral, 2, 'seems-to-repeat', repeated.number),
      )
    if (referral.side === 'plan' && isLoopKept(service, californiaDay(referral.receivedAt)))
      await oweNotices(keeping, referral, 1, toldOf('received', californiaDay(keeping.now)))
    taken.push(referral)
  }
  return taken
}

function newReferral(
  { newId, now }: Keeping,
  intake: Intake,
  { service, bundleId, number }: { service: string; bundleId: Id; number: string },
): Referral {
  const { side, facts } = intake
  const receivedAt = intake.receivedAt ?? now
  const urgency = facts.answers.urgency === 'expedited' ? 'expedited' : 'routine'
  const step = firstSteps[side]
  return {
    ...personOf(facts.answers),
    id: newId(),
    number,
    bundleId,
    side,
    service,
    way: intake.way,
    source: intake.source,
    receivedAt,
    urgency,
    step,
    status: 'Pending',
    statusOn: californiaDay(now),
    closureReason: null,
    reportedReason: null,
    dueAt: side === 'referrer' ? null : dueAfter({ side, service, urgency, receivedAt, step }, now),
    facts,
    repeatsId: null,
    repeatsDecided: null,
    from: intake.from,
    with: intake.with,
    recordId: intake.recordId ?? null,
    events: 1,
    changedAt: now,
  }
}

function eventOf(
  { now, by }: Keeping,
  { step, status }: Referral,
  number: number,
  kind: string,
  note: string | null,
): ReferralEvent {
  return {
    number,
    at: now,
    kind,
    step,
    status,
    reason: null,
    note,
    facts: null,
    saidBy: by,
    aboutId: null,
    heard: null,
  }
}
