/** Keeps drafts of invoices: each save names the version that it builds on, so that none overwrites another. */
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Month } from '#domain/billing/copy-month.ts'
import type { DraftContent } from '#domain/billing/draft.ts'
import type { Tx } from '../database.ts'
import { storableJson } from '../exchange/storable.ts'
import type { BillingTables } from './tables.ts'

type Row = Selectable<BillingTables['invoice_draft']>

export type DraftHead = {
  readonly id: Id
  readonly partnerId: Id
  readonly party: Row['party']
  readonly month: Month
  readonly version: number
  readonly invoices: number
  readonly amountCents: number
  readonly createdAt: string
  readonly changedAt: string
  readonly changedBy: { readonly kind: Row['changed_by_kind']; readonly id: string }
}

export type Draft = DraftHead & { readonly content: DraftContent }

function headFrom(row: Omit<Row, 'content'>): DraftHead {
  return {
    id: row.id,
    partnerId: row.partner_organization_id,
    party: row.party,
    month: row.month as Month,
    version: row.version,
    invoices: row.invoice_count,
    amountCents: row.amount_cents,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    changedBy: { kind: row.changed_by_kind, id: row.changed_by_id },
  }
}

export async function insertDraft(tx: Tx, organizationId: Id, draft: Draft): Promise<void> {
  await tx
    .insertInto('invoice_draft')
    .values({
      organization_id: organizationId,
      id: draft.id,
      partner_organization_id: draft.partnerId,
      party: draft.party,
      month: draft.month,
      version: draft.version,
      content: storableJson(draft.content),
      invoice_count: draft.invoices,
      amount_cents: draft.amountCents,
      created_at: draft.createdAt,
      changed_at: draft.changedAt,
      changed_by_kind: draft.changedBy.kind,
      changed_by_id: draft.changedBy.id,
    })
    .execute()
}

/** The draft with its content, held until the transaction ends where somebody is about to change it. */
export async function findDraft(
  tx: Tx,
  organizationId: Id,
  id: Id,
  forUpdate: boolean,
): Promise<Draft | null> {
  const query = tx
    .selectFrom('invoice_draft')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirst()
  // Written by insertDraft and updateDraft.
  return row ? { ...headFrom(row), content: row.content as DraftContent } : null
}

/** Drafts without their content, the latest begun first, from before an id (null: from the latest). */
export async function listDrafts(
  tx: Tx,
  organizationId: Id,
  before: Id | null,
  limit: number,
): Promise<readonly DraftHead[]> {
  let query = tx
    .selectFrom('invoice_draft')
    .select([
      'organization_id',
      'id',
      'partner_organization_id',
      'party',
      'month',
      'version',
      'invoice_count',
      'amount_cents',
      'created_at',
      'changed_at',
      'changed_by_kind',
      'changed_by_id',
    ])
    .where('organization_id', '=', organizationId)
  if (before !== null) query = query.where('id', '<', before)
  return (await query.orderBy('id', 'desc').limit(limit).execute()).map(headFrom)
}

/** Puts another version in the place of the one that is held. */
export async function updateDraft(tx: Tx, organizationId: Id, draft: Draft): Promise<void> {
  await tx
    .updateTable('invoice_draft')
    .set({
      version: draft.version,
      content: storableJson(draft.content),
      invoice_count: draft.invoices,
      amount_cents: draft.amountCents,
      changed_at: draft.changedAt,
      changed_by_kind: draft.changedBy.kind,
      changed_by_id: draft.changedBy.id,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', draft.id)
    .execute()
}

export async function deleteDraft(tx: Tx, organizationId: Id, id: Id): Promise<void> {
  await tx
    .deleteFrom('invoice_draft')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Names of those who work or worked here, by their ids. */
export async function listPersonNames(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .select(['person.id', 'person.name'])
    .where('membership.organization_id', '=', organizationId)
    .where('person.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
