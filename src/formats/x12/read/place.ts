/** Where something stands in a transmission, for findings. */

import { composites } from '../dictionary/composites.ts'
import { segments } from '../dictionary/segments.ts'
import type { X12Place } from '../finding.ts'
import { type Segment, unpackId } from './segment.ts'
import type { Walk } from './walk.ts'

/**
 * Where a segment stood, kept in numbers: which of the set, of the file, its first byte, its packed id, its
 * loop.
 */
export type Standing = {
  readonly segment: number
  readonly number: number
  readonly offset: number
  readonly id: number
  readonly loop: number
}

/** The place of the segment at hand in a set, or of an element, a part and a repetition of it (all from 1). */
export function placeAt(
  walk: Walk,
  segment: Segment,
  element?: number,
  part?: number,
  repetition?: number,
): X12Place {
  const { number, offset, id } = segment
  const standing = { segment: walk.segment, number, offset, id, loop: walk.loop }
  return placeOf(walk, standing, element, part, repetition)
}

/** The same for a segment that has gone by, of the claim still at hand. */
export function placeOf(
  walk: Walk,
  standing: Standing,
  element?: number,
  part?: number,
  repetition?: number,
): X12Place {
  const segmentId = unpackId(standing.id)
  const dataElement = element === undefined ? undefined : dataElementAt(segmentId, element, part)
  return {
    interchange: walk.interchange,
    group: walk.group,
    set: walk.header.index,
    segment: standing.segment,
    segmentInFile: standing.number,
    offset: standing.offset,
    ...(segmentId === '' ? {} : { segmentId }),
    loop: walk.set.loops[standing.loop]?.def.id ?? '',
    ...(element === undefined ? {} : { element }),
    ...(part === undefined ? {} : { part }),
    ...(repetition === undefined ? {} : { repetition }),
    ...(dataElement === undefined ? {} : { dataElement }),
    ...(walk.claim === '' ? {} : { claim: walk.claim }),
  }
}

function dataElementAt(segmentId: string, element: number, part?: number): number | undefined {
  const at = segments.get(segmentId)?.elements[element - 1]
  if (typeof at === 'number') return at
  if (at === undefined || at.startsWith('I') || part === undefined) return undefined
  return Object.entries(composites).find(([id]) => id === at)?.[1].parts[part - 1]
}
