/** A member whole: what stands, by whose word, where two words differ, and what our own people entered. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { filesAboutMembers } from '#guidance/members/known-elements.ts'
import { findMember, listEntries } from '#store/members/members.ts'
import { listOpenQuestions } from '#store/members/questions.ts'
import { listSources } from '#store/members/taking-in.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { shownMember, shownMemberOf, toldOf } from './shown-member.ts'

const facts = z.record(z.string(), z.string()).describe('Element to value, in the guidance’s own writing')

export const seeMember = action({
  name: 'members.see-member',
  says: 'What is known of a member, who said so, and where two sources differ.',
  permission: 'members/read',
  takes: z.strictObject({ member: z.uuid().describe('The member’s id') }),
  gives: z.strictObject({
    member: shownMember.describe('Who it is'),
    facts: facts.describe('What stands of all that is said'),
    disagreements: z
      .array(
        z.strictObject({
          element: z.string().describe('The element of which they say different things'),
          of: z.enum(['identity', 'contact']).describe('Who somebody is, or how to reach them'),
          said: z
            .array(
              z.strictObject({
                value: z.string().describe('What is said'),
                recordId: z.string().nullable().describe('The record that says so; null for your own people'),
                partnerId: z.string().nullable().describe('The partner of that record'),
              }),
            )
            .describe('All that is said, the word that stands first'),
        }),
      )
      .describe('Where two sources in force differ; entering a value decides it'),
    sources: z
      .array(
        z.strictObject({
          recordId: z.string().nullable().describe('The record; null for what your own people entered'),
          partnerId: z.string().nullable().describe('The partner who told of the member, or is told'),
          saidAt: z.string().describe('Since when it is so'),
          hasEnded: z.boolean().describe('True: the record has ended'),
          facts,
        }),
      )
      .describe('All who speak of the member'),
    entries: z
      .array(
        z.strictObject({
          facts,
          why: z.string().nullable().describe('Why it was entered'),
          byKind: z.string().describe('person, machine or system'),
          byId: z.string().describe('Who entered it'),
          at: z.string().describe('When'),
        }),
      )
      .describe('What your own people entered, the latest first'),
    questions: z
      .array(
        z.strictObject({
          id: z.string().describe('The question’s id'),
          memberId: z.string().describe('One of the two'),
          otherMemberId: z.string().describe('The other'),
          because: z.string().describe('Why it is asked'),
        }),
      )
      .describe('Open questions whether this and another member are one person'),
  }),
  changes: false,
  refuses: ['members/no-such-member'],
  async run({ member: id }, { tx, organizationId, tell }) {
    const member = await findMember(tx, organizationId, id)
    if (member === null) return refuse('members/no-such-member')
    const sources = await listSources(tx, organizationId, [member.id], filesAboutMembers.files)
    const entries = await listEntries(tx, organizationId, member.id)
    const questions = await listOpenQuestions(tx, organizationId, { memberId: member.id }, 50)
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({
      member: shownMemberOf(member),
      facts: { ...member.facts },
      disagreements: member.disagreements.map(each => ({
        ...each,
        said: each.said.map(one => ({ ...one })),
      })),
      sources: (sources.get(member.id) ?? []).map(({ rank: _, facts: said, ...source }) => ({
        ...source,
        facts: { ...said },
      })),
      entries: entries.map(({ facts: entered, why, by, at }) => ({
        facts: { ...entered },
        why,
        byKind: by.kind,
        byId: by.id,
        at,
      })),
      questions: questions.map(({ openedAt: _, decided: __, ...question }) => question),
    })
  },
})
