/**
 * The forms in which transaction sets are written down: elements, composites, segments, loops, and whole
 * sets.
 */
import type { Day } from '#base/day.ts'

/** R: must be there. S: depends. N: must not be there. */
export type Usage = 'R' | 'S' | 'N'

/** AN text, ID code, N0/N2 whole number (N2: two decimals implied), R decimal, DT day, TM time, B binary. */
export type DataType = 'AN' | 'ID' | 'N0' | 'N2' | 'R' | 'DT' | 'TM' | 'B'

/** A data element of the standard. `name` is ours: camelCase, the key of the JSON form. */
export type DataElement = {
  readonly name: string
  readonly type: DataType
  readonly min: number
  readonly max: number
}

/**
 * A relation between the elements of a segment or composite, as the standard writes it: P all or none, R at
 * least one, C the first needs the others, L the first needs one of the others, E at most one. `P0304`,
 * `C1110`.
 */
export type SyntaxNote = `${'P' | 'R' | 'C' | 'L' | 'E'}${string}`

/** Element numbers of the parts, in order. */
export type CompositeDef = {
  readonly name: string
  readonly parts: readonly number[]
  readonly notes?: readonly SyntaxNote[]
}

/** An element of the envelopes, whose numbers begin with an I: `I12`. */
export type EnvelopeElement = `I${number}`

/** `C003`: a composite's id. */
export type CompositeId = `C${number}`

export type SegmentDef = {
  readonly name: string
  /** By place: the number of a data element, or the id of a composite. */
  readonly elements: readonly (number | EnvelopeElement | CompositeId)[]
  readonly notes?: readonly SyntaxNote[]
  /** Places that the standard lets repeat, with how often. */
  readonly repeats?: { readonly [place: number]: number }
  /** The place (and part, both from 1) whose code tells uses of this segment apart: NM1 1, HL 3, HI 1 and 1. */
  readonly qualifier?: readonly [place: number, part?: number]
}

/** Lists kept by others than X12: judged by shape, or by a source that the caller holds. */
export type ExternalSet =
  | 'icd-9-cm'
  | 'icd-9-cm-procedure'
  | 'icd-10-cm'
  | 'icd-10-pcs'
  | 'hcpcs'
  | 'hcpcs-modifier'
  | 'hipps'
  | 'ndc'
  | 'revenue'
  | 'bill-type'
  | 'admission-type'
  | 'admission-source'
  | 'patient-status'
  | 'condition'
  | 'occurrence'
  | 'occurrence-span'
  | 'value-code'
  | 'drg'
  | 'place-of-service'
  | 'taxonomy'
  | 'npi'
  | 'tin'
  | 'ssn'
  | 'carc'
  | 'rarc'
  | 'claim-status'
  | 'claim-status-category'
  | 'us-state'
  | 'country'
  | 'country-subdivision'
  | 'currency'
  | 'postal'

/** What a use says about one place (or, in `parts`, one part of a composite) beyond R, S or N. */
export type PlaceUse = {
  /** The only codes the guide lets stand here. */
  readonly codes?: readonly string[]
  /** The list of others that the value comes from. */
  readonly external?: ExternalSet
  /** Which list, by the code at another place of the segment (or part of the composite): `{ XX: 'npi' }`. */
  readonly externalBy?: { readonly place: number; readonly sets: { readonly [code: string]: ExternalSet } }
  /** Shorter limits than the data element's own. */
  readonly min?: number
  readonly max?: number
  /** How often the guide lets the place repeat; 1 when left out. */
  readonly repeat?: number
  /** R, S and N of a composite's parts, one letter a part; parts beyond it are N. */
  readonly uses?: string
  /** By part, from 1. */
  readonly parts?: { readonly [part: number]: PlaceUse }
}

/** One use of a segment in a loop. Id and name are known to the compiler, for `UseOf`. */
export type SegmentUse<Id extends string = string, Name extends string = string> = {
  readonly kind: 'segment'
  readonly id: Id
  /** Ours: camelCase, unique in its loop; the key of reference pages and of rules. */
  readonly name: Name
  readonly usage: Usage
  readonly repeat: number
  /** One letter a place: `RRSSSNNRRNNN`; places beyond it are N. */
  readonly uses: string
  /** By place, from 1. */
  readonly places: { readonly [place: number]: PlaceUse }
  readonly says?: string
}

/** A loop, but for what it is made of. */
type LoopFacts<Id extends string> = {
  readonly kind: 'loop'
  /** As the trade says it: `2010AA`. */
  readonly id: Id
  /** Ours: camelCase. */
  readonly name: string
  readonly usage: Usage
  readonly repeat: number
}

/** `items` in the order of the guide; the first is the segment that opens the loop. */
export type LoopDef = LoopFacts<string> & { readonly items: readonly Item[] }

/** What a loop is made of. */
export type Item = SegmentUse | LoopDef

/** A loop whose id and parts are known to the compiler. */
export type LoopOf<Id extends string, Part> = LoopFacts<Id> & { readonly items: readonly Part[] }

/** As often as one likes. */
export const unbounded = 2_147_483_647

export type SetId = '837P' | '837I' | '835' | '999' | '277CA' | '997'

export type SetDef<Part = Item> = {
  readonly id: SetId
  readonly name: string
  /** ST01: `837`. */
  readonly transaction: string
  /** GS01: `HC`. */
  readonly group: string
  /** GS08 or ST03 that we read as this set; a trailing letter-less version stands for its later errata too. */
  readonly versions: readonly string[]
  /** The one that we write. */
  readonly writes: string
  /** Whether ST03 is written and demanded (835 and 997 have none in this version). */
  readonly hasVersionInHeader: boolean
  /** ST03 may stand there though nobody demands it (997). */
  readonly mayHaveVersionInHeader?: true
  /** ST first, SE last. Its id is '' and its repeat 1. */
  readonly root: LoopOf<'', Part>
}

