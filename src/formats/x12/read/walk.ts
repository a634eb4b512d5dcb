/** Walks a set: gives each segment its slot, enters and leaves loops, and counts what stood where. */
import {
  type Candidates,
  type CompiledLoop,
  type CompiledSet,
  opensLoop,
  type Step,
} from '../compile/compiled-set.ts'
import { idHash } from '../compile/id-table.ts'
import { segments } from '../dictionary/segments.ts'
import type { Misfit, SetHeader, SetVisitor, Trailer } from './events.ts'
import { endOf, endOfPart, packedAt, type Segment, startOf, textAt, unpackId } from './segment.ts'

/** A set being walked. Visitors may read it at any time; the counts of a loop hold until it is entered again. */
export type Walk = {
  readonly set: CompiledSet
  readonly header: SetHeader
  readonly visitors: readonly SetVisitor[]
  /** By loop, those of the visitors who want to hear of its entering, and of its leaving. */
  readonly entering: readonly (readonly SetVisitor[])[]
  readonly leaving: readonly (readonly SetVisitor[])[]
  /** Which interchange of the file and group of the interchange, from 1. */
  readonly interchange: number
  readonly group: number
  /** The slot last matched in order, and the loop at hand. */
  at: number
  loop: number
  /** Segments so far, ST being 1. */
  segment: number
  /** How often each slot was filled in its loop at hand, and then each loop entered in its parent at hand. */
  readonly counts: Int32Array
  /** The two parts of `counts`. */
  readonly slotCounts: Int32Array
  readonly loopCounts: Int32Array
  /** By loop, which of its slots and of the loops in it are counted. */
  readonly counted: Counted
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
  if (walk.set !== set) Object.assign(walk, noCounts(set))
  walk.set = set
  walk.header = header
  walk.visitors = visitors
  walk.interchange = interchange
  walk.group = group
  walk.at = walk.loop = walk.segment = 0
  walk.counts.fill(0)
  walk.counted.first.fill(0)
  walk.loopCounts[0] = 1
  walk.claim = ''
  walk.claimLoop = -1
  for (const visitor of visitors) visitor.beginSet(walk, header)
  const wishes = visitors.map(visitor => visitor.listensTo?.())
  walk.entering = set.loops.map((_, loop) =>
    visitors.filter((__, at) => wishes[at]?.entering.has(loop) ?? true),
  )
  walk.leaving = set.loops.map((_, loop) =>
    visitors.filter((__, at) => wishes[at]?.leaving.has(loop) ?? true),
  )
  for (const visitor of walk.entering[0] ?? []) visitor.enterLoop(0)
  return walk
}

type Open<T> = { -readonly [key in keyof T]: T[key] }

function blankWalk(set: CompiledSet, header: SetHeader): Walk {
  return {
    set,
    header,
    visitors: [],
    entering: [],
    leaving: [],
    interchange: 0,
    group: 0,
    at: 0,
    loop: 0,
    segment: 0,
    ...noCounts(set),
    claim: '',
    claimLoop: -1,
  }
}

/**
 * Chains of what is counted: a loop of a claim may have sixty slots, of which three are filled, and only these are
 * to be set back when it is entered again. Numbers are one higher, 0 ends a chain.
 */
type Counted = { readonly first: Int32Array; readonly next: Int32Array }

function noCounts({
  slots,
  loops,
}: CompiledSet): Pick<Walk, 'counts' | 'slotCounts' | 'loopCounts' | 'counted'> {
  const counts = new Int32Array(slots.length + loops.length)
  return {
    counts,
    slotCounts: counts.subarray(0, slots.length),
    loopCounts: counts.subarray(slots.length),
    counted: { first: new Int32Array(loops.length), next: new Int32Array(counts.length) },
  }
}

function count({ counts, counted: { first, next } }: Walk, loop: number, member: number): void {
  const before = counts[member] as number
  counts[member] = before + 1
  if (before > 0) return
  next[member] = first[loop] as number
  first[loop] = member + 1
}

function setBack({ counts, counted: { first, next } }: Walk, loop: number): void {
  for (let at = first[loop] as number; at > 0; at = next[at - 1] as number) counts[at - 1] = 0
  first[loop] = 0
}

/** Takes the next segment of the set, from its ST to its SE. The misfit, when it has no or a doubtful place. */
export function step(walk: Walk, segment: Segment): Misfit | null {
  walk.segment += 1
  const candidates = candidatesFor(walk, segment.id)
  if (candidates === null) {
    const isKnown = segment.id !== 0 && segments.has(unpackId(segment.id))
    return tellMisfit(walk, isKnown ? 'not-in-set' : 'unknown-id', -1, segment)
  }
  const next = stepFor(candidates, segment)
  if (next === null) return takeDoubtful(walk, candidates, segment)
  if (isFull(walk, next)) return takeFull(walk, candidates, next, segment)
  take(walk, next, segment)
  return null
}

