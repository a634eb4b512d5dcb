/** Where a segment may go from a place in a set: in order first, then out of order. */
import type { Candidates, CompiledLoop, Slot, Step } from './compiled-set.ts'

/** What is looked through for candidates. `opportunities` (by loop) is filled as they are asked for. */
export type Choice = {
  readonly slots: readonly Slot[]
  readonly loops: readonly CompiledLoop[]
  readonly steps: readonly Step[]
  readonly opportunities: (readonly Slot[])[]
}

/**
 * Slots of that id reachable from the slot last seen, the best first: in the same loop at or after its place,
 * with loops opened there; then likewise in each loop around it. Out of order are those at earlier places.
 */
export function candidatesFrom(choice: Choice, from: number, id: number): Candidates {
  const { slots, loops, steps } = choice
  const inOrder: Slot[] = []
  const outOfOrder: Slot[] = []
  let position = slots[from]?.position ?? 0
  for (let at = slots[from]?.loop ?? 0; at >= 0; ) {
    const loop = loops[at]
    if (!loop) break
    for (const slot of opportunitiesIn(choice, loop)) {
      if (slot.id !== id) continue
      if (placeIn(loop, slot, loops) >= position) inOrder.push(slot)
      else outOfOrder.push(slot)
    }
    position = loop.position
    at = loop.parent
  }
  const stepsOf = (found: readonly Slot[]): Step[] => found.flatMap(slot => steps[slot.index] ?? [])
  return { id, inOrder: stepsOf(inOrder), outOfOrder: stepsOf(outOfOrder), ...codeTable(inOrder, steps) }
}

/** A loop's own slots but its opener (which only its parent can give), and the openers of its children. */
function opportunitiesIn({ slots, loops, opportunities }: Choice, loop: CompiledLoop): readonly Slot[] {
  const known = opportunities[loop.index]
  if (known) return known
  const skipped = loop.parent < 0 ? 0 : 1
  const own = slots.slice(loop.firstSlot + skipped, loop.firstSlot + loop.slotCount)
  const openers = [...loop.children].flatMap(child => slots[loops[child]?.firstSlot ?? -1] ?? [])
  const found = [...own, ...openers].sort(
    (one, other) => placeIn(loop, one, loops) - placeIn(loop, other, loops) || one.index - other.index,
  )
  opportunities[loop.index] = found
  return found
}

/** The place of a slot among the items of a loop: its own, or that of the child loop that it opens. */
function placeIn(loop: CompiledLoop, slot: Slot, loops: readonly CompiledLoop[]): number {
  return slot.loop === loop.index ? slot.position : (loops[slot.loop]?.position ?? 0)
}

/** The first slot for each code. A slot that takes any code ends the list: none after it is ever the first. */
function codeTable(
  inOrder: readonly Slot[],
  steps: readonly Step[],
): Omit<Candidates, 'id' | 'inOrder' | 'outOfOrder'> {
  const byCode = new Map<number, Step | null>()
  let otherwise: Step | null = null
  let [place, part] = [0, 0]
  for (const slot of inOrder) {
    const step = steps[slot.index] ?? null
    if (slot.matchPlace === 0) {
      otherwise = step
      break
    }
    place = slot.matchPlace
    part = slot.matchPart
    for (const code of slot.matchCodes) if (!byCode.has(code)) byCode.set(code, step)
  }
  return {
    place,
    part,
    codes: [...byCode.keys()],
    steps: [...byCode.values()],
    otherwise,
    // No code at all: packed, they are -1 or above.
    lastCode: -2,
    lastStep: otherwise,
  }
}
