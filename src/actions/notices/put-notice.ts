/** Tells an organization's people of something: here, or across the wall in another organization of the hub. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { NoticeKind } from '#domain/notices/kinds.ts'
import type { Tx } from '#store/database.ts'
import { insertNotice } from '#store/notices/notices.ts'
import type { House } from '../house.ts'

export type NoticeToPut = {
  readonly kind: NoticeKind
  /** Names the occasion (`transmission:0197…`): the same kind and occasion are told once, however often put. */
  readonly about: string
  /** The only one to be told, for kinds that are about one person. */
  readonly personId?: Id
  /** The other party: an organization, or a partner. */
  readonly partnerId?: Id | null
  /** Id of a file of the guidance. */
  readonly file?: string | null
  readonly day?: Day
  readonly count?: number
  /** What the notice leads to: a transmission. */
  readonly objectId?: Id
}

/** What an action's context has, or a job's with its transaction and its organization. */
export type NoticeContext = {
  readonly tx: Tx
  readonly house: House
  readonly organizationId: Id
  readonly now: string
  newId(): Id
}

/** Tells the people of the organization that the transaction acts for, in that transaction. */
export async function putNotice(context: NoticeContext, notice: NoticeToPut): Promise<void> {
  const { tx, house, organizationId, now } = context
  const noticeId = context.newId()
  const isNew = await insertNotice(tx, {
    organizationId,
    id: noticeId,
    kind: notice.kind,
    about: notice.about,
    personId: notice.personId ?? null,
    partnerId: notice.partnerId ?? null,
    file: notice.file ?? null,
    day: notice.day ?? null,
    count: notice.count ?? null,
    objectId: notice.objectId ?? null,
    createdAt: now,
  })
  if (isNew && house.settings.mail !== undefined)
    await house.jobs.send(tx, 'mail-notices', { organizationId, noticeId }, { key: noticeId })
}

/**
 * Tells the people of another organization of the hub: by a job that acts for it, put down in this transaction.
 * The notice names us as its partner.
 */
export async function sendNotice(
  { tx, house, organizationId }: Pick<NoticeContext, 'tx' | 'house' | 'organizationId'>,
  receiverId: Id,
  notice: Omit<NoticeToPut, 'personId' | 'partnerId'>,
): Promise<void> {
  const { kind, about, file = null, day = null, count = null, objectId = null } = notice
  await house.jobs.send(
    tx,
    'notices-bring',
    { organizationId: receiverId, partnerId: organizationId, kind, about, file, day, count, objectId },
    { key: `${kind} ${about}` },
  )
}
