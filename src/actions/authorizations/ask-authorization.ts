/** A provider asks a plan to authorize a service for a member; or a plan puts down that somebody asked it. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { decideRequestBy, presumptionFor } from '#domain/authorizations/decision.ts'
import { spanOf } from '#domain/authorizations/term.ts'
import { isInForce } from '#domain/calendar/in-force.ts'
import { type Offer, offerOf } from '#domain/network/elections.ts'
import { mayDo } from '#domain/people/rights.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import type { Code } from '#guidance/define.ts'
import { listOfMember } from '#store/authorizations/authorizations.ts'
import { insertPacket } from '#store/authorizations/packets.ts'
import { findMember, lockMember } from '#store/members/members.ts'
import { listElections } from '#store/network/offers.ts'
import { action, type Context } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { toldOf } from '../members/shown-member.ts'
import { day, id, line, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { askedFor, keepingOf, objectOf, put, tellOther } from './keeping.ts'
import { draftOf } from './papers/packets.ts'
import { shownLimit, shownLimitOf, weighLimits } from './weighing.ts'

/** Each with the days on which it holds, where they are not those of the whole set. */
const supports: readonly Code[] = communitySupports.codes

export const askAuthorization = action({
  name: 'authorizations.ask',
  says: 'Ask for a service for a member: in the standard way, expedited, or begun before the plan has decided.',
  permission: 'members/write',
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    as: z.enum(['plan', 'provider']).describe('What you are in it'),
    service: z.string().max(20).describe('ecm, or a code of Community Supports'),
    partner: id
      .nullable()
      .default(null)
      .describe('The plan that is asked; or the provider, where it is known'),
    urgency: z
      .enum(['routine', 'expedited'])
      .default('routine')
      .describe('expedited: decided within 72 hours'),
    way: z
      .enum(['standard', 'presumptive'])
      .default('standard')
      .describe('presumptive: care begins before the decision'),
    populations: z
      .array(z.string().max(4))
      .max(12)
      .default([])
      .describe('Populations of Focus of the member'),
    from: day.describe('First day that is asked for'),
    county: z
      .string()
      .max(4)
      .nullable()
      .default(null)
      .describe('Two-digit code of the county where the member lives: a plan elects its supports by county'),
    units: z
      .int()
      .min(1)
      .max(1_000_000)
      .nullable()
      .default(null)
      .describe('How many, where they are counted'),
    unit: line.nullable().default(null).describe('What one unit is: a day, a meal'),
    follows: id.nullable().default(null).describe('The authorization that it renews'),
    withPacket: z
      .boolean()
      .default(false)
      .describe('Of a renewal: send the parts of the care record along that a plan may ask for'),
    note: words.optional().describe('What the other side should know; for a renewal, what has been reached'),
  }),
  gives: z.strictObject({
    authorizationId: id,
    decideBy: z.iso.datetime().nullable().describe('By when the plan decides'),
    isTold: z.boolean().describe('True: the other side sees it on this hub'),
    overLimits: z
      .array(shownLimit)
      .describe('Limits of the State that leave less than is asked: the plan decides'),
  }),
  changes: true,
  refuses: [
    'members/no-such-member',
    'authorizations/no-such-service',
    'authorizations/no-such-partner',
    'authorizations/plan-missing',
    'authorizations/no-such-authorization',
    'authorizations/asked-already',
    'authorizations/not-presumable',
    'authorizations/not-elected-there',
    'authorizations/packet-not-permitted',
  ],
  async run(asked, context) {
    const { tx, organizationId, now, tell } = context
    const { service, partner: partnerId, from, way, urgency, follows: followsId } = asked
    const member = await findMember(tx, organizationId, asked.member)
    if (member === null) return refuse('members/no-such-member')
    const isKnown = service === 'ecm' || supports.some(each => each.code === service && isInForce(each, from))
    if (!isKnown) return refuse('authorizations/no-such-service', { service })
    if (partnerId === null && asked.as === 'provider') return refuse('authorizations/plan-missing')
    if (partnerId !== null && (await findParty(tx, organizationId, partnerId)) === null)
      return refuse('authorizations/no-such-partner')
    if (way === 'presumptive' && presumptionFor(service, asked.populations, from) === null)
      return refuse('authorizations/not-presumable')
    if ((await offerFor(context, asked)) === 'not-offered')
      return refuse('authorizations/not-elected-there', { service })
    await lockMember(tx, organizationId, member.id)
    const own = (await listOfMember(tx, organizationId, member.id)).filter(each => each.service === service)
    if (followsId !== null && !own.some(each => each.id === followsId))
      return refuse('authorizations/no-such-authorization')
    const follows = own.find(each => each.id === followsId)
    const sendsPacket = asked.withPacket && asked.as === 'provider' && follows !== undefined
    if (sendsPacket && !maySendPacket(context)) return refuse('authorizations/packet-not-permitted')
    if (own.some(each => each.state === 'asked')) return refuse('authorizations/asked-already')
    const keeping = keepingOf(context)
    const request = askedFor(
      {
        ...{ id: keeping.newId(), side: asked.as, memberId: member.id, service, partnerId, urgency, way },
        which: followsId === null ? 'first' : 'next',
        ...{ receivedAt: now, decideBy: decideRequestBy(now, urgency), askedFrom: from },
        ...{ askedUnits: asked.units, unit: asked.unit },
      },
      { followsId },
    )
    const kept = await put(keeping, request, 'ask', asked.note ?? null)
    if (sendsPacket && partnerId !== null) {
      const about = { member, follows, planId: partnerId, asksFrom: from, reached: asked.note ?? '' }
      const packet = await draftOf(context, about)
      await insertPacket(tx, organizationId, kept.id, packet, { at: now, by: keeping.by })
    }
    const isTold = await tellOther(keeping, kept)
    const until = spanOf(service, from, kept.which)?.until ?? null
    const limits = await weighLimits(tx, organizationId, {
      memberId: member.id,
      asked: { service, from, until, units: asked.units, unit: asked.unit },
      ...{ except: kept.id, today: context.today },
    })
    context.afterwards(() => keeping.house.jobs.nudge('authorizations-cross'))
    tell({
      members: [toldOf(member)],
      objects: [objectOf(kept.id)],
      ...(isTold && partnerId !== null && { disclosedTo: partnerId }),
    })
    const overLimits = limits.filter(({ isOver }) => isOver).map(shownLimitOf)
    return done({ authorizationId: kept.id, decideBy: kept.decideBy, isTold, overLimits })
  },
})

/** Whoever may see the care record may send parts of it. */
function maySendPacket({ actor }: Context): boolean {
  if (actor.kind === 'person') return mayDo(actor.roles, 'care/read')
  return actor.kind === 'machine' && actor.rights.includes('care/read')
}

/** Whether the plan that is asked says that it offers a Community Support there; of ECM nobody has to say so. */
async function offerFor(
  { tx, organizationId }: Context,
  asked: {
    readonly as: 'plan' | 'provider'
    readonly partner: Id | null
    readonly service: string
    readonly county: string | null
    readonly from: Day
  },
): Promise<Offer> {
  if (asked.service === 'ecm') return 'offered'
  const party = asked.partner === null ? null : await findParty(tx, organizationId, asked.partner)
  const planId = asked.as === 'plan' ? organizationId : (party?.onHub ?? null)
  if (planId === null) return 'not-told'
  return offerOf(await listElections(tx, planId), asked.service, asked.county, asked.from)
}
