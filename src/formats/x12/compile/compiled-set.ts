/** A set as tables: what the walk, the readers, the judge and the writers all go by. */
import type { LoopDef, LoopIn, PlaceIn, SegmentDef, SegmentUse, SetDef } from '../define.ts'
import type { IdTable } from './id-table.ts'

/** One use of a segment in one loop: a slot. Slots of a loop stand together; a loop's first opens it. */
export type Slot = {
  /** Its number: the index in `CompiledSet.slots`. */
  readonly index: number
  /** Index of its loop in `CompiledSet.loops`. */
  readonly loop: number
  readonly use: SegmentUse
  readonly def: SegmentDef
  /** `packId` of the segment. */
  readonly id: number
  /** Place among the items of the loop, from 0. Neighbours of one id share a place: their order is free. */
  readonly position: number
  /** Place and part of the code by which it is told from others of its id; place 0 when by its id alone. */
  readonly matchPlace: number
  readonly matchPart: number
  /** The codes as `packId` numbers; empty: any. */
  readonly matchCodes: Int32Array
  readonly opensLoop: boolean
}

export type CompiledLoop = {
  readonly index: number
  readonly def: LoopDef
  /** Index of the loop around it; -1 for the root. */
  readonly parent: number
  readonly depth: number
  /** Place among the items of the parent. */
  readonly position: number
  readonly firstSlot: number
  readonly slotCount: number
  /** Slots (indices) that must be there whenever the loop is. */
  readonly requiredSlots: Int32Array
  readonly requiredLoops: Int32Array
  readonly children: Int32Array
}

/** What the walk asks of a slot at every segment, in one object, since that is quicker than tables. */
export type Step = {
  /** The slot's index. */
  readonly slot: number
  readonly loop: number
  /** The loop that it stands in as a whole: its own, or the one around the loop that it opens. */
  readonly within: number
  /** How often the slot, or the loop that it opens, may stand there, and where that is counted in `Walk.counts`. */
  readonly repeat: number
  readonly counted: number
  /** The element that has the number of a claim (CLM01, CLP01, TRN02 of a 277CA's 2200D); 0 for none. */
  readonly claimElement: number
}

/** Where segments of one id can go from one place: found once, and then a look into a table. */
export type Candidates = {
  /** The packed id. */
  readonly id: number
  /** Slots that can come in order, the best first; then those out of order. */
  readonly inOrder: readonly Step[]
  readonly outOfOrder: readonly Step[]
  /** The place (and its part, 0 for the whole) whose code decides; 0 when it needs no code. */
  readonly place: number
  readonly part: number
  /** Codes, and at the same index the first slot in order that takes it. */
  readonly codes: readonly number[]
  readonly steps: readonly (Step | null)[]
  /** The one that takes any code. */
  readonly otherwise: Step | null
  /** The code that was looked for last, and what was found: files repeat themselves, and this is one look. */
  lastCode: number
  lastStep: Step | null
}

/** Whether it opens its loop (the root does not count). */
export function opensLoop({ within, loop }: Step): boolean {
  return within !== loop
}

export type SetTables = {
  readonly def: SetDef
  readonly slots: readonly Slot[]
  readonly loops: readonly CompiledLoop[]
  /** By slot. */
  readonly steps: readonly Step[]
  readonly ids: IdTable
  /** By slot and id (`slot * ids.count + index of the id`): those that `candidates` found so far. */
  readonly known: readonly (Candidates | undefined)[]
  /**
   * From the slot last seen, where a segment of this id (packed) can go. Found on first use, and kept in
   * `known`.
   */
  candidates(from: number, id: number): Candidates
}

/** `Use`: the uses that the compiler knows of the set, `string` where it may be any (see `UseOf`). */
export type CompiledSet<Use extends string = string> = SetTables & {
  /** Loops of that id, for binding readers and rules to them: 2300 stands below 2000B and below 2000C. */
  loopIndices(id: LoopIn<Use>): readonly number[]
  /** Slots by the loop's id and the use's name: `slotIndices('2300', 'claim')`. Likewise several. */
  slotIndices(...place: PlaceIn<Use>): readonly number[]
}
