/** Adds an organization's own sign-in (OpenID Connect): its people come by it, and by nobody else's. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionToRoles } from '#domain/people/membership.ts'
import { isRole, type Role } from '#domain/people/rights.ts'
import { isIssuer, usualSecondFactorValues } from '#domain/people/sso.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { insertSsoProvider } from '#store/people/sso.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { allowsLoopback, returnAddress, sealClientSecret } from './client.ts'

const rolesByValue = z
  .record(z.string().min(1).max(200), z.array(z.string().refine(isRole, 'must be a role')).min(1).max(8))
  .describe('Roles by value of the claim: {"billing": ["biller"]}')

const domain = z
  .string()
  .toLowerCase()
  .regex(/^[^\s@.]+(?:\.[^\s@.]+)+$/, 'must be a domain such as example.org')

export const addProvider = action({
  name: 'sso.add-provider',
  says: 'Let your people sign in as they do at your organization (OpenID Connect).',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    name: z.string().trim().min(1).max(100).describe('As people see it on the sign-in page'),
    issuer: z.string().max(500).describe('The provider’s issuer: https, exactly as it names itself'),
    clientId: z.string().min(1).max(300).describe('Our name at the provider'),
    clientSecret: z.string().min(1).max(500).describe('Our secret at the provider; kept sealed'),
    scopes: z.string().max(300).default('email profile').describe('Asked for besides openid'),
    roleClaim: z
      .string()
      .min(1)
      .max(200)
      .describe('The claim that says what a person is there; dots lead inward'),
    roleMap: rolesByValue,
    domains: z.array(domain).min(1).max(50).describe('E-mail domains of your people; no others are taken'),
    secondFactorValues: z
      .array(z.string().max(200))
      .max(50)
      .default([...usualSecondFactorValues])
      .describe('Values of amr or acr that mean a second factor was shown'),
  }),
  gives: z.strictObject({
    providerId: z.uuid(),
    returnAddress: z.string().describe('To be registered at the provider as redirect URI'),
  }),
  changes: true,
  refuses: ['sso/not-an-issuer', 'people/role-not-here'],
  async run(asked, context) {
    const { tx, house, now, organizationId, tell } = context
    if (!isIssuer(asked.issuer, allowsLoopback(house))) return refuse('sso/not-an-issuer')
    const organization = await findOrganization(tx, organizationId)
    const roleMap: Record<string, readonly Role[]> = Object.fromEntries(
      Object.entries(asked.roleMap).map(([value, roles]) => [value, roles.filter(isRole)]),
    )
    const objection = objectionToRoles(Object.values(roleMap).flat(), organization?.kinds ?? [])
    if (objection !== null) return refuse(objection)
    const id = context.newId()
    await insertSsoProvider(tx, {
      organizationId,
      id,
      name: asked.name,
      issuer: asked.issuer,
      clientId: asked.clientId,
      sealedClientSecret: sealClientSecret(house, id, asked.clientSecret),
      scopes: asked.scopes,
      roleClaim: asked.roleClaim,
      roleMap,
      domains: asked.domains,
      secondFactorValues: asked.secondFactorValues,
      createdAt: now,
      closedAt: null,
    })
    tell({ objects: [`sso-provider:${id}`], why: `issuer: ${asked.issuer}` })
    return done({ providerId: id, returnAddress: returnAddress(house) })
  },
})
