/** Takes back what our own people said of coverage: both words stay, and the earlier counts for nothing. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findStatement, insertStatements, listStatements } from '#store/coverage/statements.ts'
import { findMember, lockMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { id, sayerOf } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { renewCoverage } from './standing.ts'

export const takeBackStatement = action({
  name: 'coverage.take-back',
  says: 'Take back what was entered of a member’s coverage.',
  permission: 'members/write',
  takes: z.strictObject({
    statement: id.describe('The statement’s id'),
    why: z.string().trim().min(1).max(500).describe('Why it was wrong'),
  }),
  gives: z.strictObject({ statementId: id.describe('The statement that takes it back') }),
  changes: true,
  refuses: ['coverage/no-such-statement', 'coverage/taken-back-already', 'coverage/not-ours-to-take-back'],
  async run({ statement: asked, why }, { tx, actor, organizationId, now, newId, tell }) {
    const found = await findStatement(tx, organizationId, asked)
    const member = found && (await findMember(tx, organizationId, found.memberId))
    if (found === null || member === null) return refuse('coverage/no-such-statement')
    await lockMember(tx, organizationId, member.id)
    const all = (await listStatements(tx, organizationId, [member.id])).get(member.id) ?? []
    if (found.takesBackId !== null || all.some(each => each.takesBackId === found.id))
      return refuse('coverage/taken-back-already')
    if (found.recordId !== null) return refuse('coverage/not-ours-to-take-back')
    const statementId = newId()
    const { planId, source, says, from, until } = found
    await insertStatements(tx, organizationId, [
      {
        ...{ id: statementId, memberId: member.id, planId, source, says, from, until, renewsOn: null },
        ...{ saidAt: now, saidBy: sayerOf(actor), why },
        ...{ recordId: null, recordVersion: null, recordEnded: null, takesBackId: found.id },
      },
    ])
    await renewCoverage(tx, organizationId, [member.id], now)
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`], why })
    return done({ statementId })
  },
})
