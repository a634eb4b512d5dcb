/**
 * Makes of each slot of a set what its segments are held against: flat, so that a segment is judged in one
 * pass.
 */
import type { CompiledSet, Slot } from '../../compile/compiled-set.ts'
import {
  type CompositeId,
  type DataType,
  type EnvelopeElement,
  type ExternalSet,
  type PlaceUse,
  type Usage,
  unbounded,
} from '../../define.ts'
import { composites } from '../../dictionary/composites.ts'
import { dataElements } from '../../dictionary/data-elements.ts'
import { type CodeTable, codeTable, packText } from '../code-table.ts'
import { type NoteCheck, noteCheck } from './notes.ts'

/** What a value must be; `period`: a date or period in the format that the element before it names. */
export type ValueType = DataType | 'period'

/** One place of a segment, or one part of a composite. */
export type ValueCheck = {
  /** The number of its data element; 0 for composites and elements of the envelopes. */
  readonly element: number
  readonly usage: Usage
  readonly type: ValueType
  readonly min: number
  readonly max: number
  readonly codes: CodeTable | null
  /** The codes of a list whose codes are too long for a table. */
  readonly longCodes: ReadonlySet<string> | null
  readonly external: ExternalSet | null
  readonly externalBy: ExternalChoice | null
  /** Names the format of the period that follows. */
  readonly isFormat: boolean
  readonly repeat: number
  /** Of a composite; null for a simple element. */
  readonly parts: readonly ValueCheck[] | null
  readonly partNotes: readonly NoteCheck[]
  readonly lastRequiredPart: number
}

/** Which list a value is from, by the code at another place (or part) of the same segment (or composite). */
export type ExternalChoice = {
  readonly place: number
  readonly packed: readonly number[]
  readonly sets: readonly ExternalSet[]
}

export type SlotCheck = {
  readonly places: readonly ValueCheck[]
  readonly lastRequired: number
  readonly notes: readonly NoteCheck[]
}

const compiled = new WeakMap<CompiledSet, readonly SlotCheck[]>()

/** By slot. Made once a set. */
export function checksOf(set: CompiledSet): readonly SlotCheck[] {
  const known = compiled.get(set)
  if (known) return known
  const made = set.slots.map(checkOfSlot)
  compiled.set(set, made)
  return made
}

function checkOfSlot(slot: Slot): SlotCheck {
  const { use, def } = slot
  const isEnvelope = use.id === 'ST' || use.id === 'SE'
  const places = def.elements.map((element, at) => {
    const given: PlaceUse = use.places[at + 1] ?? {}
    const usage = usageAt(use.uses, at)
    // The reader judges headers and trailers; whether the version is there, is left to us.
    if (isEnvelope) return anything(usage === 'R' && at < 2 ? 'S' : usage)
    return checkOfElement(element, usage, given, given.repeat ?? 1)
  })
  return {
    places,
    lastRequired: places.findLastIndex(place => place.usage === 'R') + 1,
    notes: (def.notes ?? []).map(noteCheck),
  }
}

function anything(usage: Usage): ValueCheck {
  const check = checkOfElement(352, usage, {}, 1)
  return { ...check, type: 'AN', min: 0, max: unbounded }
}

function usageAt(uses: string, at: number): Usage {
  const letter = uses.charAt(at)
  return letter === 'R' || letter === 'S' ? letter : 'N'
}

function checkOfElement(
  element: number | EnvelopeElement | CompositeId,
  usage: Usage,
  use: PlaceUse,
  repeat: number,
): ValueCheck {
  if (typeof element === 'string' && isComposite(element))
    return checkOfComposite(element, usage, use, repeat)
  const facts = dataElements[element]
  const codes = use.codes ?? null
  const table = codes ? codeTable(codes) : null
  return {
    element: typeof element === 'number' ? element : 0,
    usage,
    type: element === 1251 ? 'period' : (facts?.type ?? 'AN'),
    min: use.min ?? facts?.min ?? 1,
    max: use.max ?? facts?.max ?? 999,
    codes: table,
    longCodes: codes && !table ? new Set(codes) : null,
    external: use.external ?? null,
    externalBy: choiceOf(use),
    isFormat: element === 1250,
    repeat,
    parts: null,
    partNotes: [],
    lastRequiredPart: 0,
  }
}

function isComposite(element: EnvelopeElement | CompositeId): element is CompositeId {
  return element.startsWith('C')
}

function checkOfComposite(id: CompositeId, usage: Usage, use: PlaceUse, repeat: number): ValueCheck {
  const def = composites[id]
  // A composite of which the guide says nothing may hold its first part only.
  const uses = use.uses ?? 'R'
  const parts = (def?.parts ?? []).map((element, at) =>
    checkOfElement(element, usageAt(uses, at), use.parts?.[at + 1] ?? {}, 1),
  )
  return {
    element: 0,
    usage,
    type: 'AN',
    min: 0,
    max: 0,
    codes: null,
    longCodes: null,
    external: null,
    externalBy: null,
    isFormat: false,
    repeat,
    parts,
    partNotes: (def?.notes ?? []).map(noteCheck),
    lastRequiredPart: parts.findLastIndex(part => part.usage === 'R') + 1,
  }
}

function choiceOf({ externalBy }: PlaceUse): ExternalChoice | null {
  if (!externalBy) return null
  const entries = Object.entries(externalBy.sets)
  return {
    place: externalBy.place,
    packed: entries.map(([code]) => packText(code)),
    sets: entries.map(([, set]) => set),
  }
}
