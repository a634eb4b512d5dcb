/** Level 2 when a loop ends: segments and loops that the guide demands and that did not come. */
import type { CompiledLoop, CompiledSet } from '../../compile/compiled-set.ts'
import type { Item } from '../../define.ts'
import type { Segment } from '../../read/segment.ts'
import { packId } from '../../read/segment.ts'
import type { Walk } from '../../read/walk.ts'
import type { Bookmark } from '../bookmark.ts'
import type { Report } from '../report.ts'

/** By slot, where it was first filled in its loop at hand: a loop's first slot, where the loop first began. */
export type Firsts = {
  readonly segments: Int32Array
  readonly offsets: Float64Array
  /** By slot the loop that it opens, -1 for none: then not the slot's but the loop's count says which is first. */
  readonly opened: Int32Array
}

export function beginFirsts({ slots }: CompiledSet): Firsts {
  return {
    segments: new Int32Array(slots.length),
    offsets: new Float64Array(slots.length),
    opened: Int32Array.from(slots, slot => (slot.opensLoop && slot.loop !== 0 ? slot.loop : -1)),
  }
}

/** Takes note of a segment: nothing is made, since all segments come by here. */
export function noteFirst(
  { segments, offsets, opened }: Firsts,
  walk: Walk,
  slot: number,
  segment: Segment,
): void {
  const loop = opened[slot] as number
  if ((loop < 0 ? walk.slotCounts[slot] : walk.loopCounts[loop]) !== 1) return
  segments[slot] = walk.segment
  offsets[slot] = segment.offset
}

/** `last` is the last segment of the loop. */
export type Passed = { readonly last: Bookmark; readonly firsts: Firsts }

/**
 * What is missing is said to be missing where it should have stood: before what came of the loop that belongs behind
 * it, or behind all of the loop.
 */
export function checkPresence(report: Report, walk: Walk, index: number, passed: Passed): void {
  const { loops, slots } = walk.set
  const loop = loops[index]
  if (loop === undefined) return
  const { requiredSlots, requiredLoops } = loop
  for (let at = 0; at < requiredSlots.length; at++) {
    const slot = requiredSlots[at] ?? 0
    if ((walk.slotCounts[slot] ?? 0) > 0) continue
    const { use } = slots[slot] ?? {}
    // The reader says when a set has no SE.
    if (use === undefined || use.id === 'SE' || use.id === 'ST') continue
    const place = placeOfMissing(walk, loop, use, passed)
    report.at('segment/missing', { ...place, id: packId(use.id), loop: index }, undefined, 0, {
      expected: expectedSegment(use.id, slots[slot]?.matchPlace ?? 0, use.places),
      values: { name: use.name },
    })
  }
  for (let at = 0; at < requiredLoops.length; at++) {
    const child = loops[requiredLoops[at] ?? 0]
    if (child !== undefined && (walk.loopCounts[child.index] ?? 0) === 0) {
      reportLoop(report, walk, child, placeOfMissing(walk, loop, child.def, passed))
    }
  }
}

type PlaceOfMissing = Pick<Bookmark, 'segment' | 'number' | 'offset'>

function reportLoop(report: Report, walk: Walk, child: CompiledLoop, place: PlaceOfMissing): void {
  const opener = walk.set.slots[child.firstSlot]
  if (opener === undefined) return
  const { use, matchPlace } = opener
  report.at('loop/missing', { ...place, id: packId(use.id), loop: child.index }, undefined, 0, {
    expected: expectedSegment(use.id, matchPlace, use.places),
    values: { missing: child.def.id, name: child.def.name },
  })
}

/** Neighbours of one id may come in any order; what is missing is said where the guide has it all the same. */
function placeOfMissing(walk: Walk, loop: CompiledLoop, missing: Item, passed: Passed): PlaceOfMissing {
  const { last, firsts } = passed
  const { loops, slots } = walk.set
  const behind = { segment: last.segment + 1, number: last.number + 1, offset: last.offset }
  let [segment, offset] = [behind.segment, behind.offset]
  const later = new Set<Item>(loop.def.items.slice(loop.def.items.indexOf(missing) + 1))
  const take = (slot: number): void => {
    const first = firsts.segments[slot] ?? 0
    if (first >= segment) return
    segment = first
    offset = firsts.offsets[slot] ?? 0
  }
  for (let slot = loop.firstSlot; slot < loop.firstSlot + loop.slotCount; slot++) {
    const { use } = slots[slot] ?? {}
    if (use !== undefined && later.has(use) && (walk.slotCounts[slot] ?? 0) > 0) take(slot)
  }
  for (const child of loop.children) {
    const { def, firstSlot = 0 } = loops[child] ?? {}
    if (def !== undefined && later.has(def) && (walk.loopCounts[child] ?? 0) > 0) take(firstSlot)
  }
  return { segment, number: behind.number - (behind.segment - segment), offset }
}

/** `NM1*85`, `REF*EI|SY`: how the missing segment begins. */
function expectedSegment(
  id: string,
  place: number,
  places: {
    readonly [place: number]: {
      readonly codes?: readonly string[]
      readonly parts?: { readonly [part: number]: { readonly codes?: readonly string[] } }
    }
  },
): string {
  const use = places[place]
  const codes = use?.codes ?? use?.parts?.[1]?.codes
  return codes === undefined ? id : `${id}${'*'.repeat(place)}${codes.join('|')}`
}
