/** Somebody says what they know of a member for the Populations of Focus; the later word stands. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { factKinds, factSources } from '#domain/members/known.ts'
import { careEvents } from '#guidance/populations/care-events.ts'
import { memberFacts } from '#guidance/populations/member-facts.ts'
import { overlaps } from '#guidance/populations/overlaps.ts'
import { insertFactWords } from '#store/members/facts.ts'
import { findMember, lockMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { maySeePart2 } from '../casework/shown-entry.ts'
import { day, id, sayerOf, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { toldOf } from './shown-member.ts'

const known = { fact: memberFacts, event: careEvents, program: overlaps } as const

export const tellFacts = action({
  name: 'members.tell-facts',
  says: 'Say what you know of a member for the Populations of Focus: facts, events of care, other programs.',
  permission: 'members/write',
  asks: 'body',
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    source: z.enum(factSources).describe('Who says so'),
    words: z
      .array(
        z.strictObject({
          kind: z.enum(factKinds).describe('fact, event of care, or another program'),
          code: z.string().max(60).describe('What it is, by the guidance'),
          says: z.enum(['yes', 'no', 'not-known']).describe('not-known takes back what was said before'),
          on: day.optional().describe('The day it is about; left out, today'),
          isPart2: z
            .boolean()
            .default(false)
            .describe('True: a record of a substance use program tells it, which 42 CFR Part 2 protects'),
        }),
      )
      .min(1)
      .max(80)
      .describe('What is said'),
    note: words.nullable().default(null).describe('For whoever reads it later'),
  }),
  gives: z.strictObject({ words: z.array(id).describe('One for each that was said') }),
  changes: true,
  refuses: [
    'members/no-such-member',
    'members/no-such-fact',
    'members/in-the-future',
    'casework/protected-not-permitted',
  ],
  async run({ member: asked, source, words: said, note }, context) {
    const { tx, organizationId, actor, now, today, newId, tell } = context
    const member = await findMember(tx, organizationId, asked)
    if (member === null) return refuse('members/no-such-member')
    const strange = said.find(({ kind, code }) => !known[kind].some(each => each.id === code))
    if (strange !== undefined) return refuse('members/no-such-fact', { code: strange.code })
    if (said.some(({ on }) => on !== undefined && on > today)) return refuse('members/in-the-future')
    if (said.some(({ isPart2 }) => isPart2) && !maySeePart2(actor))
      return refuse('casework/protected-not-permitted')
    await lockMember(tx, organizationId, member.id)
    const kept = said.map(({ kind, code, says, on, isPart2 }) => ({
      ...{ id: newId(), kind, code, says, on: on ?? today, source, note, isPart2, saidAt: now },
    }))
    await insertFactWords(tx, organizationId, member.id, kept, sayerOf(actor))
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({ words: kept.map(each => each.id) })
  },
})
