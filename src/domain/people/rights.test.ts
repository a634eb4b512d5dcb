/** The table of rights: least privilege, and nobody with everything. */
import { describe, expect, test } from 'vitest'
import {
  firstRolesOf,
  isRole,
  machineRights,
  mayDo,
  organizationKinds,
  type Role,
  rights,
  rightsOf,
  rolesFor,
  rolesWithRights,
} from './rights.ts'

const allRoles = Object.keys(rolesWithRights).filter(isRole)

describe('rights', () => {
  test('each is somebody’s, and no role has all of them', () => {
    for (const right of rights)
      expect(
        allRoles.some(role => mayDo([role], right)),
        right,
      ).toBe(true)
    for (const role of allRoles) expect(rightsOf([role]).length, role).toBeLessThan(rights.length)
  })

  test('the administrator’s work is not the plan’s nor the provider’s', () => {
    for (const right of ['exchange/read', 'exchange/send', 'exchange/decide'] as const)
      expect(mayDo(['administrator'], right), right).toBe(false)
  })

  test.each(['people/manage', 'settings/manage'] as const)('%s is the administrator’s alone', right => {
    expect(allRoles.filter(role => mayDo([role], right))).toEqual(['administrator'])
    expect(machineRights).not.toContain(right)
  })

  test('several roles may do what any of them may', () => {
    const roles: Role[] = ['outreach-worker', 'biller']
    expect(rightsOf(roles)).toEqual([
      'exchange/read',
      'exchange/send',
      'billing/read',
      'billing/manage',
      'members/read',
      'members/write',
      'outreach/manage',
      'network/read',
      'referrals/read',
    ])
  })

  test('a name that the language knows is not a role', () => {
    for (const name of ['toString', '__proto__', 'constructor', '']) expect(isRole(name), name).toBe(false)
  })
})

describe('roles of an organization', () => {
  test('every kind has an administrator, and its first people can do its work', () => {
    for (const kind of organizationKinds) {
      expect(rolesFor([kind])).toContain('administrator')
      expect(firstRolesOf([kind]).length, kind).toBe(2)
    }
  })

  test('a provider decides nothing for a plan, nor a plan for a provider', () => {
    expect(rolesFor(['ecm-provider'])).not.toContain('plan-adjudicator')
    expect(rolesFor(['plan'])).not.toContain('biller')
  })

  test('several kinds have the roles of all', () => {
    expect(rolesFor(['county', 'ecm-provider'])).toEqual(expect.arrayContaining(['reviewer', 'supervisor']))
  })
})
