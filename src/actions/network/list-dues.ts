/** Who owes whom which file by when, what came, what is late: for both sides, from what each holds. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { addDays, dayNumber, readUsDay } from '#base/day.ts'
import { done } from '#base/result.ts'
import { endOfCaliforniaDay, startOfCaliforniaDay } from '#domain/calendar/california-time.ts'
import { type ContractHistory, versionOn } from '#domain/network/contract.ts'
import { reach } from '#domain/network/due-occasions.ts'
import { type Arrival, type Assignment, type Due, duesFor, orderOf } from '#domain/network/dues.ts'
import { listArrivals } from '#store/exchange/transmissions.ts'
import { listAssignmentDays } from '#store/network/assignments.ts'
import { listContracts } from '#store/network/contracts.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action, type Context } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { day, id, instant } from './fields.ts'

const states = ['open', 'late', 'answered', 'answered-late'] as const

const shownDue = z.strictObject({
  key: z.string().describe('Names it, the same each time'),
  contractId: id.nullable().describe('Null for what is owed to the State'),
  partnerId: id.nullable(),
  partnerName: z.string().nullable(),
  obligation: z.string().describe('Id of the obligation in the guidance'),
  file: z.string().describe('Id of the file or report'),
  owedBy: z.enum(['us', 'them']),
  about: z.string().describe('The period, or what started the clock'),
  dueOn: day,
  state: z.enum(states),
  daysLate: z.int(),
  answeredBy: z.strictObject({ transmissionId: id, at: instant }).nullable(),
  by: z.enum(['contract', 'guidance']).describe('Who named the day'),
  basis: z.enum(['dhcs', 'plan', 'assumed']),
  cite: z.string().describe('Where it is written'),
})

export const listDues = action({
  name: 'network.list-dues',
  says: 'Which files are due or late, by whom, and what answered them.',
  permission: 'network/read',
  takes: z.strictObject({
    from: day.optional().describe('First due day; left out, 45 days ago'),
    to: day.optional().describe('Last due day; left out, in 45 days'),
    partnerId: id.optional().describe('Only with this partner'),
    state: z.enum(states).optional().describe('Only what stands so'),
    owedBy: z
      .enum(['us', 'them'])
      .optional()
      .describe('Only what your organization owes, or what it is owed'),
    ...paging,
  }),
  gives: z.strictObject({ dues: z.array(shownDue), next }),
  changes: false,
  refuses: ['request/no-such-cursor', 'network/span-too-long'],
  async run(asked, context) {
    const { organizationId, today } = context
    const from = asked.from ?? addDays(today, -45)
    const to = asked.to ?? addDays(today, 45)
    if (dayNumber(to) - dayNumber(from) > 400) return refuse('network/span-too-long')
    const list = `dues ${from} ${to} ${asked.partnerId ?? ''} ${asked.state ?? ''} ${asked.owedBy ?? ''}`
    const after = readCursor(context, list, z.string(), asked.cursor)
    if (!after.ok) return after
    const all = await duesBetween(context, from, to)
    const wanted = all.filter(
      due =>
        (asked.partnerId === undefined || due.partnerOrganizationId === asked.partnerId) &&
        (asked.state === undefined || due.state === asked.state) &&
        (asked.owedBy === undefined || (due.owesId === organizationId) === (asked.owedBy === 'us')),
    )
    const rest = wanted.filter(due => after.value === null || orderOf(due) > after.value)
    const page = pageOf(context, list, rest, asked.limit, orderOf)
    const partnerIds = page.rows.flatMap(due => due.partnerOrganizationId ?? [])
    const names = await listPartyNames(context.tx, organizationId, partnerIds)
    return done({ dues: page.rows.map(due => shownDueOf(due, organizationId, names)), next: page.next })
  },
})

function shownDueOf(
  due: Due,
  organizationId: string,
  names: ReadonlyMap<string, string>,
): z.output<typeof shownDue> {
  const { owesId, owedId: _, partnerOrganizationId, answer, ...rest } = due
  return {
    ...rest,
    partnerId: partnerOrganizationId,
    partnerName: partnerOrganizationId === null ? null : (names.get(partnerOrganizationId) ?? null),
    owedBy: owesId === organizationId ? 'us' : 'them',
    answeredBy: answer,
  }
}

/** Whose dues, as of which day. */
type DuesOf = Pick<Context, 'tx' | 'organizationId' | 'today'>

/** Every due of the organization whose due day lies in the span. */
export async function duesBetween(context: DuesOf, from: Day, to: Day): Promise<readonly Due[]> {
  const { tx, organizationId, today } = context
  const contracts = await allContracts(context)
  const organization = await findOrganization(tx, organizationId)
  return duesFor({
    organizationId,
    isPlan: organization?.kinds.includes('plan') ?? false,
    contracts,
    from,
    to,
    today,
    arrivals: await arrivalsIn(context, addDays(from, -reach)),
    assignments: await assignmentsIn(context, contracts),
  })
}

/** How many contracts are read at a time; a plan has hundreds. */
const atATime = 200

async function allContracts({ tx, organizationId }: DuesOf): Promise<readonly ContractHistory[]> {
  const found: ContractHistory[] = []
  for (let after: string | null = null; ; ) {
    const some: readonly ContractHistory[] = await listContracts(tx, organizationId, {
      after,
      limit: atATime,
    })
    found.push(...some)
    if (some.length < atATime) return found
    after = some.at(-1)?.contract.id ?? null
  }
}

/**
 * What was sent, once it had left; what came, unless it was refused. What replaces an earlier file answers nothing
 * new.
 */
async function arrivalsIn({ tx, organizationId, today }: DuesOf, from: Day): Promise<readonly Arrival[]> {
  const span = { from: startOfCaliforniaDay(from), to: endOfCaliforniaDay(today) }
  const found = await listArrivals(tx, organizationId, span)
  const left = ['sent', 'delivered', 'answered']
  return found.flatMap(each => {
    const counts =
      each.replacesTransmissionId === null &&
      each.outcome !== 'rejected' &&
      (each.direction === 'out' ? left.includes(each.step) : each.step !== 'refused')
    if (!counts || each.partnerId === null) return []
    const { transmissionId, partnerId, file, direction, at } = each
    return [{ transmissionId, partnerOrganizationId: partnerId, file, direction, at }]
  })
}

/** Days of assignment, each with the contract under which it was made. */
async function assignmentsIn(
  { tx, organizationId }: DuesOf,
  contracts: readonly ContractHistory[],
): Promise<readonly Assignment[]> {
  const days = await listAssignmentDays(tx, organizationId, 'ecm/member-information', 'memberAssignmentDate')
  return days.flatMap(({ partnerId, assignedOn, members }) => {
    const on = readUsDay(assignedOn)
    if (on === null) return []
    const history = contracts.find(
      each =>
        [each.contract.payerId, each.contract.providerId].includes(partnerId) &&
        versionOn(each, on)?.terms.ecm != null,
    )
    return history ? [{ contractId: history.contract.id, on, members }] : []
  })
}
