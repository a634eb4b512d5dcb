/** What may be done with who works where: nobody raises themselves, and an organization keeps an administrator. */
import type { Id } from '#base/id.ts'
import type { OrganizationKind, Role } from './rights.ts'
import { rolesFor } from './rights.ts'

/** Why not: codes of the register of refusals. */
export type MembershipObjection = 'people/role-not-here' | 'people/own-roles' | 'people/last-administrator'

type Change = {
  /** Who asks. */
  readonly changedBy: Id
  readonly memberId: Id
  readonly before: readonly Role[]
  /** How many administrators there are besides the member. */
  readonly otherAdministrators: number
}

/** Roles that an organization of these kinds does not have, or null. */
export function objectionToRoles(
  roles: readonly Role[],
  kinds: readonly OrganizationKind[],
): MembershipObjection | null {
  const known = rolesFor(kinds)
  return roles.every(role => known.includes(role)) ? null : 'people/role-not-here'
}

/** One may take roles from oneself, never add any. */
export function objectionToRoleChange(
  change: Change & { readonly after: readonly Role[]; readonly kinds: readonly OrganizationKind[] },
): MembershipObjection | null {
  const objection = objectionToRoles(change.after, change.kinds)
  if (objection !== null) return objection
  const adds = change.after.some(role => !change.before.includes(role))
  if (adds && change.changedBy === change.memberId) return 'people/own-roles'
  return change.after.includes('administrator') ? null : objectionToEnd(change)
}

/** An organization without an administrator could let nobody in any more, nor out. */
export function objectionToEnd(
  change: Pick<Change, 'before' | 'otherAdministrators'>,
): MembershipObjection | null {
  return change.before.includes('administrator') && change.otherAdministrators === 0
    ? 'people/last-administrator'
    : null
}
