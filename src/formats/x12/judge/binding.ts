/**
 * How the judge's parts say which segments and loops of a set they want to see: once a set, by slot and
 * loop.
 */
import type { CompiledSet } from '../compile/compiled-set.ts'
import type { LoopIn, PlaceIn, SetId } from '../define.ts'
import type { Segment } from '../read/segment.ts'
import type { Walk } from '../read/walk.ts'

export type SegmentHandler = (segment: Segment, walk: Walk) => void
export type LoopHandler = (walk: Walk, loop: number) => void
export type SetHandler = (walk: Walk) => void

/** The tables that a judge's visitor runs by; null where nobody wants to see anything. */
export type Handlers = {
  readonly bySlot: (SegmentHandler[] | null)[]
  readonly entering: (LoopHandler[] | null)[]
  readonly leaving: (LoopHandler[] | null)[]
  readonly beginning: SetHandler[]
  readonly ending: SetHandler[]
}

/** `Use`: the uses of the sets for which it binds, so that nothing else compiles. */
export type Binding<Use extends string = string> = {
  readonly set: CompiledSet
  readonly handlers: Handlers
  /** Runs for each segment of that use in that loop (wherever the loop stands). */
  segment(...what: [...place: PlaceIn<Use>, handler: SegmentHandler]): void
  /** Whether the set at hand has that use: of several sets not all may. */
  has(...place: PlaceIn<Use>): boolean
  /** For each segment of a slot by its index. */
  slot(index: number, handler: SegmentHandler): void
  /** For each segment of that id anywhere below (and in) a loop; '' is the whole set. */
  every(id: string, below: LoopIn<Use>, handler: SegmentHandler): void
  enter(loop: LoopIn<Use>, handler: LoopHandler): void
  leave(loop: LoopIn<Use>, handler: LoopHandler): void
  begin(handler: SetHandler): void
  end(handler: SetHandler): void
}

export function binding(set: CompiledSet): Binding {
  const handlers: Handlers = {
    bySlot: set.slots.map(() => null),
    entering: set.loops.map(() => null),
    leaving: set.loops.map(() => null),
    beginning: [],
    ending: [],
  }
  return {
    set,
    handlers,
    segment(loop, name, handler) {
      for (const slot of set.slotIndices(loop, name)) add(handlers.bySlot, slot, handler)
    },
    has: (loop, name) =>
      set.slots.some(slot => slot.use.name === name && set.loops[slot.loop]?.def.id === loop),
    slot: (index, handler) => add(handlers.bySlot, index, handler),
    every(id, below, handler) {
      for (const slot of set.slots) {
        if (slot.use.id === id && isBelow(set, slot.loop, below)) add(handlers.bySlot, slot.index, handler)
      }
    },
    enter(loop, handler) {
      for (const index of set.loopIndices(loop)) add(handlers.entering, index, handler)
    },
    leave(loop, handler) {
      for (const index of set.loopIndices(loop)) add(handlers.leaving, index, handler)
    },
    begin: handler => handlers.beginning.push(handler),
    end: handler => handlers.ending.push(handler),
  }
}

function add<T>(lists: (T[] | null)[], at: number, handler: T): void {
  const list = lists[at]
  if (list) list.push(handler)
  else lists[at] = [handler]
}

function isBelow(set: CompiledSet, loop: number, id: string): boolean {
  for (let at = loop; at >= 0; at = set.loops[at]?.parent ?? -1) {
    if (set.loops[at]?.def.id === id) return true
  }
  return false
}

/** Whether a part of that set can be bound: sets that are claims, remittances … */
export function isOneOf(set: CompiledSet, ids: readonly SetId[]): boolean {
  return ids.includes(set.def.id)
}
