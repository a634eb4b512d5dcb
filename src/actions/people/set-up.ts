/** How a hub begins: its first organization and the link for its first administrator, by whoever runs it. */
import type { Id } from '#base/id.ts'
import { idFrom } from '#base/id.ts'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import { firstRolesOf, rolesFor } from '#domain/people/rights.ts'
import { appendAudit } from '#store/audit/append.ts'
import type { Tx } from '#store/database.ts'
import { theHub } from '#store/database.ts'
import { findMemberByName, updateMembership } from '#store/people/members.ts'
import {
  findOrganization,
  hasNoOrganization,
  insertOrganization,
  type Organization,
} from '#store/people/organizations.ts'
import type { House } from '../house.ts'
import { refuse } from '../refusals.ts'
import { newInvitation } from './invitations/link.ts'

export type SetUp = {
  readonly organizationId: Id
  /** For the administrator; works once, within a week. */
  readonly link: string
}

type NewOrganization = Pick<Organization, 'name' | 'kinds' | 'npi' | 'planCode'>

const newId = (house: House): Id => idFrom(house.clock(), house.random(10))
const nowOf = (house: House): string => new Date(house.clock()).toISOString()

/** True while nobody has set the hub up. */
export function isHubEmpty(house: House): Promise<boolean> {
  return house.database.inTransaction(theHub, hasNoOrganization)
}

/** The first organization. Refused when there is any already. */
export async function setUpHub(
  house: House,
  organization: NewOrganization,
  administrator: string,
): Promise<Result<SetUp>> {
  return (await isHubEmpty(house))
    ? done(await enterOrganization(house, organization, administrator))
    : refuse('people/not-empty')
}

/** One more organization of any kind: what no organization may enter itself, such as a plan. */
export async function enterOrganization(
  house: House,
  organization: NewOrganization,
  administrator: string,
): Promise<SetUp> {
  const id = newId(house)
  return house.database.inTransaction({ organizationId: id, personId: null }, async tx => {
    const createdAt = nowOf(house)
    await insertOrganization(tx, { ...organization, id, foundedByOrganizationId: null, createdAt })
    return invitedByOperator(tx, house, { ...organization, id }, administrator)
  })
}

/**
 * A new administrator for an organization whose own are all lost: what nobody but whoever runs the program can
 * do. It stands in the organization's audit. Refused when there is no such organization.
 */
export function letInAdministrator(
  house: House,
  organizationId: Id,
  administrator: string,
): Promise<Result<SetUp>> {
  return house.database.inTransaction({ organizationId, personId: null }, async tx => {
    const organization = await findOrganization(tx, organizationId)
    if (organization === null) return refuse('request/not-found')
    const member = await findMemberByName(tx, organizationId, administrator)
    if (member === null) return done(await invitedByOperator(tx, house, organization, administrator))
    const roles = rolesFor(organization.kinds).filter(
      role => role === 'administrator' || member.roles.includes(role),
    )
    await updateMembership(tx, organizationId, member.personId, { heldAt: null, roles })
    return done(await invitedByOperator(tx, house, organization, administrator, 'recover'))
  })
}

async function invitedByOperator(
  tx: Tx,
  house: House,
  { id: organizationId, kinds }: Pick<Organization, 'id' | 'kinds'>,
  signInName: string,
  kind: 'join' | 'recover' = 'join',
): Promise<SetUp> {
  const at = nowOf(house)
  const id = newId(house)
  const roles = kind === 'join' ? firstRolesOf(kinds) : []
  const about = { id, organizationId, kind, signInName, roles, invitedByPersonId: null }
  const { link } = await newInvitation(tx, house, about, at)
  const entry = {
    organizationId,
    at,
    actor: { kind: 'system', id: 'causeway setup' },
    action: 'people.set-up',
    outcome: 'done',
    objects: [`organization:${organizationId}`, `invitation:${id}`],
    members: [],
    disclosedTo: null,
    why: 'by whoever runs the program',
    requestId: newId(house),
  } as const
  await appendAudit(tx, entry, house.settings.keys.audit)
  return { organizationId, link }
}
