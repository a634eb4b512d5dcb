/** Where a member lives and whom they want or have for their care, out of all that was said: the later day stands. */
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'

export const wishKinds = ['county', 'member-choice', 'behavioral-health', 'primary-care'] as const
export type WishKind = (typeof wishKinds)[number]

/** What somebody said once. */
export type WishWord = {
  readonly id: Id
  readonly kind: WishKind
  /** Two-digit code of a county, or a provider's id; null takes back what was said before. */
  readonly value: string | null
  /** Since when it is so. */
  readonly on: Day
  readonly saidAt: string
}

/** What stands on a day, one of each kind at most; what was taken back does not. */
export function standingWishes(words: readonly WishWord[], on: Day): readonly WishWord[] {
  const told = groupedBy(
    words.filter(word => word.on <= on),
    ({ kind }) => kind,
  )
  return [...told.values()]
    .flatMap(each => each.toSorted(inOrder).at(-1) ?? [])
    .filter(({ value }) => value !== null)
}

const placeOf = ({ on, saidAt, id }: WishWord): string => `${on} ${saidAt} ${id}`

function inOrder(one: WishWord, other: WishWord): number {
  return placeOf(one) < placeOf(other) ? -1 : 1
}

export type WishesSaid = { readonly [kind in WishKind]?: string | null | undefined }

/** What of it is new, against what stands on the day; what nobody spoke of stays as it is. */
export function newWishes(
  words: readonly WishWord[],
  said: WishesSaid,
  on: Day,
): readonly Pick<WishWord, 'kind' | 'value'>[] {
  const standing = standingWishes(words, on)
  return wishKinds.flatMap(kind => {
    const value = said[kind]
    const before = standing.find(word => word.kind === kind)?.value ?? null
    return value === undefined || value === before ? [] : [{ kind, value }]
  })
}
