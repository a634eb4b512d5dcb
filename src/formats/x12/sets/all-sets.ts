/** Every set that we know, and which of them a header means. */
import type { SetDef } from '../define.ts'
import { set277ca } from './277ca/set-277ca.ts'
import { set835 } from './835/set-835.ts'
import { set837i } from './837i/set-837i.ts'
import { set837p } from './837p/set-837p.ts'
import { set997 } from './set-997.ts'
import { set999 } from './set-999.ts'

export const allSets: readonly SetDef[] = [set837p, set837i, set835, set999, set277ca, set997]

const byHeader = new Map<string, SetDef>(
  allSets.flatMap(def => def.versions.map(version => [`${def.transaction} ${version}`, def] as const)),
)

/**
 * The set that ST01 and the version (ST03, or GS08 where a set has no ST03) name; null when it is none of
 * ours. The guide's later errata (`005010X222A9`) are read as the guide: errata narrow codes but move no
 * segment.
 */
export function findSet(transaction: string, version: string): SetDef | null {
  return (
    byHeader.get(`${transaction} ${version}`) ?? byHeader.get(`${transaction} ${guideOf(version)}`) ?? null
  )
}

/** Whether a version is that set's, as `findSet` sees it. */
export function isVersionOf(def: SetDef, version: string): boolean {
  return findSet(def.transaction, version) === def
}

/** The version without its erratum. */
function guideOf(version: string): string {
  return version.replace(/A\d{1,2}$/, '')
}
