/** Takes back what was written down by mistake: it stays where it is, and counts no more. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { mayDo } from '#domain/people/rights.ts'
import { findEntry, takeBackEntry } from '#store/casework/entries.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { toldOf } from '../members/shown-member.ts'
import { refuse } from '../refusals.ts'
import { renewCases } from './renew.ts'
import { maySeePart2 } from './shown-entry.ts'
import { renewConsents } from './write-down.ts'

export const takeBack = action({
  name: 'casework.take-back',
  says: 'Take back what was written down by mistake; that it was there stays known.',
  permission: 'outreach/manage',
  takes: z.strictObject({
    entry: z.uuid().describe('The entry'),
    why: z.string().trim().min(1).max(500).describe('Why it is taken back'),
  }),
  gives: z.strictObject({
    entry: z.string().describe('The entry'),
    became: z.enum(['taken-back', 'taken-back-before']).describe('Whether it counted until now'),
  }),
  changes: true,
  refuses: ['casework/no-such-entry'],
  async run({ entry: id, why }, context) {
    const { tx, organizationId, actor, now, tell } = context
    const entry = await findEntry(tx, organizationId, id)
    // Outreach is whose work it is; everything else is the care team's.
    const isTheirs = entry?.kind === 'outreach' || actor.kind !== 'person' || mayDo(actor.roles, 'care/write')
    if (entry === null || !isTheirs || (entry.isPart2 && !maySeePart2(actor)))
      return refuse('casework/no-such-entry')
    const taken = await takeBackEntry(tx, organizationId, { entryId: id, why, by: askedBy(actor), at: now })
    if (entry.kind === 'consent') await renewConsents(context, entry.memberId)
    await renewCases(tx, organizationId, [entry.memberId], now)
    const member = await findMember(tx, organizationId, entry.memberId)
    tell({ members: member ? [toldOf(member)] : [], objects: [`member:${entry.memberId}`], why })
    return done({ entry: id, became: taken ? ('taken-back' as const) : ('taken-back-before' as const) })
  },
})
