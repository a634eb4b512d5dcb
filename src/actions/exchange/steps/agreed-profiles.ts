/** The layouts that both partners agreed on in their contracts. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { invoiceFile } from '#domain/billing/invoice.ts'
import { versionOn } from '#domain/network/contract.ts'
import type { AgreedFile, ContractTerms } from '#domain/network/terms.ts'
import { profiles as shippedProfiles } from '#guidance/all-profiles.ts'
import type { PartnerProfile, ProfileClaims } from '#guidance/profile.ts'
import type { Tx } from '#store/database.ts'
import { listContracts } from '#store/network/contracts.ts'

/** More contracts than this between two partners are not looked at. */
const mostContracts = 100

/** What is agreed between the organization and a partner on a day, a contract after the other. */
async function agreedTerms(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  day: Day,
): Promise<readonly ContractTerms[]> {
  const contracts = await listContracts(tx, organizationId, { partnerId, after: null, limit: mostContracts })
  return contracts.flatMap(history => versionOn(history, day)?.terms ?? [])
}

/** The files that are agreed between the organization and a partner on a day. */
async function agreedFiles(
  tx: Tx,
  organizationId: Id,
  partnerId: Id | null,
  day: Day,
): Promise<readonly AgreedFile[]> {
  if (partnerId === null) return []
  return (await agreedTerms(tx, organizationId, partnerId, day)).flatMap(({ files }) => files)
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

export type AgreedClaims = ProfileClaims & { readonly sends: '837P' | '837I' }

/**
 * How invoices go to the partner as claims (837): where a layout says so, or the contract has the provider bill by
 * claims. Null where they go as rows of a table.
 */
export async function agreedClaims(
  tx: Tx,
  organizationId: Id,
  partnerId: Id | null,
  day: Day,
): Promise<AgreedClaims | null> {
  if (partnerId === null) return null
  const terms = await agreedTerms(tx, organizationId, partnerId, day)
  const layouts = terms
    .flatMap(({ files }) => files)
    .sort((one, other) => Number(other.file === invoiceFile) - Number(one.file === invoiceFile))
    .flatMap(({ layout }) =>
      layout.as === 'document'
        ? [layout.document]
        : shippedProfiles.filter(({ id }) => layout.as === 'profile' && id === layout.profile),
    )
  const claims = layouts.find(layout => layout.claims !== undefined)?.claims ?? {}
  const isByClaims = terms.some(({ billing }) => billing.by === 'claims')
  const sends = claims.sends ?? (isByClaims ? '837P' : undefined)
  return sends === undefined ? null : { ...claims, sends }
}
