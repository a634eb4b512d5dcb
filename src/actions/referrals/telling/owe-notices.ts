/** What is owed to be told of a referral, put down in the transaction of its cause. */
import type { ReferralOutcome } from '#domain/referrals/decide.ts'
import type { Referral } from '#domain/referrals/referral.ts'
import { insertNotice } from '#store/referrals/events.ts'
import type { Keeping } from '../keeping.ts'
import { mailNotice } from './mail-notice.ts'

export async function oweNotices(
  keeping: Keeping,
  referral: Referral,
  event: number,
  tells: ReferralOutcome['tells'],
): Promise<void> {
  const { tx, organizationId, newId, now } = keeping
  for (const { about, to } of tells) {
    const owed = {
      id: newId(),
      recipient: to,
      language: to === 'member' ? languageOfMember(referral) : referral.facts.language,
    }
    await insertNotice(tx, organizationId, {
      ...owed,
      referralId: referral.id,
      about,
      event,
      owedAt: now,
      state: 'owed',
      way: null,
      note: null,
      toldAt: null,
    })
    await mailNotice(keeping, referral, owed)
  }
}

/** Letters are in English and Spanish; who speaks another language gets English, and an interpreter is offered. */
function languageOfMember({ language, facts }: Referral): 'en' | 'es' {
  if (language === null) return facts.language
  return /span|espa|castel/i.test(language) ? 'es' : 'en'
}
