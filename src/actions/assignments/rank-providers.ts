/** The providers for a member, in the guidance's order, each with why and with its room. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { rankProviders } from '#domain/assignments/rank.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { listCandidates } from './candidates.ts'
import { serviceAsked, wishesAsked, wishesOf } from './wishes.ts'

const rule = z.enum(['member-choice', 'behavioral-health', 'primary-care', 'specialization', 'capacity'])

export const rankProvidersFor = action({
  name: 'assignments.rank-providers',
  says: 'Providers under contract for a member’s service, in the guidance’s order, with why and with their room.',
  permission: 'referrals/read',
  kinds: ['plan', 'delegate'],
  // What it names tells of the member's health.
  asks: 'body',
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    service: serviceAsked,
    ...wishesAsked,
  }),
  gives: z.strictObject({
    outcome: z
      .enum(['ready', 'first-is-full', 'all-full', 'nobody'])
      .describe('ready: the first can take the member; all else is for a person to decide'),
    outside: z
      .array(z.strictObject({ rule, providerId: id }))
      .describe('Providers that were named and have no contract in force for the service'),
    providers: z.array(
      z.strictObject({
        providerId: id,
        name: z.string(),
        rule: rule.describe('The first rule of the order that holds'),
        cite: z.string().describe('Where the rule is written'),
        serves: z.array(z.string()).describe('Of the member’s populations, those it serves'),
        isInCounty: z.boolean().nullable(),
        room: z.enum(['free', 'full', 'not-told']),
        free: z.int().nullable().describe('Places left; null where nobody named a number'),
      }),
    ),
  }),
  changes: false,
  refuses: ['members/no-such-member'],
  async run(asked, context) {
    const { tx, organizationId, tell } = context
    const member = await findMember(tx, organizationId, asked.member)
    if (member === null) return refuse('members/no-such-member')
    const { wishes } = await wishesOf(context, member.id, asked)
    const candidates = await listCandidates(context, asked.service)
    const { ranked, outcome, outside } = rankProviders(wishes, candidates)
    tell({ members: [toldOf(member)] })
    return done({
      outcome,
      outside: outside.map(each => ({ ...each })),
      providers: ranked.map(({ providerId, name, rule: held, serves, isInCounty, room }) => ({
        ...{ providerId, name, rule: held.id, cite: held.cite, serves: [...serves], isInCounty },
        ...{ room: room.is, free: room.free },
      })),
    })
  },
})
