/**
 * What writers go by: for each segment of a loop what may stand at each place, and what stands in a loop in
 * order.
 */
import type { CompiledLoop, SetTables, Slot } from '../compile/compiled-set.ts'
import type {
  CompositeDef,
  DataElement,
  DataType,
  PlaceUse,
  SegmentDef,
  SegmentUse,
  SyntaxNote,
  Usage,
} from '../define.ts'
import { composites } from '../dictionary/composites.ts'
import { dataElements } from '../dictionary/data-elements.ts'
import { packId } from '../read/segment.ts'

/** Text, a whole number, a decimal number, a date or a time of day. */
export const shapes = { text: 0, whole: 1, decimal: 2, date: 3, time: 4 } as const

export type Shape = (typeof shapes)[keyof typeof shapes]

function shapeOf(type: DataType): Shape {
  if (type === 'N0' || type === 'N2') return shapes.whole
  if (type === 'R') return shapes.decimal
  if (type === 'DT') return shapes.date
  return type === 'TM' ? shapes.time : shapes.text
}

/** One place of a segment, or one part of a composite. */
export type ElementPlan = {
  readonly usage: Usage
  readonly isUnused: boolean
  /** Any text will do that is neither too short nor too long. */
  readonly isFree: boolean
  /** What its text must look like. */
  readonly shape: Shape
  /** Its number, for findings; undefined for a composite. */
  readonly number: number | undefined
  readonly min: number
  readonly max: number
  /** Null: any. */
  readonly codes: ReadonlySet<string> | null
  /** The text that was found good last, since most repeat. */
  readonly lately: { text: string | null }
  readonly repeat: number
  /** Of a composite; null for a simple element. */
  readonly parts: readonly ElementPlan[] | null
  /** Parts that must be filled, as bits. */
  readonly requiredParts: number
  readonly notes: readonly NotePlan[]
}

/** A syntax note over places (or parts) as bits. */
export type NotePlan = {
  readonly kind: string
  readonly first: number
  readonly all: number
  readonly note: SyntaxNote
}

export type SegmentPlan = {
  readonly id: string
  /** `packId` of it. */
  readonly packedId: number
  /** Its name among the uses of its loop. */
  readonly name: string
  /** Index of its slot and of its loop; -1 in an envelope. */
  readonly slot: number
  readonly loop: number
  readonly repeat: number
  readonly position: number
  readonly elements: readonly ElementPlan[]
  /** Places that must be filled, as bits. */
  readonly required: number
  readonly notes: readonly NotePlan[]
  /** Codes at the place by which the standard tells its uses apart, in their order. */
  readonly codes: readonly string[]
}

const composite: DataElement = { name: 'composite', type: 'AN', min: 0, max: 1_000 }

function notesOf(notes: readonly SyntaxNote[] | undefined): NotePlan[] {
  return (notes ?? []).map(note => {
    const places = (note.slice(1).match(/\d\d/g) ?? []).map(Number)
    return {
      kind: note.charAt(0),
      first: 1 << (places[0] ?? 0),
      all: places.reduce((bits, place) => bits | (1 << place), 0),
      note,
    }
  })
}

function usageAt(uses: string | undefined, at: number): Usage {
  const letter = uses?.charAt(at) ?? ''
  return letter === 'R' || letter === 'S' ? letter : 'N'
}

function elementPlan(
  usage: Usage,
  at: SegmentDef['elements'][number],
  use: PlaceUse,
  repeat: number,
): ElementPlan {
  const parts = typeof at === 'string' && at.startsWith('C') ? compositeOf(at) : undefined
  const element = parts ? composite : elementOf(at)
  const partPlans = parts ? parts.parts.map((part, index) => partPlan(part, index, use)) : null
  return {
    usage,
    isUnused: usage === 'N',
    isFree: usage !== 'N' && shapeOf(element.type) === shapes.text && (use.codes ?? []).length === 0,
    shape: shapeOf(element.type),
    number: typeof at === 'number' ? at : undefined,
    min: use.min ?? element.min,
    max: use.max ?? element.max,
    codes: use.codes && use.codes.length > 0 ? new Set(use.codes) : null,
    repeat: use.repeat ?? repeat,
    parts: partPlans,
    requiredParts: requiredOf(partPlans ?? []),
    lately: { text: null },
    notes: notesOf(parts?.notes),
  }
}

function partPlan(number: number, index: number, use: PlaceUse): ElementPlan {
  const usage = use.uses === undefined ? 'S' : usageAt(use.uses, index)
  return elementPlan(usage, number, use.parts?.[index + 1] ?? {}, 1)
}

