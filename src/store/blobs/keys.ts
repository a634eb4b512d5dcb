/** The keys of organizations' blobs: made once each, kept wrapped, wrapped anew when the sealing key changes. */
import { createHash, randomBytes } from 'node:crypto'
import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { keyFor, seal, unseal } from '#base/seal.ts'
import type { Tx } from '../database.ts'

/** The key that wraps from now on, and those that may have wrapped before. 32 bytes each. */
export type SealingKeys = { readonly current: Uint8Array; readonly before: readonly Uint8Array[] }

/** An organization's key and its number. */
export type BlobKey = { readonly number: number; readonly key: Uint8Array }

type Wrapped = { readonly number: number; readonly wrapped: Uint8Array; readonly wrapped_by: string }

const wrappingKeyOf = (sealing: Uint8Array): Uint8Array => keyFor('blob keys', sealing)

/** A short name of a sealing key, to know which one wrapped; nobody gets from it to the key. */
function nameOf(sealing: Uint8Array): string {
  return createHash('sha256')
    .update(keyFor('name of the key of blob keys', sealing))
    .digest('hex')
    .slice(0, 16)
}

const placeOf = (organizationId: Id, number: number): string => `blob_key ${organizationId} ${number}`

function wrap(sealing: Uint8Array, organizationId: Id, { number, key }: BlobKey): Uint8Array {
  return seal(wrappingKeyOf(sealing), randomBytes(12), placeOf(organizationId, number), key)
}

function unwrap(keys: SealingKeys, organizationId: Id, row: Wrapped): BlobKey {
  const sealing = [keys.current, ...keys.before].find(each => nameOf(each) === row.wrapped_by)
  if (sealing === undefined) {
    throw new Fault('blob/key-unknown', 'The sealing key that wraps an organization’s blob key is not set.')
  }
  const key = unseal([wrappingKeyOf(sealing)], placeOf(organizationId, row.number), row.wrapped)
  return { number: row.number, key }
}

/** Makes the key with this number unless it stands already. */
async function makeKey(tx: Tx, keys: SealingKeys, organizationId: Id, number: number): Promise<void> {
  const wrapped = wrap(keys.current, organizationId, { number, key: randomBytes(32) })
  await tx
    .insertInto('blob_key')
    .values({ organization_id: organizationId, number, wrapped, wrapped_by: nameOf(keys.current) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The key for new blobs: the organization's newest, made here when it has none. */
export async function newestKey(tx: Tx, keys: SealingKeys, organizationId: Id): Promise<BlobKey> {
  const query = tx
    .selectFrom('blob_key')
    .select(['number', 'wrapped', 'wrapped_by'])
    .where('organization_id', '=', organizationId)
    .orderBy('number', 'desc')
    .limit(1)
  const row = await query.executeTakeFirst()
  if (row) return unwrap(keys, organizationId, row)
  await makeKey(tx, keys, organizationId, 1)
  return unwrap(keys, organizationId, await query.executeTakeFirstOrThrow())
}

/** The key that a blob names, or null when there is none of that number. */
export async function findKey(
  tx: Tx,
  keys: SealingKeys,
  organizationId: Id,
  number: number,
): Promise<BlobKey | null> {
  const row = await tx
    .selectFrom('blob_key')
    .select(['number', 'wrapped', 'wrapped_by'])
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? unwrap(keys, organizationId, row) : null
}

/** Begins a new key for the organization's blobs from now on; older blobs keep theirs. Gives its number. */
export async function turnKey(tx: Tx, keys: SealingKeys, organizationId: Id): Promise<number> {
  const { number } = await newestKey(tx, keys, organizationId)
  await makeKey(tx, keys, organizationId, number + 1)
  return number + 1
}

/** Wraps anew, with today's sealing key, what older ones wrapped; gives how many keys that were. */
export async function rewrapKeys(tx: Tx, keys: SealingKeys, organizationId: Id): Promise<number> {
  const name = nameOf(keys.current)
  const rows = await tx
    .selectFrom('blob_key')
    .select(['number', 'wrapped', 'wrapped_by'])
    .where('organization_id', '=', organizationId)
    .where('wrapped_by', '!=', name)
    .forUpdate()
    .execute()
  for (const row of rows) {
    const wrapped = wrap(keys.current, organizationId, unwrap(keys, organizationId, row))
    await tx
      .updateTable('blob_key')
      .set({ wrapped, wrapped_by: name })
      .where('organization_id', '=', organizationId)
      .where('number', '=', row.number)
      .execute()
  }
  return rows.length
}
