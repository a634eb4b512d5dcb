/** A member's coverage: what stands of each day, who said so, what was lost and came back, and the day of renewal. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { heldOf, lossesIn, planChangesIn } from '#domain/coverage/story.ts'
import { coverageTimeline, spanOn } from '#domain/coverage/timeline.ts'
import { listRenewalNotes } from '#store/coverage/standing.ts'
import { listStatements } from '#store/coverage/statements.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { day, id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import {
  shownRenewal,
  shownRenewalOf,
  shownSpan,
  shownSpanOf,
  shownStatement,
  shownStatementOf,
} from './shown-coverage.ts'
import { renewalSaid } from './standing.ts'

const instant = z.iso.datetime()

export const seeCoverage = action({
  name: 'coverage.see-coverage',
  says: 'A member’s coverage day by day, who said so, where two words differ, and what was held when.',
  permission: 'members/read',
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    knownAt: instant.optional().describe('As it was known at this instant; left out, as it is known now'),
    ofDay: day.optional().describe('Also how our knowledge of this day changed; left out, of today'),
  }),
  gives: z.strictObject({
    now: shownSpan.nullable().describe('What holds today; null when nobody said anything of it'),
    spans: z.array(shownSpan).describe('Day by day, without a hole'),
    losses: z
      .array(
        z.strictObject({
          from: day,
          until: day.nullable(),
          planBeforeId: id.nullable(),
          planAfterId: id.nullable(),
          isMended: z.boolean().describe('True: it came back soon enough to be one story'),
        }),
      )
      .describe('Days without coverage after days with it'),
    changes: z
      .array(z.strictObject({ on: day, fromId: id, toId: id, isMidMonth: z.boolean() }))
      .describe('Changes of plan without a day between'),
    held: z
      .array(z.strictObject({ since: instant, state: shownSpan.shape.state, planId: id.nullable() }))
      .describe('What was held to be true of the day, from when on'),
    statements: z.array(shownStatement).describe('All that is said, the latest first'),
    renewal: shownRenewal.nullable().describe('Null while no day of renewal is known'),
    notes: z
      .array(
        z.strictObject({
          did: z.string().describe('What was done, by the guidance'),
          note: z.string().nullable(),
          at: instant,
        }),
      )
      .describe('What was done about renewals, the latest first'),
  }),
  changes: false,
  refuses: ['members/no-such-member'],
  async run({ member: asked, knownAt, ofDay }, { tx, organizationId, today, tell }) {
    const member = await findMember(tx, organizationId, asked)
    if (member === null) return refuse('members/no-such-member')
    const all = (await listStatements(tx, organizationId, [member.id])).get(member.id) ?? []
    const statements = all.filter(({ saidAt }) => knownAt === undefined || saidAt <= knownAt)
    const notes = (await listRenewalNotes(tx, organizationId, [member.id])).get(member.id) ?? []
    const spans = coverageTimeline(statements)
    const now = spanOn(spans, today)
    const renewsOn = renewalSaid(statements)
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({
      now: now && shownSpanOf(now),
      spans: spans.map(shownSpanOf),
      losses: [...lossesIn(spans)],
      changes: [...planChangesIn(spans)],
      held: [...heldOf(statements, ofDay ?? today)],
      statements: statements.toReversed().map(each => shownStatementOf(each, statements)),
      renewal: renewsOn && shownRenewalOf(renewsOn, notes, today),
      notes: notes.map(({ did, note, at }) => ({ did, note, at })),
    })
  },
})