function requiredOf(elements: readonly ElementPlan[]): number {
  return elements.reduce((bits, { usage }, at) => (usage === 'R' ? bits | (1 << (at + 1)) : bits), 0)
}

function compositeOf(id: string): CompositeDef | undefined {
  return Object.entries(composites).find(([known]) => known === id)?.[1]
}

function elementOf(at: SegmentDef['elements'][number]): DataElement {
  if (typeof at === 'number') return dataElements[at] ?? composite
  return Object.entries(dataElements).find(([known]) => known === at)?.[1] ?? composite
}

/** The plan of a use of a segment. */
export function segmentPlan(use: SegmentUse, def: SegmentDef, slot?: Slot): SegmentPlan {
  const elements = def.elements.map((at, index) =>
    elementPlan(usageAt(use.uses, index), at, use.places[index + 1] ?? {}, 1),
  )
  const [place = 0, part = 0] = def.qualifier ?? []
  const at = use.places[place]
  return {
    id: use.id,
    packedId: packId(use.id),
    name: use.name,
    slot: slot?.index ?? -1,
    loop: slot?.loop ?? -1,
    repeat: use.repeat,
    position: slot?.position ?? 0,
    elements,
    required: requiredOf(elements),
    notes: notesOf(def.notes),
    codes: (part > 0 ? at?.parts?.[part]?.codes : at?.codes) ?? [],
  }
}

/** The uses of one segment id at one position of a loop. */
export type Choice = {
  readonly id: string
  readonly plans: readonly SegmentPlan[]
  /** By the code that tells them apart. */
  readonly byCode: ReadonlyMap<string, readonly SegmentPlan[]>
  /** The uses that take any code. */
  readonly any: readonly SegmentPlan[]
  /** The code asked about last, since most repeat, and its uses. */
  readonly lately: { code: string; plans: readonly SegmentPlan[] }
}

export type LoopPlan = {
  readonly loop: CompiledLoop
  readonly id: string
  readonly choices: readonly Choice[]
  /** Child loops by position, those of one position together. */
  readonly groups: readonly LoopGroup[]
}

/** Child loops at one position, told apart by the code of the segment that opens them. */
export type LoopGroup = {
  readonly opener: string
  readonly position: number
  readonly loops: readonly LoopPlan[]
  readonly byCode: ReadonlyMap<string, LoopPlan>
}

export type SetPlan = { readonly set: SetTables; readonly root: LoopPlan }

const plans = new WeakMap<SetTables, SetPlan>()

/** The plan of a set: made once. */
export function setPlan(set: SetTables): SetPlan {
  const known = plans.get(set)
  if (known) return known
  const made: SetPlan = { set, root: loopPlan(set, 0) }
  plans.set(set, made)
  return made
}

function loopPlan(set: SetTables, index: number): LoopPlan {
  const loop = set.loops[index]
  if (!loop) throw new RangeError(`no loop ${index}`)
  const own = set.slots.slice(loop.firstSlot, loop.firstSlot + loop.slotCount)
  const children = [...loop.children].map(child => loopPlan(set, child))
  const positions = [...new Set(own.map(slot => slot.position))]
  const childPositions = [...new Set(children.map(child => child.loop.position))]
  return {
    loop,
    id: loop.def.id,
    choices: positions.map(position => choiceOf(own.filter(slot => slot.position === position))),
    groups: childPositions.map(position =>
      groupOf(
        position,
        children.filter(child => child.loop.position === position),
      ),
    ),
  }
}

function choiceOf(slots: readonly Slot[]): Choice {
  const made = slots.map(slot => segmentPlan(slot.use, slot.def, slot))
  const byCode = new Map<string, SegmentPlan[]>()
  for (const plan of made) {
    for (const code of plan.codes) byCode.set(code, [...(byCode.get(code) ?? []), plan])
  }
  const any = made.filter(plan => plan.codes.length === 0)
  return {
    id: made[0]?.id ?? '',
    plans: made,
    byCode,
    any,
    lately: { code: '', plans: byCode.get('') ?? any },
  }
}

function groupOf(position: number, loops: readonly LoopPlan[]): LoopGroup {
  const byCode = new Map<string, LoopPlan>()
  for (const plan of loops) {
    for (const code of plan.choices[0]?.plans[0]?.codes ?? []) if (!byCode.has(code)) byCode.set(code, plan)
  }
  return { opener: loops[0]?.choices[0]?.id ?? '', position, loops, byCode }
}
