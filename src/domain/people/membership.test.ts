/** Nobody raises themselves, and an organization keeps an administrator. */
import { describe, expect, test } from 'vitest'
import { objectionToEnd, objectionToRoleChange, objectionToRoles } from './membership.ts'
import type { Role } from './rights.ts'

const one = '0199b1c2-0000-7000-8000-000000000001'
const other = '0199b1c2-0000-7000-8000-000000000002'

function change(before: Role[], after: Role[], changes: object = {}) {
  return objectionToRoleChange({
    changedBy: one,
    memberId: other,
    before,
    after,
    kinds: ['ecm-provider'],
    otherAdministrators: 1,
    ...changes,
  })
}

describe('other roles', () => {
  test('are given to others, within what the organization has', () => {
    expect(change(['biller'], ['supervisor'])).toBeNull()
    expect(change(['biller'], ['plan-analyst'])).toBe('people/role-not-here')
    expect(objectionToRoles(['plan-analyst'], ['plan'])).toBeNull()
  })

  test('are taken from oneself, never added to oneself', () => {
    const self = { memberId: one }
    expect(change(['administrator', 'biller'], ['administrator'], self)).toBeNull()
    expect(change(['administrator'], ['administrator', 'biller'], self)).toBe('people/own-roles')
    expect(change(['administrator', 'biller'], ['administrator', 'supervisor'], self)).toBe(
      'people/own-roles',
    )
  })

  test('leave the organization an administrator', () => {
    const last = { otherAdministrators: 0 }
    expect(change(['administrator'], ['biller'], last)).toBe('people/last-administrator')
    expect(change(['administrator'], ['administrator'], last)).toBeNull()
    expect(change(['biller'], ['supervisor'], last)).toBeNull()
  })
})

test('work ends for anybody but the last administrator', () => {
  expect(objectionToEnd({ before: ['biller'], otherAdministrators: 0 })).toBeNull()
  expect(objectionToEnd({ before: ['administrator'], otherAdministrators: 1 })).toBeNull()
  expect(objectionToEnd({ before: ['administrator'], otherAdministrators: 0 })).toBe(
    'people/last-administrator',
  )
})
