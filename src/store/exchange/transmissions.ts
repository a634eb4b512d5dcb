/** Transmissions: made, found, moved from step to step. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Step } from '#domain/exchange/steps.ts'
import { isSettled, mayMove } from '#domain/exchange/steps.ts'
import type { Tx } from '../database.ts'
import type { ExchangeTables, Side } from './tables.ts'

export type Transmission = Selectable<ExchangeTables['transmission']>
export type TransmissionChange = Updateable<ExchangeTables['transmission']>
export type TransmissionStep = Selectable<ExchangeTables['transmission_step']>

/** Who made a step: their kind and id, as the audit names them. */
export type StepBy = { readonly kind: string; readonly id: string }

/** The next number of a series of the organization, from 1, without gaps: held until the transaction ends. */
export async function nextNumber(tx: Tx, organizationId: Id, name: string): Promise<number> {
  const { last } = await tx
    .insertInto('exchange_counter')
    .values({ organization_id: organizationId, name, last: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['organization_id', 'name'])
        .doUpdateSet({ last: eb => eb('exchange_counter.last', '+', 1) }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export type NewTransmission = Omit<Insertable<ExchangeTables['transmission']>, 'number' | 'step_number'>

/**
 * Makes a transmission with its first step and its number. Null when the same bytes of the same partner are
 * there already (`findSameBytes`), or the same transmission of the partner's.
 */
export async function insertTransmission(
  tx: Tx,
  made: NewTransmission,
  by: StepBy,
): Promise<Transmission | null> {
  const { organization_id } = made
  const number = await nextNumber(tx, organization_id, 'exchanges')
  const transmission = await tx
    .insertInto('transmission')
    .values({ ...made, number, step_number: 1 })
    .onConflict(conflict => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!transmission) return null
  await insertStep(tx, transmission, made.created_at, by, null)
  return transmission
}

async function insertStep(
  tx: Tx,
  transmission: Pick<Transmission, 'organization_id' | 'id' | 'step' | 'step_number'>,
  at: string,
  by: StepBy,
  note: string | null,
): Promise<void> {
  await tx
    .insertInto('transmission_step')
    .values({
      organization_id: transmission.organization_id,
      transmission_id: transmission.id,
      number: transmission.step_number,
      step: transmission.step,
      at,
      by_kind: by.kind,
      by_id: by.id,
      note,
    })
    .execute()
}

export async function findTransmission(tx: Tx, organizationId: Id, id: Id): Promise<Transmission | null> {
  const found = await tx
    .selectFrom('transmission')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** What came with the same bytes from the same partner and was not refused. */
export async function findSameBytes(
  tx: Tx,
  organizationId: Id,
  same: { readonly side: Side; readonly partnerId: Id | null; readonly sha256: string },
): Promise<Transmission | null> {
  const found = await tx
    .selectFrom('transmission')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('direction', '=', 'in')
    .where('side', '=', same.side)
    .where('partner_organization_id', 'is not distinct from', same.partnerId)
    .where('sha256', '=', same.sha256)
    .where('step', '<>', 'refused')
    .executeTakeFirst()
  return found ?? null
}

/** What was passed on to the partner with the same bytes, the latest. */
export async function findSentBytes(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  sha256: string,
): Promise<Transmission | null> {
  const found = await tx
    .selectFrom('transmission')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('sha256', '=', sha256)
    .where('direction', '=', 'out')
    .where('partner_organization_id', '=', partnerId)
    .where('step', 'in', ['sent', 'delivered', 'answered'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** What the partner's own transmission became here. */
export async function findBySender(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  senderTransmissionId: Id,
): Promise<Transmission | null> {
  const found = await tx
    .selectFrom('transmission')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('direction', '=', 'in')
    .where('partner_organization_id', '=', partnerId)
    .where('sender_transmission_id', '=', senderTransmissionId)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** The transmission whose bytes had this hash, the latest: what a mended file says it answers. */
export async function findByHash(tx: Tx, organizationId: Id, sha256: string): Promise<Transmission | null> {
  const found = await tx
    .selectFrom('transmission')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('direction', '=', 'in')
    .where('sha256', '=', sha256)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

/** The latest transmission that mends another, by its id. */
export async function findMendedBy(tx: Tx, organizationId: Id, id: Id): Promise<Id | null> {
  const found = await tx
    .selectFrom('transmission')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('resubmission_of_transmission_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.id ?? null
}

/** The latest file of the same set that came after this one, other than this one mended. Null when there is none. */
export async function findNewerOfSet(tx: Tx, transmission: Transmission): Promise<Transmission | null> {
  const { organization_id: organizationId, id, record_set_id: set, number } = transmission
  if (set === null) return null
  const found = await tx
    .selectFrom('transmission')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('record_set_id', '=', set)
    .where('number', '>', number)
    .where('direction', '=', 'in')
    .where('step', '<>', 'refused')
    .where('resubmission_of_transmission_id', 'is distinct from', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

export type StepMove = {
  readonly from: Step
  readonly to: Step
  readonly at: string
  readonly by: StepBy
  readonly note?: string | null
  readonly set?: TransmissionChange
}

/**
 * Moves a transmission on, if it still stands where the move begins. Null when it does not: then somebody
 * has moved it already, and nothing is changed.
 */
export async function moveTransmission(
  tx: Tx,
  organizationId: Id,
  id: Id,
  move: StepMove,
): Promise<Transmission | null> {
  const moved = await tx
    .updateTable('transmission')
    .set({
      ...move.set,
      step: move.to,
      step_number: eb => eb('step_number', '+', 1),
      ...(isSettled(move.to) ? { settled_at: move.at } : {}),
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('step', '=', move.from)
    .returningAll()
    .executeTakeFirst()
  if (!moved) return null
  if (!mayMove(moved.direction, move.from, move.to, move.by.kind))
    throw new RangeError(`No transmission may go from ${move.from} to ${move.to}.`)
  await insertStep(tx, moved, move.at, move.by, move.note ?? null)
  return moved
}

/** Changes what is known of a transmission, without a step. */
export async function updateTransmission(
  tx: Tx,
  organizationId: Id,
  id: Id,
  change: TransmissionChange,
): Promise<void> {
  await tx
    .updateTable('transmission')
    .set(change)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/**
 * Begins an attempt at reading (or at making the file), if that is still to be done; its number tells later
 * whether another attempt has taken its place.
 */
export async function beginAttempt(tx: Tx, organizationId: Id, id: Id): Promise<Transmission | null> {
  const begun = await tx
    .updateTable('transmission')
    .set({ attempt: eb => eb('attempt', '+', 1) })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('step', 'in', ['received', 'read', 'asked'])
    .returningAll()
    .executeTakeFirst()
  return begun ?? null
}

/** True while the attempt is the last one; the transmission is then held until the transaction ends. */
export async function holdAttempt(tx: Tx, organizationId: Id, id: Id, attempt: number): Promise<boolean> {
  const held = await tx
    .selectFrom('transmission')
    .select('attempt')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('step', 'in', ['received', 'read', 'asked'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  return held !== undefined
}

export async function listSteps(tx: Tx, organizationId: Id, id: Id): Promise<readonly TransmissionStep[]> {
  return tx
    .selectFrom('transmission_step')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', id)
    .orderBy('number')
    .execute()
}

export type TransmissionFilter = {
  readonly direction?: Transmission['direction'] | undefined
  readonly partnerId?: Id | undefined
  readonly file?: string | undefined
  readonly step?: Step | undefined
  /** Only those that told of a period later than the guidance allows. */
  readonly late?: boolean | undefined
  /** Number of the last one shown. */
  readonly before?: number | undefined
}

/** The newest first. */
export async function listTransmissions(
  tx: Tx,
  organizationId: Id,
  filter: TransmissionFilter,
  limit: number,
): Promise<readonly Transmission[]> {
  let query = tx.selectFrom('transmission').selectAll().where('organization_id', '=', organizationId)
  if (filter.direction !== undefined) query = query.where('direction', '=', filter.direction)
  if (filter.partnerId !== undefined) query = query.where('partner_organization_id', '=', filter.partnerId)
  if (filter.file !== undefined) query = query.where('file', '=', filter.file)
  if (filter.step !== undefined) query = query.where('step', '=', filter.step)
  if (filter.late !== undefined) query = query.where('is_late', '=', filter.late)
  if (filter.before !== undefined) query = query.where('number', '<', filter.before)
  return query.orderBy('number', 'desc').limit(limit).execute()
}

export type Arrival = {
  readonly transmissionId: Id
  readonly partnerId: Id | null
  readonly direction: Transmission['direction']
  readonly file: string
  readonly at: string
  readonly step: Step
  readonly outcome: Transmission['outcome']
  readonly replacesTransmissionId: Id | null
}

/** What came and what was sent between two instants, `to` left out, in order: for who owes what. */
export async function listArrivals(
  tx: Tx,
  organizationId: Id,
  span: { readonly from: string; readonly to: string },
): Promise<readonly Arrival[]> {
  const rows = await tx
    .selectFrom('transmission')
    .select(['id', 'partner_organization_id', 'direction', 'file', 'created_at', 'step', 'outcome'])
    .select('replaces_transmission_id')
    .where('organization_id', '=', organizationId)
    .where('created_at', '>=', span.from)
    .where('created_at', '<', span.to)
    .where('file', 'is not', null)
    .orderBy('created_at')
    .execute()
  return rows.map(row => ({
    transmissionId: row.id,
    partnerId: row.partner_organization_id,
    direction: row.direction,
    file: row.file ?? '',
    at: row.created_at,
    step: row.step,
    outcome: row.outcome,
    replacesTransmissionId: row.replaces_transmission_id,
  }))
}

/** True when something that came earlier from the partner is still under way, and may be of the same set. */
export async function isEarlierOpen(tx: Tx, transmission: Transmission): Promise<boolean> {
  const found = await tx
    .selectFrom('transmission')
    .select(sql`1`.as('one'))
    .where('organization_id', '=', transmission.organization_id)
    .where('direction', '=', 'in')
    .where('side', '=', transmission.side)
    .where('partner_organization_id', 'is not distinct from', transmission.partner_organization_id)
    .where('number', '<', transmission.number)
    .where('settled_at', 'is', null)
    .where('step', '<>', 'applied')
    .where(eb => eb.or([eb('file', 'is', null), eb('file', '=', transmission.file)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
