/** Keeps the places where an organization gives care, and their copies in the public directory. */

import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Hours, Offering, PublicSite, Site } from '#domain/network/directory.ts'
import type { Tx } from '../database.ts'
import type { NetworkTables } from './tables.ts'

type SiteColumns = Omit<NetworkTables['site'], 'organization_id' | 'id' | 'hours'> & { hours: string }

function columnsOf(site: Site, changedAt: string): SiteColumns {
  return {
    name: site.name,
    street: site.street,
    city: site.city,
    zip: site.zip,
    county: site.county,
    address_is_confidential: site.addressIsConfidential,
    phone: site.phone,
    languages: site.languages,
    hours: JSON.stringify(site.hours),
    accessibility: site.accessibility,
    is_published: site.isPublished,
    closed_on: site.closedOn,
    changed_at: changedAt,
  }
}

/** Puts a site down as it now is, with all it offers. */
export async function saveSite(tx: Tx, organizationId: Id, site: Site, changedAt: string): Promise<void> {
  const columns = columnsOf(site, changedAt)
  await tx
    .insertInto('site')
    .values({ organization_id: organizationId, id: site.id, ...columns })
    .onConflict(conflict => conflict.columns(['organization_id', 'id']).doUpdateSet(columns))
    .execute()
  await tx
    .deleteFrom('site_offering')
    .where('organization_id', '=', organizationId)
    .where('site_id', '=', site.id)
    .execute()
  if (site.offerings.length === 0) return
  await tx
    .insertInto('site_offering')
    .values(
      site.offerings.map(offering => ({ organization_id: organizationId, site_id: site.id, ...offering })),
    )
    .execute()
}

function siteFrom(
  row: Selectable<NetworkTables['site']>,
  offerings: readonly Selectable<NetworkTables['site_offering']>[],
): Site {
  return {
    id: row.id,
    name: row.name,
    street: row.street,
    city: row.city,
    zip: row.zip,
    county: row.county,
    addressIsConfidential: row.address_is_confidential,
    phone: row.phone,
    languages: row.languages,
    // Written by saveSite.
    hours: row.hours as Hours[],
    accessibility: row.accessibility,
    offerings: offerings
      .filter(each => each.site_id === row.id)
      .map(({ program, code, capacity, accepting }): Offering => ({ program, code, capacity, accepting })),
    isPublished: row.is_published,
    closedOn: row.closed_on,
  }
}

async function withOfferings(
  tx: Tx,
  organizationId: Id,
  rows: readonly Selectable<NetworkTables['site']>[],
): Promise<readonly Site[]> {
  if (rows.length === 0) return []
  const offerings = await tx
    .selectFrom('site_offering')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where(
      'site_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('program')
    .orderBy('code')
    .execute()
  return rows.map(row => siteFrom(row, offerings))
}

export async function findSite(tx: Tx, organizationId: Id, id: Id): Promise<Site | null> {
  const rows = await tx
    .selectFrom('site')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
  return (await withOfferings(tx, organizationId, rows))[0] ?? null
}

/** The organization's own sites in the order of age, from after an id (null: from the first). */
export async function listSites(
  tx: Tx,
  organizationId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly Site[]> {
  let query = tx.selectFrom('site').selectAll().where('organization_id', '=', organizationId)
  if (after !== null) query = query.where('id', '>', after)
  return withOfferings(tx, organizationId, await query.orderBy('id').limit(limit).execute())
}

/** Puts the public copy of a site down as it now is, or takes it out of the directory. */
export async function savePublicSite(
  tx: Tx,
  organizationId: Id,
  siteId: Id,
  site: PublicSite | null,
): Promise<void> {
  await tx
    .deleteFrom('directory_site')
    .where('organization_id', '=', organizationId)
    .where('id', '=', siteId)
    .execute()
  if (site === null) return
  await tx
    .insertInto('directory_site')
    .values({
      organization_id: organizationId,
      id: site.id,
      organization_name: site.organizationName,
      name: site.name,
      street: site.street,
      city: site.city,
      zip: site.zip,
      county: site.county,
      phone: site.phone,
      languages: site.languages,
      hours: JSON.stringify(site.hours),
      accessibility: site.accessibility,
      offers: site.offers,
      accepts: site.accepts,
    })
    .execute()
}

/** What the public looks for; all conditions hold together. */
export type DirectorySearch = {
  readonly county?: string
  /** `ecm 1a`, `community-supports HTN`. */
  readonly offers?: string
  readonly accepting?: boolean
  readonly language?: string
  readonly organizationId?: Id
}

/** True where the list in a column has the word: written so that the index of the column serves. */
function holds(column: 'offers' | 'accepts' | 'languages', word: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} @> array[${word}]::text[]`
}

function publicSiteFrom(row: Selectable<NetworkTables['directory_site']>): PublicSite {
  return {
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    id: row.id,
    name: row.name,
    street: row.street,
    city: row.city,
    zip: row.zip,
    county: row.county,
    phone: row.phone,
    languages: row.languages,
    // Written by savePublicSite.
    hours: row.hours as Hours[],
    accessibility: row.accessibility,
    offers: row.offers,
    accepts: row.accepts,
  }
}

/** Sites of the public directory in the order of age, from after an id (null: from the first). */
export async function findPublicSites(
  tx: Tx,
  search: DirectorySearch,
  after: Id | null,
  limit: number,
): Promise<readonly PublicSite[]> {
  let query = tx.selectFrom('directory_site').selectAll()
  const { county, offers, accepting, language, organizationId } = search
  if (county !== undefined) query = query.where('county', '=', county)
  if (offers !== undefined) query = query.where(holds('offers', offers))
  if (accepting) {
    query =
      offers === undefined
        ? query.where(eb => eb(eb.fn<number>('cardinality', ['accepts']), '>', 0))
        : query.where(holds('accepts', offers))
  }
  if (language !== undefined) query = query.where(holds('languages', language))
  if (organizationId !== undefined) query = query.where('organization_id', '=', organizationId)
  if (after !== null) query = query.where('id', '>', after)
  const rows = await query.orderBy('id').limit(limit).execute()
  return rows.map(publicSiteFrom)
}

/** Every public site of the given organizations, in the order of age. */
export async function listPublicSitesOf(
  tx: Tx,
  organizationIds: readonly Id[],
): Promise<readonly PublicSite[]> {
  if (organizationIds.length === 0) return []
  const rows = await tx
    .selectFrom('directory_site')
    .selectAll()
    .where('organization_id', 'in', organizationIds)
    .orderBy('id')
    .execute()
  return rows.map(publicSiteFrom)
}
