/** Names in place of ids: the guidance's files, and the organizations that one deals with. */
import { useLanguage } from '../../app/language.tsx'
import { useEvery } from '../../app/pages-of.ts'
import { sayIn } from '../../words/define.ts'
import { fileKinds } from '../../words/file-kinds.ts'

export function useFileNames(): (id: string) => string {
  const { language } = useLanguage()
  return id => {
    const words = fileKinds[id]
    return words ? sayIn(language, words) : id
  }
}

/** Whom files can be from or for: everybody with a contract, by id. */
export function usePartners(): readonly { readonly id: string; readonly name: string }[] {
  const { rows } = useEvery('network.list-contracts', { limit: 500 }, ({ contracts, next }) => ({
    rows: contracts,
    next,
  }))
  const named = new Map<string, string>()
  for (const { partnerId, partnerName } of rows) {
    named.set(partnerId, partnerName ?? partnerId)
  }
  return [...named].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name))
}

export function useOrganizationNames(): (id: string | null) => string {
  const partners = usePartners()
  return id => (id === null ? '—' : (partners.find(partner => partner.id === id)?.name ?? '—'))
}
