/** What invoicing a plan starts from: our contracts with it, the form, and what is common to all invoices. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Billable, billableServices } from '#domain/billing/billable.ts'
import { factsNamed } from '#domain/billing/draft.ts'
import { invoiceFile } from '#domain/billing/invoice.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { type ContractHistory, sideOf } from '#domain/network/contract.ts'
import type { Site } from '#domain/network/directory.ts'
import type { InvoiceSection, Scope } from '#files/derive/invoice-form.ts'
import { findFile } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'
import type { Party as Program } from '#guidance/define.ts'
import { findDraft, listDrafts } from '#store/billing/drafts.ts'
import { listInvoicedLines } from '#store/billing/invoices.ts'
import { findKnownMembers } from '#store/members/known-members.ts'
import { listContracts } from '#store/network/contracts.ts'
import { listSites } from '#store/network/sites.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { Context } from '../action.ts'
import { findParty } from '../exchange/parties.ts'

/** The State's own layout of the invoice: what a draft is written and checked in, whatever layout goes out. */
export function invoiceLayout(party: Program, day: Day): Layout {
  const file = findFile(invoiceFile)
  if (!file) throw new RangeError('The guidance has no invoice.')
  return layoutOf(file, { day, party })
}

/** The elements that are entered once for a scope. */
export function elementsOf(sections: readonly InvoiceSection[], scope: Scope): ReadonlySet<string> {
  const fields = sections.flatMap(section => section.fields)
  return new Set(fields.filter(field => field.scope === scope).map(({ name }) => name))
}

/** Our contracts with the plan in which we are the provider. */
export async function contractsWith(
  { tx, organizationId }: Context,
  partnerId: Id,
): Promise<readonly ContractHistory[]> {
  const all = await listContracts(tx, organizationId, { partnerId, after: null, limit: 100 })
  return all.filter(({ contract }) => sideOf(contract, organizationId) === 'provider')
}

/** The services of the program that may be billed to the plan; none where there is no such contract. */
export async function billableTo(
  context: Context,
  partnerId: Id,
  party: Program,
): Promise<readonly Billable[]> {
  return billableServices(await contractsWith(context, partnerId), party)
}

/**
 * What all invoices to the plan have in common, as far as it is known: from the last invoice to it; else who we are
 * from our latest work, the register and the directory, and who pays from what the plan sent us.
 */
export async function commonFacts(
  context: Context,
  partnerId: Id,
  sections: readonly InvoiceSection[],
): Promise<Facts> {
  const { tx, organizationId } = context
  const ofDraft = elementsOf(sections, 'draft')
  const [last] = await listInvoicedLines(tx, organizationId, { partnerId }, 1)
  if (last) return factsNamed(last.facts, ofDraft)
  const ofPayer = new Set([...ofDraft].filter(element => !/^(billing|rendering)Provider/.test(element)))
  const ofProvider = new Set([...ofDraft].filter(element => !ofPayer.has(element)))
  return { ...(await ourselves(context, ofProvider)), ...(await payer(context, partnerId, ofPayer)) }
}

async function ourselves(context: Context, elements: ReadonlySet<string>): Promise<Facts> {
  const { tx, organizationId } = context
  const [head] = await listDrafts(tx, organizationId, null, 1)
  const draft = head && (await findDraft(tx, organizationId, head.id, false))
  if (draft && Object.keys(factsNamed(draft.content.facts, elements)).length > 0)
    return factsNamed(draft.content.facts, elements)
  const organization = await findOrganization(tx, organizationId)
  const [site] = await openSites(context)
  const who = { Name: organization?.name ?? '', Npi: organization?.npi ?? '', ...(site && placeOf(site)) }
  return factsNamed({ ...providerFacts('billing', who), ...providerFacts('rendering', who) }, elements)
}

async function payer(context: Context, partnerId: Id, elements: ReadonlySet<string>): Promise<Facts> {
  const { tx, organizationId } = context
  const [member] = await findKnownMembers(tx, organizationId, { partnerId, withEnded: true }, 1)
  const party = await findParty(tx, organizationId, partnerId)
  return factsNamed({ payerName: party?.name ?? '', ...member?.facts }, elements)
}

export async function openSites({ tx, organizationId, today }: Context): Promise<readonly Site[]> {
  const sites = await listSites(tx, organizationId, null, 100)
  return sites.filter(({ closedOn }) => closedOn === null || closedOn >= today)
}

/** Where a site is, by the ends of the elements' names. All sites of the directory are in California. */
export function placeOf({ phone, street, city, zip }: Site): Facts {
  return { PhoneNumber: phone, Address: street, City: city, State: 'CA', Zip: zip }
}

export function providerFacts(role: 'billing' | 'rendering', values: Facts): Facts {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === '' ? [] : [[`${role}Provider${name}`, value]],
    ),
  )
}
