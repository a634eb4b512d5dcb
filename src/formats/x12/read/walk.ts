/** Walks a set: gives each segment its slot, enters and leaves loops, and counts what stood where. */
import type { Candidates, CompiledLoop, CompiledSet } from '../compile/compiled-set.ts'
import { idHash } from '../compile/id-table.ts'
import { segments } from '../dictionary/segments.ts'
import type { Misfit, SetHeader, SetVisitor, Trailer } from './events.ts'
import { endOf, type Segment, startOf, textAt, unpackId } from './segment.ts'

/** A set being walked. Visitors may read it at any time; the counts of a loop hold until after `leaveLoop`. */
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
  /** The slots filled in the loops at hand, the innermost's last; by depth, how many there were before the loop. */
  readonly filled: Int32Array
  readonly filledBefore: Int32Array
  filledCount: number
  /** A slot was filled out of order, behind the back of `filled`. */
  isUntidy: boolean
  /** The number of the claim at hand: CLM01, CLP01, or TRN02 of a 277CA; '' outside of claims. */
  claim: string
  /** The loop that ends the claim at hand. */
  claimLoop: number
}

/**
 * Begins a set. `spare` is the walk of an ended set, to be used again: one object for all sets keeps one shape, and
 * what was compiled for it holds from set to set.
 */
export function beginWalk(
  spare: Walk | null,
  set: CompiledSet,
  header: SetHeader,
  visitors: readonly SetVisitor[],
  interchange: number,
  group: number,
): Walk {
  const walk: Open<Walk> = spare ?? blankWalk(set, header)
  if (walk.set !== set) {
    walk.slotCounts = new Int32Array(set.slots.length)
    walk.loopCounts = new Int32Array(set.loops.length)
    walk.filled = new Int32Array(set.slots.length)
    walk.filledBefore = new Int32Array(set.loops.length)
  }
  walk.set = set
  walk.header = header
  walk.visitors = visitors
  walk.interchange = interchange
  walk.group = group
  walk.at = walk.loop = walk.segment = walk.filledCount = 0
  walk.isUntidy = false
  walk.slotCounts.fill(0)
  walk.loopCounts.fill(0)
  walk.loopCounts[0] = 1
  walk.claim = ''
  walk.claimLoop = -1
  for (const visitor of visitors) visitor.beginSet(walk, header)
  for (const visitor of visitors) visitor.enterLoop(0)
  return walk
}

type Open<T> = { -readonly [key in keyof T]: T[key] }

function blankWalk(set: CompiledSet, header: SetHeader): Walk {
  return {
    set,
    header,
    visitors: [],
    interchange: 0,
    group: 0,
    at: 0,
    loop: 0,
    segment: 0,
    slotCounts: new Int32Array(set.slots.length),
    loopCounts: new Int32Array(set.loops.length),
    filled: new Int32Array(set.slots.length),
    filledBefore: new Int32Array(set.loops.length),
    filledCount: 0,
    isUntidy: false,
    claim: '',
    claimLoop: -1,
  }
}

/** Takes the next segment of the set, from its ST to its SE. The misfit, when it has no or a doubtful place. */
export function step(walk: Walk, segment: Segment): Misfit | null {
  walk.segment += 1
  const { set, at } = walk
  const { id } = segment
  const { ids } = set
  const hash = idHash(ids, id)
  if (ids.keys[hash] !== id) {
    const isKnown = id !== 0 && segments.has(unpackId(id))
    return tellMisfit(walk, isKnown ? 'not-in-set' : 'unknown-id', -1, segment)
  }
  const candidates = set.known[at * ids.count + (ids.indices[hash] as number)] ?? set.candidates(at, id)
  const slot = slotFor(candidates, segment)
  if (slot < 0) return takeDoubtful(walk, candidates, segment)
  if (isFull(walk, slot)) return takeFull(walk, candidates, slot, segment)
  take(walk, slot, segment)
  return null
}

/** The first slot in order whose code the segment has; -1 when there is none. */
function slotFor({ place, ofPart, codes, slots }: Candidates, segment: Segment): number {
  const { length } = codes
  let at = length
  if (place > 0) {
    const code = packedCode(segment, place, ofPart)
    for (at = 0; at < length; at++) if (codes[at] === code) break
  }
  return slots[at] as number
}

