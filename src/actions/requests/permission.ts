/** Whether this actor may ask for this action: null, or the refusal that says why not. */
import type { Actor } from '#domain/people/actor.ts'
import type { Right } from '#domain/people/rights.ts'
import { mayDo } from '#domain/people/rights.ts'
import type { Action, Permission } from '../action.ts'
import type { RefusalCode } from '../refusals.ts'

type Asked = Pick<Action, 'permission' | 'kinds' | 'needsSecondFactor'>

/** The first reason against it. Who it is comes before what they may, and that before for whom. */
export function objectionTo(action: Asked, actor: Actor): RefusalCode | null {
  if (action.permission === 'anyone') return null
  if (actor.kind === 'anyone') return 'request/not-signed-in'
  if (actor.kind === 'system') return action.permission === 'signed-in' ? 'request/not-permitted' : null
  return (
    objectionToRight(action.permission, actor) ??
    objectionToKind(action, actor) ??
    factorMissing(action, actor)
  )
}

function objectionToRight(
  permission: Exclude<Permission, 'anyone'>,
  actor: Exclude<Actor, { kind: 'anyone' | 'system' }>,
): RefusalCode | null {
  if (permission === 'system') return 'request/not-permitted'
  if (permission === 'signed-in') return actor.kind === 'machine' ? 'request/not-permitted' : null
  if (actor.kind === 'stranger') return 'request/no-organization-chosen'
  return hasRight(actor, permission) ? null : 'request/not-permitted'
}

function hasRight(actor: Extract<Actor, { kind: 'person' | 'machine' }>, right: Right): boolean {
  return actor.kind === 'person' ? mayDo(actor.roles, right) : actor.rights.includes(right)
}

function objectionToKind({ kinds }: Asked, actor: Actor): RefusalCode | null {
  if (kinds === undefined || !('organizationKinds' in actor)) return null
  return actor.organizationKinds.some(kind => kinds.includes(kind))
    ? null
    : 'request/not-for-this-organization'
}

/** A machine has no second factor: what needs one is for people. */
function factorMissing(action: Asked, actor: Actor): RefusalCode | null {
  if (!action.needsSecondFactor) return null
  return actor.kind === 'person' && actor.assurance === 2 ? null : 'request/second-factor-needed'
}