/**
 * The uses of a set as the compiler knows them, each as `loop/segment/name`: `2300/CLM/claim`, `/BHT/beginning` at the
 * root. By them no reader, rule or writer compiles that means a loop or segment which the set does not have.
 */
export type UseOf<Set extends SetDef> =
  Set extends SetDef<infer Part> ? ([Item] extends [Part] ? string : UseIn<Part, ''>) : never

type UseIn<Part, Loop extends string> =
  Part extends SegmentUse<infer Id, infer Name>
    ? `${Loop}/${Id}/${Name}`
    : Part extends LoopOf<infer Id, infer Inner>
      ? UseIn<Inner, Id>
      : never

/** The ids of loops among uses. Of uses that are not known to the compiler (`string`): any. */
export type LoopIn<Use extends string> = string extends Use
  ? string
  : Use extends `${infer Loop}/${string}/${string}`
    ? Loop
    : never

/** A loop and the name of a use in it. */
export type PlaceIn<Use extends string> = string extends Use
  ? [loop: string, name: string]
  : Use extends `${infer Loop}/${string}/${infer Name}`
    ? [loop: Loop, name: Name]
    : never

/** The ids of segments in a loop. */
export type SegmentIn<Use extends string, Loop extends string> = string extends Use
  ? string
  : Use extends `${Loop}/${infer Id}/${string}`
    ? Id
    : never

/** `2300/claim`: a loop and the name of a use in it. */
export type PathIn<Use extends string> = string extends Use
  ? string
  : Use extends `${infer Loop}/${string}/${infer Name}`
    ? `${Loop}/${Name}`
    : never

/** One of a list of codes, or whatever else was read in its place: the judge says what is no code of the list. */
export type Listed<List extends readonly string[]> = List[number] | (string & {})

type UseOptions = {
  readonly usage?: Usage
  readonly repeat?: number
  readonly says?: string
  readonly places?: { readonly [place: number]: PlaceUse | readonly string[] }
}

/**
 * A use of a segment. A bare list at a place is the list of its codes. Required and once unless said
 * otherwise.
 */
export function segment<const Id extends string, const Name extends string>(
  id: Id,
  name: Name,
  uses: string,
  options: UseOptions = {},
): SegmentUse<Id, Name> {
  const places: Record<number, PlaceUse> = {}
  for (const [place, use] of Object.entries(options.places ?? {})) {
    places[Number(place)] = isCodeList(use) ? { codes: use } : use
  }
  const { usage = 'R', repeat = 1, says } = options
  return { kind: 'segment', id, name, usage, repeat, uses, places, ...(says === undefined ? {} : { says }) }
}

function isCodeList(use: PlaceUse | readonly string[]): use is readonly string[] {
  return Array.isArray(use)
}

/** A loop. `count` is its usage and how often it may stand: `['S', 5]`. */
export function loop<const Id extends string, Part extends Item>(
  id: Id,
  name: string,
  count: readonly [Usage, number],
  items: readonly Part[],
): LoopOf<Id, Part> {
  return { kind: 'loop', id, name, usage: count[0], repeat: count[1], items }
}

/** A whole set: ST and SE are put around its items. */
export function defineSet<Part extends Item>(
  facts: Omit<SetDef, 'root'>,
  items: readonly Part[],
): SetDef<Part | SegmentUse<'ST', 'setHeader'> | SegmentUse<'SE', 'setTrailer'>> {
  const version = facts.hasVersionInHeader ? 'R' : facts.mayHaveVersionInHeader ? 'S' : 'N'
  const header = segment('ST', 'setHeader', `RR${version}`, {
    places: { 1: [facts.transaction], ...(facts.hasVersionInHeader ? { 3: facts.versions } : {}) },
  })
  const trailer = segment('SE', 'setTrailer', 'RR')
  return { ...facts, root: loop('', facts.name, ['R', 1], [header, ...items, trailer]) }
}

/**
 * Where a rule looks: a use of a segment by name (in the rule's loop, or `2300/claim`), a place, and a part.
 */
export type ElementPath<Segment extends string = string> = {
  readonly segment: Segment
  readonly place: number
  readonly part?: number
}

/** All of the given must hold. Without `is`, `isNot`: something stands there. */
export type Condition<Segment extends string = string> = ElementPath<Segment> & {
  readonly is?: readonly string[]
  readonly isNot?: readonly string[]
  readonly absent?: true
}

/**
 * A rule of a guide that is no mere R, S or N. What conditions can say is said by them; any other rule has a
 * function of its id in judge/rules/.
 */
export type SituationalRule<Loop extends string = string, Segment extends string = string> = {
  /** Also the code of its finding: `claim/replacement-without-payer-number`. */
  readonly id: string
  /** In force for sets dated (BHT04, BPR16 …) from this day on, and until that day. */
  readonly since?: Day
  readonly until?: Day
  readonly sets: readonly SetId[]
  /** The loop in which it is judged, when the loop ends. */
  readonly loop: Loop
  readonly when?: readonly Condition<Segment>[]
  /** The segment use that must, or must not, be there; or the element in it. */
  readonly needs?: Segment | ElementPath<Segment>
  readonly forbids?: Segment | ElementPath<Segment>
  /** In our words. */
  readonly says: string
  /** On what it rests: the standard, the guide's public description, or our reading of the trade. */
  readonly basis: 'standard' | 'guide' | 'assumed'
}

/** A rule for sets of these uses, as the compiler knows them. */
export type RuleOf<Use extends string> = SituationalRule<LoopIn<Use>, PlaceIn<Use>[1] | PathIn<Use>>
