/** Which Populations of Focus a member is in today: what the data shows, what is missing, why; and other programs. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { criterionWords } from '#domain/members/criterion-words.ts'
import { weighPopulations } from '#domain/members/eligibility.ts'
import { factKinds, factSources, knownFrom, standingWords } from '#domain/members/known.ts'
import { weighOverlap } from '#domain/members/overlap.ts'
import { widerOn } from '#domain/network/widening.ts'
import { listFactWords } from '#store/members/facts.ts'
import { findMember, type Member } from '#store/members/members.ts'
import { listWidenings } from '#store/network/offers.ts'
import { action, type Context } from '../action.ts'
import { audienceOf } from '../casework/shown-entry.ts'
import { day, instant } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { toldOf } from './shown-member.ts'

const answer = z.enum(['yes', 'no', 'unknown'])
const said = z.strictObject({ en: z.string(), es: z.string() })

const word = z.strictObject({
  ...{ kind: z.enum(factKinds), code: z.string(), says: z.enum(['yes', 'no', 'not-known']), on: day },
  ...{ source: z.enum(factSources), note: z.string().nullable(), saidAt: instant },
  isPart2: z.boolean().describe('True: 42 CFR Part 2 protects it'),
})

export const seePopulations = action({
  name: 'members.see-populations',
  says: 'A member’s Populations of Focus today, with what the data shows and what is missing, and other programs.',
  permission: 'members/read',
  takes: z.strictObject({ member: z.uuid().describe('The member’s id') }),
  gives: z.strictObject({
    asOf: day,
    populations: z.array(
      z.strictObject({
        population: z.string().describe('Code of populations-of-focus'),
        who: z.enum(['adult', 'child']),
        answer: answer.describe('unknown: what is missing stands in the reasons'),
        reasons: z.array(z.strictObject({ says: said, answer })),
        basis: z.string().describe('dhcs: the State says so; plan, assumed: others do'),
        cite: z.string(),
      }),
    ),
    overlap: z.strictObject({
      verdict: z
        .enum(['free', 'must-choose', 'may-not'])
        .describe('Whether other programs leave room for ECM'),
      because: z.array(z.strictObject({ id: z.string(), name: said, cite: z.string() })),
    }),
    isWidened: z.boolean().describe('True: the plan adds to avoidable use, and it was weighed so'),
    standing: z.array(word).describe('What stands'),
    history: z.array(word).describe('All that was said, the latest first; at most 200'),
  }),
  changes: false,
  refuses: ['members/no-such-member'],
  async run({ member: asked }, context) {
    const { tx, organizationId, today, tell } = context
    const member = await findMember(tx, organizationId, asked)
    if (member === null) return refuse('members/no-such-member')
    const words = await listFactWords(tx, organizationId, member.id, audienceOf(context.actor).sees)
    const { known, programs } = knownFrom(words, member.bornOn, today)
    const planId = planOf(context, member)
    const wider = planId === null ? [] : widerOn(await listWidenings(tx, planId), today)
    const { verdict, because } = weighOverlap(programs, today)
    const shown = ({ id: _, ...each }: (typeof words)[number]) => ({ ...each })
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({
      asOf: today,
      populations: weighPopulations(known, today, wider).map(each => ({
        ...{ population: each.population, who: each.who, answer: each.answer },
        reasons: each.reasons.map(reason => ({
          says: { ...criterionWords(reason.criterion, reason.count) },
          answer: reason.answer,
        })),
        ...{ basis: each.basis, cite: each.cite },
      })),
      overlap: { verdict, because: because.map(({ id, name, cite }) => ({ id, name: { ...name }, cite })) },
      isWidened: wider.length > 0,
      standing: standingWords(words, today).map(shown),
      history: words.toReversed().slice(0, 200).map(shown),
    })
  },
})

/** The plan whose widening holds: ourselves, or the one partner who speaks of the member. */
function planOf({ actor, organizationId }: Context, { partnerIds }: Member): Id | null {
  const isPlan = 'organizationKinds' in actor && actor.organizationKinds.includes('plan')
  if (isPlan) return organizationId
  return partnerIds.length === 1 ? (partnerIds[0] ?? null) : null
}
