/** Begins invoices to a plan for a month: empty, or with the services of the month before. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { partiesBilled, serviceIn } from '#domain/billing/billable.ts'
import { copiedInvoices, type Month, monthBefore } from '#domain/billing/copy-month.ts'
import type { DraftInvoice } from '#domain/billing/draft.ts'
import { type InvoiceSection, invoiceForm } from '#files/derive/invoice-form.ts'
import { insertDraft } from '#store/billing/drafts.ts'
import { listInvoicedLines } from '#store/billing/invoices.ts'
import { findKnownMembers } from '#store/members/known-members.ts'
import { action, type Context } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { findParty } from '../exchange/parties.ts'
import { refuse } from '../refusals.ts'
import { commonFacts, contractsWith, elementsOf, invoiceLayout } from './about-plan.ts'
import { amountCentsOf } from './check-draft.ts'
import { mostLines } from './draft-form.ts'

export const beginDraft = action({
  name: 'billing.begin-draft',
  says: 'Begin invoices to a plan for a month of service, empty or as a copy of the month before.',
  permission: 'billing/manage',
  takes: z.strictObject({
    partner: z.uuid().describe('The plan that is billed'),
    party: z.enum(['ecm', 'community-supports']).describe('Whose services'),
    month: z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month, written as YYYY-MM')
      .describe('Month of service'),
    copies: z.boolean().default(false).describe('True: with the services of the month before'),
  }),
  gives: z.strictObject({
    draft: z.string().describe('Its id'),
    invoices: z.int().describe('How many were copied'),
    toLookAt: z.int().describe('How many of them have something that does not hold any more'),
  }),
  changes: true,
  refuses: ['exchange/no-such-partner', 'billing/no-invoice-contract', 'billing/nothing-to-copy'],
  async run({ partner, party, month, copies }, context) {
    const { tx, actor, organizationId, now, today, newId, tell } = context
    if (!(await findParty(tx, organizationId, partner))) return refuse('exchange/no-such-partner')
    const parties = partiesBilled(await contractsWith(context, partner))
    if (!parties.includes(party)) return refuse('billing/no-invoice-contract')
    const sections = invoiceForm(invoiceLayout(party, today))
    const about = { partner, party, month: month as Month }
    const invoices = copies ? await copied(context, about, sections) : []
    if (copies && invoices.length === 0) return refuse('billing/nothing-to-copy')
    const content = { facts: await commonFacts(context, partner, sections), invoices }
    const id = newId()
    await insertDraft(tx, organizationId, {
      id,
      partnerId: partner,
      party,
      month: month as Month,
      version: 1,
      content,
      invoices: invoices.length,
      amountCents: amountCentsOf(content),
      createdAt: now,
      changedAt: now,
      changedBy: askedBy(actor),
    })
    tell({
      objects: [`invoice-draft:${id}`],
      members: invoices.flatMap(({ facts }) => facts.memberCin ?? []),
    })
    const toLookAt = invoices.filter(({ notes }) => notes.length > 0).length
    return done({ draft: id, invoices: invoices.length, toLookAt })
  },
})

async function copied(
  { tx, organizationId, today, newId }: Context,
  { partner, party, month }: { readonly partner: string; readonly party: string; readonly month: Month },
  sections: readonly InvoiceSection[],
): Promise<DraftInvoice[]> {
  const asked = { partnerId: partner, month: monthBefore(month) }
  const all = (await listInvoicedLines(tx, organizationId, asked, mostLines)).map(({ facts }) => facts)
  // One provider can bill ECM and Community Supports: a draft is of one of them.
  const lines = all.filter(facts => (serviceIn(facts)?.program ?? party) === party)
  const cins = [...new Set(lines.flatMap(({ memberCin }) => memberCin ?? []))]
  const known = await findKnownMembers(
    tx,
    organizationId,
    { partnerId: partner, cins, withEnded: true },
    cins.length,
  )
  const ofInvoice = elementsOf(sections, 'invoice')
  const byCin = new Map(known.map(member => [member.cin, member]))
  return copiedInvoices({
    lines,
    months: 1,
    known: byCin,
    ofInvoice,
    ofLine: elementsOf(sections, 'line'),
    today,
    newId,
  })
}
