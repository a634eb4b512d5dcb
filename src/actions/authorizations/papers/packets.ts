/** The packet that a provider sends along when a service is to go on: drafted from the care record, seen, printed. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { blankParts, type Packet, packetOf } from '#domain/authorizations/packet.ts'
import { writePdf } from '#formats/pdf/write.ts'
import { packetParts } from '#guidance/authorizations/packet.ts'
import { holdAuthorization, type KeptAuthorization } from '#store/authorizations/authorizations.ts'
import { findPacket } from '#store/authorizations/packets.ts'
import { listEntries } from '#store/casework/entries.ts'
import { listStandings } from '#store/casework/standings.ts'
import { findMember, type Member } from '#store/members/members.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action, type Context } from '../../action.ts'
import { documentFonts } from '../../documents/fonts.ts'
import { toldOf } from '../../members/shown-member.ts'
import { day, id } from '../../network/fields.ts'
import { refuse } from '../../refusals.ts'
import { objectOf } from '../keeping.ts'
import { linesOf, packetDocument } from './packet-words.ts'

const language = z.enum(['en', 'es'])

const shownPart = z.strictObject({
  id: z.enum(packetParts.map(each => each.id) as [string, ...string[]]),
  says: z.strictObject({ en: z.string(), es: z.string() }).describe('What the part is called'),
  lines: z.array(z.string()).describe('None where nothing is written down'),
})

const shownPartsOf = (packet: Packet, of: 'en' | 'es') =>
  packetParts.map(({ id: part, says }) => ({
    id: part,
    says: { ...says },
    lines: [...linesOf(packet, part, of)],
  }))

/**
 * Filled in from the care record, without what the plan may not see: records of substance use programs for which the
 * member's consent to this plan is not in force (42 CFR 2.31).
 */
export async function draftOf(
  { tx, organizationId, today }: Context,
  about: {
    readonly member: Member
    readonly follows: KeptAuthorization
    readonly planId: Id
    readonly asksFrom: Day
    readonly reached: string
  },
): Promise<Packet> {
  const { member, follows, planId, asksFrom, reached } = about
  const audience = { sees: 'consented', recipientId: planId, on: today } as const
  const entries = (await listEntries(tx, organizationId, [member.id], audience)).get(member.id) ?? []
  const standing = (await listStandings(tx, organizationId, member.id)).find(
    ({ program }) => program === follows.service,
  )
  const { from, until, service } = follows
  const packet = {
    ...{ madeOn: today, provider: (await findOrganization(tx, organizationId))?.name ?? '', service },
    lead: standing?.lead ? { name: standing.lead.name, phone: standing.lead.phone } : null,
    member: { name: `${member.firstName} ${member.lastName}`.trim(), cin: member.cin, bornOn: member.bornOn },
    before: from === null || until === null ? null : { from, until },
    ...{ asksFrom, reached },
  }
  return packetOf(packet, entries)
}

export const draftPacket = action({
  name: 'authorizations.draft-packet',
  says: 'What would go to the plan with a request to go on with a service, out of the care record.',
  permission: 'care/read',
  takes: z.strictObject({
    follows: id.describe('The authorization that ends'),
    language: language.default('en').describe('Language of the words between'),
  }),
  gives: z.strictObject({
    parts: z.array(shownPart),
    blank: z
      .array(z.string())
      .describe('Parts that nothing is written down for: good to know, and no condition'),
  }),
  changes: false,
  refuses: ['authorizations/no-such-authorization'],
  async run({ follows: asked, language: of }, context) {
    const { tx, organizationId, today, tell } = context
    const follows = await holdAuthorization(tx, organizationId, asked)
    const member = follows && (await findMember(tx, organizationId, follows.memberId))
    if (follows?.side !== 'provider' || follows.partnerId === null || member === null)
      return refuse('authorizations/no-such-authorization')
    const about = { member, follows, planId: follows.partnerId, asksFrom: today, reached: '' }
    const packet = await draftOf(context, about)
    tell({ members: [toldOf(member)], objects: [objectOf(follows.id)] })
    return done({ parts: shownPartsOf(packet, of), blank: blankParts(packet).map(each => each.id) })
  },
})

const which = { authorization: id.describe('The authorization’s id') }

export const seePacket = action({
  name: 'authorizations.see-packet',
  says: 'What a provider sent along with a request to go on with a service.',
  permission: 'authorizations/packets',
  takes: z.strictObject({
    ...which,
    language: language.default('en').describe('Language of the words between'),
  }),
  gives: z.strictObject({ madeOn: day, provider: z.string(), parts: z.array(shownPart) }),
  changes: false,
  refuses: ['authorizations/no-such-packet'],
  async run({ authorization, language: of }, context) {
    const found = await sentWith(context, authorization)
    if (found === null) return refuse('authorizations/no-such-packet')
    const { madeOn, provider } = found
    return done({ madeOn, provider, parts: shownPartsOf(found, of) })
  },
})

export const makePacket = action({
  name: 'authorizations.make-packet',
  says: 'What a provider sent along with a request to go on, as a PDF that a screen reader can read aloud.',
  permission: 'authorizations/packets',
  asks: 'query',
  takes: z.strictObject({ ...which, language: language.describe('Language of the document') }),
  gives: 'file',
  changes: false,
  refuses: ['authorizations/no-such-packet'],
  async run({ authorization, language: of }, context) {
    const found = await sentWith(context, authorization)
    if (found === null) return refuse('authorizations/no-such-packet')
    const { bytes } = await writePdf(packetDocument(found, of, context.now), documentFonts())
    return done({ name: `packet-${of}.pdf`, mediaType: 'application/pdf', bytes: one(bytes) })
  },
})

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function sentWith({ tx, organizationId, tell }: Context, authorization: Id): Promise<Packet | null> {
  const held = await holdAuthorization(tx, organizationId, authorization)
  const member = held && (await findMember(tx, organizationId, held.memberId))
  const packet = await findPacket(tx, organizationId, authorization)
  if (member === null || packet === null) return null
  tell({ members: [toldOf(member)], objects: [objectOf(authorization)], why: 'packet of a request' })
  return packet
}
