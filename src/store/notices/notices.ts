/** Keeps notices, and who has read them. */
import { type Selectable, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { isNoticeKind, type NoticeKind } from '#domain/notices/kinds.ts'
import type { Tx } from '../database.ts'
import type { NoticeTables } from './tables.ts'

export type Notice = {
  readonly organizationId: Id
  readonly id: Id
  readonly kind: NoticeKind
  /** Names the occasion, so that it is told once. */
  readonly about: string
  /** The only one who is told; null: everybody with the right that the kind names. */
  readonly personId: Id | null
  readonly partnerId: Id | null
  /** Id of a file of the guidance. */
  readonly file: string | null
  readonly day: Day | null
  readonly count: number | null
  readonly objectId: Id | null
  readonly createdAt: string
}

function noticesFrom(row: Selectable<NoticeTables['notice']>): readonly Notice[] {
  if (!isNoticeKind(row.kind)) return []
  return [
    {
      organizationId: row.organization_id,
      id: row.id,
      kind: row.kind,
      about: row.about,
      personId: row.person_id,
      partnerId: row.partner_organization_id,
      file: row.file,
      day: row.on_day,
      count: row.count,
      objectId: row.object_id,
      createdAt: row.created_at,
    },
  ]
}

/** False when the same kind was told of the same occasion before: then nothing happens. */
export async function insertNotice(tx: Tx, notice: Notice): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('notice')
    .values({
      organization_id: notice.organizationId,
      id: notice.id,
      kind: notice.kind,
      about: notice.about,
      person_id: notice.personId,
      partner_organization_id: notice.partnerId,
      file: notice.file,
      on_day: notice.day,
      count: notice.count,
      object_id: notice.objectId,
      created_at: notice.createdAt,
    })
    .onConflict(conflict => conflict.columns(['organization_id', 'kind', 'about']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findNotice(tx: Tx, organizationId: Id, id: Id): Promise<Notice | null> {
  const row = await tx
    .selectFrom('notice')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return (row && noticesFrom(row)[0]) ?? null
}

/** Whose notices: a person's in an organization, of the kinds that they are told of, since they work there. */
export type Told = {
  readonly organizationId: Id
  readonly personId: Id
  readonly kinds: readonly NoticeKind[]
  readonly since: string
}

/** Notices to the person, and whether they have read each. */
function toldTo(tx: Tx, { organizationId, personId, kinds, since }: Told) {
  return tx
    .selectFrom('notice')
    .leftJoin('notice_reading', join =>
      join
        .onRef('notice_reading.organization_id', '=', 'notice.organization_id')
        .onRef('notice_reading.notice_id', '=', 'notice.id')
        .on('notice_reading.person_id', '=', personId),
    )
    .where('notice.organization_id', '=', organizationId)
    .where('notice.kind', 'in', kinds)
    .where('notice.created_at', '>=', since)
    .where(eb => eb.or([eb('notice.person_id', 'is', null), eb('notice.person_id', '=', personId)]))
}

/** The newest first, from before an id (null: from the newest). */
export async function listNotices(
  tx: Tx,
  told: Told,
  before: Id | null,
  limit: number,
): Promise<readonly (Notice & { readonly isRead: boolean })[]> {
  let query = toldTo(tx, told).selectAll('notice').select('notice_reading.read_at')
  if (before !== null) query = query.where('notice.id', '<', before)
  const rows = await query.orderBy('notice.id', 'desc').limit(limit).execute()
  return rows.flatMap(row => noticesFrom(row).map(notice => ({ ...notice, isRead: row.read_at !== null })))
}

/** How many the person has not read, counted no further than `most`. */
export async function countUnread(tx: Tx, told: Told, most: number): Promise<number> {
  const unread = await toldTo(tx, told)
    .select('notice.id')
    .where('notice_reading.read_at', 'is', null)
    .limit(most)
    .execute()
  return unread.length
}

/** Marks these as read, or with null all of them; what is not told to the person stays as it is. */
export async function markRead(tx: Tx, told: Told, ids: readonly Id[] | null, now: string): Promise<void> {
  let query = toldTo(tx, told)
    .select(['notice.organization_id', 'notice.id as notice_id'])
    .select([
      sql<string>`${told.personId}::uuid`.as('person_id'),
      sql<string>`${now}::timestamptz`.as('read_at'),
    ])
    .where('notice_reading.read_at', 'is', null)
  if (ids !== null) query = query.where('notice.id', 'in', ids)
  await tx
    .insertInto('notice_reading')
    .columns(['organization_id', 'notice_id', 'person_id', 'read_at'])
    .expression(query)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Forgets notices made before an instant, at most `limit` of them; gives how many. */
export async function deleteNotices(
  tx: Tx,
  organizationId: Id,
  before: string,
  limit: number,
): Promise<number> {
  const gone = await tx
    .deleteFrom('notice')
    .where('organization_id', '=', organizationId)
    .where('id', 'in', eb =>
      eb
        .selectFrom('notice')
        .select('id')
        .where('organization_id', '=', organizationId)
        .where('created_at', '<', before)
        .limit(limit),
    )
    .returning('id')
    .execute()
  return gone.length
}
