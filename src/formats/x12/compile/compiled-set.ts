/** A set as tables: what the walk, the readers, the judge and the writers all go by. */
import type { LoopDef, SegmentDef, SegmentUse, SetDef } from '../define.ts'

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

export type CompiledSet = {
  readonly def: SetDef
  readonly slots: readonly Slot[]
  readonly loops: readonly CompiledLoop[]
  /** Index of a segment's id among the ids of the set; -1 for one that the set does not have. */
  idIndex(packed: number): number
  /**
   * From the slot last seen, where a segment of this id can go: slot indices, the best first. Those after the
   * entry -1 are out of order. Filled on first use.
   */
  candidates(from: number, idIndex: number): Int32Array
  /** Loops of that id, for binding readers and rules to them: 2300 stands below 2000B and below 2000C. */
  loopIndices(id: string): readonly number[]
  /** Slots by the loop's id and the use's name: `slotIndices('2300', 'claim')`. Likewise several. */
  slotIndices(loop: string, name: string): readonly number[]
}
