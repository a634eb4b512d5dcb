/** Writes down work with a member: an assessment, a goal, an encounter; each entry once. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { consentsOf } from '#domain/casework/consent.ts'
import type { Entry, Said } from '#domain/casework/entry.ts'
import { saveConsents } from '#store/casework/consents.ts'
import { findEntry, insertEntries, listEntries } from '#store/casework/entries.ts'
import { listAssignments } from '#store/casework/standings.ts'
import { findMember } from '#store/members/members.ts'
import { findMembership } from '#store/people/members.ts'
import { listPersonNames } from '#store/people/persons.ts'
import { action, type Context } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { findParty } from '../exchange/parties.ts'
import { toldOf } from '../members/shown-member.ts'
import { refuse } from '../refusals.ts'
import { saidOf, type WrittenEntry, writtenEntry, wrongIn } from './entry-forms.ts'
import { renewCases } from './renew.ts'
import { maySeePart2 } from './shown-entry.ts'

export const writeDown = action({
  name: 'casework.write-down',
  says: 'Write down work with a member: what was found, agreed, done. Nothing is overwritten.',
  permission: 'care/write',
  takes: z.strictObject({
    member: z.uuid().describe('The member'),
    entries: z.array(writtenEntry).min(1).max(50).describe('What is written down, in its order'),
  }),
  gives: z.strictObject({
    entries: z
      .array(
        z.strictObject({
          command: z.string().describe('The entry'),
          became: z.enum(['kept', 'kept-before']).describe('kept-before: its command had come already'),
        }),
      )
      .describe('What became of each'),
  }),
  changes: true,
  refuses: [
    'members/no-such-member',
    'casework/not-valid',
    'casework/no-such-entry',
    'casework/in-the-future',
    'casework/protected-not-permitted',
    'casework/nobody-of-yours',
    'exchange/no-such-partner',
  ],
  async run({ member: id, entries }, context) {
    const { tx, organizationId, now, tell } = context
    const member = await findMember(tx, organizationId, id)
    if (member === null) return refuse('members/no-such-member')
    const taken: Entry[] = []
    for (const each of entries) {
      const entry = await entryFrom(each, member.id, taken, context)
      if (!entry.ok) return entry
      taken.push(entry.value)
    }
    const kept = await insertEntries(tx, organizationId, taken)
    if (taken.some(({ kind }) => kind === 'consent')) await renewConsents(context, member.id)
    await renewCases(tx, organizationId, [member.id], now)
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({
      entries: taken.map(each => ({
        command: each.id,
        became: kept.has(each.id) ? ('kept' as const) : ('kept-before' as const),
      })),
    })
  },
})

/** One entry, judged; `before` are those of the same request, of which it may speak. */
async function entryFrom(
  asked: WrittenEntry,
  memberId: Id,
  before: readonly Entry[],
  context: Context,
): Promise<Result<Entry>> {
  const { tx, organizationId, actor, now, today } = context
  if (asked.on > today) return refuse('casework/in-the-future')
  const wrong = wrongIn(asked)
  if (wrong.length > 0) return refuse('casework/not-valid', { fields: wrong.join(', ') })
  const about = asked.about === undefined ? null : await firstOf(asked.about, before, context)
  if (asked.about !== undefined && (about?.memberId !== memberId || about.kind !== asked.kind))
    return refuse('casework/no-such-entry')
  const isPart2 = asked.isPart2 || (about?.isPart2 ?? false)
  // Whoever may not see such a record must not learn that there is one either.
  if (isPart2 && !maySeePart2(actor))
    return refuse(about?.isPart2 ? 'casework/no-such-entry' : 'casework/protected-not-permitted')
  const said = await named(saidOf(asked), context)
  if (!said.ok) return said
  const plans = (await listAssignments(tx, organizationId, [memberId])).get(memberId) ?? []
  const inForce = plans.filter(({ program, hasEnded }) => program === asked.program && !hasEnded)
  const partners = new Set(inForce.map(({ partnerId }) => partnerId))
  return done({
    id: asked.command,
    memberId,
    kind: asked.kind,
    program: asked.program,
    partnerId: partners.size === 1 ? ([...partners][0] ?? null) : null,
    on: asked.on,
    said: said.value,
    isPart2,
    aboutId: about === null ? null : (about.aboutId ?? about.id),
    by: askedBy(actor),
    at: now,
  })
}

async function firstOf(
  id: Id,
  before: readonly Entry[],
  { tx, organizationId }: Context,
): Promise<Entry | null> {
  return before.find(each => each.id === id) ?? (await findEntry(tx, organizationId, id))
}

/** Whoever is named as a person or a partner of ours has to be one; a person's name is written beside. */
async function named(said: Said, { tx, organizationId }: Context): Promise<Result<Said>> {
  const { personId = '', recipient = '' } = said
  if (recipient !== '' && !(await findParty(tx, organizationId, recipient)))
    return refuse('exchange/no-such-partner')
  if (personId === '') return done(said)
  if (!(await findMembership(tx, organizationId, personId))) return refuse('casework/nobody-of-yours')
  const name = (await listPersonNames(tx, [personId])).get(personId) ?? ''
  const field = 'role' in said ? 'name' : 'owner'
  return done((said[field] ?? '') === '' ? { ...said, [field]: name } : said)
}

/** After anything was said of consent, or taken back. */
export async function renewConsents({ tx, organizationId }: Context, memberId: Id): Promise<void> {
  const entries = await listEntries(tx, organizationId, [memberId], { sees: 'all' })
  await saveConsents(tx, organizationId, memberId, consentsOf(entries.get(memberId) ?? []))
}
