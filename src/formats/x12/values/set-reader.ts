/**
 * Reads one kind of set as values while it is walked: each segment goes to the handler of its place, or is
 * kept.
 */
import type { CompiledSet } from '../compile/compiled-set.ts'
import type { LoopIn, SegmentIn, SetDef } from '../define.ts'
import type { SetHeader, SetVisitor, Trailer } from '../read/events.ts'
import type { Segment } from '../read/segment.ts'
import type { Walk } from '../read/walk.ts'
import { keptSegment } from './read-elements.ts'
import type { Owner } from './read-party.ts'

/** Takes a segment into the values; false when it holds more than they do, and is to be kept whole. */
export type Handler<S> = (state: S, segment: Segment) => boolean

/** Handlers by the ids of loop and segment, of uses that the set has. */
export type HandlersOf<Use extends string, H> = {
  readonly [Loop in LoopIn<Use>]?: { readonly [Id in SegmentIn<Use, Loop>]?: H }
}

/** How a kind of set is read into a state. Loops and segments are meant by their ids. */
export type SetReading<S, Use extends string> = {
  /** `before` is the state of the set before, to be used again: one object keeps what was compiled for it. */
  readonly begin: (header: SetHeader, def: SetDef, before: S | undefined) => S
  readonly handlerOf: (loop: string, segment: string) => Handler<S> | undefined
  /** Which value keeps the segments of a loop that have no field. */
  readonly ownerOf: (loop: string) => (state: S) => Owner | undefined
  readonly entering?: { readonly [loop in LoopIn<Use>]?: (state: S) => void }
  readonly leaving?: { readonly [loop in LoopIn<Use>]?: (state: S) => void }
  readonly end?: (state: S, trailer: Trailer) => void
}

/** What to do at each slot and loop of a compiled set, by index. */
type Binding<S> = {
  readonly handlers: readonly (Handler<S> | undefined)[]
  readonly owners: readonly ((state: S) => Owner | undefined)[]
  readonly entering: ReadonlyMap<number, (state: S) => void>
  readonly leaving: ReadonlyMap<number, (state: S) => void>
}

function bind<S, Use extends string>(set: CompiledSet, reading: SetReading<S, Use>): Binding<S> {
  const { handlerOf, ownerOf, entering = {}, leaving = {} } = reading
  return {
    handlers: set.slots.map(slot => handlerOf(set.loops[slot.loop]?.def.id ?? '', slot.use.id)),
    owners: set.loops.map(loop => ownerOf(loop.def.id)),
    entering: byLoop(set, entering),
    leaving: byLoop(set, leaving),
  }
}

function byLoop<T>(set: CompiledSet, byId: { readonly [loop: string]: T }): ReadonlyMap<number, T> {
  const found = Object.entries(byId)
  return new Map(
    found.flatMap(([id, each]) =>
      set.loops.filter(loop => loop.def.id === id).map(loop => [loop.index, each] as const),
    ),
  )
}

/** The visitor that does it. */
export function setReader<S, Use extends string>(reading: SetReading<S, Use>): SetVisitor {
  let set: CompiledSet | null = null
  let walk: Walk | null = null
  let bound: Binding<S> | null = null
  let handlers: Binding<S>['handlers'] = []
  let state: S | undefined
  const keep = (at: S, slot: number, segment: Segment): void => {
    const place = set?.slots[slot]
    const keptLoop = place?.loop ?? walk?.loop ?? 0
    const owner = bound?.owners[keptLoop]?.(at)
    if (owner === undefined) return
    const kept = keptSegment(segment, set?.loops[keptLoop]?.def.id ?? '', place?.use.name ?? '')
    if (owner.other === undefined) owner.other = [kept]
    else owner.other.push(kept)
  }
  return {
    beginSet(begun, header) {
      if (set !== begun.set || bound === null) {
        set = begun.set
        bound = bind(set, reading)
        handlers = bound.handlers
      }
      walk = begun
      state = reading.begin(header, begun.set.def, state)
    },
    listensTo: () => ({ entering: new Set(bound?.entering.keys()), leaving: new Set(bound?.leaving.keys()) }),
    enterLoop(entered) {
      if (state !== undefined) bound?.entering.get(entered)?.(state)
    },
    segment(slot, segment) {
      if (state === undefined) return
      const handler = handlers[slot]
      if (handler === undefined || handler(state, segment) === false) keep(state, slot, segment)
    },
    misfit(_misfit, slot, segment) {
      if (slot < 0 && state !== undefined) keep(state, slot, segment)
    },
    leaveLoop(left) {
      if (state !== undefined) bound?.leaving.get(left)?.(state)
    },
    endSet(trailer) {
      if (state !== undefined) reading.end?.(state, trailer)
    },
  }
}
