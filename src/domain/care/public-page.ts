/** What a plan shows the public: its own choice, and what the guidance asks where it chose nothing. */
import type { Id } from '#base/id.ts'

export type PublicPage = {
  readonly organizationId: Id
  /** Stands in the address: `/care/example-harbor`. Without a page of its own, the plan's id does. */
  readonly slug: string
  readonly phone: string | null
  readonly tty: string | null
  readonly website: string | null
  readonly showsDirectory: boolean
  readonly showsAccepting: boolean
  readonly takesReferrals: boolean
}

/**
 * A plan that said nothing: the directory shows every provider with its Populations of Focus, and referrals are taken
 * from anyone (action-plan-2024-03: directories current and by population; provider-toolkit-2021-12: from anyone).
 */
export function usualPage(organizationId: Id): PublicPage {
  return {
    organizationId,
    slug: organizationId,
    phone: null,
    tty: null,
    website: null,
    showsDirectory: true,
    showsAccepting: true,
    takesReferrals: true,
  }
}
