/** The letter of something that is owed to be told, in the words that it is told in. */
import { z } from 'zod'
import { usDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { type LetterFacts, writeLetter } from '#domain/referrals/letter.ts'
import type { Referral, ReferralNotice } from '#domain/referrals/referral.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { referralLoopClosureReason } from '#guidance/code-sets/referral-loop-closure-reason.ts'
import { findPublicPage } from '#store/care/public-pages.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { listPublicSitesOf } from '#store/network/sites.ts'
import { findNotice, listEvents } from '#store/referrals/events.ts'
import { findReferral } from '#store/referrals/referrals.ts'
import { action, type Context } from '../action.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { membersOf, objectOfReferral } from './keeping.ts'
import { shownNotice, shownNoticeOf } from './shown-referral.ts'
import { spokenPhone } from './telling/mail-notice.ts'

export const seeNotice = action({
  name: 'referrals.see-notice',
  says: 'A letter to a member or to who referred, ready to be printed.',
  permission: 'referrals/read',
  takes: z.strictObject({
    noticeId: id,
    language: z.enum(['en', 'es']).optional().describe('Left out, the language that it is owed in'),
  }),
  gives: z.strictObject({
    notice: shownNotice,
    language: z.enum(['en', 'es']),
    writtenOn: z.iso.date(),
    from: z.string().describe('The plan'),
    to: z.string().describe('Whom it goes to'),
    address: z.string().nullable(),
    speaks: z.string().nullable().describe('The language that the member speaks, as it was said'),
    contactIsSafe: z.string().nullable().describe('yes, call-only or no, as who referred said'),
    contactNote: z.string().nullable(),
    title: z.string(),
    paragraphs: z.array(z.string()),
  }),
  changes: false,
  refuses: ['request/not-found'],
  async run({ noticeId, language: asked }, context) {
    const { tx, organizationId, today, tell } = context
    const notice = await findNotice(tx, organizationId, noticeId)
    const referral = notice && (await findReferral(tx, organizationId, notice.referralId))
    if (notice === null || referral === null) return refuse('request/not-found')
    const language = asked ?? (notice.language === 'es' ? 'es' : 'en')
    const facts = await factsOf(context, notice, referral, language)
    const letter = writeLetter(notice.about, notice.recipient, language, facts, today)
    if (letter === null) return refuse('request/not-found')
    tell({ objects: [objectOfReferral(referral.id)], members: membersOf(referral) })
    const { answers } = referral.facts
    const isMember = notice.recipient === 'member'
    const names = [answers.senderName, answers.senderOrganization].filter(each => each !== undefined)
    return done({
      notice: shownNoticeOf(notice),
      language,
      writtenOn: today,
      from: facts.plan,
      to: isMember ? `${referral.firstName} ${referral.lastName}`.trim() : names.join(', '),
      address: isMember
        ? [answers.address, answers.zip].filter(each => each !== undefined).join(', ') || null
        : null,
      speaks: isMember ? referral.language : null,
      contactIsSafe: isMember ? (answers.contactIsSafe ?? null) : null,
      contactNote: isMember ? (answers.contactNote ?? null) : null,
      title: letter.title,
      paragraphs: [...letter.paragraphs],
    })
  },
})

const ecm = { en: 'Enhanced Care Management', es: 'Administración mejorada de la atención (ECM)' }

function serviceName(service: string, language: 'en' | 'es'): string {
  if (service === 'ecm') return ecm[language]
  const code = communitySupports.codes.find(each => each.code === service)
  return (language === 'es' ? code?.labelEs : code?.label) ?? service
}

/** What the letter tells of, as it stood with the event that it is owed for. */
async function factsOf(
  { tx, organizationId }: Context,
  notice: ReferralNotice,
  referral: Referral,
  language: 'en' | 'es',
): Promise<LetterFacts> {
  const events = await listEvents(tx, organizationId, referral.id)
  const event = events.find(({ number }) => number === notice.event)
  const providerId: Id | null = event?.aboutId ?? null
  const names = await listPartyNames(tx, organizationId, [
    organizationId,
    ...(providerId === null ? [] : [providerId]),
  ])
  const [site] = providerId === null ? [] : await listPublicSitesOf(tx, [providerId])
  const page = await findPublicPage(tx, organizationId)
  const reason = referralLoopClosureReason.codes.find(({ code }) => code === event?.reason)
  const onTheCard = { en: 'the number on the member card', es: 'el número de la tarjeta de miembro' }[
    language
  ]
  return {
    day: usDay(californiaDay(referral.receivedAt)),
    number: referral.number,
    service: serviceName(referral.service, language),
    plan: names.get(organizationId) ?? '',
    phone: page?.phone == null ? onTheCard : spokenPhone(page.phone),
    provider: providerId === null ? '' : (names.get(providerId) ?? ''),
    providerPhone: site === undefined ? onTheCard : spokenPhone(site.phone),
    reason: (language === 'es' ? reason?.labelEs : reason?.label) ?? event?.reason ?? '',
    note: event?.note ?? '',
  }
}
