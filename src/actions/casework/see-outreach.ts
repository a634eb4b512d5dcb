/** What is to be known before somebody tries to reach a member: what was tried, and how they stay safe. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { thingsOf } from '#domain/casework/entry.ts'
import { listEntries } from '#store/casework/entries.ts'
import { listStandings } from '#store/casework/standings.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { refuse } from '../refusals.ts'
import { namesOfAuthors, shownEntry, shownEntryOf } from './shown-entry.ts'
import { safetyOf, shownSafety } from './shown-safety.ts'

export const seeOutreach = action({
  name: 'casework.see-outreach',
  says: 'The attempts to reach a member, and how the member may be contacted.',
  permission: 'outreach/manage',
  takes: z.strictObject({ member: z.uuid().describe('The member’s id') }),
  gives: z.strictObject({
    safety: shownSafety,
    standings: z
      .array(
        z.strictObject({
          program: z.string().describe('ecm, or a code of community-supports'),
          status: z.string().describe('Code of engagement-status'),
          statusOn: z.string().nullable().describe('Since when'),
          attempts: z.int().describe('How often it was tried'),
        }),
      )
      .describe('How the member stands, service by service'),
    attempts: z.array(shownEntry).describe('The latest first'),
  }),
  changes: false,
  refuses: ['members/no-such-member'],
  async run({ member: id }, { tx, organizationId, tell }) {
    const member = await findMember(tx, organizationId, id)
    if (member === null) return refuse('members/no-such-member')
    const entries =
      (await listEntries(tx, organizationId, [member.id], { sees: 'without-part2' })).get(member.id) ?? []
    const attempts = entries.filter(({ kind }) => kind === 'outreach').toReversed()
    const standings = await listStandings(tx, organizationId, member.id)
    const nameOf = await namesOfAuthors(tx, attempts)
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({
      safety: safetyOf(thingsOf(entries, 'contact-rule')),
      standings: standings.map(({ program, status, statusOn, attempts: count }) => ({
        program,
        status,
        statusOn,
        attempts: count,
      })),
      attempts: attempts.map(each => shownEntryOf(each, nameOf)),
    })
  },
})
