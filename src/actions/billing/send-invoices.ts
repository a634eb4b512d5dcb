/** Sends invoices of a draft: their lines become records, the records a file in the plan's layout. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { type DraftContent, membersOf, rowsOfDraft, withoutInvoices } from '#domain/billing/draft.ts'
import { invoiceFile } from '#domain/billing/invoice.ts'
import { versionOn } from '#domain/network/contract.ts'
import { insertBilledCare, listBilledElsewhere } from '#store/billing/documented.ts'
import { deleteDraft, findDraft, updateDraft } from '#store/billing/drafts.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { composeFile } from '../exchange/compose-file.ts'
import { enterRecords } from '../exchange/enter-records.ts'
import { refuse } from '../refusals.ts'
import { contractsWith } from './about-plan.ts'
import { amountCentsOf, checkDraft } from './check-draft.ts'
import { language } from './draft-form.ts'

export const sendInvoices = action({
  name: 'billing.send-invoices',
  says: 'Send invoices of a draft to the plan; they leave the draft, and the others stay in it.',
  permission: 'billing/manage',
  takes: z.strictObject({
    draft: z.uuid().describe('The draft'),
    version: z.int().min(1).describe('The version that was seen'),
    invoices: z.array(z.string().max(60)).min(1).max(500).describe('Which of its invoices'),
    language,
  }),
  gives: z.strictObject({
    transmission: z.string().describe('The file that carries them'),
    receipt: z.string().describe('Number of its receipt'),
    invoices: z.int().describe('How many were sent'),
    services: z.int().describe('How many service lines'),
    amountCents: z.int().describe('What they come to'),
    left: z.int().describe('How many stay in the draft; with none it is gone'),
  }),
  changes: true,
  refuses: [
    'billing/no-such-draft',
    'billing/draft-changed',
    'billing/no-such-invoice',
    'billing/not-ready',
    'billing/care-billed-already',
    'exchange/no-contract',
    ...enterRecords.refuses,
    ...composeFile.refuses,
  ],
  async run(asked, context) {
    const { tx, actor, organizationId, now, today, tell } = context
    const draft = await findDraft(tx, organizationId, asked.draft, true)
    if (draft === null) return refuse('billing/no-such-draft')
    if (draft.version !== asked.version) return refuse('billing/draft-changed')
    const chosen = new Set(asked.invoices)
    const going = chosenOf(draft.content, chosen)
    if (going.invoices.length !== chosen.size) return refuse('billing/no-such-invoice')
    const contracts = await contractsWith(context, draft.partnerId)
    if (!contracts.some(history => versionOn(history, today) !== null)) return refuse('exchange/no-contract')
    const { ready } = await checkDraft(context, draft, going, asked.language)
    if (ready.length < chosen.size) return refuse('billing/not-ready', { count: chosen.size - ready.length })
    const about = { file: invoiceFile, partner: draft.partnerId, party: draft.party } as const
    const rows = rowsOfDraft(going)
    const entries = rows.flatMap(({ from }) => from)
    const numbers = going.invoices.flatMap(({ facts }) => facts.invoiceNumber ?? [])
    const elsewhere = await listBilledElsewhere(tx, organizationId, entries, numbers)
    const twice = elsewhere.length + entries.length - new Set(entries).size
    if (twice > 0) return refuse('billing/care-billed-already', { count: twice })
    const records = rows.map(({ facts }) => ({ facts: { ...facts }, ends: false }))
    const entered = await enterRecords.run(
      { ...about, records, language: asked.language },
      context,
      undefined,
    )
    if (!entered.ok) return entered
    const held = entered.value.records.filter(({ saved }) => !saved).length
    if (held > 0) return refuse('billing/not-ready', { count: held })
    const billed = entered.value.records.flatMap(({ record }, at) =>
      record === null ? [] : (rows[at]?.from ?? []).map(entryId => ({ entryId, recordId: record })),
    )
    await insertBilledCare(tx, organizationId, billed, now)
    const composed = await composeFile.run(
      { ...about, rows: 'what-is-new', thenSend: true },
      context,
      undefined,
    )
    if (!composed.ok) return composed
    const rest = withoutInvoices(draft.content, chosen)
    if (rest.invoices.length === 0) await deleteDraft(tx, organizationId, draft.id)
    else
      await updateDraft(tx, organizationId, {
        ...draft,
        version: draft.version + 1,
        content: rest,
        invoices: rest.invoices.length,
        amountCents: amountCentsOf(rest),
        changedAt: now,
        changedBy: askedBy(actor),
      })
    tell({ objects: [`invoice-draft:${draft.id}`], members: membersOf(going) })
    const { id, receipt } = composed.value.transmission
    return done({
      transmission: id,
      receipt,
      invoices: going.invoices.length,
      services: rows.length,
      amountCents: amountCentsOf(going),
      left: rest.invoices.length,
    })
  },
})

function chosenOf(content: DraftContent, chosen: ReadonlySet<string>): DraftContent {
  return { ...content, invoices: content.invoices.filter(({ id }) => chosen.has(id)) }
}
