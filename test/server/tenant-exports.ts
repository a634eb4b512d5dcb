/** Exports of an organization for others to reach for in vain, laid straight into their table. */
import type { Id } from '#base/id.ts'
import { insertExport, markMade } from '#store/exports/exports.ts'
import { fileOf, type TestHouse } from '#test/actions/house.ts'

export async function makeExports(house: TestHouse, organizationId: Id, count: number): Promise<Id[]> {
  const ids = Array.from({ length: count }, () => house.newId())
  const at = house.now()
  const kept = await house.blobs.put(organizationId, fileOf('Alderwood, exported').bytes, { maxBytes: 1000 })
  if (!kept.ok) throw new Error(kept.refusal.says)
  await house.database.inTransaction({ organizationId, personId: null }, async tx => {
    for (const id of ids) {
      await insertExport(tx, {
        ...{
          organization_id: organizationId,
          id,
          kind: 'fhir',
          recipient_id: null,
          sees: 'all',
          state: 'waiting',
        },
        ...{
          asked_by: 'system:Alderwood',
          asked_at: at,
          made_at: null,
          sha256: null,
          byte_count: null,
          counts: '{}',
        },
      })
      await markMade(tx, organizationId, id, { blob: kept.value, counts: {}, at })
    }
  })
  return ids
}
