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
  'billing/read',
  'billing/manage',
  'claims/read',
  'claims/decide',
  'claims/pay',
  'members/read',
  'members/write',
  'outreach/manage',
  'care/read',
  'care/write',
  'care/part2',
  'network/read',
  'network/manage',
  'oversight/read',
  'oversight/manage',
  'referrals/read',
  'referrals/manage',
  'authorizations/decide',
  'authorizations/packets',
  'people/read',
  'people/manage',
  'settings/manage',
  'audit/read',
  'exports/make',
  'dashboards/read',
  'dashboards/shared',
] as const

export type Right = (typeof rights)[number]

export function isRight(text: string): text is Right {
  return (rights as readonly string[]).includes(text)
}

/** What a token of a program may carry: never what makes more people, tokens or settings. */
export const machineRights: readonly Right[] = [
  'exchange/read',
  'exchange/send',
  'exchange/decide',
  'exchange/replay',
  'members/read',
  'members/write',
  'outreach/manage',
  'care/read',
  'care/write',
  'network/read',
  'network/manage',
  'oversight/read',
  'referrals/read',
  'referrals/manage',
  'audit/read',
  'exports/make',
  'dashboards/read',
]

/**
 * Rights of which some use needs a second factor: where somebody else's access is at stake. The actions say which;
 * `test/people/second-factor.test.ts` holds the two together.
 */
const rightsWithSecondFactor: readonly Right[] = ['network/manage', 'people/manage', 'settings/manage']

/** What a person is in an organization, and no more than the work of that role needs. */
export const rolesWithRights = {
  'lead-care-manager': [
    'exchange/read',
    'members/read',
    'members/write',
    'outreach/manage',
    'care/read',
    'care/write',
    'care/part2',
    'network/read',
    'referrals/read',
    'referrals/manage',
    'authorizations/packets',
  ],
  'outreach-worker': ['members/read', 'members/write', 'outreach/manage', 'network/read', 'referrals/read'],
  biller: [
    'exchange/read',
    'exchange/send',
    'billing/read',
    'billing/manage',
    'members/read',
    'network/read',
  ],
  supervisor: [
    'exchange/read',
    'exchange/send',
    'exchange/decide',
    'billing/read',
    'billing/manage',
    'members/read',
    'members/write',
    'outreach/manage',
    'care/read',
    'care/write',
    'care/part2',
    'network/read',
    'oversight/read',
    'oversight/manage',
    'referrals/read',
    'referrals/manage',
    'authorizations/packets',
    'people/read',
    'exports/make',
    'dashboards/read',
  ],
  'plan-analyst': [
    'exchange/read',
    'exchange/send',
    'exchange/decide',
    'claims/read',
    'members/read',
    'members/write',
    'network/read',
    'network/manage',
    'oversight/read',
    'oversight/manage',
    'referrals/read',
    'referrals/manage',
    'authorizations/decide',
    'authorizations/packets',
    'exports/make',
    'dashboards/read',
  ],
  'plan-adjudicator': [
    'exchange/read',
    'exchange/send',
    'exchange/decide',
    'claims/read',
    'claims/decide',
    'claims/pay',
    'members/read',
    'network/read',
    'oversight/read',
    'referrals/read',
    'referrals/manage',
    'authorizations/decide',
    'authorizations/packets',
    'dashboards/read',
  ],
  reviewer: ['network/read', 'oversight/read', 'audit/read', 'dashboards/shared'],
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

/** Everything that the roles may do together. */
export function rightsOf(roles: readonly Role[]): readonly Right[] {
  return rights.filter(right => mayDo(roles, right))
}

/** True when some of the work of these roles asks for a second factor, so that it is best set up at once. */
export function wantSecondFactor(roles: readonly Role[]): boolean {
  return rightsWithSecondFactor.some(right => mayDo(roles, right))
}

/** Which roles there are in an organization of each kind. A delegate does a plan's work or a provider's. */
const rolesByKind: Readonly<Record<OrganizationKind, readonly Role[]>> = {
  plan: ['plan-analyst', 'plan-adjudicator', 'reviewer', 'administrator'],
  'ecm-provider': ['lead-care-manager', 'outreach-worker', 'biller', 'supervisor', 'administrator'],
  'community-supports-provider': [
    'lead-care-manager',
    'outreach-worker',
    'biller',
    'supervisor',
    'administrator',
  ],
  delegate: [
    'lead-care-manager',
    'outreach-worker',
    'biller',
    'supervisor',
    'plan-analyst',
    'plan-adjudicator',
    'reviewer',
    'administrator',
  ],
  county: ['reviewer', 'administrator'],
  'state-reviewer': ['reviewer', 'administrator'],
}

/** The roles that an organization of these kinds can give. */
export function rolesFor(kinds: readonly OrganizationKind[]): readonly Role[] {
  return (Object.keys(rolesWithRights) as Role[]).filter(role =>
    kinds.some(kind => rolesByKind[kind].includes(role)),
  )
}

const firstRolesByKind: Readonly<Record<OrganizationKind, Role>> = {
  plan: 'plan-analyst',
  'ecm-provider': 'supervisor',
  'community-supports-provider': 'supervisor',
  delegate: 'supervisor',
  county: 'reviewer',
  'state-reviewer': 'reviewer',
}

/**
 * What the first person of an organization is: its administrator, and what leads its work, because a small
 * provider may have nobody else, and nobody can give more roles to themselves.
 */
export function firstRolesOf(kinds: readonly OrganizationKind[]): readonly Role[] {
  const wanted = new Set<Role>(['administrator', ...kinds.map(kind => firstRolesByKind[kind])])
  return rolesFor(kinds).filter(role => wanted.has(role))
}
