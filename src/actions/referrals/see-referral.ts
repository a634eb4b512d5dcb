/** One referral whole: the form, everything that happened, what is owed to be told, and what can be done now. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { deedsAt } from '#domain/referrals/steps.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { listEvents, listNoticesOf } from '#store/referrals/events.ts'
import { findReferral, listBundle } from '#store/referrals/referrals.ts'
import { action } from '../action.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { membersOf, objectOfReferral } from './keeping.ts'
import {
  listedReferral,
  listedReferralOf,
  partiesOf,
  shownEvent,
  shownEventOf,
  shownFacts,
  shownFactsOf,
  shownNotice,
  shownNoticeOf,
} from './shown-referral.ts'

export const seeReferral = action({
  name: 'referrals.see-referral',
  says: 'A referral with its form, its history, what is owed to be told, and what you can do now.',
  permission: 'referrals/read',
  takes: z.strictObject({ referralId: id }),
  gives: z.strictObject({
    referral: listedReferral,
    facts: shownFacts,
    events: z.array(shownEvent),
    notices: z.array(shownNotice),
    together: z.array(listedReferral).describe('What else was asked for in the same form'),
    repeats: listedReferral.nullable().describe('The one that it seems to repeat, decided or not'),
    repeatsDecided: z.enum(['same', 'another']).nullable(),
    deeds: z.array(z.string()).describe('What can be done with it now'),
  }),
  changes: false,
  refuses: ['request/not-found'],
  async run({ referralId }, { tx, organizationId, now, tell }) {
    const referral = await findReferral(tx, organizationId, referralId)
    if (referral === null) return refuse('request/not-found')
    const [events, notices, bundle] = [
      await listEvents(tx, organizationId, referralId),
      await listNoticesOf(tx, organizationId, referralId),
      await listBundle(tx, organizationId, referral.bundleId),
    ]
    const repeated =
      referral.repeatsId === null ? null : await findReferral(tx, organizationId, referral.repeatsId)
    const shown = [referral, ...bundle, ...(repeated === null ? [] : [repeated])]
    const about = events.flatMap(({ aboutId }) => (aboutId === null ? [] : [aboutId]))
    const names = await listPartyNames(tx, organizationId, [...shown.flatMap(partiesOf), ...about])
    tell({ objects: [objectOfReferral(referralId)], members: shown.flatMap(membersOf) })
    const { side, step, status } = referral
    return done({
      referral: listedReferralOf(referral, names, now),
      facts: shownFactsOf(referral),
      events: events.map(event => shownEventOf(event, names)),
      notices: notices.map(shownNoticeOf),
      together: bundle.flatMap(each => (each.id === referralId ? [] : [listedReferralOf(each, names, now)])),
      repeats: repeated && listedReferralOf(repeated, names, now),
      repeatsDecided: referral.repeatsDecided,
      deeds: [...deedsAt(side, step, status)],
    })
  },
})
