/** Disputes over payments: rows are added, never changed. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { DisputeEvent, DisputeKind } from '#domain/books/dispute.ts'
import type { Tx } from '../database.ts'
import { storableText } from '../exchange/storable.ts'

/** Of one invoice, in the order in which they were entered. */
export async function listDisputes(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  invoice: string,
): Promise<readonly DisputeEvent[]> {
  const rows = await tx
    .selectFrom('payment_dispute')
    .select(['dispute_id', 'kind', 'happened_on', 'decide_by', 'words'])
    .where('organization_id', '=', organizationId)
    .where('partner_organization_id', '=', partnerId)
    .where('invoice', '=', invoice)
    .orderBy('dispute_id')
    .orderBy('number')
    .execute()
  return rows.map(({ dispute_id, kind, happened_on, decide_by, words }) => ({
    disputeId: dispute_id,
    kind,
    on: happened_on,
    by: decide_by,
    words,
  }))
}

/** The invoice of a dispute, and how many rows it has; null when there is none. */
export async function findDispute(
  tx: Tx,
  organizationId: Id,
  disputeId: Id,
): Promise<{
  readonly partnerId: Id
  readonly invoice: string
  readonly kinds: readonly DisputeKind[]
} | null> {
  const rows = await tx
    .selectFrom('payment_dispute')
    .select(['partner_organization_id', 'invoice', 'kind'])
    .where('organization_id', '=', organizationId)
    .where('dispute_id', '=', disputeId)
    .orderBy('number')
    .execute()
  const [first] = rows
  if (first === undefined) return null
  return {
    partnerId: first.partner_organization_id,
    invoice: first.invoice,
    kinds: rows.map(({ kind }) => kind),
  }
}

export async function insertDisputeEvent(
  tx: Tx,
  organizationId: Id,
  event: {
    readonly disputeId: Id
    readonly number: number
    readonly partnerId: Id
    readonly invoice: string
    readonly kind: DisputeKind
    readonly on: Day
    readonly dueOn: Day | null
    readonly words: string
    readonly at: string
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('payment_dispute')
    .values({
      organization_id: organizationId,
      dispute_id: event.disputeId,
      number: event.number,
      partner_organization_id: event.partnerId,
      invoice: event.invoice,
      kind: event.kind,
      happened_on: event.on,
      decide_by: event.dueOn,
      words: storableText(event.words),
      entered_at: event.at,
      by_id: event.by,
    })
    .execute()
}
