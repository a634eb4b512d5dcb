/** Somebody says what they know of a member's coverage; it stands beside what others said, and overwrites nothing. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { coverageTimeline, spanOn } from '#domain/coverage/timeline.ts'
import { insertStatements, listStatements } from '#store/coverage/statements.ts'
import { findMember, lockMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { toldOf } from '../members/shown-member.ts'
import { day, id, sayerOf } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownSpan, shownSpanOf, sources } from './shown-coverage.ts'
import { renewCoverage } from './standing.ts'

export const tellCoverage = action({
  name: 'coverage.tell-coverage',
  says: 'Say what is known of a member’s coverage: by whose word, by which plan, from when until when.',
  permission: 'members/write',
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    plan: id.nullable().default(null).describe('The plan; left out, Medi-Cal as a whole'),
    source: z
      .enum(sources)
      .exclude(['plan-file'])
      .default('person')
      .describe(
        'Who says so: the State’s or the plan’s record, or a person, whose word settles what was said before',
      ),
    says: z.enum(['covered', 'not-covered']),
    from: day.describe('First day'),
    until: day.nullable().default(null).describe('Last day; left out, until something else is said'),
    renewsOn: day.nullable().default(null).describe('The day of renewal, where it was told too'),
    why: z.string().trim().min(1).max(500).optional().describe('How it became known'),
  }),
  gives: z.strictObject({ statementId: id, now: shownSpan.nullable().describe('What holds today') }),
  changes: true,
  refuses: ['members/no-such-member', 'coverage/no-such-plan', 'coverage/ends-before-it-begins'],
  async run(asked, { tx, actor, organizationId, now, today, newId, tell }) {
    const { member: askedId, plan: planId, source, says, from, until, renewsOn, why } = asked
    const member = await findMember(tx, organizationId, askedId)
    if (member === null) return refuse('members/no-such-member')
    if (planId !== null && (await findParty(tx, organizationId, planId)) === null)
      return refuse('coverage/no-such-plan')
    if (until !== null && until < from) return refuse('coverage/ends-before-it-begins')
    await lockMember(tx, organizationId, member.id)
    const statementId = newId()
    const said = {
      ...{ id: statementId, memberId: member.id, planId, source, says, from, until, renewsOn },
      ...{ saidAt: now, saidBy: sayerOf(actor), why: why ?? null },
      ...{ recordId: null, recordVersion: null, recordEnded: null, takesBackId: null },
    }
    await insertStatements(tx, organizationId, [said])
    await renewCoverage(tx, organizationId, [member.id], now)
    const statements = (await listStatements(tx, organizationId, [member.id])).get(member.id) ?? []
    const holds = spanOn(coverageTimeline(statements), today)
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`], ...(why ? { why } : {}) })
    return done({ statementId, now: holds && shownSpanOf(holds) })
  },
})
