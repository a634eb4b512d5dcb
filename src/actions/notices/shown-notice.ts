/** Notices as those see them who are told: whose they are, and their words with names in them. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { mailWays } from '#domain/notices/kinds.ts'
import { kindsFor, noticeText } from '#domain/notices/words.ts'
import type { Actor } from '#domain/people/actor.ts'
import { findFile } from '#files/guidance.ts'
import { reports } from '#guidance/all-reports.ts'
import type { Tx } from '#store/database.ts'
import { listPartyNames } from '#store/network/partners.ts'
import type { Notice, Told } from '#store/notices/notices.ts'
import { findMembership } from '#store/people/members.ts'

export const languageAsked = z.enum(['en', 'es']).default('en').describe('Language of the words')

export const mailWay = z
  .enum(mailWays)
  .describe('at-once: an e-mail for each; daily: all of a day in one e-mail; never: in the portal alone')

export const shownNotice = z.strictObject({
  id: z.uuid(),
  kind: z.string().describe('What kind of thing happened: `file-answered`'),
  subject: z.string().describe('One line'),
  says: z.string().describe('What happened, and what to do about it'),
  link: z.string().describe('Where in the portal it is seen to'),
  at: z.iso.datetime(),
  isRead: z.boolean(),
})

/** Whose notices the actor sees; null for somebody who acts for no organization. */
export async function toldTo(tx: Tx, actor: Actor): Promise<Told | null> {
  if (actor.kind !== 'person') return null
  const { organizationId, personId, roles } = actor
  const membership = await findMembership(tx, organizationId, personId)
  return membership && { organizationId, personId, kinds: kindsFor(roles), since: membership.sinceAt }
}

/** A file as the guidance calls it, or a report to the State. */
function nameOfFile(id: string): string {
  return findFile(id)?.name ?? reports.find(report => report.id === id)?.name ?? id
}

/** The words of notices of one organization, in their order. */
export async function textsOf(
  tx: Tx,
  organizationId: Id,
  notices: readonly Notice[],
  language: 'en' | 'es',
): Promise<readonly ReturnType<typeof noticeText>[]> {
  const names = await listPartyNames(
    tx,
    organizationId,
    notices.flatMap(({ partnerId }) => partnerId ?? []),
  )
  return notices.map(({ kind, partnerId, file, day, count, objectId }) => {
    const partner = partnerId === null ? null : (names.get(partnerId) ?? null)
    const fileName = file === null ? null : nameOfFile(file)
    return noticeText(kind, { partner, file: fileName, day, count, objectId }, language)
  })
}
