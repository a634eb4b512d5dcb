/** Gives members a lead care manager out of the organization's own people, many at once; the one before steps back. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { type Entry, thingsOf } from '#domain/casework/entry.ts'
import { mayDo } from '#domain/people/rights.ts'
import { insertEntries, listEntries } from '#store/casework/entries.ts'
import { findMember } from '#store/members/members.ts'
import { findMembership, listMembers } from '#store/people/members.ts'
import { listPersonNames } from '#store/people/persons.ts'
import { action, type Context } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { toldOf } from '../members/shown-member.ts'
import { id } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { renewCases } from './renew.ts'

/** An organization has some hundreds of people at most. */
const peopleAtOnce = 1000

const role = 'lead-care-manager'

export const listLeads = action({
  name: 'casework.list-leads',
  says: 'The people of your organization who can lead a member’s care.',
  permission: 'care/read',
  takes: z.strictObject({}),
  gives: z.strictObject({ people: z.array(z.strictObject({ personId: id, name: z.string() })) }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId }) {
    const all = await listMembers(tx, organizationId, null, peopleAtOnce)
    const people = all
      .filter(
        ({ roles, untilAt, heldAt }) => untilAt === null && heldAt === null && mayDo(roles, 'care/write'),
      )
      .map(({ personId, name }) => ({ personId, name }))
    return done({ people: people.toSorted((one, other) => one.name.localeCompare(other.name)) })
  },
})

export const assignLead = action({
  name: 'casework.assign-lead',
  says: 'Make somebody of yours the lead care manager of members, as many as 200 at once, at any time.',
  permission: 'care/write',
  takes: z.strictObject({
    members: z.array(z.uuid()).min(1).max(200).describe('The members'),
    person: z.uuid().describe('Somebody who works here'),
  }),
  gives: z.strictObject({ changed: z.int().describe('Members whom somebody else led, or nobody') }),
  changes: true,
  refuses: ['members/no-such-member', 'casework/nobody-of-yours'],
  async run({ members: ids, person }, context) {
    const { tx, organizationId, now, tell } = context
    const members = await Promise.all([...new Set(ids)].map(each => findMember(tx, organizationId, each)))
    const found = members.filter(member => member !== null)
    if (found.length < members.length) return refuse('members/no-such-member')
    const membership = await findMembership(tx, organizationId, person)
    if (membership === null || membership.untilAt !== null) return refuse('casework/nobody-of-yours')
    const name = (await listPersonNames(tx, [person])).get(person) ?? ''
    const memberIds = [...new Set(found.map(member => member.id))]
    const written = await listEntries(tx, organizationId, memberIds, { sees: 'all' })
    const lead = { personId: person, name }
    const entries = memberIds.flatMap(each => leadEntries(context, each, written.get(each) ?? [], lead))
    await insertEntries(tx, organizationId, entries)
    await renewCases(tx, organizationId, memberIds, now)
    tell({ members: found.map(toldOf), objects: memberIds.map(each => `member:${each}`) })
    return done({ changed: entries.filter(({ aboutId }) => aboutId === null).length })
  },
})

/** The end of those who led, and the new one; nothing where the person leads already. */
function leadEntries(
  { newId, actor, today, now }: Context,
  memberId: Id,
  entries: readonly Entry[],
  { personId, name }: { readonly personId: Id; readonly name: string },
): readonly Entry[] {
  const leading = thingsOf(entries, 'team').filter(
    ({ said }) => said.role === role && (said.until ?? '') === '',
  )
  if (leading.at(-1)?.said.personId === personId) return []
  const entry = (said: Entry['said'], aboutId: Id | null, isPart2: boolean): Entry => ({
    ...{ id: newId(), memberId, kind: 'team', program: 'ecm', partnerId: null, on: today, said },
    ...{ isPart2, aboutId, by: askedBy(actor), at: now },
  })
  return [
    ...leading.map(each => entry({ until: today }, each.id, each.isPart2)),
    entry({ role, personId, name, access: 'whole' }, null, false),
  ]
}
