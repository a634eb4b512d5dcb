/**
 * Writes a value over the segments of its loop in the guide's order, with what was kept put into its places.
 */
import type { AnyLoop, AnySegment } from '../sets/uses.ts'
import type { OtherSegment } from '../values/parts.ts'
import type { Choice, LoopGroup, LoopPlan, SegmentPlan } from './plan.ts'
import { putKeptSegment } from './segment-writer.ts'
import { tell, type Writer } from './writer.ts'

/** A value that keeps segments which its fields do not hold. */
export type Keeping = { readonly other?: readonly OtherSegment[] | undefined }

/** How the fields of a value become one kind of segment. */
export type SegmentPart<T> = {
  readonly has: (value: T) => boolean
  readonly write: (writer: Writer, choice: Choice, value: T) => void
}

/** How a list of a value becomes the loops below its own. */
export type GroupPart<T> = {
  readonly has: (value: T) => boolean
  readonly write: (writer: Writer, group: LoopGroup, value: T) => void
}

/** How a kind of value is laid out: by segment id, and for the loops below by the id that opens them. */
export type Layout<T extends Keeping> = {
  readonly segments: { readonly [id in AnySegment]?: SegmentPart<T> }
  readonly groups: { readonly [opener in AnySegment]?: GroupPart<T> }
  /** Openers of loops that the caller writes himself, between `openLoop` and `closeLoop`. */
  readonly driven?: readonly AnySegment[]
  /** Other loops over which the same value is laid out, and which write what was kept of theirs. */
  readonly shares?: readonly AnyLoop[]
}

type Step<T> =
  | { readonly kind: 'segment'; readonly choice: Choice; readonly part: SegmentPart<T> | undefined }
  | { readonly kind: 'group'; readonly group: LoopGroup; readonly part: GroupPart<T> | undefined }

type Steps<T> = {
  /** Before the loops that the caller writes himself, and after them. */
  readonly before: StepList<T>
  readonly after: StepList<T>
  /** Parts of the layout that this loop has no place for. */
  readonly unplaced: readonly (readonly [name: string, has: (value: T) => boolean])[]
}

type StepList<T> = {
  readonly all: readonly Step<T>[]
  /** Those that a value without kept segments can fill: a few of the many that a loop of claims has. */
  readonly typed: readonly Step<T>[]
}

const stepsByLayout = new WeakMap<object, Map<LoopPlan, unknown>>()

function stepsOf<T extends Keeping>(plan: LoopPlan, layout: Layout<T>): Steps<T> {
  // What is kept under a layout was made for it.
  let byPlan = stepsByLayout.get(layout) as Map<LoopPlan, Steps<T>> | undefined
  if (byPlan === undefined) {
    byPlan = new Map()
    stepsByLayout.set(layout, byPlan)
  }
  let steps = byPlan.get(plan)
  if (steps === undefined) {
    steps = makeSteps(plan, layout)
    byPlan.set(plan, steps)
  }
  return steps
}

function makeSteps<T extends Keeping>(plan: LoopPlan, layout: Layout<T>): Steps<T> {
  const driven: readonly string[] = layout.driven ?? []
  const parts: { readonly [id: string]: SegmentPart<T> | undefined } = layout.segments
  const groups: { readonly [opener: string]: GroupPart<T> | undefined } = layout.groups
  const steps: { readonly position: number; readonly step: Step<T> }[] = []
  for (const choice of plan.choices) {
    const step = { kind: 'segment', choice, part: parts[choice.id] } as const
    steps.push({ position: choice.plans[0]?.position ?? 0, step })
  }
  for (const group of plan.groups) {
    if (driven.includes(group.opener)) continue
    const step = { kind: 'group', group, part: groups[group.opener] } as const
    steps.push({ position: group.position, step })
  }
  steps.sort((one, other) => one.position - other.position)
  const turn = plan.groups.find(group => driven.includes(group.opener))?.position ?? Number.POSITIVE_INFINITY
  const ids = new Set(plan.choices.map(choice => choice.id))
  const openers = new Set(plan.groups.map(group => group.opener))
  const segmentsLeft = Object.entries(layout.segments).filter(([id]) => !ids.has(id))
  const groupsLeft = Object.entries(layout.groups).filter(([id]) => !openers.has(id))
  const listOf = (isIn: (position: number) => boolean): StepList<T> => {
    const all = steps.filter(each => isIn(each.position)).map(each => each.step)
    return { all, typed: all.filter(step => step.part !== undefined) }
  }
  return {
    before: listOf(position => position < turn),
    after: listOf(position => position > turn),
    unplaced: [
      ...segmentsLeft.map(([id, part]) => [id, part.has] as const),
      ...groupsLeft.map(([id, part]) => [id, part.has] as const),
    ],
  }
}

