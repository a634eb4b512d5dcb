/** A notice with all that it speaks of, for those who look at it, print it or send it. */
import type { Id } from '#base/id.ts'
import type { WrittenNotice } from '#domain/authorizations/notice.ts'
import {
  holdAuthorization,
  type KeptAuthorization,
  listEvents,
} from '#store/authorizations/authorizations.ts'
import { type KeptNotice, listNotices } from '#store/authorizations/notices.ts'
import { findMember, type Member } from '#store/members/members.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { Context } from '../../action.ts'
import type { DocumentLanguage } from '../../documents/words.ts'
import { languageOf, wordsOf } from './notice-facts.ts'

export type FoundNotice = {
  readonly notice: KeptNotice
  readonly authorization: KeptAuthorization
  readonly member: Member
  readonly language: DocumentLanguage
  readonly plan: string
  readonly words: WrittenNotice
}

/** Null where there is none. `language`: null for the one in which it went out, else the member's own. */
export async function findNotice(
  { tx, organizationId, today }: Context,
  about: { readonly authorization: Id; readonly event: number; readonly language: DocumentLanguage | null },
): Promise<FoundNotice | null> {
  const authorization = await holdAuthorization(tx, organizationId, about.authorization)
  const member = authorization && (await findMember(tx, organizationId, authorization.memberId))
  if (authorization === null || member === null) return null
  const notices = await listNotices(tx, organizationId, [authorization.id])
  const notice = notices.find(each => each.event === about.event)
  const events = await listEvents(tx, organizationId, authorization.id)
  const event = events.find(({ number }) => number === about.event)
  if (notice === undefined || event === undefined) return null
  const language = notice.language ?? about.language ?? languageOf(member.facts)
  const plan = (await findOrganization(tx, organizationId))?.name ?? ''
  const words = wordsOf(notice, { authorization, event, plan, language, today })
  return { notice, authorization, member, language, plan, words }
}

/** Where the member gets mail; null where that is not known, or there is no such place. */
export function addressOf({ facts }: Member): string | null {
  const of = (kind: 'Mailing' | 'Residential'): string =>
    [facts[`member${kind}Address`], facts[`member${kind}City`], facts[`member${kind}Zip`]]
      .filter(each => each !== undefined && each !== '')
      .join(', ')
  const [mailing, home] = [of('Mailing'), of('Residential')]
  const address = mailing === '' ? home : mailing
  return address === '' || address.startsWith('HOMELESS') ? null : address
}