/** Null when the set has no such segment. */
function candidatesFor({ set, at }: Walk, id: number): Candidates | null {
  const { ids } = set
  const hash = idHash(ids, id)
  if (ids.keys[hash] !== id) return null
  return set.known[at * ids.count + (ids.indices[hash] as number)] ?? set.candidates(at, id)
}

/** The first slot in order whose code the segment has. */
function stepFor(candidates: Candidates, segment: Segment): Step | null {
  const { place, part } = candidates
  if (place === 0) return candidates.otherwise
  const code = packedCode(segment, place, part)
  return code === candidates.lastCode ? candidates.lastStep : findStep(candidates, code)
}

function findStep(candidates: Candidates, code: number): Step | null {
  const { codes, steps, otherwise } = candidates
  const at = codes.indexOf(code)
  const found = at < 0 ? otherwise : (steps[at] ?? null)
  candidates.lastCode = code
  candidates.lastStep = found
  return found
}

/** Leaves all loops and tells the end. */
export function endWalk(walk: Walk, trailer: Trailer): void {
  leaveDownTo(walk, -1)
  for (const visitor of walk.visitors) visitor.endSet(trailer)
}

/** The code at a place (or its first part) packed like an id; -1 when it is longer than three bytes. */
function packedCode(segment: Segment, place: number, part: number): number {
  if (place >= segment.count) return 0
  const start = startOf(segment, place)
  const length = (part > 0 ? endOfPart(segment, place) : endOf(segment, place)) - start
  if (length > 3) return -1
  return length === 0 ? 0 : packedAt(segment, start, length)
}

function isFull({ counts }: Walk, { counted, repeat }: Step): boolean {
  return (counts[counted] as number) >= repeat
}

function take(walk: Walk, next: Step, segment: Segment): void {
  leaveDownTo(walk, next.within)
  if (opensLoop(next)) enter(walk, next)
  walk.at = next.slot
  fill(walk, next, segment)
}

function fill(walk: Walk, { slot, loop, claimElement }: Step, segment: Segment): void {
  const { visitors } = walk
  count(walk, loop, slot)
  if (claimElement > 0) {
    walk.claim = textAt(segment, claimElement)
    walk.claimLoop = loop
  }
  for (let at = 0; at < visitors.length; at++) (visitors[at] as SetVisitor).segment(slot, segment)
}

function enter(walk: Walk, { loop, within, counted }: Step): void {
  setBack(walk, loop)
  count(walk, within, counted)
  walk.loop = loop
  const listeners = walk.entering[loop] as readonly SetVisitor[]
  for (let at = 0; at < listeners.length; at++) (listeners[at] as SetVisitor).enterLoop(loop)
}

function leaveDownTo(walk: Walk, target: number): void {
  const { set } = walk
  while (walk.loop !== target && walk.loop >= 0) {
    const left = walk.loop
    const listeners = walk.leaving[left] as readonly SetVisitor[]
    for (let at = 0; at < listeners.length; at++) (listeners[at] as SetVisitor).leaveLoop(left)
    if (left === walk.claimLoop) {
      walk.claim = ''
      walk.claimLoop = -1
    }
    walk.loop = (set.loops[left] as CompiledLoop).parent
  }
}

/** Its slot has been filled as often as may be: another slot that fits and is free, else this one once too often. */
function takeFull(walk: Walk, { inOrder }: Candidates, first: Step, segment: Segment): Misfit | null {
  const other = inOrder.find(each => each !== first && matches(walk, each, segment) && !isFull(walk, each))
  take(walk, other ?? first, segment)
  if (other !== undefined) return null
  return tellMisfit(walk, opensLoop(first) ? 'loop-too-often' : 'too-often', first.slot, segment)
}

/** No place in order. One out of order; or the only place of its id, whose code the judge will find wrong. */
function takeDoubtful(walk: Walk, candidates: Candidates, segment: Segment): Misfit | null {
  const late = candidates.outOfOrder.find(each => matches(walk, each, segment))
  if (late !== undefined) {
    // A segment of a loop that is still open does not move the walk; one that opens a loop does.
    if (opensLoop(late)) take(walk, late, segment)
    else fill(walk, late, segment)
    return tellMisfit(walk, 'out-of-order', late.slot, segment)
  }
  const [only, ...others] = candidates.inOrder
  if (only !== undefined && others.length === 0) {
    take(walk, only, segment)
    return null
  }
  return tellMisfit(walk, 'unexpected', -1, segment)
}

function matches(walk: Walk, { slot: index }: Step, segment: Segment): boolean {
  const slot = walk.set.slots[index]
  if (slot === undefined) return false
  const { matchPlace, matchPart, matchCodes } = slot
  return matchPlace === 0 || matchCodes.includes(packedCode(segment, matchPlace, matchPart))
}

function tellMisfit(walk: Walk, misfit: Misfit, slot: number, segment: Segment): Misfit {
  for (const visitor of walk.visitors) visitor.misfit(misfit, slot, segment)
  return misfit
}
