/** Whom to reach next: those assigned and not yet won, those that have waited longest first. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { thingsOf } from '#domain/casework/entry.ts'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import { findLastStaff, listEntries } from '#store/casework/entries.ts'
import { listPanel } from '#store/casework/standings.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { panelPlace } from './list-panel.ts'
import { safetyOf, shownSafety } from './shown-safety.ts'

const { notStarted, reaching } = engagementMeanings.codes

export const listOutreach = action({
  name: 'casework.list-outreach',
  says: 'Whom to reach next, how they can be reached, and how they stay safe.',
  permission: 'outreach/manage',
  takes: z.strictObject({ ...paging }),
  gives: z.strictObject({
    members: z
      .array(
        z.strictObject({
          id: z.string().describe('The member'),
          firstName: z.string().describe('First name'),
          lastName: z.string().describe('Last name'),
          program: z.string().describe('ecm, or a code of community-supports'),
          dueOn: z.string().nullable().describe('When the next attempt is due'),
          attempts: z.int().describe('How often it was tried'),
          lastAttemptOn: z.string().nullable().describe('When it was tried last'),
          contact: z
            .record(z.string(), z.string())
            .describe('How they can be reached: element to value, in the guidance’s own writing'),
          safety: shownSafety,
        }),
      )
      .describe('A page of them'),
    staff: z.string().nullable().describe('Code of outreach-provider-type that you wrote down last'),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const { tx, organizationId, actor } = context
    const list = 'outreach'
    const from = readCursor(context, list, panelPlace, cursor)
    if (!from.ok) return from
    const filter = { leadId: null, withoutLead: false, statuses: [notStarted, reaching], attentionBy: null }
    const rows = await listPanel(tx, organizationId, { ...filter, after: from.value }, limit + 1)
    const page = pageOf(context, list, rows, limit, ({ attentionOn, memberId, program }) => ({
      attentionOn,
      memberId,
      program,
    }))
    const ids = page.rows.map(({ memberId }) => memberId)
    const entries = await listEntries(tx, organizationId, ids, { sees: 'without-part2' })
    context.tell({ members: page.rows.map(({ cin, memberId }) => cin ?? memberId) })
    return done({
      members: page.rows.map(row => ({
        id: row.memberId,
        firstName: row.firstName,
        lastName: row.lastName,
        program: row.program,
        dueOn: row.attentionOn,
        attempts: row.attempts,
        lastAttemptOn: row.lastAttemptOn,
        contact: contactOf(row.facts),
        safety: safetyOf(thingsOf(entries.get(row.memberId) ?? [], 'contact-rule')),
      })),
      staff: actor.kind === 'person' ? await findLastStaff(tx, organizationId, actor.personId) : null,
      next: page.next,
    })
  },
})

const contactElements = [
  'memberPhoneNumber',
  'memberHomelessnessIndicator',
  'memberResidentialAddress',
  'memberResidentialCity',
  'memberPreferredLanguageSpoken',
] as const

function contactOf(facts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    contactElements.flatMap(element => (facts[element] === undefined ? [] : [[element, facts[element]]])),
  )
}
