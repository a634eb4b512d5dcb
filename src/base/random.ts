/** Numbers that look random and are the same again for the same seed, for samples and tests. */

export type Random = {
  /** A whole number from 0 up to but not including `below`. */
  below(below: number): number
  /** One of the entries. The list is not empty. */
  pick<T>(list: readonly T[]): T
  /** True about once in `times`. */
  oneIn(times: number): boolean
}

/** A small fast generator (mulberry32). Not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: list => list[below(list.length)] as (typeof list)[number],
    oneIn: times => below(times) === 0,
  }
}
