/** Walks a set: gives each segment its slot, enters and leaves loops, and counts what stood where. */
import type { CompiledSet, Slot } from '../compile/compiled-set.ts'
import { segments } from '../dictionary/segments.ts'
import type { Misfit, SetHeader, SetVisitor, Trailer } from './events.ts'
import { endOf, packId, type Segment, startOf, textAt, unpackId } from './segment.ts'

/** A set being walked. Visitors may read it at any time; the counts of a loop hold until it is entered again. */
export type Walk = {
  readonly set: CompiledSet
  readonly header: SetHeader
  readonly visitors: readonly SetVisitor[]
  /** Which interchange of the file and group of the interchange, from 1. */
  readonly interchange: number
  readonly group: number
  /** The slot last matched in order, and the loop at hand. */
  at: number
  loop: number
  /** Segments so far, ST being 1. */
  segment: number
  /** How often each slot was filled in its loop at hand, and each loop entered in its parent at hand. */
  readonly slotCounts: Int32Array
  readonly loopCounts: Int32Array
  /** The number of the claim at hand: CLM01, CLP01, or TRN02 of a 277CA; '' outside of claims. */
  claim: string
  /** The loop that ends the claim at hand. */
  claimLoop: number
}

export function beginWalk(
  set: CompiledSet,
  header: SetHeader,
  visitors: readonly SetVisitor[],
  interchange: number,
  group: number,
): Walk {
  const walk: Walk = {
    set,
    header,
    visitors,
    interchange,
    group,
    at: 0,
    loop: 0,
    segment: 0,
    slotCounts: new Int32Array(set.slots.length),
    loopCounts: new Int32Array(set.loops.length),
    claim: '',
    claimLoop: -1,
  }
  walk.loopCounts[0] = 1
  for (const visitor of visitors) visitor.beginSet(walk, header)
  for (const visitor of visitors) visitor.enterLoop(0)
  return walk
}

/** Takes the next segment of the set, from its ST to its SE. The misfit, when it has no or a doubtful place. */
export function step(walk: Walk, segment: Segment): Misfit | null {
  walk.segment += 1
  const { set } = walk
  const idIndex = set.idIndex(segment.id)
  if (idIndex < 0) {
    const isKnown = segment.id !== 0 && segments.has(unpackId(segment.id))
    return tellMisfit(walk, isKnown ? 'not-in-set' : 'unknown-id', -1, segment)
  }
  const candidates = set.candidates(walk.at, idIndex)
  for (let at = 0; at < candidates.length; at++) {
    const index = candidates[at] ?? -1
    if (index < 0) break
    const slot = set.slots[index]
    if (slot === undefined || !matches(slot, segment)) continue
    if (isFull(walk, slot)) return takeFull(walk, candidates, at, segment)
    take(walk, slot, segment)
    return null
  }
  return takeDoubtful(walk, candidates, segment)
}

/** Leaves all loops and tells the end. */
export function endWalk(walk: Walk, trailer: Trailer): void {
  leaveDownTo(walk, -1)
  for (const visitor of walk.visitors) visitor.endSet(trailer)
}

function matches(slot: Slot, segment: Segment): boolean {
  const { matchPlace, matchCodes } = slot
  if (matchPlace === 0) return true
  const code = packedCode(segment, matchPlace, slot.matchPart > 0)
  for (let at = 0; at < matchCodes.length; at++) {
    if (matchCodes[at] === code) return true
  }
  return false
}

/** The code at a place (or its first part) packed like an id; -1 when it is longer than three bytes. */
function packedCode(segment: Segment, place: number, ofPart: boolean): number {
  if (place >= segment.count) return 0
  const { bytes } = segment
  const end = endOf(segment, place)
  let packed = 0
  for (let at = startOf(segment, place); at < end; at++) {
    const byte = bytes[at] as number
    if (ofPart && byte === segment.separators.component) return packed
    if (packed > 0xffff) return -1
    packed = (packed << 8) | byte
  }
  return packed
}

function isFull(walk: Walk, slot: Slot): boolean {
  if (!slot.opensLoop || slot.loop === 0) return (walk.slotCounts[slot.index] ?? 0) >= slot.use.repeat
  const loop = walk.set.loops[slot.loop]
  return loop !== undefined && (walk.loopCounts[slot.loop] ?? 0) >= loop.def.repeat
}

