/** Which roles want a second factor: exactly those with a right of which some action needs one. */
import { expect, test } from 'vitest'
import { allActions } from '#actions/all-actions.ts'
import { isRight, type Role, rights, rolesWithRights, wantSecondFactor } from '#domain/people/rights.ts'

test('a role wants a second factor when some action of its rights needs one', () => {
  const delicate = new Set(
    allActions.flatMap(({ needsSecondFactor, permission }) =>
      needsSecondFactor && isRight(permission) ? [permission] : [],
    ),
  )
  expect(rights.filter(right => delicate.has(right)).length).toBeGreaterThan(1)
  const roles = Object.keys(rolesWithRights) as Role[]
  expect(roles.filter(role => wantSecondFactor([role]))).toEqual(
    roles.filter(role => rolesWithRights[role].some(right => delicate.has(right))),
  )
})
