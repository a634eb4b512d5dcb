/** Across the wall: what one side did with an authorization the other hears, in a row of its own. */
import type { Id } from '#base/id.ts'
import type { Packet } from '#domain/authorizations/packet.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { findOf, holdAuthorization, type KeptAuthorization } from '#store/authorizations/authorizations.ts'
import { findPacket, insertPacket } from '#store/authorizations/packets.ts'
import { findMember, lockMembers } from '#store/members/members.ts'
import { idIn, nowOf } from '../exchange/steps/job-of.ts'
import type { Job } from '../job.ts'
import { findOrAddMember, identifying } from '../members/find-or-add.ts'
import { askedFor, type Keeping, objectOf, put } from './keeping.ts'

type Sent = {
  readonly senderId: Id
  readonly theirs: KeptAuthorization
  readonly facts: Facts
  readonly packet: Packet | null
}

/**
 * Acts as who hears; what is the sender's is read by a transaction that acts as the sender. What is heard is how it
 * stands, so that it matters neither which of several jobs comes first, nor how often.
 */
export const crossAuthorization: Job = {
  queue: 'authorizations-cross',
  says: 'Let an organization of this hub hear what another did with an authorization.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const senderId = idIn(data, 'senderId')
    const id = idIn(data, 'authorizationId')
    const asSender = { organizationId: senderId, personId: null }
    const sent = await context.house.database.inTransaction(asSender, async (tx): Promise<Sent | null> => {
      const theirs = await holdAuthorization(tx, senderId, id)
      const member = theirs && (await findMember(tx, senderId, theirs.memberId))
      if (theirs?.partnerId !== organizationId || member === null) return null
      const known = identifying.flatMap(element => {
        const value = member.facts[element]
        return value === undefined ? [] : [[element, value] as const]
      })
      const packet = await findPacket(tx, senderId, theirs.id)
      return { senderId, theirs, facts: Object.fromEntries(known), packet }
    })
    if (sent === null) return
    await context.inTransaction(async (tx, tell) => {
      const { house } = context
      const by = `organization:${senderId}`
      const keeping = { tx, house, organizationId, now: nowOf(context), by, newId: () => context.newId() }
      await lockMembers(tx, organizationId)
      const heard =
        sent.theirs.side === 'provider' ? await hearProvider(keeping, sent) : await hearPlan(keeping, sent)
      if (heard !== null) tell({ objects: [objectOf(heard.id)], why: `heard from ${senderId}` })
    })
  },
}

/** A plan hears a request, that it was withdrawn, or an appeal; what it decided itself stands. */
async function hearProvider(
  keeping: Keeping,
  { senderId, theirs, facts, packet }: Sent,
): Promise<KeptAuthorization | null> {
  const { tx, organizationId } = keeping
  const ours = await findOf(tx, organizationId, { partnerId: senderId, otherId: theirs.id })
  if (ours === null) {
    const memberId = await findOrAddMember(keeping, facts, 'asked for a service')
    const { service, urgency, way, which, receivedAt, decideBy, askedFrom, askedUnits, unit } = theirs
    const request = askedFor(
      {
        ...{ id: keeping.newId(), side: 'plan', memberId, service, partnerId: senderId, urgency, way, which },
        ...{ receivedAt, decideBy, askedFrom, askedUnits, unit },
      },
      { otherId: theirs.id },
    )
    const heard = await put(keeping, request, 'ask', null)
    if (packet !== null)
      await insertPacket(tx, organizationId, heard.id, packet, { at: keeping.now, by: keeping.by })
    return heard
  }
  if (theirs.state === 'withdrawn' && ours.state === 'asked')
    return put(keeping, { ...ours, state: 'withdrawn', decideBy: null }, 'withdraw', null)
  if (theirs.appeal === 'filed' && ours.appeal === 'none')
    return put(keeping, { ...ours, appeal: 'filed' }, 'appeal', null)
  return null
}

/** A provider hears how the plan decided on what it asked. */
async function hearPlan(keeping: Keeping, { theirs }: Sent): Promise<KeptAuthorization | null> {
  const ours =
    theirs.otherId === null
      ? null
      : await holdAuthorization(keeping.tx, keeping.organizationId, theirs.otherId)
  if (ours?.side !== 'provider') return null
  const { state, number, decideBy, decidedAt, from, until, units, unit, reason, appeal, appealBy } = theirs
  const { noticeDueAt, noticeToldAt } = theirs
  const said = { state, number, decideBy, decidedAt, from, until, units, unit, reason, appeal, appealBy }
  const after = { ...ours, ...said, noticeDueAt, noticeToldAt, otherId: theirs.id }
  const isNew = (Object.keys(said) as (keyof typeof said)[]).some(key => ours[key] !== after[key])
  return isNew || noticeToldAt !== ours.noticeToldAt ? put(keeping, after, 'plan', null) : null
}
