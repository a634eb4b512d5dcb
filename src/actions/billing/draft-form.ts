/** A draft of invoices, and what was found in it, as they are asked for and shown. */
import { z } from 'zod'
import type { DraftContent } from '#domain/billing/draft.ts'
import type { DraftHead } from '#store/billing/drafts.ts'
import { shownReason } from '../claims/shown-line.ts'

const facts = z
  .record(z.string().max(100), z.string().max(5000))
  .describe('Element to value; of a repeated element, the second is “…#2”')

const name = z.string().min(1).max(60)

const note = z.strictObject({
  code: z
    .enum(['authorization-ended', 'coverage-ended', 'member-not-told', 'day-moved'])
    .describe('What does not hold any more of a copied invoice'),
  values: facts.describe('Days and numbers that it is about'),
})

export const draftContent = z.strictObject({
  facts: facts.describe('What all invoices have in common: who bills, who gave the service, who pays'),
  invoices: z
    .array(
      z.strictObject({
        id: name.describe('Names it within the draft; the asker’s choice'),
        corrects: z.boolean().default(false).describe('True: it corrects one that was sent'),
        facts: facts.describe('The member, the invoice’s date and numbers'),
        lines: z
          .array(
            z.strictObject({
              id: name.describe('Names it within the invoice'),
              facts,
              from: z
                .array(z.uuid())
                .max(100)
                .optional()
                .describe('Entries of documented care that it bills, each once'),
            }),
          )
          .max(500)
          .describe('The services, one line each'),
        notes: z.array(note).max(20).default([]).describe('What is worth knowing of it'),
      }),
    )
    .max(500)
    .describe('The invoices, one member each'),
})

/** More services than these are no draft that anybody reads. */
export const mostLines = 1000

export const language = z.enum(['en', 'es']).default('en').describe('Language of the words')

export const draftFinding = z.strictObject({
  invoice: z.string().describe('The invoice where it stands'),
  line: z.string().describe('The service where it stands'),
  key: z
    .string()
    .nullable()
    .describe('The element, with its number where it is repeated; null: the whole line'),
  code: z.string().describe('What was found'),
  consequence: z.enum(['rejects-file', 'rejects-row', 'accepted-with-warning', 'note']),
  isLack: z.boolean().describe('True: something is not there yet'),
  wrong: z.string().describe('What is wrong'),
  expected: z.string().describe('What was expected'),
  mend: z.string().describe('How to mend it'),
  cite: z.string().nullable().describe('Where the State says so'),
  earlierInvoice: z.string().nullable().describe('Number of the sent invoice that it speaks of'),
})

export const foreseenReason = shownReason.extend({
  invoice: z.string().describe('The invoice that it is about'),
  line: z.string().describe('The service that it is about'),
})

export const draftCheck = z.strictObject({
  findings: z.array(draftFinding).describe('What was found, by the rules by which files are checked'),
  foreseen: z
    .array(foreseenReason)
    .describe('What the plan’s own rules will say of it, as far as we can know; it may be sent all the same'),
  ready: z.array(z.string()).describe('The invoices that can be sent as they are'),
  amountCents: z.int().describe('What all of them come to'),
})

export const shownDraft = z.strictObject({
  id: z.string().describe('Its id'),
  partner: z.string().describe('The plan that is billed'),
  partnerName: z.string().nullable().describe('The plan’s name'),
  party: z.enum(['ecm', 'community-supports']).describe('Whose services'),
  month: z.string().describe('Month of service: 2026-10'),
  version: z.int().describe('Counts its changes'),
  invoices: z.int().describe('How many it holds'),
  amountCents: z.int().describe('What they come to'),
  createdAt: z.string().describe('When it was begun'),
  changedAt: z.string().describe('When it was changed last'),
  changedBy: z.string().nullable().describe('Who changed it last, by name; null for a program'),
})

export function shownDraftOf(
  head: DraftHead,
  partners: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, string>,
): z.output<typeof shownDraft> {
  const { id, partnerId, party, month, version, invoices, amountCents, createdAt, changedAt, changedBy } =
    head
  return {
    id,
    partner: partnerId,
    partnerName: partners.get(partnerId) ?? null,
    party,
    month,
    version,
    invoices,
    amountCents,
    createdAt,
    changedAt,
    changedBy: people.get(changedBy.id) ?? null,
  }
}

/** The content as JSON has it: lists that may be changed. */
export function shownContentOf({ facts: common, invoices }: DraftContent): z.output<typeof draftContent> {
  return {
    facts: { ...common },
    invoices: invoices.map(({ id, corrects, facts: own, lines, notes }) => ({
      id,
      corrects,
      facts: { ...own },
      lines: lines.map(line => ({
        id: line.id,
        facts: { ...line.facts },
        ...(line.from !== undefined && { from: [...line.from] }),
      })),
      notes: notes.map(({ code, values }) => ({ code, values: { ...values } })),
    })),
  }
}
