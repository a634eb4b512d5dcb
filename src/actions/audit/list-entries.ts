/** The audit as an administrator or a reviewer looks through it. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { listEntries } from '#store/audit/read.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { listPersonNames } from '#store/people/persons.ts'
import { action } from '../action.ts'
import { shownEntry, shownEntryOf } from './shown-entry.ts'

export const listAuditEntries = action({
  name: 'audit.list-entries',
  says: 'Who saw or changed what, the newest first.',
  permission: 'audit/read',
  asks: 'body',
  takes: z.strictObject({
    actorId: z.string().max(100).optional().describe('Only what this person, token or job did'),
    action: z.string().max(100).optional().describe('Only this action'),
    member: z.string().max(100).optional().describe('Only what concerned this member'),
    object: z.string().max(200).optional().describe('Only what was about this, as kind:id'),
    from: z.iso.date().optional().describe('First day, in California'),
    until: z.iso.date().optional().describe('Last day, in California'),
    disclosed: z.boolean().optional().describe('Only what went to another organization'),
    cursor: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional()
      .describe('Where the page before ended'),
    limit: z.int().min(1).max(500).default(50).describe('Entries on a page'),
  }),
  gives: z.strictObject({
    entries: z.array(
      shownEntry.extend({
        actorName: z.string().nullable().describe('The person’s name, where it is one of your people'),
        disclosedToName: z.string().nullable().describe('The name of who received the data'),
      }),
    ),
    next: z.string().nullable().describe('The cursor of the next page, or null at the end'),
  }),
  changes: false,
  refuses: [],
  async run(asked, { tx, organizationId, tell }) {
    const { cursor, limit, ...rest } = asked
    const search = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    const before = cursor === undefined ? null : Number(cursor)
    const found = await listEntries(tx, organizationId, search, before, limit + 1)
    const entries = found.slice(0, limit)
    if (asked.member !== undefined) tell({ members: [asked.member] })
    const next = found.length > limit ? String(entries.at(-1)?.sequence) : null
    const people = entries.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.id] : []))
    const names = await listPersonNames(tx, people)
    const receivers = entries.flatMap(({ disclosedTo }) => disclosedTo ?? [])
    const partners = await listPartyNames(tx, organizationId, receivers)
    return done({
      entries: entries.map(entry => ({
        ...shownEntryOf(entry),
        actorName: names.get(entry.actor.id) ?? null,
        disclosedToName: entry.disclosedTo === null ? null : (partners.get(entry.disclosedTo) ?? null),
      })),
      next,
    })
  },
})
