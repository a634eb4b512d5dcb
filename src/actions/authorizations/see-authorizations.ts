/** A member's authorizations: what was asked, decided and given, what is left of it, and which days coverage bears. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { borneDays } from '#domain/coverage/story.ts'
import { coverageTimeline } from '#domain/coverage/timeline.ts'
import { listEvents, listOfMember } from '#store/authorizations/authorizations.ts'
import { listNotices } from '#store/authorizations/notices.ts'
import { listWithPacket } from '#store/authorizations/packets.ts'
import { listStatements } from '#store/coverage/statements.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { day } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownAuthorization, shownAuthorizationOf, shownState } from './shown-authorization.ts'
import { unitsOf } from './weighing.ts'

export const seeAuthorizations = action({
  name: 'authorizations.see',
  says: 'A member’s authorizations, what is left of each, and on which of its days the plan covers the member.',
  permission: 'members/read',
  takes: z.strictObject({ member: z.uuid().describe('The member’s id') }),
  gives: z.strictObject({
    authorizations: z
      .array(
        z.strictObject({
          ...shownAuthorization.shape,
          borne: z
            .array(z.strictObject({ from: day, until: day, unsure: z.boolean() }))
            .describe(
              'Days on which the plan covers the member; unsure where nobody knows, or sources differ',
            ),
          notices: z
            .array(
              z.strictObject({
                event: z.int().describe('Number of the event that it tells of'),
                about: z.enum(['denied', 'partial', 'lessened', 'ended']),
                state: z.enum(['owed', 'sent', 'dropped']),
                sendBy: z.iso.datetime(),
                sentAt: z.iso.datetime().nullable(),
              }),
            )
            .describe('What the plan owes the member in writing, the latest first'),
          hasPacket: z.boolean().describe('True: the provider sent parts of its care record along'),
          events: z.array(
            z.strictObject({
              number: z.int(),
              at: z.iso.datetime(),
              kind: z.string().describe('What happened'),
              state: shownState.or(z.string()),
              reason: z.string().nullable(),
              note: z.string().nullable(),
            }),
          ),
        }),
      )
      .describe('The latest first'),
  }),
  changes: false,
  refuses: ['members/no-such-member'],
  async run({ member: asked }, { tx, organizationId, now, today, tell }) {
    const member = await findMember(tx, organizationId, asked)
    if (member === null) return refuse('members/no-such-member')
    const all = await listOfMember(tx, organizationId, member.id)
    const statements = (await listStatements(tx, organizationId, [member.id])).get(member.id) ?? []
    const spans = coverageTimeline(statements)
    const ids = all.map(({ id }) => id)
    const used = await unitsOf(tx, organizationId, all)
    const notices = await listNotices(tx, organizationId, ids)
    const withPacket = await listWithPacket(tx, organizationId, ids)
    const shown = []
    for (const each of all) {
      const { from, until, partnerId, side } = each
      const planId = side === 'plan' ? organizationId : partnerId
      const isGiven = from !== null && until !== null && planId !== null
      const events = await listEvents(tx, organizationId, each.id)
      shown.push({
        ...shownAuthorizationOf(each, used(each.id), now, today),
        borne: isGiven ? [...borneDays({ from, until }, planId, spans)] : [],
        notices: notices
          .filter(({ authorizationId }) => authorizationId === each.id)
          .map(({ event, about, state, sendBy, sentAt }) => ({ event, about, state, sendBy, sentAt })),
        hasPacket: withPacket.has(each.id),
        events: events.map(({ number, at, kind, state, reason, note }) => ({
          ...{ number, at, kind, state, reason, note },
        })),
      })
    }
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({ authorizations: shown })
  },
})
