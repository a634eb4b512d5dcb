/** A transmission as those see it whose it is. */
import { z } from 'zod'
import { receiptNumber } from '#domain/exchange/names.ts'
import { steps } from '#domain/exchange/steps.ts'
import type { Transmission } from '#store/exchange/transmissions.ts'

export const shownTransmission = z.strictObject({
  id: z.string().describe('Its id'),
  receipt: z.string().describe('Number of the receipt, unique within the organization'),
  direction: z.enum(['in', 'out']).describe('in: it came; out: it goes'),
  side: z.enum(['theirs', 'ours']).describe('Whose word it is: the partner’s, or our own for the partner'),
  partner: z.string().nullable().describe('The partner’s id; null where nobody said who sent it'),
  file: z.string().nullable().describe('What it is, by the guidance’s id; null until it is known'),
  profile: z.string().nullable().describe('The layout; null for the guidance’s own'),
  format: z
    .string()
    .nullable()
    .describe('xlsx, csv or x12; validation: the State’s answer to encounters; null until it is known'),
  fileName: z.string().describe('The sender’s name of the file; may name a person'),
  bytes: z.number().nullable().describe('Size of the file'),
  sha256: z.string().nullable().describe('SHA-256 of the bytes'),
  step: z.enum(steps).describe('Where it stands'),
  waitsFor: z.enum(['answers', 'decision']).nullable().describe('What a person has to do, while it waits'),
  outcome: z
    .enum(['accepted', 'accepted-in-part', 'rejected'])
    .nullable()
    .describe('What became of the file'),
  refusedBecause: z.string().nullable().describe('The code that says why it was refused'),
  late: z.boolean().describe('It came later than the guidance says'),
  rows: z
    .strictObject({
      read: z.number().describe('Rows of data'),
      accepted: z.number().describe('Rows taken without a word'),
      warned: z.number().describe('Rows taken with a warning'),
      rejected: z.number().describe('Rows held until they are mended'),
    })
    .describe('What became of the rows'),
  records: z
    .strictObject({
      held: z.number().describe('Records in force before'),
      new: z.number().describe('Records that it brings'),
      changed: z.number().describe('Records that it changes'),
      unchanged: z.number().describe('Records of which it says what was known'),
      overtaken: z.number().describe('Rows passed over: a later file spoke first'),
      ended: z.number().describe('Records that end'),
      endsHeldBack: z
        .boolean()
        .describe('Nothing ended for being left out: some rows do not tell whose they are'),
    })
    .describe('What it does to the records; while it waits for a decision, what it would do'),
  resubmissionOf: z.string().nullable().describe('The transmission that it mends'),
  sequence: z.number().nullable().describe('Running number of what goes to this partner in this file'),
  version: z.number().nullable().describe('Version of that number'),
  replaces: z.string().nullable().describe('The earlier version’s transmission'),
  createdAt: z.string().describe('When it came, or was asked for'),
  settledAt: z.string().nullable().describe('When nothing more was to be done about it'),
})

export function shownTransmissionOf(t: Transmission): z.output<typeof shownTransmission> {
  return {
    id: t.id,
    receipt: receiptNumber(t.number),
    direction: t.direction,
    side: t.side,
    partner: t.partner_organization_id,
    file: t.file,
    profile: t.profile,
    format: t.format,
    fileName: t.file_name,
    bytes: t.byte_count,
    sha256: t.sha256,
    step: t.step,
    waitsFor: t.waits_for,
    outcome: t.outcome,
    refusedBecause: t.refused_because,
    late: t.is_late,
    rows: { read: t.rows_read, accepted: t.rows_accepted, warned: t.rows_warned, rejected: t.rows_rejected },
    records: {
      held: t.records_held,
      new: t.records_new,
      changed: t.records_changed,
      unchanged: t.records_unchanged,
      overtaken: t.records_overtaken,
      ended: t.records_ended,
      endsHeldBack: t.ends_held_back,
    },
    resubmissionOf: t.resubmission_of_transmission_id,
    sequence: t.sequence_number,
    version: t.version,
    replaces: t.replaces_transmission_id,
    createdAt: t.created_at,
    settledAt: t.settled_at,
  }
}
