/** Partners as choices of a field: those with whom one has a contract. */
import type { Choice } from '../../ui/fields.tsx'
import { usePartners } from '../files/names.ts'

export function usePartnerChoices(first: string): readonly Choice[] {
  const partners = usePartners()
  return [{ code: '', name: first }, ...partners.map(({ id, name }) => ({ code: id, name }))]
}
