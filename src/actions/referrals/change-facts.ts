/** What is known of the person changes: another version of the facts, the one before kept in the event before. */
import { areSurelyTwo, matchKeysOf, personOf } from '#domain/referrals/person.ts'
import type { Referral, ReferralFacts } from '#domain/referrals/referral.ts'
import { insertEvent } from '#store/referrals/events.ts'
import { findAlike, lockIntake, updateReferral } from '#store/referrals/referrals.ts'
import type { Keeping } from './keeping.ts'

/** The referral as it then is, and none where nothing changes or it is closed. */
export async function changeFacts(
  { tx, organizationId, now, by }: Keeping,
  referral: Referral,
  facts: ReferralFacts,
  note: string | null,
): Promise<readonly Referral[]> {
  const isSame = JSON.stringify(facts) === JSON.stringify(referral.facts)
  if (isSame || referral.step === 'closed') return []
  await lockIntake(tx, organizationId)
  const person = personOf(facts.answers)
  const alike = await findAlike(tx, organizationId, {
    id: referral.id,
    side: referral.side,
    service: referral.service,
    keys: matchKeysOf(person),
  })
  const repeated =
    alike.find(other => other.repeatsId !== referral.id && !areSurelyTwo(person, other)) ?? null
  const changed: Referral = {
    ...referral,
    ...person,
    facts,
    // What a person decided stands, unless it is about another one now.
    repeatsId: referral.repeatsDecided === null ? (repeated?.id ?? null) : referral.repeatsId,
    events: referral.events + 1,
    changedAt: now,
  }
  await updateReferral(tx, organizationId, changed)
  await insertEvent(tx, organizationId, changed.id, {
    number: changed.events,
    at: now,
    kind: 'changed',
    step: changed.step,
    status: changed.status,
    reason: null,
    note,
    // What stood before is not lost: each change keeps what it replaced.
    facts: referral.facts,
    saidBy: by,
    aboutId: null,
    heard: null,
  })
  return [changed]
}
