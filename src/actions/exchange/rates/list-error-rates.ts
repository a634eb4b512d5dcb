/** How much of what partners send can be taken, month by month, and what they stumble on. Counts alone. */
import { z } from 'zod'
import { addDays, addMonths, type Day, dayOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { endOfCaliforniaDay, startOfCaliforniaDay } from '#domain/calendar/california-time.ts'
import { errorRateOf, sumFound, sumRows } from '#domain/exchange/error-rates.ts'
import {
  type ErrorRate,
  type ErrorRateSearch,
  listErrorRates as reckon,
} from '#store/exchange/error-rates.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../../action.ts'
import { next, pageOf, paging, readCursor } from '../../requests/paging.ts'
import { plainSentence } from './plain-sentence.ts'

const rows = {
  files: z.int().describe('Files that were judged'),
  read: z.int().describe('Rows of data'),
  accepted: z.int().describe('Rows taken without a word'),
  warned: z.int().describe('Rows taken with a warning'),
  rejected: z.int().describe('Rows held until they are mended'),
}

const stumble = z.strictObject({
  code: z.string().describe('What was found'),
  consequence: z.enum(['rejects-file', 'rejects-row', 'accepted-with-warning', 'note']),
  count: z.int().describe('How often'),
  says: z.string().describe('What is wrong, in one sentence without any value'),
})

export const errorRatesAsked = {
  months: z.int().min(1).max(24).default(12).describe('So many months, with the present one'),
  direction: z
    .enum(['in', 'out'])
    .default('in')
    .describe('in: what partners sent you; out: what you sent, as partners judged it'),
  partner: z.uuid().optional().describe('Only this partner'),
  file: z.string().max(100).optional().describe('Only this file, by the guidance’s id'),
}

const place = z.strictObject({ key: z.number(), name: z.string(), partnerId: z.string() })

export const listErrorRates = action({
  name: 'exchange.list-error-rates',
  says: 'How many rows of each partner’s files could not be taken, month by month, and what it stumbles on.',
  permission: 'exchange/read',
  takes: z.strictObject({
    ...errorRatesAsked,
    sort: z
      .enum(['rate', 'rows', 'name'])
      .default('rate')
      .describe('The worst first, the largest, or by name'),
    codes: z.int().min(0).max(50).default(5).describe('So many codes for each partner'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the sentences'),
    ...paging,
  }),
  gives: z.strictObject({
    months: z.array(z.string()).describe('The months, oldest first: 2026-03'),
    partners: z.array(
      z.strictObject({
        partnerId: z.uuid(),
        partnerName: z.string(),
        ...rows,
        mendings: z.int().describe('Files that mend an earlier one'),
        late: z.int().describe('Files that told of a period later than the guidance allows'),
        rate: z.number().nullable().describe('Share of rows that could not be taken; null without rows'),
        byMonth: z
          .array(z.strictObject({ month: z.string(), file: z.string(), ...rows }))
          .describe('Each month and file in which something came'),
        stumbles: z.array(stumble).describe('What is found most'),
      }),
    ),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit, sort, codes, language, ...asked }, context) {
    const { tx, organizationId, today } = context
    const list = `error-rates ${sort} ${JSON.stringify(asked)}`
    const after = readCursor(context, list, place, cursor)
    if (!after.ok) return after
    const found = await reckon(tx, organizationId, searchOf(asked, today))
    const byPartner = grouped(found)
    const names = await listPartyNames(tx, organizationId, [...byPartner.keys()])
    const partners = [...byPartner].map(([partnerId, rates]) => ({
      ...summed(partnerId, names.get(partnerId) ?? partnerId, rates),
      stumbles: sumFound(rates.flatMap(each => each.found))
        .slice(0, codes)
        .map(each => ({ ...each, says: plainSentence(each.code, language) })),
    }))
    const placeOf = ({ rate, read, partnerName, partnerId }: (typeof partners)[number]) => ({
      key: sort === 'rate' ? -(rate ?? -1) : sort === 'rows' ? -read : 0,
      name: partnerName,
      partnerId,
    })
    const ordered = partners.toSorted((one, other) => compare(placeOf(one), placeOf(other)))
    const rest = ordered.filter(each => after.value === null || compare(placeOf(each), after.value) > 0)
    const page = pageOf(context, list, rest, limit, placeOf)
    return done({ months: monthsOf(asked.months, today), partners: [...page.rows], next: page.next })
  },
})

/** The first day of the span of so many months that ends with the present one. */
function firstDayOf(months: number, today: Day): Day {
  return addMonths(dayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1), 1 - months)
}

function monthsOf(months: number, today: Day): string[] {
  const first = firstDayOf(months, today)
  return Array.from({ length: months }, (_, at) => addMonths(first, at).slice(0, 7))
}

/** What the store is asked for. */
export function searchOf(
  asked: {
    readonly months: number
    readonly direction: 'in' | 'out'
    readonly partner?: Id | undefined
    readonly file?: string | undefined
  },
  today: Day,
): ErrorRateSearch {
  return {
    direction: asked.direction,
    from: startOfCaliforniaDay(firstDayOf(asked.months, today)),
    to: endOfCaliforniaDay(addDays(today, 1)),
    partnerId: asked.partner,
    file: asked.file,
  }
}

function grouped(rates: readonly ErrorRate[]): ReadonlyMap<Id, readonly ErrorRate[]> {
  const groups = new Map<Id, ErrorRate[]>()
  for (const rate of rates) {
    const known = groups.get(rate.partnerId)
    if (known) known.push(rate)
    else groups.set(rate.partnerId, [rate])
  }
  return groups
}

function summed(partnerId: Id, partnerName: string, rates: readonly ErrorRate[]) {
  const total = (of: 'files' | 'mendings' | 'late'): number => rates.reduce((sum, each) => sum + each[of], 0)
  const whole = sumRows(rates)
  return {
    partnerId,
    partnerName,
    files: total('files'),
    mendings: total('mendings'),
    late: total('late'),
    ...whole,
    rate: errorRateOf(whole),
    byMonth: rates.map(({ month, file, files, read, accepted, warned, rejected }) => ({
      month,
      file,
      files,
      read,
      accepted,
      warned,
      rejected,
    })),
  }
}

function compare(one: z.output<typeof place>, other: z.output<typeof place>): number {
  if (one.key !== other.key) return one.key - other.key
  const [a, b] = [`${one.name} ${one.partnerId}`, `${other.name} ${other.partnerId}`]
  return a < b ? -1 : a > b ? 1 : 0
}
