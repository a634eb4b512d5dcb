/** What the samples of bad input share: a provider with two plans, their lists, and what the doors answer. */
import type { ActionAnswer, ActionName } from '#actions/all-actions.ts'
import { askByName } from '#actions/ask.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
import type { Id } from '#base/id.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { makeMember, makeOrganization, mustAsk, once, type TestHouse } from '../actions/house.ts'
import {
  bytesOf,
  layoutFor,
  makeContract,
  placeOf,
  receive,
  rowsOf,
  type Seen,
  see,
  work,
} from '../exchange/house.ts'

/** Gives every code that the product named. */
export type Sample = (house: TestHouse) => Promise<readonly string[]>

export type Samples = { readonly [id: string]: Sample }

const file = layoutFor('MIF')

export const at = {
  cin: placeOf(file, 'memberCin'),
  first: placeOf(file, 'memberFirstName'),
  last: placeOf(file, 'memberLastName'),
  born: placeOf(file, 'memberDateOfBirth'),
  phone: placeOf(file, 'memberPhoneNumber'),
  record: placeOf(file, 'ecmMemberRecord'),
  assigned: placeOf(file, 'memberAssignmentDate'),
  payer: placeOf(file, 'payerName'),
}

/** Rows of a plan's list, assigned this month. */
export const listOf = (count: number): string[][] =>
  rowsOf(file, count).map(row => row.with(at.record, 'Continuing').with(at.assigned, '11/01/2026'))

export type World = {
  readonly house: TestHouse
  readonly manager: PersonActor
  readonly plans: readonly [Id, Id]
  take(rows: readonly string[][], plan?: Id): Promise<Seen>
  settle(): Promise<void>
  /** The one member of a CIN. */
  member(cin: string | undefined): Promise<ActionAnswer<'members.see-member'>['member']>
  answer<Name extends ActionName>(name: Name, asked: object): Promise<ActionAnswer<Name>>
  /** The code of a refusal. */
  refused(name: ActionName, asked: object): Promise<string>
}

export async function begin(house: TestHouse): Promise<World> {
  house.pass(1000)
  const one = await makeOrganization(house, ['plan'], 'Sample Plan of the Coast')
  const other = await makeOrganization(house, ['plan'], 'Sample Plan of the Hills')
  const provider = await makeOrganization(house, ['ecm-provider', 'community-supports-provider'])
  const manager = await makeMember(house, provider, ['supervisor'])
  for (const plan of [one, other]) await makeContract(house, plan, provider)
  const settle = async (): Promise<void> => {
    await work(house, [...exchangeJobs, takeInMembers])
  }
  const answer = async <Name extends ActionName>(name: Name, asked: object): Promise<ActionAnswer<Name>> => {
    house.pass(1000)
    return (await mustAsk(house, name, manager, asked, once(house))) as ActionAnswer<Name>
  }
  return {
    ...{ house, manager, plans: [one.id, other.id], settle, answer },
    async take(rows, plan = one.id) {
      house.pass(60_000)
      const { transmission } = await receive(house, manager, await bytesOf(file, rows), { partner: plan })
      await settle()
      return see(house, manager, transmission.id)
    },
    async member(cin) {
      const { members } = await answer('members.list-members', { words: cin, withFormer: true })
      const [member] = members
      if (member === undefined) throw new Error('no such member')
      return member
    },
    async refused(name, asked) {
      const answered = await askByName(house, name, manager, asked, once(house))
      return answered.ok ? 'done' : answered.refusal.code
    },
  }
}
