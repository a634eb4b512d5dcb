/** Somebody notes what was done so that a member's Medi-Cal is renewed. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { renewalDeeds } from '#guidance/coverage/renewals.ts'
import { insertRenewalNote, listRenewalNotes } from '#store/coverage/standing.ts'
import { insertStatements, listStatements } from '#store/coverage/statements.ts'
import { findMember, lockMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { day, sayerOf } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { shownRenewal, shownRenewalOf } from './shown-coverage.ts'
import { renewalSaid, renewCoverage } from './standing.ts'

export const noteRenewal = action({
  name: 'coverage.note-renewal',
  says: 'Note what was done so that a member’s Medi-Cal is renewed.',
  permission: 'members/write',
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    did: z.enum(renewalDeeds.map(each => each.id)).describe('What was done, by the guidance'),
    renewsOn: day.optional().describe('The next day of renewal; needed when it was renewed'),
    note: z.string().trim().min(1).max(500).optional(),
  }),
  gives: z.strictObject({ renewal: shownRenewal.nullable().describe('Where the renewal now stands') }),
  changes: true,
  refuses: ['members/no-such-member', 'coverage/renews-on-missing'],
  async run({ member: asked, did, renewsOn, note }, { tx, actor, organizationId, now, today, newId, tell }) {
    const member = await findMember(tx, organizationId, asked)
    if (member === null) return refuse('members/no-such-member')
    if (did === 'renewed' && renewsOn === undefined) return refuse('coverage/renews-on-missing')
    await lockMember(tx, organizationId, member.id)
    const saidBy = sayerOf(actor)
    const kept = { memberId: member.id, did, note: note ?? null, saidBy, at: now }
    await insertRenewalNote(tx, organizationId, kept)
    if (renewsOn !== undefined) {
      // Who has renewed is covered; by which plan stays as it was said.
      await insertStatements(tx, organizationId, [
        {
          ...{ id: newId(), memberId: member.id, planId: null, source: 'person', says: 'covered' },
          ...{ from: today, until: today, renewsOn, saidAt: now, saidBy, why: note ?? null },
          ...{ recordId: null, recordVersion: null, recordEnded: null, takesBackId: null },
        },
      ])
      await renewCoverage(tx, organizationId, [member.id], now)
    }
    const said = (await listStatements(tx, organizationId, [member.id])).get(member.id) ?? []
    const notes = (await listRenewalNotes(tx, organizationId, [member.id])).get(member.id) ?? []
    const next = renewalSaid(said)
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({ renewal: next && shownRenewalOf(next, notes, today) })
  },
})
