/** Every route × every role × every kind of organization: who may not ask is turned away, and nobody else is. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Action } from '#actions/action.ts'
import { allActions } from '#actions/all-actions.ts'
import { isAskedByGet, pathOf } from '#actions/requests/routes.ts'
import { type Actor, anyone } from '#domain/people/actor.ts'
import {
  isRight,
  mayDo,
  type OrganizationKind,
  organizationKinds,
  type Role,
  rights,
  rolesWithRights,
} from '#domain/people/rights.ts'
import {
  machineOf,
  makeMember,
  makeOrganization,
  openTestHouse,
  type TestHouse,
} from '#test/actions/house.ts'
import { onDatabase } from '#test/databases/databases.ts'
import { openTestHub, type TestHub } from './hub.ts'

/** What the door may say about who asks; anything else is about what was asked. */
const aboutWho = new Set([
  'request/not-signed-in',
  'request/not-permitted',
  'request/no-organization-chosen',
  'request/not-for-this-organization',
  'request/second-factor-needed',
])

const routes = allActions.filter(action => action.permission !== 'system')
const roles = Object.keys(rolesWithRights) as Role[]

/** The refusal that is due, said here once more and not by the program's own words for it; null when none is. */
function due({ permission, kinds, needsSecondFactor }: Action, actor: Actor): string | null {
  if (permission === 'anyone') return null
  if (actor.kind === 'anyone') return 'request/not-signed-in'
  const needsRight = isRight(permission)
  if (actor.kind === 'machine' && !(needsRight && actor.rights.includes(permission)))
    return 'request/not-permitted'
  if (actor.kind === 'stranger') {
    if (needsRight) return 'request/no-organization-chosen'
    return needsSecondFactor ? 'request/second-factor-needed' : null
  }
  if (actor.kind === 'person' && needsRight && !mayDo(actor.roles, permission)) return 'request/not-permitted'
  const own: readonly OrganizationKind[] = 'organizationKinds' in actor ? actor.organizationKinds : []
  if (kinds !== undefined && !own.some(kind => kinds.includes(kind)))
    return 'request/not-for-this-organization'
  const sure = actor.kind === 'person' && actor.assurance === 2
  return needsSecondFactor && !sure ? 'request/second-factor-needed' : null
}

// Who may ask is decided before a database is asked: one is enough.
onDatabase('server', (_, openDatabase) => {
  let house: TestHouse
  let hub: TestHub
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    hub = await openTestHub(house, allActions)
  })

  /** What the door said about who asks, to a request with nothing in it; null when it said nothing of that. */
  async function said(action: Action, headers: Record<string, string>, method: 'GET' | 'POST' = 'POST') {
    const asking = method === 'POST' ? { method, payload: {} } : { method }
    const answer = await hub.server.inject({ ...asking, url: pathOf(action), headers })
    expect(answer.statusCode, `${action.name} is a fault`).toBeLessThan(500)
    const isProblem = String(answer.headers['content-type']).includes('problem')
    const code = isProblem ? answer.json<{ code: string }>().code : ''
    if (!aboutWho.has(code)) return null
    expect(answer.statusCode).toBe(code === 'request/not-signed-in' ? 401 : 403)
    return code
  }

  async function expectDue(actor: Actor): Promise<void> {
    const headers = hub.as(actor)
    const wrong: string[] = []
    for (const action of routes) {
      const [expected, found] = [due(action, actor), await said(action, headers)]
      // A made-up actor has no session: what an action itself says of that is no objection of the door.
      const itself = expected === null && action.refuses.some(code => code === found)
      if (found !== expected && !itself)
        wrong.push(`${action.name}: ${found ?? 'let in'} instead of ${expected ?? 'let in'}`)
    }
    expect(wrong).toEqual([])
  }

  test('there are routes', () => {
    expect(routes.length).toBeGreaterThan(80)
  })

  test('whoever shows nothing is let in only where anyone is', async () => {
    const open: string[] = []
    for (const action of routes) {
      const methods = isAskedByGet(action) ? (['GET', 'POST'] as const) : (['POST'] as const)
      for (const method of methods)
        if ((await said(action, { 'causeway-request': '1' }, method)) === null) open.push(action.name)
    }
    expect([...new Set(open)].sort()).toEqual(
      routes
        .filter(action => action.permission === 'anyone')
        .map(action => action.name)
        .sort(),
    )
  })

  test('an unknown token and an unknown cookie are nobody', async () => {
    for (const headers of [
      { authorization: 'Bearer nothing' },
      { cookie: '__Host-causeway=nothing', 'causeway-request': '1' },
    ])
      for (const action of routes.filter(each => each.permission !== 'anyone'))
        expect(await said(action, headers), action.name).toBe('request/not-signed-in')
  })

  describe('every role, in an organization that is everything', () => {
    test.each(roles)('%s', async role => {
      const organization = await makeOrganization(house, organizationKinds)
      await expectDue(await makeMember(house, organization, [role]))
    })
  })

  describe('all roles at once, in an organization of one kind', () => {
    test.each(organizationKinds)('%s', async kind => {
      const organization = await makeOrganization(house, [kind])
      await expectDue(await makeMember(house, organization, roles))
    })
  })

  test('without a second factor', async () => {
    const organization = await makeOrganization(house, organizationKinds)
    await expectDue(await makeMember(house, organization, roles, 1))
  })

  test('a program with every right but one', async () => {
    const organization = await makeOrganization(house, organizationKinds)
    for (const right of rights) {
      const headers = hub.as(
        machineOf(
          house,
          organization,
          rights.filter(each => each !== right),
        ),
      )
      for (const action of routes.filter(each => each.permission === right))
        expect(await said(action, headers), action.name).toBe('request/not-permitted')
    }
  })

  test('somebody who has chosen no organization', async () => {
    const organization = await makeOrganization(house, ['plan'])
    const { personId, sessionId } = await makeMember(house, organization, ['administrator'])
    await expectDue({ kind: 'stranger', personId, sessionId })
  })

  test('nobody, asked as a made-up actor, is refused', async () => {
    await expectDue(anyone)
  })
})
