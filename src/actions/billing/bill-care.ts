/** Begins invoices with the care that was documented in a month and that nobody has billed yet. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import { done } from '#base/result.ts'
import { firstDayOfMonth, lastDayOfMonth, type Month } from '#domain/billing/copy-month.ts'
import { type DocumentedService, invoicesOfCare, notBilledReasons } from '#domain/billing/documented-care.ts'
import { thingsOf } from '#domain/casework/entry.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { invoiceForm } from '#files/derive/invoice-form.ts'
import { servicesOn } from '#files/guidance.ts'
import { listUnbilledCare, type UnbilledEntry } from '#store/billing/documented.ts'
import { insertDraft } from '#store/billing/drafts.ts'
import { listInvoicedLines } from '#store/billing/invoices.ts'
import { findKnownMembers } from '#store/members/known-members.ts'
import { action, type Context } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { findParty } from '../exchange/parties.ts'
import { refuse } from '../refusals.ts'
import { billableTo, commonFacts, elementsOf, invoiceLayout } from './about-plan.ts'
import { amountCentsOf } from './check-draft.ts'
import { mostLines } from './draft-form.ts'

/** Entries that are looked at together: some more than a draft holds, for several can be one line. */
const mostEntries = 3000

export const billCare = action({
  name: 'billing.bill-care',
  says: 'Begin invoices with the ECM care documented in a month: each service once, coded, and what could not be coded.',
  permission: 'billing/manage',
  takes: z.strictObject({
    partner: z.uuid().describe('The plan that is billed'),
    month: z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month, written as YYYY-MM')
      .describe('Month of service'),
  }),
  gives: z.strictObject({
    draft: z.string().nullable().describe('The draft; null where nothing is to be billed'),
    invoices: z.int().describe('How many invoices, one for each member'),
    services: z.int().describe('How many service lines'),
    notBilled: z
      .array(
        z.strictObject({
          entry: z.string().describe('What was written down'),
          member: z.string().describe('The member'),
          on: z.string().describe('The day of service'),
          kind: z.enum(['encounter', 'outreach']).describe('What it was'),
          why: z
            .enum(notBilledReasons)
            .describe(
              'no-cin: the plan’s number of the member is not known; no-code: no code has who gave it and how; not-agreed: the contract has no such service on that day; too-many: the draft is full',
            ),
        }),
      )
      .describe('What is documented and could not be billed'),
  }),
  changes: true,
  refuses: ['exchange/no-such-partner', 'billing/no-invoice-contract'],
  async run({ partner, month }, context) {
    const { tx, actor, organizationId, now, today, newId, tell } = context
    if (!(await findParty(tx, organizationId, partner))) return refuse('exchange/no-such-partner')
    const billables = await billableTo(context, partner, 'ecm')
    if (billables.length === 0) return refuse('billing/no-invoice-contract')
    const span = { from: firstDayOfMonth(month as Month), to: lastDayOfMonth(month as Month) }
    const entries = await listUnbilledCare(tx, organizationId, { partnerId: partner, ...span }, mostEntries)
    const care = careOf(entries)
    const cins = [...new Set(care.flatMap(({ cin }) => cin ?? []))]
    const asked = { partnerId: partner, cins, withEnded: true }
    const known = cins.length === 0 ? [] : await findKnownMembers(tx, organizationId, asked, cins.length)
    const sections = invoiceForm(invoiceLayout('ecm', today))
    const { invoices, notBilled } = invoicesOfCare({
      care,
      servicesOn: (day: Day) => servicesOn(day),
      billables,
      known: new Map(known.map(member => [member.cin, member])),
      diagnoses: await diagnosesBefore(context, partner, cins),
      ofInvoice: elementsOf(sections, 'invoice'),
      mostLines: Math.min(mostLines, 500),
      today,
      newId,
    })
    tell({ members: cins })
    const left = notBilled.map(({ entryId: entry, memberId: member, on, kind, why }) => ({
      ...{ entry, member, on, kind, why },
    }))
    if (invoices.length === 0) return done({ draft: null, invoices: 0, services: 0, notBilled: left })
    const content = { facts: await commonFacts(context, partner, sections), invoices }
    const id = newId()
    await insertDraft(tx, organizationId, {
      id,
      partnerId: partner,
      party: 'ecm',
      month: month as Month,
      version: 1,
      content,
      invoices: invoices.length,
      amountCents: amountCentsOf(content),
      createdAt: now,
      changedAt: now,
      changedBy: askedBy(actor),
    })
    tell({ objects: [`invoice-draft:${id}`] })
    const services = invoices.reduce((sum, { lines }) => sum + lines.length, 0)
    return done({ draft: id, invoices: invoices.length, services, notBilled: left })
  },
})

/** Encounters and attempts as they stand after what was changed of them. */
function careOf(entries: readonly UnbilledEntry[]): DocumentedService[] {
  return [...groupedBy(entries, ({ memberId }) => memberId)].flatMap(([memberId, own]) =>
    (['encounter', 'outreach'] as const).flatMap(kind =>
      thingsOf(own, kind).map(({ id, on, said }) => ({
        ...{ id, memberId, kind, on, said },
        cin: own[0]?.cin ?? null,
      })),
    ),
  )
}

/** The diagnoses of each member's latest invoiced line to the plan. */
async function diagnosesBefore(
  { tx, organizationId }: Context,
  partnerId: string,
  cins: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (cins.length === 0) return new Map()
  const lines = await listInvoicedLines(tx, organizationId, { partnerId, cins }, 5000)
  return new Map(lines.map(({ facts }) => [facts.memberCin ?? '', diagnosesIn(facts)]))
}

function diagnosesIn(facts: Facts): string[] {
  return Object.entries(facts).flatMap(([key, value]) =>
    /^memberDiagnosisCode(?:#\d+)?$/.test(key) && value !== '' ? [value] : [],
  )
}
