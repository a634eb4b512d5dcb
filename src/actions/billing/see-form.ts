/** The web form of the invoice for one plan: the guidance's tables, and what completes itself. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { writeCents } from '#base/money.ts'
import { done } from '#base/result.ts'
import { type Billable, isBilledIn, partiesBilled, unitCostCents } from '#domain/billing/billable.ts'
import { firstDayOfMonth, lastDayOfMonth, type Month } from '#domain/billing/copy-month.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { type InvoiceField, invoiceForm } from '#files/derive/invoice-form.ts'
import { listInvoicedLines } from '#store/billing/invoices.ts'
import { action } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { refuse } from '../refusals.ts'
import { billableTo, contractsWith, invoiceLayout, openSites, placeOf, providerFacts } from './about-plan.ts'

const words = z.strictObject({ en: z.string(), es: z.string() })

const field = z.strictObject({
  name: z.string().describe('Id of the element'),
  label: z.string().describe('The guidance’s own words'),
  scope: z.enum(['draft', 'invoice', 'line']).describe('What an entry holds for'),
  control: z.string().describe('What it is shown as'),
  kind: z.string().describe('Kind of value'),
  help: words.describe('What it is, in plain words'),
  hint: z.string().describe('What is expected, in a few words'),
  example: z.string().describe('A valid, plainly false value'),
  isOptional: z.boolean().describe('True: it may be left out'),
  most: z.int().describe('How often it may be given'),
  maxLength: z.int().nullable().describe('Longest value in characters'),
  options: z
    .array(z.strictObject({ value: z.string(), label: words }))
    .nullable()
    .describe('What can be chosen'),
  allows: z
    .strictObject({ word: z.string(), when: z.string(), is: z.array(z.string()) })
    .nullable()
    .describe('A word that may stand for a value, and at which values of another element'),
  completes: z.string().nullable().describe('How it completes itself'),
  cite: z.string().describe('Where the State says so'),
})

const service = z.strictObject({
  id: z.string().describe('Id of the service in the guidance'),
  service: z.string().describe('The support, or ecm'),
  name: z.string().describe('The guidance’s name'),
  procedure: z.string().describe('HCPCS code'),
  modifiers: z.array(z.string()).describe('Modifiers that stand with the code'),
  unit: z.string().describe('What one unit is'),
  from: z.string().describe('First day of service on which it may be billed'),
  to: z.string().nullable().describe('Last day, where one is set'),
  unitCost: z.string().nullable().describe('Cost of one unit: the contract’s, else the last one invoiced'),
  costFrom: z.enum(['contract', 'last-invoice']).nullable().describe('Where the cost comes from'),
  paid: z
    .strictObject({
      way: z.enum(['fee-for-service', 'per-member-per-month']),
      amountCents: z.int().nullable(),
      unit: z.string(),
      feeSchedule: z.string().nullable(),
    })
    .nullable()
    .describe('What the contract pays'),
})

export const seeForm = action({
  name: 'billing.see-form',
  says: 'The invoice form for a plan: its fields in the guidance’s order, the services that may be billed.',
  permission: 'billing/read',
  takes: z.strictObject({
    partner: z.uuid().describe('The plan'),
    party: z.enum(['ecm', 'community-supports']).describe('Whose services'),
    month: z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month, written as YYYY-MM')
      .describe('Month of service'),
  }),
  gives: z.strictObject({
    sections: z
      .array(z.strictObject({ id: z.string(), title: z.string(), fields: z.array(field) }))
      .describe('The guidance’s tables'),
    services: z.array(service).describe('What may be billed, by contract and guidance'),
    sites: z
      .array(z.strictObject({ name: z.string(), facts: z.record(z.string(), z.string()) }))
      .describe('Our own sites, as the rendering provider’s address'),
    today: z.string().describe('The day in California'),
    firstDay: z.string().describe('First day of the month'),
    lastDay: z.string().describe('Last day of the month'),
  }),
  changes: false,
  refuses: ['exchange/no-such-partner', 'billing/no-invoice-contract'],
  async run({ partner, party, month }, context) {
    const { tx, organizationId, today } = context
    if (!(await findParty(tx, organizationId, partner))) return refuse('exchange/no-such-partner')
    const parties = partiesBilled(await contractsWith(context, partner))
    if (!parties.includes(party)) return refuse('billing/no-invoice-contract')
    const services = await billableTo(context, partner, party)
    const lines = await listInvoicedLines(tx, organizationId, { partnerId: partner }, 500)
    const sites = await openSites(context)
    return done({
      sections: invoiceForm(invoiceLayout(party, today)).map(({ id, title, fields }) => ({
        id,
        title,
        fields: fields.map(shownField),
      })),
      services: services.map(each =>
        shownService(
          each,
          lines.map(({ facts }) => facts),
        ),
      ),
      sites: sites.map(site => ({
        name: site.name,
        facts: { ...providerFacts('rendering', { Name: site.name, ...placeOf(site) }) },
      })),
      today,
      firstDay: firstDayOfMonth(month as Month),
      lastDay: lastDayOfMonth(month as Month) as Day,
    })
  },
})

function shownField(given: InvoiceField): z.output<typeof field> {
  const { name, label, scope, control, kind, help, hint, example, need, most, allows, cite } = given
  const is = allows?.when.is
  return {
    name,
    label,
    scope,
    control,
    kind,
    help,
    hint,
    example,
    isOptional: need === 'optional',
    most,
    maxLength: given.maxLength ?? null,
    options: given.options?.map(({ value, label: of }) => ({ value, label: of })) ?? null,
    allows: allows && Array.isArray(is) ? { word: allows.word, when: allows.when.when, is: [...is] } : null,
    completes: given.completes?.how ?? null,
    cite,
  }
}

function shownService(billable: Billable, lines: readonly Facts[]): z.output<typeof service> {
  const { payment, modifiers, ...rest } = billable
  const agreed = unitCostCents(billable)
  const last = lines.findLast(line => isBilledIn(line, billable))?.serviceUnitCost ?? null
  return {
    id: rest.id,
    service: rest.service,
    name: rest.name,
    procedure: rest.procedure,
    modifiers: [...modifiers],
    unit: rest.unit,
    from: rest.from,
    to: rest.to,
    unitCost: agreed === null ? last : writeCents(agreed),
    costFrom: agreed !== null ? 'contract' : last !== null ? 'last-invoice' : null,
    paid: payment && { ...payment },
  }
}
