/** Takes payments into the provider's books, one transaction each: posted once, seen before, or set aside. */
import { createHash } from 'node:crypto'
import type { Id } from '#base/id.ts'
import { judgeRemittance, type RemittanceOutcome } from '#domain/books/outcome.ts'
import { entriesOf, invoicesIn } from '#domain/books/post.ts'
import { contentOf, moneyOf, type Remittance } from '#domain/books/remittance.ts'
import {
  findPosted,
  insertBookEntries,
  insertRemittance,
  isTaken,
  listBilledLines,
  listPlansOf,
  lockBooks,
} from '#store/books/remittances.ts'
import type { Tx } from '#store/database.ts'

export type Source = {
  readonly organizationId: Id
  /** Whose file it is, where somebody said so. */
  readonly partnerId: Id | null
  readonly transmissionId: Id | null
  /** `transmission:<id>`, or `list:<plan>:<SHA-256>`. */
  readonly source: string
  readonly at: string
  readonly by: string
}

export type Taken = {
  readonly id: Id
  readonly outcome: RemittanceOutcome
  readonly members: readonly string[]
  /** How many of its lines fit none of ours. */
  readonly open: number
}

/** One payment; null when that payment of that file was taken before. */
export async function takeRemittance(
  tx: Tx,
  source: Source,
  ordinal: number,
  remittance: Remittance,
  newId: () => Id,
): Promise<Taken | null> {
  const { organizationId, at, by } = source
  await lockBooks(tx, organizationId)
  if (await isTaken(tx, organizationId, source.source, ordinal)) return null
  const invoices = invoicesIn(remittance)
  const partnerId = source.partnerId ?? (await onlyPlanOf(tx, organizationId, invoices))
  const { payer, trace, paidOn, cents, method } = remittance
  const posted = await findPosted(tx, organizationId, { partnerId, payer, trace })
  const hashes = { contentHash: sha256(contentOf(remittance)), moneyHash: sha256(moneyOf(remittance)) }
  const { outcome, why, sameAs } = judgeRemittance(remittance, hashes, partnerId, posted)
  const id = newId()
  await insertRemittance(tx, {
    organization_id: organizationId,
    id,
    partner_organization_id: partnerId,
    ...{ payer, trace, cents, method, ordinal, outcome, why },
    paid_on: paidOn,
    content_sha256: hashes.contentHash,
    money_sha256: hashes.moneyHash,
    transmission_id: source.transmissionId,
    source: source.source,
    same_as_id: sameAs,
    taken_at: at,
    closed_at: null,
    closed_by_id: null,
    closed_why: null,
  })
  if (outcome !== 'posted' || partnerId === null) return { id, outcome, members: [], open: 0 }
  const billed = await listBilledLines(tx, organizationId, partnerId, invoices)
  const entries = entriesOf(remittance, billed)
  await insertBookEntries(tx, organizationId, { remittanceId: id, partnerId, from: 1, at, by }, entries)
  const open = entries.filter(entry => entry.open !== null && entry.kind === 'paid').length
  return { id, outcome, members: [...new Set(billed.map(({ cin }) => cin))], open }
}

async function onlyPlanOf(tx: Tx, organizationId: Id, invoices: readonly string[]): Promise<Id | null> {
  const plans = await listPlansOf(tx, organizationId, invoices)
  return plans.length === 1 ? (plans[0] ?? null) : null
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** How an audit entry names a payment. */
export function remittanceObject(id: Id): string {
  return `remittance:${id}`
}
