/** Members to invoice for, among those that the plan told us of, with what is authorized for them. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { factsNamed } from '#domain/billing/draft.ts'
import { invoiceForm } from '#files/derive/invoice-form.ts'
import { findKnownMembers } from '#store/members/known-members.ts'
import { action } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { elementsOf, invoiceLayout } from './about-plan.ts'

const authorization = z.strictObject({
  number: z.string().describe('The plan’s number'),
  support: z.string().describe('Community Support'),
  status: z.string().describe('What the plan decided'),
  procedure: z.string().describe('HCPCS code'),
  modifiers: z.array(z.string()).describe('Its modifiers'),
  from: z.string().nullable().describe('First day'),
  until: z.string().nullable().describe('Last day'),
  units: z.string().describe('Units authorized'),
  unit: z.string().describe('What one unit is'),
  diagnoses: z.array(z.string()).describe('Diagnoses that the plan named'),
})

export const findMembers = action({
  name: 'billing.find-members',
  says: 'Members that a plan told you of, by name or CIN, with their authorizations.',
  permission: 'billing/read',
  asks: 'body',
  takes: z.strictObject({
    partner: z.uuid().describe('The plan'),
    party: z.enum(['ecm', 'community-supports']).describe('Whose services'),
    words: z.string().max(100).default('').describe('Part of a name or of a CIN; left out, all'),
    ...paging,
  }),
  gives: z.strictObject({
    members: z
      .array(
        z.strictObject({
          cin: z.string().describe('Client Index Number'),
          facts: z.record(z.string(), z.string()).describe('The member’s block of the invoice'),
          authorizations: z.array(authorization).describe('What is authorized, the earliest told first'),
        }),
      )
      .describe('In the order of their CINs'),
    next,
  }),
  changes: false,
  refuses: ['exchange/no-such-partner', 'request/no-such-cursor'],
  async run({ partner, party, words, cursor, limit }, context) {
    const { tx, organizationId, today, tell } = context
    if (!(await findParty(tx, organizationId, partner))) return refuse('exchange/no-such-partner')
    const list = `billing members ${JSON.stringify([partner, words])}`
    const after = readCursor(context, list, z.string(), cursor)
    if (!after.ok) return after
    const search = { partnerId: partner, words, after: after.value }
    const page = pageOf(
      context,
      list,
      await findKnownMembers(tx, organizationId, search, limit + 1),
      limit,
      ({ cin }) => cin,
    )
    const ofInvoice = elementsOf(invoiceForm(invoiceLayout(party, today)), 'invoice')
    tell({ members: page.rows.map(({ cin }) => cin) })
    return done({
      members: page.rows.map(({ cin, facts, authorizations }) => ({
        cin,
        facts: { ...factsNamed(facts, memberBlock(ofInvoice)) },
        authorizations: authorizations.map(({ modifiers, diagnoses, ...rest }) => ({
          ...rest,
          modifiers: [...modifiers],
          diagnoses: [...diagnoses],
        })),
      })),
      next: page.next,
    })
  },
})

/** What the plan's file and the invoice both say of a member; numbers of authorizations go by themselves. */
function memberBlock(ofInvoice: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ofInvoice].filter(element => element !== 'authorizationNumber'))
}