/** A value in its loop, whole. */
export function writeLoop<T extends Keeping>(
  writer: Writer,
  plan: LoopPlan,
  layout: Layout<T>,
  value: T,
): void {
  const steps = stepsOf(plan, layout)
  enterLoop(writer, plan)
  openWith(writer, plan, steps, value)
  closeWith(writer, plan, layout, steps, value)
}

/** Its segments up to the loops that the caller writes himself; these stand before `closeLoop`. */
export function openLoop<T extends Keeping>(
  writer: Writer,
  plan: LoopPlan,
  layout: Layout<T>,
  value: T,
): void {
  enterLoop(writer, plan)
  openWith(writer, plan, stepsOf(plan, layout), value)
}

function openWith<T extends Keeping>(
  writer: Writer,
  plan: LoopPlan,
  { before, unplaced }: Steps<T>,
  value: T,
): void {
  writeSteps(writer, plan, before, value)
  for (let at = 0; at < unplaced.length; at++) {
    const left = unplaced[at]
    if (left?.[1](value)) tell(writer, 'write/no-place', { values: { name: left[0] } })
  }
}

/** The rest of it, and its end: what it must have is there, and nothing kept was left out. */
export function closeLoop<T extends Keeping>(
  writer: Writer,
  plan: LoopPlan,
  layout: Layout<T>,
  value: T,
): void {
  closeWith(writer, plan, layout, stepsOf(plan, layout), value)
}

function closeWith<T extends Keeping>(
  writer: Writer,
  plan: LoopPlan,
  layout: Layout<T>,
  { after }: Steps<T>,
  value: T,
): void {
  writeSteps(writer, plan, after, value)
  if (value.other !== undefined) checkKept(writer, plan, layout, value.other)
  leaveLoop(writer, plan)
}

function writeSteps<T extends Keeping>(
  writer: Writer,
  plan: LoopPlan,
  { all, typed }: StepList<T>,
  value: T,
): void {
  const { other } = value
  const steps = other === undefined ? typed : all
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at]
    if (step === undefined) continue
    if (step.kind === 'segment') {
      step.part?.write(writer, step.choice, value)
      if (other !== undefined) writeKept(writer, plan, step.choice, other)
    } else if (step.part !== undefined) step.part.write(writer, step.group, value)
    else if (other !== undefined) writeKeptLoops(writer, step.group, other)
  }
}

function enterLoop(writer: Writer, { loop }: LoopPlan): void {
  const { slotCounts } = writer
  const end = loop.firstSlot + loop.slotCount
  for (let at = loop.firstSlot; at < end; at++) slotCounts[at] = 0
  for (let at = 0; at < loop.children.length; at++) writer.loopCounts[loop.children[at] ?? 0] = 0
  writer.loop = loop.index
  const count = (writer.loopCounts[loop.index] ?? 0) + 1
  writer.loopCounts[loop.index] = count
  if (count > loop.def.repeat) tell(writer, 'write/too-many-loops', { values: { most: loop.def.repeat } })
}

function leaveLoop(writer: Writer, { loop }: LoopPlan): void {
  const { set } = writer
  for (let at = 0; at < loop.requiredSlots.length; at++) {
    const slot = loop.requiredSlots[at] ?? 0
    if (writer.slotCounts[slot] !== 0) continue
    const use = set?.slots[slot]?.use
    const id = use?.id ?? ''
    tell(writer, 'write/missing-segment', { expected: id, values: { name: use?.name ?? '' }, segment: id })
  }
  for (let at = 0; at < loop.requiredLoops.length; at++) {
    const child = loop.requiredLoops[at] ?? 0
    if (writer.loopCounts[child] !== 0) continue
    const def = set?.loops[child]?.def
    tell(writer, 'write/missing-loop', { expected: def?.id ?? '', values: { name: def?.name ?? '' } })
  }
  writer.loop = loop.parent
}

