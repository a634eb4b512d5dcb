/** An e-mail that there is news of a referral: where an address was given, and it is safe to write there. */
import { type Id, isId } from '#base/id.ts'
import { referralLetter } from '#domain/mail/letters.ts'
import type { Referral, ReferralNotice } from '#domain/referrals/referral.ts'
import { findPublicPage } from '#store/care/public-pages.ts'
import type { Tx } from '#store/database.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { findNotice, updateNoticeTold } from '#store/referrals/events.ts'
import { queueMail } from '../../mail/outbox.ts'
import type { Keeping } from '../keeping.ts'

const about = 'referral-notice:'

/** The address to write to, or null: a member about whom somebody said to be careful gets no e-mail. */
function addressFor(
  recipient: ReferralNotice['recipient'],
  { facts: { answers } }: Pick<Referral, 'facts'>,
): string | null {
  if (recipient === 'referrer') return answers.senderEmail ?? null
  const isSafe = answers.contactIsSafe === undefined || answers.contactIsSafe === 'yes'
  return isSafe && answers.contactNote === undefined ? (answers.email ?? null) : null
}

/** Down in the outbox, in the transaction of its cause; nothing where there is no address, or no mail server. */
export async function mailNotice(
  { tx, house, organizationId, now }: Keeping,
  referral: Referral,
  { id, recipient, language }: Pick<ReferralNotice, 'id' | 'recipient' | 'language'>,
): Promise<void> {
  const address = addressFor(recipient, referral)
  const phone = (await findPublicPage(tx, organizationId))?.phone
  // Without a number to call, the e-mail would lead nowhere: the letter is printed.
  if (address === null || phone == null) return
  const names = await listPartyNames(tx, organizationId, [organizationId])
  const facts = { plan: names.get(organizationId) ?? '', number: referral.number, phone: spokenPhone(phone) }
  const letter = referralLetter(facts, language === 'es' ? 'es' : 'en')
  await queueMail(
    { tx, house, organizationId, now },
    { about: `${about}${id}`, purpose: 'word', address, letter },
  )
}

/**
 * Who referred was told by the e-mail, once the mail server has it. A member is still owed the letter, which says
 * what was decided and what they may do about it.
 */
export async function noteMailedNotice(
  tx: Tx,
  organizationId: Id,
  subject: string,
  at: string,
): Promise<void> {
  const noticeId = subject.startsWith(about) ? subject.slice(about.length) : ''
  const notice = isId(noticeId) ? await findNotice(tx, organizationId, noticeId) : null
  if (notice?.recipient !== 'referrer') return
  const told = { state: 'told', way: 'e-mail', note: null, at, by: 'job:mail-send' } as const
  await updateNoticeTold(tx, organizationId, notice.id, told)
}

/** Ten digits as people read them. */
export function spokenPhone(phone: string): string {
  return `(${phone.slice(0, 3)}) ${phone.slice(3, 6)}-${phone.slice(6)}`
}
