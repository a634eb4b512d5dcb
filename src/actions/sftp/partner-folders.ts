/** The folders of partners over SFTP: each partner gets a name once, by which programs find it for good. */
import type { Id } from '#base/id.ts'
import { slugOf } from '#domain/sftp/names.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { insertFolder, listFolders, listPartnersWithFolders, type SftpFolder } from '#store/sftp/folders.ts'
import type { Context } from '../action.ts'

export type PartnerFolder = SftpFolder & { readonly partnerName: string }

/** One for each partner under contract, in the order of their names; those that have none get one. */
export async function partnerFolders({
  tx,
  organizationId,
}: Pick<Context, 'tx' | 'organizationId'>): Promise<readonly PartnerFolder[]> {
  const partners = await listPartnersWithFolders(tx, organizationId)
  const names = await listPartyNames(tx, organizationId, partners)
  const known = await listFolders(tx, organizationId)
  const has = new Set(known.map(each => each.partner_organization_id))
  const missing = partners.filter(id => !has.has(id) && names.has(id)).sort()
  for (const id of missing) await giveFolder(tx, organizationId, id, names.get(id) ?? '')
  const folders = missing.length === 0 ? known : await listFolders(tx, organizationId)
  return folders.flatMap(folder => {
    const partnerName = names.get(folder.partner_organization_id)
    return partnerName === undefined ? [] : [{ ...folder, partnerName }]
  })
}

/** The partner's own name where it is free, else with the end of its id. */
async function giveFolder(
  tx: Context['tx'],
  organizationId: Id,
  partnerId: Id,
  partnerName: string,
): Promise<void> {
  const slug = slugOf(partnerName, 50)
  for (const name of [slug, `${slug}-${partnerId.slice(-6)}`])
    await insertFolder(tx, {
      organization_id: organizationId,
      partner_organization_id: partnerId,
      name,
      answer_pattern: null,
    })
}
