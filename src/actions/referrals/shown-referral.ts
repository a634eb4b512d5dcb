/** A referral as it is listed and shown to those whose work it is. */
import { z } from 'zod'
import { dayNumber } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Referral, ReferralEvent, ReferralNotice } from '#domain/referrals/referral.ts'
import { day, id } from '../network/fields.ts'
import { shownPopulation } from './form-fields.ts'

export const steps = [
  'to-triage',
  'asked-for-more',
  'eligible',
  'with-provider',
  'to-close',
  'to-answer',
  'with-us',
  'reported',
  'sent',
  'closed',
] as const

export const sides = ['plan', 'provider', 'referrer'] as const

const instant = z.iso.datetime()

export const listedReferral = z.strictObject({
  id,
  number: z.string().describe('Number of the receipt, by which people call it'),
  side: z.enum(sides).describe('What we are in it'),
  service: z.string().describe('ecm, or a code of Community Supports'),
  way: z.enum(['public-form', 'call', 'staff', 'file', 'hub']).describe('By which door it came'),
  source: z.string().describe('Who referred, a kind of the guidance'),
  receivedAt: instant,
  daysOpen: z.int().describe('Since it came; of a closed one, till it was closed'),
  urgency: z.enum(['routine', 'expedited']),
  step: z.enum(steps).describe('What it waits for'),
  status: z.string().describe('The closed loop’s own word'),
  statusOn: day,
  closureReason: z.string().nullable(),
  reportedReason: z.string().nullable().describe('How it ended in the provider’s word'),
  dueAt: instant.nullable().describe('By when the next thing is due; null where no clock runs'),
  isLate: z.boolean(),
  firstName: z.string(),
  lastName: z.string(),
  memberCin: z.string().nullable(),
  seemsToRepeat: id.nullable().describe('An open one that may be for the same person: somebody must decide'),
  fromName: z.string().nullable().describe('The organization that it came from'),
  withName: z.string().nullable().describe('The organization that has it'),
})

export type Names = ReadonlyMap<Id, string>

export function listedReferralOf(
  referral: Referral,
  names: Names,
  now: string,
): z.output<typeof listedReferral> {
  const { id: referralId, number, side, service, way, source, receivedAt, urgency, step, status } = referral
  const { statusOn, closureReason, reportedReason, dueAt, firstName, lastName, memberCin } = referral
  const until = step === 'closed' ? statusOn : californiaDay(now)
  return {
    id: referralId,
    ...{ number, side, service, way, source, receivedAt, urgency, step, status, statusOn },
    ...{ closureReason, reportedReason, dueAt, firstName, lastName, memberCin },
    daysOpen: Math.max(0, dayNumber(until) - dayNumber(californiaDay(receivedAt))),
    isLate: dueAt !== null && dueAt < now,
    seemsToRepeat: referral.repeatsDecided === null ? referral.repeatsId : null,
    fromName: nameOf(names, referral.from?.organizationId),
    withName: nameOf(names, referral.with?.organizationId),
  }
}

function nameOf(names: Names, organizationId: Id | undefined): string | null {
  return organizationId === undefined ? null : (names.get(organizationId) ?? null)
}

/** Whose names a referral needs to be shown. */
export function partiesOf({ from, with: has }: Referral): readonly Id[] {
  return [from?.organizationId, has?.organizationId].flatMap(each => (each === undefined ? [] : [each]))
}

export const shownFacts = z.strictObject({
  answers: z.record(z.string(), z.string()).describe('Element of the form to answer'),
  screening: z.record(z.string(), z.enum(['yes', 'no', 'unknown'])),
  who: z.enum(['adult', 'child']).nullable(),
  populations: z.array(shownPopulation).describe('What the screening showed or points to'),
  said: z.array(z.string()).describe('Populations that who referred named'),
  language: z.enum(['en', 'es']),
})

export function shownFactsOf({ facts }: Pick<Referral, 'facts'>): z.output<typeof shownFacts> {
  const { answers, screening, who, populations, said, language } = facts
  return {
    answers: { ...answers },
    screening: { ...screening },
    who,
    populations: [...populations],
    said: [...said],
    language,
  }
}

export const shownEvent = z.strictObject({
  number: z.int(),
  at: instant,
  kind: z
    .string()
    .describe('came, changed, seems-to-repeat, repeats-decided, told, or what was done with it'),
  step: z.enum(steps),
  status: z.string(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  isOurs: z.boolean().describe('False: it was heard from another organization'),
  aboutName: z.string().nullable().describe('The provider that it was given to or taken from'),
})

export function shownEventOf(event: ReferralEvent, names: Names): z.output<typeof shownEvent> {
  const { number, at, kind, step, status, reason, note, heard, aboutId } = event
  const isOurs = heard === null
  return {
    number,
    at,
    kind,
    step,
    status,
    reason,
    note,
    isOurs,
    aboutName: nameOf(names, aboutId ?? undefined),
  }
}

export const shownNotice = z.strictObject({
  id,
  referralId: id,
  about: z.string().describe('received, asked-for-more, assigned, denied, closed'),
  recipient: z.enum(['member', 'referrer']),
  language: z.string(),
  owedAt: instant,
  state: z.enum(['owed', 'told', 'not-told']),
  way: z.string().nullable().describe('How it was told'),
  note: z.string().nullable(),
  toldAt: instant.nullable(),
})

export function shownNoticeOf(notice: ReferralNotice): z.output<typeof shownNotice> {
  const { id: noticeId, referralId, about, recipient, language, owedAt, state, way, note, toldAt } = notice
  return { id: noticeId, referralId, about, recipient, language, owedAt, state, way, note, toldAt }
}
