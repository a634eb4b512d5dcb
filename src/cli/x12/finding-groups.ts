/**
 * Findings of an X12 file gathered for a person: each kind once at each place of the guide, with where it
 * stood.
 */
import type { Consequence } from '#base/finding.ts'
import type { X12Finding } from '#formats/x12/finding.ts'

export type X12FindingGroup = {
  readonly first: X12Finding
  readonly count: number
  /** The first places: which set of the file (from 1), which segment of the set. Neither for the envelopes. */
  readonly places: readonly { readonly set?: string; readonly segment: number }[]
  /** Numbers of the first claims. */
  readonly claims: readonly string[]
}

type Growing = {
  first: X12Finding
  count: number
  places: { set?: string; segment: number }[]
  claims: string[]
}

export type FindingGatherer = {
  /** `at`: which claim of the file (from 1) is at hand. */
  add(finding: X12Finding, at: { readonly claims: number }): void
  /** The gravest first, else in the order in which they were met. */
  groups(): readonly X12FindingGroup[]
  /** Sets and claims that fall; a set or claim is counted once while it is at hand. */
  readonly rejected: { readonly sets: number; readonly claims: number; readonly envelopes: number }
}

const placesKept = 12
const claimsKept = 5
/** Beyond so many groups, findings are gathered by their code alone: memory stays flat whatever is sent. */
const mostGroups = 2_000

const order: readonly Consequence[] = ['rejects-file', 'rejects-row', 'accepted-with-warning', 'note']

export function findingGatherer(): FindingGatherer {
  const groups = new Map<string, Growing>()
  const rejected = { sets: 0, claims: 0, envelopes: 0 }
  let lastSet = ''
  let lastClaim = 0
  const countRejected = ({ x12, level, consequence }: X12Finding, at: { readonly claims: number }): void => {
    if (consequence === 'rejects-file') rejected.envelopes += 1
    if (consequence !== 'rejects-row') return
    if (level >= 3 && x12.claim !== undefined) {
      if (at.claims !== lastClaim) rejected.claims += 1
      lastClaim = at.claims
    } else {
      // What is wrong with its ST is told before a set is counted, so it goes by its place.
      const set = `${x12.interchange}.${x12.group}.${x12.set}`
      if (set !== lastSet) rejected.sets += 1
      lastSet = set
    }
  }
  return {
    rejected,
    add(finding, at) {
      countRejected(finding, at)
      const { code, consequence, x12 } = finding
      const narrow = `${consequence} ${code} ${x12.loop} ${x12.segmentId} ${x12.element} ${x12.part}`
      const key = groups.has(narrow) || groups.size < mostGroups ? narrow : `${consequence} ${code}`
      const known = groups.get(key)
      if (known) addTo(known, finding)
      else groups.set(key, addTo({ first: finding, count: 0, places: [], claims: [] }, finding))
    },
    groups: () =>
      [...groups.values()].sort(
        (one, other) => order.indexOf(one.first.consequence) - order.indexOf(other.first.consequence),
      ),
  }
}

function addTo(group: Growing, { x12 }: X12Finding): Growing {
  group.count += 1
  if (group.places.length < placesKept) {
    const set = setNumber(x12)
    group.places.push({
      ...(set === null ? {} : { set }),
      segment: x12.segment ?? x12.segmentInFile,
    })
  }
  const { claim } = x12
  if (claim !== undefined && group.claims.length < claimsKept && !group.claims.includes(claim))
    group.claims.push(claim)
  return group
}

/** `2`, or `1.3.2` where the file has several interchanges or groups before it. */
function setNumber({ interchange, group, set }: X12Finding['x12']): string | null {
  if (set === undefined) return null
  return interchange === 1 && (group ?? 1) === 1 ? `${set}` : `${interchange}.${group ?? 1}.${set}`
}
