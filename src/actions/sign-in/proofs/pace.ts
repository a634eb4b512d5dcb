/** Counts tries to sign in before they are looked at, so that two at once cannot slip through together. */
import { createHmac } from 'node:crypto'
import { keyFor } from '#base/seal.ts'
import type { PaceKind } from '#domain/people/sign-in-pace.ts'
import { networkOf, secondsToWait, withFailure, withoutFailure } from '#domain/people/sign-in-pace.ts'
import { nobody, type Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import {
  deletePastTries,
  deleteTries,
  findTries,
  type TriesKey,
  updateTries,
} from '#store/people/sign-in-tries.ts'
import type { House } from '../../house.ts'

type Counted = { readonly kind: PaceKind; readonly key: TriesKey }

/** Keyed, because people type passwords where names belong. */
function accountOf(house: House, name: string): string {
  return createHmac('sha256', keyFor('sign-in tries', house.settings.keys.sealing)).update(name).digest('hex')
}

/** Where a try counts: in a known device for itself alone, else against the network and the account. */
function countedFor(
  house: House,
  name: string,
  from: { readonly address: string | undefined; readonly deviceHash: string | null },
): readonly Counted[] {
  const account = accountOf(house, `account ${name}`)
  if (from.deviceHash !== null)
    return [{ kind: 'device', key: { account, network: `device ${from.deviceHash}` } }]
  const network = networkOf(from.address)
  return [
    { kind: 'network', key: { account, network } },
    { kind: 'everywhere', key: { account, network: 'everywhere' } },
    { kind: 'neighbours', key: { account: accountOf(house, `network ${network}`), network: 'neighbours' } },
  ]
}

/** A place where only the network is counted: for what cannot be guessed, such as a key. */
export async function secondsForNetwork(
  tx: Tx,
  house: House,
  address: string | undefined,
  failed: boolean,
  now: string,
): Promise<number> {
  const network = networkOf(address)
  const key = { account: accountOf(house, `keys from ${network}`), network: 'neighbours' }
  return asActing(tx, { ...nobody, shown: key.account }, async () => {
    const tries = await findTries(tx, key, now)
    if (failed) await updateTries(tx, key, withFailure('neighbours', tries, now))
    return secondsToWait(tries, now)
  })
}

/** A try that counts as failed till it is forgiven. */
export type Try = { readonly counted: readonly Counted[]; readonly seconds: number }

/**
 * Takes a try down as failed. With `seconds` above 0 it is too early and must not be looked at. The order of
 * the places is always the same, so that two tries at once wait for each other.
 */
export async function takeTry(
  tx: Tx,
  house: House,
  name: string,
  from: { readonly address: string | undefined; readonly deviceHash: string | null },
  now: string,
): Promise<Try> {
  const counted = countedFor(house, name, from)
  let seconds = 0
  const places: { one: Counted; tries: Awaited<ReturnType<typeof findTries>> }[] = []
  for (const one of counted) {
    const tries = await asActing(tx, { ...nobody, shown: one.key.account }, () => findTries(tx, one.key, now))
    seconds = Math.max(seconds, secondsToWait(tries, now))
    places.push({ one, tries })
  }
  if (seconds > 0) return { counted, seconds }
  for (const { one, tries } of places)
    await asActing(tx, { ...nobody, shown: one.key.account }, () =>
      updateTries(tx, one.key, withFailure(one.kind, tries, now)),
    )
  await deletePastTries(tx)
  return { counted, seconds }
}

/** It was honest: the account's counts end, and the network's has one less. */
export async function forgiveTry(tx: Tx, { counted }: Try, now: string): Promise<void> {
  for (const { kind, key } of counted)
    await asActing(tx, { ...nobody, shown: key.account }, async () => {
      if (kind !== 'neighbours') return deleteTries(tx, key)
      const tries = await findTries(tx, key, now)
      if (tries !== null) await updateTries(tx, key, withoutFailure(tries, now))
    })
}
