/** An audit entry as it is shown and exported: every field, the MAC as hex, nothing added. */

import { z } from 'zod'
import type { ChainedEntry } from '#domain/audit/entry.ts'

export const shownEntry = z.strictObject({
  sequence: z.number().int().describe('Place in the chain of the organization, from 1'),
  at: z.string().describe('Instant, UTC'),
  actorKind: z.string().describe('person, machine, system, stranger or anyone'),
  actorId: z.string().describe('The person, the API token, or the name of the job'),
  action: z.string().describe('What was asked for or done'),
  outcome: z.string().describe('done, or the code of the refusal'),
  objects: z.array(z.string()).describe('What it was about, as kind:id'),
  members: z.array(z.string()).describe('Members whose data was seen or changed'),
  disclosedTo: z.string().nullable().describe('The organization that the data went to'),
  why: z.string().nullable().describe('The reason that was given'),
  requestId: z.string().describe('The request, as the logs name it'),
  mac: z.string().describe('The seal of the entry (HMAC-SHA-256, hex)'),
})

export type ShownEntry = z.output<typeof shownEntry>

export function shownEntryOf(entry: ChainedEntry): ShownEntry {
  return {
    sequence: entry.sequence,
    at: entry.at,
    actorKind: entry.actor.kind,
    actorId: entry.actor.id,
    action: entry.action,
    outcome: entry.outcome,
    objects: [...entry.objects],
    members: [...entry.members],
    disclosedTo: entry.disclosedTo,
    why: entry.why,
    requestId: entry.requestId,
    mac: Buffer.from(entry.mac).toString('hex'),
  }
}
