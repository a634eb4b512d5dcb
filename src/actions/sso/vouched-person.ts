/** Whom an organization's own sign-in means here: known by it, known as its member, or new. */
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { objectionToEnd } from '#domain/people/membership.ts'
import type { Role } from '#domain/people/rights.ts'
import type { SsoPerson, SsoProvider } from '#domain/people/sso.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import {
  countOtherAdministrators,
  findMembership,
  insertMembership,
  updateMembership,
} from '#store/people/members.ts'
import { lockOrganization } from '#store/people/organizations.ts'
import { findPersonByName, insertPerson } from '#store/people/persons.ts'
import { findSsoPersonId, insertSsoIdentity } from '#store/people/sso.ts'
import type { Context } from '../action.ts'
import { hashOf } from '../people/secrets.ts'
import { refuse } from '../refusals.ts'

/** The person's id, member of the provider's organization with the roles that it says; or why not. */
export async function vouchedPerson(
  context: Context,
  provider: SsoProvider,
  vouched: SsoPerson,
): Promise<Result<Id>> {
  const { tx } = context
  const openedBy = hashOf(`${provider.id} ${vouched.subject}`)
  const known = await asActing(tx, { ...nobody, shown: openedBy }, () => findSsoPersonId(tx, openedBy))
  if (known !== null) return withRoles(context, provider.organizationId, known, vouched.roles)
  const { signInName } = vouched
  const person = await asActing(tx, { ...nobody, shown: signInName }, () => findPersonByName(tx, signInName))
  const joined =
    person === null
      ? await newMember(context, provider.organizationId, vouched)
      : await withRoles(context, provider.organizationId, person.id, vouched.roles)
  if (!joined.ok) return joined
  const personId = joined.value
  const identity = { personId, providerId: provider.id, openedBy, subject: vouched.subject }
  const linked = await asActing(tx, { ...nobody, personId }, () =>
    insertSsoIdentity(tx, { ...identity, createdAt: context.now }),
  )
  // The address is another subject's at this provider already.
  return linked ? joined : refuse('sso/known-elsewhere')
}

async function newMember(context: Context, organizationId: Id, vouched: SsoPerson): Promise<Result<Id>> {
  const { tx, now } = context
  const id = context.newId()
  const { signInName, name, roles } = vouched
  return asActing(tx, { organizationId, personId: id }, async () => {
    const inserted = await insertPerson(tx, { id, signInName, name, language: 'en', createdAt: now })
    if (!inserted) return refuse('sso/known-elsewhere')
    await insertMembership(tx, {
      organizationId,
      personId: id,
      roles,
      sinceAt: now,
      untilAt: null,
      heldAt: null,
    })
    return done(id)
  })
}

/**
 * A member gets the roles that their organization says; nobody becomes one by an address alone. The last
 * administrator stays one, whatever the provider says: else a wrong mapping would lock the organization out.
 */
function withRoles(
  { tx }: Context,
  organizationId: Id,
  personId: Id,
  roles: readonly Role[],
): Promise<Result<Id>> {
  return asActing(tx, { organizationId, personId }, async () => {
    await lockOrganization(tx, organizationId)
    const member = await findMembership(tx, organizationId, personId)
    if (member === null) return refuse('sso/known-elsewhere')
    if (member.untilAt !== null) return refuse('sso/membership-ended')
    const otherAdministrators = await countOtherAdministrators(tx, organizationId, personId)
    const mustStay =
      !roles.includes('administrator') &&
      objectionToEnd({ before: member.roles, otherAdministrators }) !== null
    const after: readonly Role[] = mustStay ? [...roles, 'administrator'] : roles
    await updateMembership(tx, organizationId, personId, { roles: after })
    return done(personId)
  })
}
