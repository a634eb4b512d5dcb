/** What answering and reviewing an item of readiness have in common. */
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import { sideOf } from '#domain/network/contract.ts'
import type { ReadinessEntry } from '#domain/network/readiness.ts'
import { findContract } from '#store/network/contracts.ts'
import { saveReadiness } from '#store/network/readiness.ts'
import type { Context } from '../action.ts'
import { sayerOf } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { readinessOf, shownReadinessOf } from './shown-readiness.ts'

/**
 * Puts down what one side says of an item, and answers with the checklist as it now is. The provider answers and the
 * payer reviews; where one of them is not on the hub, the other writes both down.
 */
export async function sayReadiness(
  context: Context,
  contractId: string,
  entry: Pick<ReadinessEntry, 'item' | 'part' | 'state' | 'note' | 'on'>,
): Promise<Result<ReturnType<typeof shownReadinessOf>>> {
  const { tx, organizationId, now, today, actor, tell } = context
  const history = await findContract(tx, organizationId, contractId)
  if (history === null) return refuse('request/not-found')
  const { contract } = history
  const isTheirs = sideOf(contract, organizationId) === (entry.part === 'answer' ? 'provider' : 'payer')
  if (!isTheirs && contract.otherId !== null) return refuse('oversight/not-yours-to-say')
  const lines = await readinessOf(tx, organizationId, history, today)
  if (!lines.some(({ item }) => item === entry.item)) {
    return refuse('oversight/item-not-asked', { item: entry.item })
  }
  await saveReadiness(tx, contract, organizationId, { ...entry, by: sayerOf(actor), at: now })
  tell({ objects: [`contract:${contractId}`] })
  return done(shownReadinessOf(await readinessOf(tx, organizationId, history, today)))
}
