/**
 * What a 277CA repeats of the claims it answers: as it was sent, right or wrong, so that no list is asked
 * about it.
 */
import type { PlaceUse, SegmentUse } from '../../define.ts'

/** The use without the lists of others. */
export function repeated<Use extends SegmentUse>(use: Use): Use {
  return { ...use, places: withoutLists(use.places) }
}

type Places = { readonly [place: number]: PlaceUse }

function withoutLists(places: Places): Places {
  const without = (use: PlaceUse): PlaceUse => {
    const { external: _, externalBy: __, parts, ...own } = use
    return parts === undefined ? own : { ...own, parts: withoutLists(parts) }
  }
  return Object.fromEntries(Object.entries(places).map(([place, use]) => [place, without(use)]))
}
