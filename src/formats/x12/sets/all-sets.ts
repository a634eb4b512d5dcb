/** Every set that we know, and which of them a header means. */
import type { SetDef } from '../define.ts'
import { set837p } from './837p/set-837p.ts'

export const allSets: readonly SetDef[] = [set837p]

const byHeader = new Map<string, SetDef>(
  allSets.flatMap(def => def.versions.map(version => [`${def.transaction} ${version}`, def] as const)),
)

/**
 * The set that ST01 and the version (ST03, or GS08 where a set has no ST03) name; null when it is none of ours. The
 * guide's later errata (`005010X222A9`) are read as the guide: errata narrow codes but move no segment.
 */
export function findSet(transaction: string, version: string): SetDef | null {
  const exact = byHeader.get(`${transaction} ${version}`)
  if (exact) return exact
  const guide = /^(\d{6}X\d{3})A\d{1,2}$/.exec(version)?.[1]
  return (guide && byHeader.get(`${transaction} ${guide}`)) || null
}