/** Leaves all loops and tells the end. */
export function endWalk(walk: Walk, trailer: Trailer): void {
  leaveDownTo(walk, -1)
  for (const visitor of walk.visitors) visitor.endSet(trailer)
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

function isFull({ set, slotCounts, loopCounts }: Walk, slot: number): boolean {
  const { tables } = set
  if (tables.slotOpens[slot] === 0) return (slotCounts[slot] as number) >= (tables.slotRepeat[slot] as number)
  const loop = tables.slotLoop[slot] as number
  return (loopCounts[loop] as number) >= (tables.loopRepeat[loop] as number)
}

function take(walk: Walk, slot: number, segment: Segment): void {
  const { tables } = walk.set
  const loop = tables.slotLoop[slot] as number
  if (tables.slotOpens[slot] === 1) {
    leaveDownTo(walk, tables.loopParent[loop] as number)
    enter(walk, loop)
  } else if (loop !== walk.loop) {
    leaveDownTo(walk, loop)
  }
  walk.at = slot
  if (walk.slotCounts[slot] === 0) walk.filled[walk.filledCount++] = slot
  fill(walk, slot, segment)
}

function fill(walk: Walk, slot: number, segment: Segment): void {
  const { visitors, slotCounts, set } = walk
  slotCounts[slot] = (slotCounts[slot] as number) + 1
  const claimElement = set.tables.slotClaim[slot] as number
  if (claimElement > 0) {
    walk.claim = textAt(segment, claimElement)
    walk.claimLoop = set.tables.slotLoop[slot] as number
  }
  for (let at = 0; at < visitors.length; at++) (visitors[at] as SetVisitor).segment(slot, segment)
}

function enter(walk: Walk, index: number): void {
  const { visitors, set, slotCounts, loopCounts } = walk
  const { firstSlot, slotCount, children, depth } = set.loops[index] as CompiledLoop
  if (walk.isUntidy) slotCounts.fill(0, firstSlot, firstSlot + slotCount)
  walk.filledBefore[depth] = walk.filledCount
  for (let at = 0; at < children.length; at++) loopCounts[children[at] as number] = 0
  loopCounts[index] = (loopCounts[index] as number) + 1
  walk.loop = index
  for (let at = 0; at < visitors.length; at++) (visitors[at] as SetVisitor).enterLoop(index)
}

function leaveDownTo(walk: Walk, target: number): void {
  const { visitors, set, slotCounts, filled } = walk
  while (walk.loop !== target && walk.loop >= 0) {
    const left = walk.loop
    for (let at = 0; at < visitors.length; at++) (visitors[at] as SetVisitor).leaveLoop(left)
    if (left === walk.claimLoop) {
      walk.claim = ''
      walk.claimLoop = -1
    }
    const before = walk.filledBefore[(set.loops[left] as CompiledLoop).depth] as number
    while (walk.filledCount > before) slotCounts[filled[--walk.filledCount] as number] = 0
    walk.loop = set.tables.loopParent[left] as number
  }
}

/** Its slot has been filled as often as may be: another slot that fits and is free, else this one once too often. */
function takeFull(walk: Walk, { inOrder }: Candidates, first: number, segment: Segment): Misfit | null {
  const other = inOrder.find(slot => slot !== first && matches(walk, slot, segment) && !isFull(walk, slot))
  const taken = other ?? first
  take(walk, taken, segment)
  if (other !== undefined) return null
  const misfit = walk.set.tables.slotOpens[first] === 1 ? 'loop-too-often' : 'too-often'
  return tellMisfit(walk, misfit, first, segment)
}

/** No place in order. One out of order; or the only place of its id, whose code the judge will find wrong. */
function takeDoubtful(walk: Walk, candidates: Candidates, segment: Segment): Misfit | null {
  const late = candidates.outOfOrder.find(slot => matches(walk, slot, segment))
  if (late !== undefined) {
    // A segment of a loop that is still open does not move the walk; one that opens a loop does.
    if (walk.set.tables.slotOpens[late] === 1) take(walk, late, segment)
    else {
      walk.isUntidy = true
      fill(walk, late, segment)
    }
    return tellMisfit(walk, 'out-of-order', late, segment)
  }
  const [only, ...others] = candidates.inOrder
  if (only !== undefined && others.length === 0) {
    take(walk, only, segment)
    return null
  }
  return tellMisfit(walk, 'unexpected', -1, segment)
}

function matches(walk: Walk, index: number, segment: Segment): boolean {
  const slot = walk.set.slots[index]
  if (slot === undefined) return false
  const { matchPlace, matchPart, matchCodes } = slot
  return matchPlace === 0 || matchCodes.includes(packedCode(segment, matchPlace, matchPart > 0))
}

function tellMisfit(walk: Walk, misfit: Misfit, slot: number, segment: Segment): Misfit {
  for (const visitor of walk.visitors) visitor.misfit(misfit, slot, segment)
  return misfit
}
