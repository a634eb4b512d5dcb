/** What the tests of the work with members share: a provider with a plan, members that its file told of, and staff. */
import type { ActionAnswer } from '#actions/all-actions.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
import type { MachineActor, PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  type TestHouse,
  type TestOrganization,
} from '../actions/house.ts'
import { bytesOf, layoutFor, makeContract, placeOf, receive, rowsOf, work } from '../exchange/house.ts'

export const today = '2026-11-23'

export type Practice = {
  readonly plan: TestOrganization
  readonly provider: TestOrganization
  readonly analyst: PersonActor
  readonly supervisor: PersonActor
  readonly manager: PersonActor
  readonly worker: PersonActor
  /** In the order of the plan's file. */
  readonly members: readonly { readonly id: string; readonly cin: string }[]
}

const file = layoutFor('MIF')

/** A provider under contract whose plan assigned `count` members on 2026-11-01. */
export async function openPractice(house: TestHouse, count: number): Promise<Practice> {
  const plan = await makeOrganization(house, ['plan'], 'Sample Plan')
  const provider = await makeOrganization(
    house,
    ['ecm-provider', 'community-supports-provider'],
    'Sample Care',
  )
  const [analyst, supervisor, manager, worker] = [
    await makeMember(house, plan, ['plan-analyst']),
    await makeMember(house, provider, ['supervisor']),
    await makeMember(house, provider, ['lead-care-manager']),
    await makeMember(house, provider, ['outreach-worker']),
  ]
  await makeContract(house, plan, provider)
  const rows = rowsOf(file, count).map(row =>
    row
      .with(placeOf(file, 'ecmMemberRecord'), 'Continuing')
      .with(placeOf(file, 'memberAssignmentDate'), '11/01/2026'),
  )
  await receive(house, supervisor, await bytesOf(file, rows), { partner: plan.id })
  await work(house, [...exchangeJobs, takeInMembers])
  const listed = (await mustAsk(house, 'members.list-members', supervisor, {
    limit: 500,
  })) as ActionAnswer<'members.list-members'>
  const idOf = new Map(listed.members.map(({ id, cin }) => [cin, id]))
  const members = rows.map(row => {
    const cin = row[placeOf(file, 'memberCin')] ?? ''
    return { cin, id: idOf.get(cin) ?? '' }
  })
  return { plan, provider, analyst, supervisor, manager, worker, members }
}

/** Writes down, as the manager of the practice. */
export function writeDown(house: TestHouse, actor: PersonActor, member: string, entries: readonly object[]) {
  const all = entries.map(entry => ({ command: house.newId(), on: today, ...entry }))
  return mustAsk(house, 'casework.write-down', actor, { member, entries: all }, once(house))
}

export async function seeCare(
  house: TestHouse,
  actor: PersonActor | MachineActor,
  member: string,
): Promise<ActionAnswer<'casework.see-care'>> {
  return (await mustAsk(house, 'casework.see-care', actor, { member })) as ActionAnswer<'casework.see-care'>
}
