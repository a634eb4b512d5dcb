/** A member's authorizations: what was asked, decided and given, what is left of it, and which days coverage bears. */
import { z } from 'zod'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { borneDays } from '#domain/coverage/story.ts'
import { coverageTimeline } from '#domain/coverage/timeline.ts'
import {
  countUnitsUsed,
  type KeptAuthorization,
  listEvents,
  listOfMember,
} from '#store/authorizations/authorizations.ts'
import { listStatements } from '#store/coverage/statements.ts'
import type { Tx } from '#store/database.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { day } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownAuthorization, shownAuthorizationOf, shownState } from './shown-authorization.ts'

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
    const used = await unitsUsed(tx, organizationId, all, member.cin)
    const shown = []
    for (const each of all) {
      const { from, until, partnerId, side } = each
      const planId = side === 'plan' ? organizationId : partnerId
      const isGiven = from !== null && until !== null && planId !== null
      const events = await listEvents(tx, organizationId, each.id)
      shown.push({
        ...shownAuthorizationOf(each, used.get(each.id) ?? 0, now, today),
        borne: isGiven ? [...borneDays({ from, until }, planId, spans)] : [],
        events: events.map(({ number, at, kind, state, reason, note }) => ({
          ...{ number, at, kind, state, reason, note },
        })),
      })
    }
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({ authorizations: shown })
  },
})

/** Units that invoices tell of, by the authorization's id. */
async function unitsUsed(
  tx: Tx,
  organizationId: Id,
  all: readonly KeptAuthorization[],
  cin: string | null,
): Promise<ReadonlyMap<Id, number>> {
  const used = new Map<Id, number>()
  if (cin === null) return used
  for (const [partnerId, ofPartner] of groupedBy(all, each => each.partnerId ?? '')) {
    if (partnerId === '') continue
    const byNumber = await countUnitsUsed(tx, organizationId, partnerId, cin)
    for (const { id, number } of ofPartner) used.set(id, (number !== null && byNumber.get(number)) || 0)
  }
  return used
}
