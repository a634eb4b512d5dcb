/**
 * Reads one kind of set as values while it is walked: each segment goes to the handler of its place, or is
 * kept.
 */
import type { CompiledSet } from '../compile/compiled-set.ts'
import type { SetDef } from '../define.ts'
import type { SetHeader, SetVisitor, Trailer } from '../read/events.ts'
import type { Segment } from '../read/segment.ts'
import { keptSegment } from './read-elements.ts'
import type { Owner } from './read-party.ts'

/** Takes a segment into the values; false when it holds more than they do, and is to be kept whole. */
export type Handler<S> = (state: S, segment: Segment) => boolean

/** How a kind of set is read into a state. Loops and segments are meant by their ids. */
export type SetReading<S> = {
  /** `before` is the state of the set before, to be used again: one object keeps what was compiled for it. */
  readonly begin: (header: SetHeader, def: SetDef, before: S | undefined) => S
  readonly handlerOf: (loop: string, segment: string) => Handler<S> | undefined
  /** Which value keeps the segments of a loop that have no field. */
  readonly ownerOf: (loop: string) => (state: S) => Owner | undefined
  readonly entering?: { readonly [loop: string]: (state: S) => void }
  readonly leaving?: { readonly [loop: string]: (state: S) => void }
  readonly end?: (state: S, trailer: Trailer) => void
}

/** What to do at each slot and loop of a compiled set, by index. */
type Binding<S> = {
  readonly handlers: readonly (Handler<S> | undefined)[]
  readonly owners: readonly ((state: S) => Owner | undefined)[]
  readonly entering: readonly (((state: S) => void) | undefined)[]
  readonly leaving: readonly (((state: S) => void) | undefined)[]
}

function bind<S>(set: CompiledSet, reading: SetReading<S>): Binding<S> {
  const { handlerOf, ownerOf, entering = {}, leaving = {} } = reading
  return {
    handlers: set.slots.map(slot => handlerOf(set.loops[slot.loop]?.def.id ?? '', slot.use.id)),
    owners: set.loops.map(loop => ownerOf(loop.def.id)),
    entering: set.loops.map(loop => entering[loop.def.id]),
    leaving: set.loops.map(loop => leaving[loop.def.id]),
  }
}

/** The visitor that does it. */
export function setReader<S>(reading: SetReading<S>): SetVisitor {
  let set: CompiledSet | null = null
  let bound: Binding<S> | null = null
  let handlers: Binding<S>['handlers'] = []
  let loop = 0
  let state: S | undefined
  const keep = (at: S, slot: number, segment: Segment): void => {
    const place = set?.slots[slot]
    const keptLoop = place?.loop ?? loop
    const owner = bound?.owners[keptLoop]?.(at)
    if (owner === undefined) return
    const kept = keptSegment(segment, set?.loops[keptLoop]?.def.id ?? '', place?.use.name ?? '')
    if (owner.other === undefined) owner.other = [kept]
    else owner.other.push(kept)
  }
  return {
    beginSet(walk, header) {
      if (set !== walk.set || bound === null) {
        set = walk.set
        bound = bind(set, reading)
        handlers = bound.handlers
      }
      state = reading.begin(header, walk.set.def, state)
      loop = 0
    },
    enterLoop(entered) {
      loop = entered
      if (state !== undefined) bound?.entering[entered]?.(state)
    },
    segment(slot, segment) {
      if (state === undefined) return
      const handler = handlers[slot]
      if (handler === undefined || !handler(state, segment)) keep(state, slot, segment)
    },
    misfit(_misfit, slot, segment) {
      if (slot < 0 && state !== undefined) keep(state, slot, segment)
    },
    leaveLoop(left) {
      if (state !== undefined) bound?.leaving[left]?.(state)
      loop = set?.loops[left]?.parent ?? -1
    },
    endSet(trailer) {
      if (state !== undefined) reading.end?.(state, trailer)
    },
  }
}
