/** An amount parted among several, so that no cent is lost and none is made. */

/**
 * Parts of `cents` in the proportion of `weights` (none below zero), each rounded towards zero, and what remains cent
 * by cent to the largest remainders, the first of equals first. Evenly where all weights are zero; of a negative
 * amount the parts are negative. Their sum is `cents`, always.
 */
export function spread(cents: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return []
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const shares = sum > 0 ? weights : weights.map(() => 1)
  const whole = BigInt(sum > 0 ? sum : weights.length)
  const amount = BigInt(Math.abs(cents))
  const exact = shares.map(share => amount * BigInt(share))
  const parts = exact.map(each => each / whole)
  const left = Number(amount - parts.reduce((all, part) => all + part, 0n))
  const byRemainder = exact
    .map((each, at) => ({ at, remainder: each % whole }))
    .sort((one, other) =>
      one.remainder < other.remainder ? 1 : one.remainder > other.remainder ? -1 : one.at - other.at,
    )
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0n) + 1n
  const sign = cents < 0 ? -1 : 1
  return parts.map(part => (part === 0n ? 0 : sign * Number(part)))
}
