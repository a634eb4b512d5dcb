/** The layouts that both partners agreed on in their contracts. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { versionOn } from '#domain/network/contract.ts'
import type { AgreedFile } from '#domain/network/terms.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import type { Tx } from '#store/database.ts'
import { listContracts } from '#store/network/contracts.ts'

/** More contracts than this between two partners are not looked at. */
const mostContracts = 100

/** The files that are agreed between the organization and a partner on a day. */
async function agreedFiles(
  tx: Tx,
  organizationId: Id,
  partnerId: Id | null,
  day: Day,
): Promise<readonly AgreedFile[]> {
  if (partnerId === null) return []
  const contracts = await listContracts(tx, organizationId, { partnerId, after: null, limit: mostContracts })
  return contracts.flatMap(history => versionOn(history, day)?.terms.files ?? [])
}

/** The layouts that the contracts themselves hold, besides those that are shipped. */
export async function agreedProfiles(
  tx: Tx,
  organizationId: Id,
  partnerId: Id | null,
  day: Day,
): Promise<readonly PartnerProfile[]> {
  const files = await agreedFiles(tx, organizationId, partnerId, day)
  return files.flatMap(({ layout }) => (layout.as === 'document' ? [layout.document] : []))
}

/** Id of the layout that the contracts name for a file; null for the guidance's own. */
export async function agreedProfileOf(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  file: string,
  day: Day,
): Promise<string | null> {
  const files = await agreedFiles(tx, organizationId, partnerId, day)
  const layout = files.find(each => each.file === file)?.layout
  if (layout === undefined || layout.as === 'guidance') return null
  return layout.as === 'profile' ? layout.profile : layout.document.id
}
