/** Who may do what: the one table of roles and rights, from which every door and screen reads. */

/** What an organization is. One can be several: many Community Supports providers are ECM providers too. */
export const organizationKinds = [
  'plan',
  'ecm-provider',
  'community-supports-provider',
  'delegate',
  'county',
  'state-reviewer',
] as const

export type OrganizationKind = (typeof organizationKinds)[number]

export function isOrganizationKind(text: string): text is OrganizationKind {
  return (organizationKinds as readonly string[]).includes(text)
}

/** What an action asks for. Each action names exactly one; no action looks at a role by its name. */
export const rights = [
  'exchange/read',
  'exchange/send',
  'exchange/decide',
  'exchange/replay',
  'network/read',
  'network/manage',
  'oversight/read',
  'oversight/manage',
  'people/read',
  'people/manage',
  'settings/manage',
  'audit/read',
] as const

export type Right = (typeof rights)[number]

/** What a person is in an organization, and no more than the work of that role needs. */
export const rolesWithRights = {
  'lead-care-manager': ['exchange/read', 'network/read'],
  'outreach-worker': ['network/read'],
  biller: ['exchange/read', 'exchange/send', 'network/read'],
  supervisor: [
    'exchange/read',
    'exchange/send',
    'exchange/decide',
    'network/read',
    'oversight/read',
    'people/read',
  ],
  'plan-analyst': [
    'exchange/read',
    'exchange/send',
    'exchange/decide',
    'network/read',
    'network/manage',
    'oversight/read',
    'oversight/manage',
  ],
  'plan-adjudicator': ['exchange/read', 'exchange/send', 'exchange/decide', 'network/read', 'oversight/read'],
  reviewer: ['network/read', 'oversight/read', 'audit/read'],
  administrator: [
    'exchange/replay',
    'network/read',
    'network/manage',
    'people/read',
    'people/manage',
    'settings/manage',
    'audit/read',
  ],
} as const satisfies Record<string, readonly Right[]>

export type Role = keyof typeof rolesWithRights

export function isRole(text: string): text is Role {
  return Object.hasOwn(rolesWithRights, text)
}

/** True when one of the roles has the right. */
export function mayDo(roles: readonly Role[], right: Right): boolean {
  return roles.some(role => (rolesWithRights[role] as readonly Right[]).includes(right))
}
