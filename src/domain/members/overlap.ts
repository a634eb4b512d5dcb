/** Whether a member's other programs leave room for ECM on a day. */
import type { Day } from '#base/day.ts'
import type { Overlap } from '#guidance/eligibility.ts'
import { overlaps } from '#guidance/populations/overlaps.ts'

export type OverlapVerdict = {
  /** `free`: nothing stands against ECM. `must-choose`: the member decides for one. `may-not`: not now. */
  readonly verdict: 'free' | 'must-choose' | 'may-not'
  /** What decided: empty for `free`. */
  readonly because: readonly Overlap[]
  /** Programs that no entry of the guidance knows on that day; a person has to look. */
  readonly unknown: readonly string[]
}

/** Weighs the programs (ids of `guidance/populations/overlaps.ts`) that a member is in on a day. */
export function weighOverlap(programs: readonly string[], on: Day): OverlapVerdict {
  const inForce = overlaps.filter(({ since, until }) => since <= on && (until === undefined || on <= until))
  const found = inForce.filter(({ id }) => programs.includes(id))
  const excluded = found.filter(overlap => overlap.with === 'excluded')
  const choose = found.filter(overlap => overlap.with === 'choose')
  return {
    verdict: excluded.length > 0 ? 'may-not' : choose.length > 0 ? 'must-choose' : 'free',
    because: excluded.length > 0 ? excluded : choose,
    unknown: programs.filter(program => !inForce.some(({ id }) => id === program)),
  }
}
