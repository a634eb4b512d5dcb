/** Keeps what happened to referrals, never changed, and what is owed to be told of it. */
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { ReferralEvent, ReferralFacts, ReferralNotice } from '#domain/referrals/referral.ts'
import type { Tx } from '../database.ts'
import type { ReferralTables } from './tables.ts'

function eventFrom(row: Selectable<ReferralTables['referral_event']>): ReferralEvent {
  return {
    number: row.number,
    at: row.at,
    kind: row.kind,
    step: row.step,
    status: row.status,
    reason: row.reason,
    note: row.note,
    // Written by insertEvent.
    facts: row.facts as ReferralFacts | null,
    saidBy: row.said_by,
    aboutId: row.about_organization_id,
    heard: row.heard_from_id === null ? null : { fromId: row.heard_from_id, event: row.heard_event ?? 0 },
  }
}

export async function insertEvent(
  tx: Tx,
  organizationId: Id,
  referralId: Id,
  event: ReferralEvent,
): Promise<void> {
  await tx
    .insertInto('referral_event')
    .values({
      organization_id: organizationId,
      referral_id: referralId,
      number: event.number,
      at: event.at,
      kind: event.kind,
      step: event.step,
      status: event.status,
      reason: event.reason,
      note: event.note,
      facts: event.facts === null ? null : JSON.stringify(event.facts),
      said_by: event.saidBy,
      about_organization_id: event.aboutId,
      heard_from_id: event.heard?.fromId ?? null,
      heard_event: event.heard?.event ?? null,
    })
    .execute()
}

/** Everything that happened to it, in order. */
export async function listEvents(
  tx: Tx,
  organizationId: Id,
  referralId: Id,
): Promise<readonly ReferralEvent[]> {
  const rows = await tx
    .selectFrom('referral_event')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('referral_id', '=', referralId)
    .orderBy('number')
    .execute()
  return rows.map(eventFrom)
}

/** The last event of theirs that was heard; 0 when none was. */
export async function lastHeard(tx: Tx, organizationId: Id, referralId: Id, fromId: Id): Promise<number> {
  const row = await tx
    .selectFrom('referral_event')
    .select(eb => eb.fn.max('heard_event').as('last'))
    .where('organization_id', '=', organizationId)
    .where('referral_id', '=', referralId)
    .where('heard_from_id', '=', fromId)
    .executeTakeFirst()
  return row?.last ?? 0
}

function noticeFrom(row: Selectable<ReferralTables['referral_notice']>): ReferralNotice {
  return {
    id: row.id,
    referralId: row.referral_id,
    about: row.about,
    recipient: row.recipient,
    event: row.event,
    language: row.language,
    owedAt: row.owed_at,
    state: row.state,
    way: row.way,
    note: row.note,
    toldAt: row.told_at,
  }
}

export async function insertNotice(tx: Tx, organizationId: Id, notice: ReferralNotice): Promise<void> {
  await tx
    .insertInto('referral_notice')
    .values({
      organization_id: organizationId,
      id: notice.id,
      referral_id: notice.referralId,
      about: notice.about,
      recipient: notice.recipient,
      event: notice.event,
      language: notice.language,
      owed_at: notice.owedAt,
      state: notice.state,
      way: notice.way,
      note: notice.note,
      told_at: notice.toldAt,
      told_by: null,
    })
    .execute()
}

export async function findNotice(tx: Tx, organizationId: Id, id: Id): Promise<ReferralNotice | null> {
  const row = await tx
    .selectFrom('referral_notice')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? noticeFrom(row) : null
}

/** Of one referral, in order. */
export async function listNoticesOf(
  tx: Tx,
  organizationId: Id,
  referralId: Id,
): Promise<readonly ReferralNotice[]> {
  const rows = await tx
    .selectFrom('referral_notice')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('referral_id', '=', referralId)
    .orderBy('event')
    .orderBy('recipient')
    .execute()
  return rows.map(noticeFrom)
}

/** Everything that is still owed to be told, the oldest first, from after an id (null: from the first). */
export async function listOwedNotices(
  tx: Tx,
  organizationId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly ReferralNotice[]> {
  let query = tx
    .selectFrom('referral_notice')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'owed')
  if (after !== null) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(noticeFrom)
}

/** True when it was still owed. */
export async function updateNoticeTold(
  tx: Tx,
  organizationId: Id,
  id: Id,
  told: {
    readonly state: 'told' | 'not-told'
    readonly way: string
    readonly note: string | null
    readonly at: string
    readonly by: string
  },
): Promise<boolean> {
  const done = await tx
    .updateTable('referral_notice')
    .set({ state: told.state, way: told.way, note: told.note, told_at: told.at, told_by: told.by })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'owed')
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
