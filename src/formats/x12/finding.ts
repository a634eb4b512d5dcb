/** What can be said about X12: a finding with its place, its level, and what an acknowledgement says of it. */
import type { Consequence, Finding } from '#base/finding.ts'

/** The trade's levels: 1 syntax, 2 the guide's usage, 3 balancing, 4 situations, 5 code sets. */
export type Level = 1 | 2 | 3 | 4 | 5

/** What the acknowledgements say of a finding. Exactly one of ta1, ak9, ik5, ik3 or ik4 is its own line. */
export type AckCodes = {
  /** TA105. */
  readonly ta1?: string
  /** AK905. */
  readonly ak9?: string
  /** IK502. */
  readonly ik5?: string
  /** IK304. */
  readonly ik3?: string
  /** IK403; the IK3 before it says 8. */
  readonly ik4?: string
  /** STC01 of a 277CA, category and status (and entity): what a claim is refused for above syntax. */
  readonly status?: readonly [category: string, status: string, entity?: string]
}

export type X12CodeFacts = {
  /** `rejects-file` the interchange or group, `rejects-row` the set (or, from level 3 on, the claim). */
  readonly consequence: Consequence
  readonly level: Level
  /** Names in `Finding.values` that the words may use. */
  readonly values: readonly string[]
  /** What it means, for the person who writes the words. */
  readonly says: string
  readonly ack: AckCodes
}

/** Where in a transmission. All numbers count from 1; what is not known or does not apply is left out. */
export type X12Place = {
  /** Which interchange of the file, group of the interchange and set of the group. */
  readonly interchange: number
  readonly group?: number
  readonly set?: number
  /** Which segment of the set (ST is 1), and of the whole file. */
  readonly segment?: number
  readonly segmentInFile: number
  /** Where the segment begins in the file, in bytes from 0. */
  readonly offset: number
  readonly segmentId?: string
  readonly loop?: string
  /** Place in the segment, part of the composite, and which repetition. */
  readonly element?: number
  readonly part?: number
  readonly repetition?: number
  /** The number of the data element, for IK402. */
  readonly dataElement?: number
  /** The number of the claim at hand: CLM01, CLP01, or TRN02 of a 277CA. */
  readonly claim?: string
}

/**
 * `where` repeats in the sender's tongue what a person needs: `loop`, `segment`, `position`, `element`,
 * `claim`.
 */
export type X12Finding = Finding & {
  readonly x12: X12Place
  readonly level: Level
  readonly ack: AckCodes
  /** What else in the set made it wrong: the transfer that wants an account. A 999 tells it in a CTX. */
  readonly trigger?: X12Place
}

/** Makes findings of one register. */
export function x12Finding(
  code: string,
  facts: X12CodeFacts,
  place: X12Place,
  about: Pick<Finding, 'found' | 'expected' | 'values' | 'cite'> = {},
): X12Finding {
  const { consequence, level, ack } = facts
  return { code, consequence, where: whereOf(place), ...about, x12: place, level, ack }
}

function whereOf(place: X12Place): Finding['where'] {
  const { segmentId, element, part } = place
  const number = element === undefined ? '' : String(element).padStart(2, '0')
  const position = place.segment ?? place.segmentInFile
  return {
    position,
    ...(place.loop === undefined || place.loop === '' ? {} : { loop: place.loop }),
    ...(segmentId === undefined ? {} : { segment: segmentId }),
    ...(element === undefined
      ? {}
      : { element: `${segmentId ?? ''}${number}${part === undefined ? '' : `-${part}`}` }),
    ...(place.claim === undefined ? {} : { claim: place.claim }),
  }
}
