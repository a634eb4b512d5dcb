/**
 * Makes tables of a set: numbers its loops and slots, and finds out where each segment may go from each
 * place.
 */
import { Fault } from '#base/fault.ts'
import type { LoopDef, SegmentUse, SetDef, UseOf } from '../define.ts'
import { segments } from '../dictionary/segments.ts'
import { packId } from '../read/segment.ts'
import { type Choice, candidatesFrom } from './candidates.ts'
import type { Candidates, CompiledLoop, CompiledSet, Slot, Step } from './compiled-set.ts'
import { type IdTable, idHash, idTable } from './id-table.ts'

const compiled = new WeakMap<SetDef, CompiledSet>()

/** The tables of a set: made once. Throws a `Fault` for a definition that names an unknown segment. */
export function compiledSet<Def extends SetDef>(def: Def): CompiledSet<UseOf<Def>>
export function compiledSet(def: SetDef): CompiledSet {
  const known = compiled.get(def)
  if (known) return known
  const made = compile(def)
  compiled.set(def, made)
  return made
}

type Writable<T> = { -readonly [key in keyof T]: T[key] }

type Making = { readonly slots: Slot[]; readonly loops: Writable<CompiledLoop>[] }

function compile(def: SetDef): CompiledSet {
  const making: Making = { slots: [], loops: [] }
  addLoop(making, def.root, -1, 0)
  for (const made of making.loops) fillRequired(made, making)
  const { slots, loops } = making
  const ids = idTable([...new Set(slots.map(slot => slot.id))])
  const steps = slots.map(slot => stepOf(slot, making))
  const choice = { slots, loops, steps, opportunities: [] }
  const known = knownTrailers(choice, ids)
  return {
    def,
    slots,
    loops,
    steps,
    ids,
    known,
    candidates(from, id) {
      const at = from * ids.count + (ids.indices[idHash(ids, id)] ?? 0)
      const found = known[at] ?? candidatesFrom(choice, from, id)
      known[at] = found
      return found
    },
    loopIndices(id) {
      const found = loops.filter(each => each.def.id === id).map(each => each.index)
      if (found.length === 0) throw new Fault('x12/no-such-loop', `${def.id} has no loop ${id}`)
      return found
    },
    slotIndices(loop, name) {
      const found = slots.filter(slot => loops[slot.loop]?.def.id === loop && slot.use.name === name)
      if (found.length === 0) throw new Fault('x12/no-such-slot', `${def.id} has no ${loop}/${name}`)
      return found.map(slot => slot.index)
    },
  }
}

/** What is known from the beginning: the trailer of a set can come from everywhere. */
function knownTrailers(choice: Choice, ids: IdTable): (Candidates | undefined)[] {
  const { slots } = choice
  const known: (Candidates | undefined)[] = new Array(slots.length * ids.count).fill(undefined)
  const trailer = slots.findLast(slot => slot.loop === 0 && slot.use.id === 'SE')
  if (trailer === undefined) return known
  const found = candidatesFrom(choice, 0, trailer.id)
  const index = ids.indices[idHash(ids, trailer.id)] ?? 0
  for (let from = 0; from < slots.length; from++) known[from * ids.count + index] = found
  return known
}

function addLoop(making: Making, def: LoopDef, parent: number, position: number): number {
  const index = making.loops.length
  const positions = positionsOf(def)
  const own = def.items.flatMap((item, at) => (item.kind === 'segment' ? [{ item, at }] : []))
  const firstSlot = making.slots.length
  const made: Writable<CompiledLoop> = {
    index,
    def,
    parent,
    depth: (making.loops[parent]?.depth ?? -1) + 1,
    position,
    firstSlot,
    slotCount: own.length,
    requiredSlots: new Int32Array(),
    requiredLoops: new Int32Array(),
    children: new Int32Array(),
  }
  making.loops.push(made)
  for (const { item, at } of own) {
    making.slots.push(slotOf(item, making.slots.length, index, positions[at] ?? 0, at === 0))
  }
  const children = def.items.flatMap((item, at) =>
    item.kind === 'loop' ? [addLoop(making, item, index, positions[at] ?? 0)] : [],
  )
  made.children = Int32Array.from(children)
  return index
}

/** Neighbours that begin with the same segment stand at one place of the standard: their order is free. */
function positionsOf(def: LoopDef): number[] {
  const positions: number[] = []
  let before = ''
  for (const item of def.items) {
    const opener = openerOf(item)
    const last = positions.at(-1) ?? -1
    // A loop never shares a place with a segment: what follows its opener belongs to it.
    const key = `${item.kind} ${opener}`
    positions.push(key === before ? last : last + 1)
    before = key
  }
  return positions
}

function openerOf(item: SegmentUse | LoopDef): string {
  if (item.kind === 'segment') return item.id
  const [first] = item.items
  if (first?.kind !== 'segment') {
    throw new Fault('x12/bad-definition', `loop ${item.id} does not begin with a segment`)
  }
  return first.id
}

function slotOf(use: SegmentUse, index: number, loop: number, position: number, opensLoop: boolean): Slot {
  const def = segments.get(use.id)
  if (!def) throw new Fault('x12/bad-definition', `no segment ${use.id} in the dictionary`)
  const [place = 0, part = 0] = def.qualifier ?? []
  const at = use.places[place]
  const codes = (part > 0 ? at?.parts?.[part]?.codes : at?.codes) ?? []
  return {
    index,
    loop,
    use,
    def,
    id: packId(use.id),
    position,
    matchPlace: codes.length > 0 ? place : 0,
    matchPart: part,
    matchCodes: Int32Array.from(codes, packId),
    opensLoop,
  }
}

function fillRequired(made: Writable<CompiledLoop>, { slots, loops }: Making): void {
  const own = slots.slice(made.firstSlot, made.firstSlot + made.slotCount)
  made.requiredSlots = Int32Array.from(own.filter(slot => slot.use.usage === 'R').map(slot => slot.index))
  made.requiredLoops = made.children.filter(child => loops[child]?.def.usage === 'R')
}

function stepOf(slot: Slot, { slots, loops }: Making): Step {
  const loop = loops[slot.loop]
  const opens = slot.opensLoop && slot.loop !== 0
  return {
    slot: slot.index,
    loop: slot.loop,
    within: opens ? (loop?.parent ?? 0) : slot.loop,
    // A small number even where there is no limit, since small numbers compare quicker.
    repeat: Math.min(opens ? (loop?.def.repeat ?? 0) : slot.use.repeat, 0x3fffffff),
    counted: opens ? slots.length + slot.loop : slot.index,
    claimElement: claimElementOf(slot, loops),
  }
}

function claimElementOf(slot: Slot, loops: readonly CompiledLoop[]): number {
  if (slot.use.id === 'CLM' || slot.use.id === 'CLP') return 1
  return slot.use.id === 'TRN' && loops[slot.loop]?.def.id === '2200D' ? 2 : 0
}
