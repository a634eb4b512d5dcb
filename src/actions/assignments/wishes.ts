/** What the member's side wants and has: asked for a ranking and for an assignment alike, and kept from then on. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { isCountyCode } from '#domain/assignments/county.ts'
import type { Wishes } from '#domain/assignments/rank.ts'
import {
  newWishes,
  standingWishes,
  type WishesSaid,
  type WishKind,
  type WishWord,
} from '#domain/assignments/wish.ts'
import { insertWishes, listWishes } from '#store/assignments/wishes.ts'
import type { Context } from '../action.ts'
import { day, id, sayerOf } from '../network/fields.ts'

const provider = id.nullable().optional()

/** Left out: what was told of the member before. Null: nobody. */
export const keptWishesAsked = {
  memberChoice: provider.describe('The provider that the member wants; left out, as it was told'),
  behavioralHealth: provider.describe(
    'The provider of the member’s specialty mental health or substance use care; left out, as it was told',
  ),
  primaryCare: provider.describe('The organization of the primary care; left out, as it was told'),
  county: z
    .string()
    .refine(isCountyCode, 'must be the two-digit code of a county')
    .nullable()
    .optional()
    .describe('Two-digit code of where the member lives; left out, as it was told'),
}

export const wishesAsked = {
  ...keptWishesAsked,
  populations: z.array(z.string().max(4)).max(12).default([]).describe('The member’s Populations of Focus'),
}

export const serviceAsked = z.string().max(20).describe('ecm, or a code of Community Supports')

export const shownWish = z.strictObject({
  kind: z.enum(['county', 'member-choice', 'behavioral-health', 'primary-care']),
  value: z.string().nullable().describe('Code of a county, or id of a provider; null: taken back'),
  on: day.describe('Since when it is so'),
  stands: z.boolean().describe('True: it holds today'),
})

type Asked = {
  readonly memberChoice?: Id | null | undefined
  readonly behavioralHealth?: Id | null | undefined
  readonly primaryCare?: Id | null | undefined
  readonly county?: string | null | undefined
}

export function wishesSaid({ memberChoice, behavioralHealth, primaryCare, county }: Asked): WishesSaid {
  return {
    ...{ county, 'member-choice': memberChoice },
    ...{ 'behavioral-health': behavioralHealth, 'primary-care': primaryCare },
  }
}

/** What is asked, and where nothing is, what stands today. */
export async function wishesOf(
  { tx, organizationId, today }: Context,
  memberId: Id,
  asked: Asked & Pick<Wishes, 'populations'>,
): Promise<{ readonly wishes: Wishes; readonly kept: readonly WishWord[] }> {
  const kept = await listWishes(tx, organizationId, memberId)
  const standing = standingWishes(kept, today)
  const said = wishesSaid(asked)
  const of = (kind: WishKind): string | null => {
    const value = said[kind]
    return value === undefined ? (standing.find(word => word.kind === kind)?.value ?? null) : value
  }
  const wishes = {
    ...{ memberChoice: of('member-choice'), behavioralHealth: of('behavioral-health') },
    ...{ primaryCare: of('primary-care'), county: of('county'), populations: asked.populations },
  }
  return { wishes, kept }
}

/** Puts down what of it is new; how many words that were. */
export async function keepWishes(
  { tx, organizationId, newId, today, now, actor }: Context,
  memberId: Id,
  kept: readonly WishWord[],
  said: WishesSaid,
  on = today,
): Promise<number> {
  const words = newWishes(kept, said, on).map(each => ({ ...each, id: newId(), on, saidAt: now }))
  await insertWishes(tx, organizationId, memberId, words, sayerOf(actor))
  return words.length
}
