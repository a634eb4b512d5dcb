/** The name of a plan as a page says it: a partner's, or one's own. */
import { useSession } from '../../app/session.tsx'
import { useOrganizationNames } from '../files/names.ts'

export function usePlanName(): (id: string | null) => string {
  const organization = useOrganizationNames()
  const { session } = useSession()
  return id =>
    id !== null && id === session?.organization?.id ? session.organization.name : organization(id)
}