function take(walk: Walk, slot: Slot, segment: Segment): void {
  if (slot.opensLoop && slot.loop !== 0) {
    leaveDownTo(walk, walk.set.loops[slot.loop]?.parent ?? 0)
    enter(walk, slot.loop)
  } else if (slot.loop !== walk.loop) {
    leaveDownTo(walk, slot.loop)
  }
  walk.at = slot.index
  fill(walk, slot, segment)
}

function fill(walk: Walk, slot: Slot, segment: Segment): void {
  walk.slotCounts[slot.index] = (walk.slotCounts[slot.index] ?? 0) + 1
  if (slot.id === claimSegment || slot.id === claimPaymentSegment) beginClaim(walk, slot, textAt(segment, 1))
  else if (slot.id === traceSegment && walk.set.loops[slot.loop]?.def.id === '2200D') {
    beginClaim(walk, slot, textAt(segment, 2))
  }
  const { visitors } = walk
  for (let at = 0; at < visitors.length; at++) visitors[at]?.segment(slot.index, segment)
}

const claimSegment = packId('CLM')
const claimPaymentSegment = packId('CLP')
const traceSegment = packId('TRN')

function beginClaim(walk: Walk, slot: Slot, number: string): void {
  walk.claim = number
  walk.claimLoop = slot.loop
}

function enter(walk: Walk, index: number): void {
  const loop = walk.set.loops[index]
  if (!loop) return
  walk.slotCounts.fill(0, loop.firstSlot, loop.firstSlot + loop.slotCount)
  for (let at = 0; at < loop.children.length; at++) walk.loopCounts[loop.children[at] ?? 0] = 0
  walk.loopCounts[index] = (walk.loopCounts[index] ?? 0) + 1
  walk.loop = index
  const { visitors } = walk
  for (let at = 0; at < visitors.length; at++) visitors[at]?.enterLoop(index)
}

function leaveDownTo(walk: Walk, target: number): void {
  const { visitors, set } = walk
  while (walk.loop !== target && walk.loop >= 0) {
    const left = walk.loop
    for (let at = 0; at < visitors.length; at++) visitors[at]?.leaveLoop(left)
    if (left === walk.claimLoop) {
      walk.claim = ''
      walk.claimLoop = -1
    }
    walk.loop = set.loops[left]?.parent ?? -1
  }
}

/** Its slot has been filled as often as may be: another slot that fits and is free, else this one once too often. */
function takeFull(walk: Walk, candidates: Int32Array, from: number, segment: Segment): Misfit | null {
  const { slots } = walk.set
  for (let at = from + 1; at < candidates.length; at++) {
    const index = candidates[at] ?? -1
    if (index < 0) break
    const slot = slots[index]
    if (slot === undefined || isFull(walk, slot) || !matches(slot, segment)) continue
    take(walk, slot, segment)
    return null
  }
  const slot = slots[candidates[from] ?? -1]
  if (slot === undefined) return null
  const misfit = slot.opensLoop && slot.loop !== 0 ? 'loop-too-often' : 'too-often'
  take(walk, slot, segment)
  return tellMisfit(walk, misfit, slot.index, segment)
}

/** No place in order. One out of order; or the only place of its id, whose code the judge will find wrong. */
function takeDoubtful(walk: Walk, candidates: Int32Array, segment: Segment): Misfit | null {
  const { slots } = walk.set
  const end = candidates.indexOf(-1)
  const late = end < 0 ? candidates.length : end + 1
  for (let at = late; at < candidates.length; at++) {
    const slot = slots[candidates[at] ?? -1]
    if (slot === undefined || !matches(slot, segment)) continue
    // A segment of a loop that is still open does not move the walk; one that opens a loop does.
    if (slot.opensLoop && slot.loop !== 0) take(walk, slot, segment)
    else fill(walk, slot, segment)
    return tellMisfit(walk, 'out-of-order', slot.index, segment)
  }
  const only = slots[candidates[0] ?? -1]
  if (only !== undefined && (end < 0 ? candidates.length : end) === 1) {
    take(walk, only, segment)
    return null
  }
  return tellMisfit(walk, 'unexpected', -1, segment)
}

function tellMisfit(walk: Walk, misfit: Misfit, slot: number, segment: Segment): Misfit {
  for (const visitor of walk.visitors) visitor.misfit(misfit, slot, segment)
  return misfit
}
