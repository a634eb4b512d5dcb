/** Keeps what each plan shows the public of itself. */
import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { PublicPage } from '#domain/care/public-page.ts'
import type { Tx } from '../database.ts'
import type { ReferralTables } from '../referrals/tables.ts'

function pageFrom(row: Selectable<ReferralTables['public_page']>): PublicPage {
  return {
    organizationId: row.organization_id,
    slug: row.slug,
    phone: row.phone,
    tty: row.tty,
    website: row.website,
    showsDirectory: row.shows_directory,
    showsAccepting: row.shows_accepting,
    takesReferrals: row.takes_referrals,
  }
}

/** All of them: they are public, and as many as there are plans. */
export async function listPublicPages(tx: Tx): Promise<readonly PublicPage[]> {
  return (await tx.selectFrom('public_page').selectAll().orderBy('slug').execute()).map(pageFrom)
}

export async function findPublicPage(tx: Tx, organizationId: Id): Promise<PublicPage | null> {
  const row = await tx
    .selectFrom('public_page')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ? pageFrom(row) : null
}

export async function findPublicPageBySlug(tx: Tx, slug: string): Promise<PublicPage | null> {
  const row = await tx.selectFrom('public_page').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? pageFrom(row) : null
}

/** Puts the acting organization's own page down as it now is. */
export async function savePublicPage(tx: Tx, page: PublicPage, changedAt: string): Promise<void> {
  const columns = {
    slug: page.slug,
    phone: page.phone,
    tty: page.tty,
    website: page.website,
    shows_directory: page.showsDirectory,
    shows_accepting: page.showsAccepting,
    takes_referrals: page.takesReferrals,
    changed_at: changedAt,
  }
  await tx
    .insertInto('public_page')
    .values({ organization_id: page.organizationId, ...columns })
    .onConflict(conflict => conflict.column('organization_id').doUpdateSet(columns))
    .execute()
}
