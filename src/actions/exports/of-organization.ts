/** An export of one organization for whoever runs the program: the same parts, straight to where they are wanted. */
import type { Id } from '#base/id.ts'
import { idFrom } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { appendAudit } from '#store/audit/append.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { House } from '../house.ts'
import { fhirParts } from './fhir-parts.ts'
import { type Part, parquetParts } from './parquet-parts.ts'

/** Null where there is no such organization. Records of substance use programs stay where they are. */
export async function exportParts(
  house: House,
  organizationId: Id,
  kind: 'parquet' | 'fhir',
  counts: Record<string, number>,
): Promise<AsyncIterable<Part> | null> {
  const requestId = idFrom(house.clock(), house.random(10))
  const by = { kind: 'system', id: 'command' } as const
  const own = await house.database.inTransaction({ organizationId, personId: null }, async tx => {
    const found = await findOrganization(tx, organizationId)
    const entry = {
      ...{
        organizationId,
        actor: by,
        action: 'exports-make',
        outcome: 'done',
        members: [],
        disclosedTo: null,
      },
      ...{ at: new Date(house.clock()).toISOString(), objects: [`export:${kind}`], requestId },
      why: 'by whoever runs the program',
    }
    if (found !== null) await appendAudit(tx, entry, house.settings.keys.audit)
    return found
  })
  if (own === null) return null
  if (kind === 'parquet')
    return parquetParts(house, { organizationId, isPlan: own.kinds.includes('plan'), seesCare: true }, counts)
  const going = {
    ...{ organizationId, recipientId: null, reader: { sees: 'without-part2' } as const, by },
    today: californiaDay(house.clock()),
    told: { action: 'exports-make', object: `request:${requestId}`, requestId },
  }
  return fhirParts(house, going, counts)
}
