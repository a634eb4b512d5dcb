/** The readiness checklist of a contract: what is asked, what the provider says, what the plan thought of it. */
import type { Day } from '#base/day.ts'
import type { ReadinessArea, ReadinessItem } from '#guidance/network/forms.ts'
import { readinessItems } from '#guidance/network/readiness-items.ts'
import { isInForce } from '../calendar/in-force.ts'
import type { ContractTerms } from './terms.ts'

/** What a provider says of an item. */
export const readinessAnswers = ['not-begun', 'in-work', 'ready', 'does-not-apply'] as const
export type ReadinessAnswer = (typeof readinessAnswers)[number]

/** What the plan says to it. */
export const readinessReviews = ['accepted', 'returned'] as const
export type ReadinessReview = (typeof readinessReviews)[number]

export type ReadinessEntry = {
  readonly item: string
  readonly part: 'answer' | 'review'
  readonly state: ReadinessAnswer | ReadinessReview
  readonly note: string
  /** The day on which a review was made outside, where it was; null: when it was entered. */
  readonly on: Day | null
  readonly by: string
  readonly at: string
}

/** Where one item stands. */
export type ItemState = 'not-begun' | 'in-work' | 'to-review' | 'returned' | 'accepted'

export type ReadinessLine = {
  readonly item: string
  readonly area: ReadinessArea
  readonly says: string
  readonly evidence: string
  readonly cite: string
  readonly state: ItemState
  readonly answer: ReadinessEntry | null
  readonly review: ReadinessEntry | null
  /** True where lacking it may not keep the provider out (reading R-55). */
  readonly neverExcludes: boolean
}

/** The items that go with what a contract is for, on a day. */
export function itemsFor(
  terms: Pick<ContractTerms, 'ecm' | 'communitySupports'>,
  day: Day,
): readonly ReadinessItem[] {
  const all: readonly ReadinessItem[] = readinessItems
  return all.filter(
    item =>
      isInForce(item, day) &&
      item.parties.some(party => (party === 'ecm' ? terms.ecm !== null : terms.communitySupports.length > 0)),
  )
}

/** A review counts for the answer that it followed: whoever answers anew is looked at anew. */
function stateOf(answer: ReadinessEntry | null, review: ReadinessEntry | null): ItemState {
  if (answer === null || answer.state === 'not-begun') return 'not-begun'
  if (review !== null && review.at >= answer.at) return review.state === 'accepted' ? 'accepted' : 'returned'
  return answer.state === 'in-work' ? 'in-work' : 'to-review'
}

/** The checklist, each item with what was said of it. */
export function checklistOf(
  items: readonly ReadinessItem[],
  entries: readonly ReadinessEntry[],
): readonly ReadinessLine[] {
  return items.map(item => {
    const find = (part: ReadinessEntry['part']): ReadinessEntry | null =>
      entries.find(entry => entry.item === item.id && entry.part === part) ?? null
    const [answer, review] = [find('answer'), find('review')]
    return {
      item: item.id,
      area: item.area,
      says: item.says.en,
      evidence: item.evidence.en,
      cite: item.cite,
      state: stateOf(answer, review),
      answer,
      review,
      neverExcludes: item.neverExcludes ?? false,
    }
  })
}

export type ReadinessSummary = {
  readonly items: number
  readonly accepted: number
  /** What still stands in the way. */
  readonly open: number
  /** Open items of data exchange and claims, which may be worked on after the start. */
  readonly openButNoReason: number
  readonly ready: boolean
}

/** Ready when every item is accepted that may keep a provider out. */
export function summaryOf(lines: readonly ReadinessLine[]): ReadinessSummary {
  const open = lines.filter(({ state }) => state !== 'accepted')
  const openButNoReason = open.filter(({ neverExcludes }) => neverExcludes).length
  return {
    items: lines.length,
    accepted: lines.length - open.length,
    open: open.length,
    openButNoReason,
    ready: open.length === openButNoReason,
  }
}
