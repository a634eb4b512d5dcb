/** Level 2 when a loop ends: segments and loops that the guide demands and that did not come. */
import type { CompiledLoop } from '../../compile/compiled-set.ts'
import { packId } from '../../read/segment.ts'
import type { Walk } from '../../read/walk.ts'
import type { Bookmark } from '../bookmark.ts'
import type { Report } from '../report.ts'

/** `last` is the last segment of the loop: what is missing is said to be missing behind it. */
export function checkPresence(report: Report, walk: Walk, index: number, last: Bookmark): void {
  const { loops, slots } = walk.set
  const loop = loops[index]
  if (loop === undefined) return
  const { requiredSlots, requiredLoops } = loop
  for (let at = 0; at < requiredSlots.length; at++) {
    const slot = requiredSlots[at] ?? 0
    if ((walk.slotCounts[slot] ?? 0) > 0) continue
    const { use } = slots[slot] ?? {}
    // The reader says when a set has no SE.
    if (use === undefined || use.id === 'SE' || use.id === 'ST') continue
    report.at('segment/missing', behind(last, use.id, index), undefined, 0, {
      expected: expectedSegment(use.id, slots[slot]?.matchPlace ?? 0, use.places),
      values: { name: use.name },
    })
  }
  for (let at = 0; at < requiredLoops.length; at++) {
    const child = loops[requiredLoops[at] ?? 0]
    if (child !== undefined && (walk.loopCounts[child.index] ?? 0) === 0) {
      reportLoop(report, walk, child, last)
    }
  }
}

function reportLoop(report: Report, walk: Walk, child: CompiledLoop, last: Bookmark): void {
  const opener = walk.set.slots[child.firstSlot]
  if (opener === undefined) return
  const { use, matchPlace } = opener
  report.at('loop/missing', behind(last, use.id, child.index), undefined, 0, {
    expected: expectedSegment(use.id, matchPlace, use.places),
    values: { missing: child.def.id, name: child.def.name },
  })
}

function behind(last: Bookmark, id: string, loop: number): Bookmark {
  return {
    segment: last.segment + 1,
    number: last.number + 1,
    offset: last.offset,
    id: packId(id),
    loop,
  }
}

/** `NM1*85`, `REF*EI|SY`: how the missing segment begins. */
function expectedSegment(
  id: string,
  place: number,
  places: {
    readonly [place: number]: {
      readonly codes?: readonly string[]
      readonly parts?: { readonly [part: number]: { readonly codes?: readonly string[] } }
    }
  },
): string {
  const use = places[place]
  const codes = use?.codes ?? use?.parts?.[1]?.codes
  return codes === undefined ? id : `${id}${'*'.repeat(place)}${codes.join('|')}`
}
