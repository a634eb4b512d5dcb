/** Makes an export that somebody asked for: one archive among the blobs, begun anew when it was broken off. */

import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { type DataExport, findExport, markMade } from '#store/exports/exports.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { idIn, nowOf } from '../exchange/steps/job-of.ts'
import { pack } from '../hand-delivery/archive.ts'
import type { Job, JobContext } from '../job.ts'
import { fhirParts } from './fhir-parts.ts'
import { readerOf } from './load-records.ts'
import { type Part, parquetParts } from './parquet-parts.ts'

export const makeExport: Job = {
  queue: 'exports-make',
  says: 'Make a file of an organization’s own data.',
  async run(data, context) {
    const { house, signal } = context
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'exportId')
    const [asked, own] = await context.inTransaction(async tx => [
      await findExport(tx, organizationId, id),
      await findOrganization(tx, organizationId),
    ])
    if (asked?.state !== 'waiting') return
    const counts: Record<string, number> = {}
    const isPlan = own?.kinds.includes('plan') ?? false
    const parts = partsOf(context, organizationId, asked, isPlan, counts)
    const put = await house.blobs.put(organizationId, pack(untilAborted(parts, signal), null), {
      maxBytes: Number.MAX_SAFE_INTEGER,
    })
    if (!put.ok) throw new Fault('exports/not-kept', put.refusal.says)
    await context.inLastTransaction(async (tx, tell) => {
      const made = await markMade(tx, organizationId, id, { blob: put.value, counts, at: nowOf(context) })
      if (made) tell({ objects: [objectOfExport(id)], why: `made: ${asked.kind}` })
    })
  },
}

export function objectOfExport(id: Id): string {
  return `export:${id}`
}

function partsOf(
  { house, newId }: JobContext,
  organizationId: Id,
  { id, kind, sees, recipient_id: recipientId }: DataExport,
  isPlan: boolean,
  counts: Record<string, number>,
): AsyncIterable<Part> {
  if (kind === 'parquet')
    return parquetParts(house, { organizationId, isPlan, seesCare: sees !== 'no-care' }, counts)
  const today = californiaDay(house.clock())
  const going = {
    ...{ organizationId, recipientId, today, reader: readerOf(sees, recipientId, today) },
    by: { kind: 'system', id: 'exports-make' } as const,
    told: { action: 'exports-make', object: objectOfExport(id), requestId: newId() },
  }
  return fhirParts(house, going, counts)
}

async function* untilAborted(parts: AsyncIterable<Part>, signal: AbortSignal): AsyncGenerator<Part> {
  for await (const part of parts) {
    signal.throwIfAborted()
    yield part
  }
}
