/** What is owed to be told of a referral, put down in the transaction of its cause. */
import type { ReferralOutcome } from '#domain/referrals/decide.ts'
import type { Referral } from '#domain/referrals/referral.ts'
import { insertNotice } from '#store/referrals/events.ts'
import type { Keeping } from './keeping.ts'

export async function oweNotices(
  { tx, organizationId, newId, now }: Keeping,
  referral: Referral,
  event: number,
  tells: ReferralOutcome['tells'],
): Promise<void> {
  for (const { about, to } of tells) {
    await insertNotice(tx, organizationId, {
      id: newId(),
      referralId: referral.id,
      about,
      recipient: to,
      event,
      language: to === 'member' ? languageOfMember(referral) : referral.facts.language,
      owedAt: now,
      state: 'owed',
      way: null,
      note: null,
      toldAt: null,
    })
  }
}

/** Letters are in English and Spanish; who speaks another language gets English, and an interpreter is offered. */
function languageOfMember({ language, facts }: Referral): 'en' | 'es' {
  if (language === null) return facts.language
  return /span|espa|castel/i.test(language) ? 'es' : 'en'
}
