/** Who owes what, partner by partner: what a plan's matrix of partners and files shows. */
import { z } from 'zod'
import { addDays, addMonths, dayOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import type { Due } from '#domain/network/dues.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../../action.ts'
import { next, pageOf, paging, readCursor } from '../../requests/paging.ts'
import { id } from '../fields.ts'
import { duesBetween } from './dues-between.ts'
import { shownDue, shownDueOf } from './shown-due.ts'

const place = z.strictObject({ late: z.int(), name: z.string(), partnerId: id })

export const listOwed = action({
  name: 'network.list-owed',
  says: 'Who owes what, partner by partner: the files of this month and the months before, and where each stands.',
  permission: 'network/read',
  takes: z.strictObject({
    months: z.int().min(1).max(12).default(3).describe('So many months, with the present one'),
    owedBy: z.enum(['us', 'them']).default('them').describe('What partners owe you, or what you owe them'),
    lateOnly: z.boolean().default(false).describe('Only partners with something late, and only that'),
    file: z.string().max(100).optional().describe('Only this file, by the guidance’s id'),
    partnerId: id.optional().describe('Only this partner'),
    ...paging,
  }),
  gives: z.strictObject({
    late: z.int().describe('Files that are late now, of all partners'),
    partners: z
      .array(
        z.strictObject({
          partnerId: id,
          partnerName: z.string(),
          isOnHub: z.boolean().describe('True when a nudge reaches it here'),
          late: z.int().describe('Files that are late now'),
          dues: z.array(shownDue).describe('The newest due day first'),
        }),
      )
      .describe('Those with the most late files first'),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit, ...asked }, context) {
    const { organizationId, today, tx } = context
    const list = `owed ${JSON.stringify(asked)}`
    const after = readCursor(context, list, place, cursor)
    if (!after.ok) return after
    const thisMonth = dayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1)
    const from = addMonths(thisMonth, 1 - asked.months)
    const found = await duesBetween(context, from, addDays(addMonths(thisMonth, 1), -1))
    const wanted = found.dues.filter(
      due =>
        due.partnerOrganizationId !== null &&
        (due.owesId === organizationId) === (asked.owedBy === 'us') &&
        (!asked.lateOnly || due.state === 'late') &&
        (asked.file === undefined || due.file === asked.file) &&
        (asked.partnerId === undefined || due.partnerOrganizationId === asked.partnerId),
    )
    const byPartner = grouped(wanted)
    const names = await listPartyNames(tx, organizationId, [...byPartner.keys()])
    const onHub = new Set(
      found.contracts.flatMap(({ contract }) =>
        contract.otherId === null ? [] : [contract.payerId, contract.providerId],
      ),
    )
    const partners = [...byPartner].map(([partnerId, dues]) => ({
      partnerId,
      partnerName: names.get(partnerId) ?? partnerId,
      isOnHub: onHub.has(partnerId),
      late: dues.filter(({ state }) => state === 'late').length,
      dues: newestFirst(dues).map(due => shownDueOf(due, organizationId, names, found.arrived)),
    }))
    const ordered = partners.toSorted((one, other) => compare(placeOf(one), placeOf(other)))
    const rest = ordered.filter(each => after.value === null || compare(placeOf(each), after.value) > 0)
    const page = pageOf(context, list, rest, limit, placeOf)
    const late = partners.reduce((sum, each) => sum + each.late, 0)
    return done({ late, partners: [...page.rows], next: page.next })
  },
})

function grouped(dues: readonly Due[]): ReadonlyMap<Id, readonly Due[]> {
  const groups = new Map<Id, Due[]>()
  for (const due of dues) {
    const partnerId = due.partnerOrganizationId ?? ''
    const known = groups.get(partnerId)
    if (known) known.push(due)
    else groups.set(partnerId, [due])
  }
  return groups
}

function newestFirst(dues: readonly Due[]): readonly Due[] {
  return dues.toSorted((one, other) => (one.dueOn > other.dueOn ? -1 : one.dueOn < other.dueOn ? 1 : 0))
}

type Place = z.output<typeof place>

function placeOf(partner: {
  readonly late: number
  readonly partnerName: string
  readonly partnerId: string
}): Place {
  return { late: partner.late, name: partner.partnerName, partnerId: partner.partnerId }
}

/** The most late first, then by name; never by a locale, so that the order is the same everywhere. */
function compare(one: Place, other: Place): number {
  if (one.late !== other.late) return other.late - one.late
  const [a, b] = [`${one.name} ${one.partnerId}`, `${other.name} ${other.partnerId}`]
  return a < b ? -1 : a > b ? 1 : 0
}