/** The segment that was kept beside the fields read from it; it is written by them, and not once more. */
export function keptOf(writer: Writer, plan: SegmentPlan, { other }: Keeping): readonly string[] | null {
  if (other === undefined) return null
  const loop = writer.set?.loops[plan.loop]?.def.id ?? ''
  const kept = other.find(each => each.slot === plan.name && each.loop === loop && !writer.used.has(each))
  if (kept === undefined) return null
  writer.used.add(kept)
  return kept.elements
}

/** Those kept segments whose place this is, in their order. */
function writeKept(writer: Writer, plan: LoopPlan, choice: Choice, other: readonly OtherSegment[]): void {
  for (const kept of other) {
    if (kept.loop !== plan.id || writer.used.has(kept)) continue
    const of = choice.plans.find(each => each.name === kept.slot)
    if (of === undefined) continue
    writer.used.add(kept)
    putKeptSegment(writer, of, kept)
  }
}

/** Those of loops that no field holds, loop by loop as they came. */
function writeKeptLoops(writer: Writer, group: LoopGroup, other: readonly OtherSegment[]): void {
  const open: LoopPlan[] = []
  for (const kept of other) {
    const plan = loopWithin(group.loops, kept.loop)
    const of = plan?.choices.flatMap(choice => choice.plans).find(each => each.name === kept.slot)
    if (plan === undefined || of === undefined || writer.used.has(kept)) continue
    const opens = of === plan.choices[0]?.plans[0]
    while (open.length > 0 && (opens ? open.at(-1)?.loop.index !== plan.loop.parent : open.at(-1) !== plan)) {
      closeKept(writer, open)
    }
    if (opens) {
      enterLoop(writer, plan)
      open.push(plan)
    } else if (open.length === 0) continue
    writer.used.add(kept)
    putKeptSegment(writer, of, kept)
  }
  while (open.length > 0) closeKept(writer, open)
}

function closeKept(writer: Writer, open: LoopPlan[]): void {
  const plan = open.pop()
  if (plan) leaveLoop(writer, plan)
}

function loopWithin(loops: readonly LoopPlan[], id: string): LoopPlan | undefined {
  for (const plan of loops) {
    if (plan.id === id) return plan
    const below = plan.groups.flatMap(group => group.loops)
    const found = below.length === 0 ? undefined : loopWithin(below, id)
    if (found) return found
  }
  return undefined
}

/** Whatever was kept and not written has no place. */
function checkKept<T extends Keeping>(
  writer: Writer,
  plan: LoopPlan,
  layout: Layout<T>,
  other: readonly OtherSegment[],
): void {
  const shares: readonly string[] = layout.shares ?? []
  for (const kept of other) {
    if (kept.loop !== plan.id && shares.includes(kept.loop)) continue
    if (writer.used.delete(kept)) continue
    const found = kept.elements.join('*')
    const id = kept.elements[0] ?? ''
    tell(writer, 'write/no-place', { found, values: { name: id }, segment: id })
  }
}

/** The use that takes the code, the first that is not full; told when there is none. */
export function choose(writer: Writer, choice: Choice, code: string): SegmentPlan | null {
  const plans = plansFor(choice, code)
  const first = plans[0]
  if (first === undefined) {
    const expected = [...choice.byCode.keys()].join(', ')
    tell(writer, 'write/no-place', { found: code, expected, values: { name: choice.id }, segment: choice.id })
    return null
  }
  if (plans.length === 1) return first
  return plans.find(plan => (writer.slotCounts[plan.slot] ?? 0) < plan.repeat) ?? first
}

function plansFor(choice: Choice, code: string): readonly SegmentPlan[] {
  if (choice.lately.code === code) return choice.lately.plans
  const plans = choice.byCode.get(code) ?? choice.any
  choice.lately.code = code
  choice.lately.plans = plans
  return plans
}
