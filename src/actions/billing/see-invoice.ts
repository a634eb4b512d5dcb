/** One invoice that was sent: its lines, the file that carried it, and what the plan's side found in it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { serviceIn } from '#domain/billing/billable.ts'
import { factsNamed } from '#domain/billing/draft.ts'
import { mayVoid } from '#domain/billing/invoice-state.ts'
import { invoiceForm } from '#files/derive/invoice-form.ts'
import {
  listHeldInvoices,
  listInvoicedLines,
  listInvoices,
  listSentFindings,
} from '#store/billing/invoices.ts'
import { action } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { agreedClaims } from '../exchange/steps/agreed-profiles.ts'
import { inWords } from '../exchange/steps/finding-words.ts'
import { refuse } from '../refusals.ts'
import { elementsOf, invoiceLayout } from './about-plan.ts'
import { draftFinding, language, mostLines } from './draft-form.ts'
import { shownInvoice, shownInvoiceOf, stateOf } from './shown-invoice.ts'

export const seeInvoice = action({
  name: 'billing.see-invoice',
  says: 'An invoice that was sent, with its services, its receipt and what was found in it.',
  permission: 'billing/read',
  takes: z.strictObject({
    partner: z.uuid().describe('The plan'),
    number: z.string().max(60).describe('Invoice number'),
    language,
  }),
  gives: z.strictObject({
    invoice: shownInvoice,
    goesAs: z.enum(['table', '837P', '837I']).describe('How invoices go to this plan now'),
    mayVoid: z.boolean().describe('True: it can be taken back'),
    party: z.enum(['ecm', 'community-supports']).describe('Whose services'),
    facts: z.record(z.string(), z.string()).describe('What all its lines have in common'),
    lines: z
      .array(
        z.strictObject({
          record: z.string().describe('Its record'),
          facts: z.record(z.string(), z.string()).describe('The service'),
        }),
      )
      .describe('Its services, in the order of their entry'),
    findings: z
      .array(
        draftFinding
          .pick({
            key: true,
            code: true,
            consequence: true,
            wrong: true,
            expected: true,
            mend: true,
            cite: true,
          })
          .extend({ record: z.string().describe('The line where it stands') }),
      )
      .describe('What was found in the file that carried it'),
  }),
  changes: false,
  refuses: ['billing/no-such-invoice'],
  async run({ partner, number, language: words }, { tx, organizationId, today, tell }) {
    const [head] = await listInvoices(tx, organizationId, { partnerId: partner, number, after: null }, 1)
    if (!head) return refuse('billing/no-such-invoice')
    const asked = { partnerId: partner, number, withVoided: true }
    const lines = await listInvoicedLines(tx, organizationId, asked, mostLines)
    const first = lines[0]?.facts ?? {}
    const party = serviceIn(first)?.program ?? 'ecm'
    const own = new Set(lines.map(({ record }) => record))
    const carriers = head.carrier ? [head.carrier.id] : []
    const found = await listSentFindings(tx, organizationId, carriers)
    const held = await listHeldInvoices(tx, organizationId, carriers)
    const findings = found.filter(({ record }) => own.has(record))
    const partnerNow = await findParty(tx, organizationId, partner)
    const state = stateOf(head, partnerNow?.onHub != null, held.has(`${head.carrier?.id} ${number}`))
    const ofLine = elementsOf(invoiceForm(invoiceLayout(party, today)), 'line')
    tell({ members: [head.cin], objects: lines.map(({ record }) => `record:${record}`) })
    const claims = await agreedClaims(tx, organizationId, partner, today)
    return done({
      invoice: shownInvoiceOf(head, partnerNow?.name ?? null, state),
      goesAs: claims?.sends ?? ('table' as const),
      mayVoid: mayVoid(state, head.isVoided, claims !== null),
      party,
      facts: Object.fromEntries(
        Object.entries(first).filter(([key]) => !ofLine.has(key.replace(/#\d+$/, ''))),
      ),
      lines: lines.map(({ record, facts }) => ({ record, facts: { ...factsNamed(facts, ofLine) } })),
      findings: findings.map(finding => ({
        record: finding.record,
        key: finding.where.element ?? null,
        code: finding.code,
        consequence: finding.consequence,
        ...inWords(finding, finding.isX12, words),
        cite: finding.cite ?? null,
      })),
    })
  },
})
