/** Takes an invoice back: by a claim that voids it, or by forgetting what the plan never had. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { serviceIn } from '#domain/billing/billable.ts'
import { invoiceFile } from '#domain/billing/invoice.ts'
import { isOnlyOurs, mayVoid } from '#domain/billing/invoice-state.ts'
import { listHeldInvoices, listInvoicedLines, listInvoices } from '#store/billing/invoices.ts'
import { action } from '../action.ts'
import { composeFile } from '../exchange/compose-file.ts'
import { enterRecords } from '../exchange/enter-records.ts'
import { findParty } from '../exchange/parties.ts'
import { agreedClaims } from '../exchange/steps/agreed-profiles.ts'
import { refuse } from '../refusals.ts'
import { language, mostLines } from './draft-form.ts'
import { stateOf } from './shown-invoice.ts'

export const voidInvoice = action({
  name: 'billing.void-invoice',
  says: 'Take back an invoice: a claim that voids it goes to the plan, where the plan has it.',
  permission: 'billing/manage',
  takes: z.strictObject({
    partner: z.uuid().describe('The plan'),
    number: z.string().max(60).describe('Invoice number'),
    language,
  }),
  gives: z.strictObject({
    transmission: z
      .string()
      .nullable()
      .describe('The file that takes it back; null where the plan had nothing of it'),
  }),
  changes: true,
  refuses: [
    'billing/no-such-invoice',
    'billing/void-by-claims-only',
    'billing/not-ready',
    'exchange/no-contract',
    ...enterRecords.refuses,
    ...composeFile.refuses,
  ],
  async run({ partner, number, language: words }, context) {
    const { tx, organizationId, today, tell } = context
    const [head] = await listInvoices(tx, organizationId, { partnerId: partner, number, after: null }, 1)
    if (!head) return refuse('billing/no-such-invoice')
    const asked = { partnerId: partner, number, withVoided: true }
    const lines = await listInvoicedLines(tx, organizationId, asked, mostLines)
    const carrier = head.carrier?.id
    const held = await listHeldInvoices(tx, organizationId, carrier === undefined ? [] : [carrier])
    const party = await findParty(tx, organizationId, partner)
    const state = stateOf(head, party?.onHub != null, held.has(`${carrier} ${number}`))
    const claims = await agreedClaims(tx, organizationId, partner, today)
    if (!mayVoid(state, head.isVoided, claims !== null))
      return refuse(head.isVoided ? 'billing/no-such-invoice' : 'billing/void-by-claims-only')
    const program = serviceIn(lines[0]?.facts ?? {})?.program
    const about = { file: invoiceFile, partner, ...(program === undefined ? {} : { party: program }) }
    const records = lines.map(({ record, facts }) => ({ record, facts: { ...facts }, ends: true }))
    const entered = await enterRecords.run({ ...about, records, language: words }, context, undefined)
    if (!entered.ok) return entered
    const unsaved = entered.value.records.filter(({ saved }) => !saved).length
    if (unsaved > 0) return refuse('billing/not-ready', { count: unsaved })
    tell({ members: [head.cin] })
    if (isOnlyOurs(state) && !head.isVoided) return done({ transmission: null })
    const voids = lines.map(({ record }) => record)
    const composed = await composeFile.run({ ...about, voids, thenSend: true }, context, undefined)
    return composed.ok ? done({ transmission: composed.value.transmission.id }) : composed
  },
})
