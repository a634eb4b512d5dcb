/** Where a value came from: the version of a record that first said it as it still stands. */
import type { Facts } from './records.ts'

/** A version of a record, as far as the origin of its values asks. */
export type Said = { readonly version: number; readonly facts: Facts }

/**
 * The version that first gave the element the value it has in the last of the versions, without a break since.
 * `versions` are in order and not empty.
 */
export function originOf<Version extends Said>(
  versions: readonly Version[],
  element: string,
): Version | null {
  const value = versions.at(-1)?.facts[element] ?? ''
  let origin: Version | null = null
  for (const version of versions.toReversed()) {
    if ((version.facts[element] ?? '') !== value) break
    origin = version
  }
  return origin
}
