/** Enters what our own people learned of a member: it stands, whatever files say, until it is taken back. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMember, insertEntry, lockMember, lockMembers } from '#store/members/members.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'
import { readFacts } from './read-facts.ts'
import { shownMember, shownMemberOf, toldOf } from './shown-member.ts'
import { renewStanding } from './standing.ts'

export const changeMember = action({
  name: 'members.change-member',
  says: 'Enter what you learned of a member, or take back what was entered.',
  permission: 'members/write',
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    version: z.int().min(0).describe('The version that you saw, so that nobody’s change is lost'),
    facts: z
      .record(z.string().max(100), z.string().max(500))
      .describe('Element to value; an empty value takes back what was entered before'),
    why: z.string().max(500).optional().describe('How it became known'),
  }),
  gives: z.strictObject({ member: shownMember.describe('As it now stands') }),
  changes: true,
  refuses: ['members/no-such-member', 'members/not-valid', 'members/changed-meanwhile'],
  async run({ member: id, version, facts: entered, why }, { tx, organizationId, actor, now, today, tell }) {
    await lockMembers(tx, organizationId)
    const found = await findMember(tx, organizationId, id)
    if (found === null) return refuse('members/no-such-member')
    await lockMember(tx, organizationId, found.id)
    const { facts, wrong } = readFacts(entered, today)
    if (wrong.length > 0)
      return refuse('members/not-valid', { elements: wrong.map(({ element }) => element).join(', ') })
    if (found.version !== version) return refuse('members/changed-meanwhile')
    await insertEntry(tx, organizationId, found.id, { facts, why: why ?? null, by: askedBy(actor), at: now })
    await renewStanding(tx, organizationId, [found.id], now)
    const member = (await findMember(tx, organizationId, found.id)) ?? found
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`], ...(why ? { why } : {}) })
    return done({ member: shownMemberOf(member) })
  },
})
