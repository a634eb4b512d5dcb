/** Last month's invoices as the beginning of this month's: days moved on, and told what no longer holds. */
import { addMonths, type Day, dayOf, daysInMonth, readUsDay, usDay } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Facts } from '../exchange/records.ts'
import { type DraftInvoice, type DraftNote, factsNamed } from './draft.ts'
import { covers, type KnownMember } from './known-member.ts'

/** A calendar month, `2026-10`. */
export type Month = `${number}-${number}`

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month
}

export function firstDayOfMonth(month: Month): Day {
  return `${month}-01` as Day
}

export function lastDayOfMonth(month: Month): Day {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return dayOf(year, number, daysInMonth(year, number))
}

export function monthBefore(month: Month): Month {
  return monthOf(addMonths(firstDayOfMonth(month), -1))
}

export type CopyAsked = {
  /** Service lines as they were sent, in their order. */
  readonly lines: readonly Facts[]
  /** Months from the old days to the new ones; 0 for a correction, whose days stay. */
  readonly months: number
  readonly known: ReadonlyMap<string, KnownMember>
  /** Elements of an invoice, and of a line; everything else is common. */
  readonly ofInvoice: ReadonlySet<string>
  readonly ofLine: ReadonlySet<string>
  readonly today: Day
  readonly newId: () => string
}

/** What stands in an invoice for that invoice alone, and is not taken along into another. */
const onceOnly = ['invoiceNumber', 'invoiceAmount', 'controlNumber'] as const

/** One invoice for each member, with the member's block as the plan knows it now. */
export function copiedInvoices(asked: CopyAsked): DraftInvoice[] {
  const byMember = groupedBy(asked.lines, ({ memberCin = '' }) => memberCin)
  return [...byMember].map(([cin, lines]) => copiedInvoice(asked, cin, lines))
}

function copiedInvoice(asked: CopyAsked, cin: string, lines: readonly Facts[]): DraftInvoice {
  const member = asked.known.get(cin) ?? null
  const moved = lines.map(line => movedLine(line, asked))
  const kept = Object.fromEntries(
    Object.entries(factsNamed(lines[0] ?? {}, asked.ofInvoice)).filter(
      ([key]) => !(onceOnly as readonly string[]).includes(key),
    ),
  )
  return {
    id: asked.newId(),
    corrects: false,
    facts: { ...kept, ...member?.facts, memberCin: cin, invoiceDate: usDay(asked.today) },
    lines: moved.map(({ facts }) => ({ id: asked.newId(), facts })),
    notes: notesOn(
      member,
      kept.authorizationNumber ?? '',
      moved.map(({ on }) => on),
      moved.some(({ isOtherDay }) => isOtherDay),
    ),
  }
}

type Moved = { readonly facts: Facts; readonly on: Day | null; readonly isOtherDay: boolean }

function movedLine(line: Facts, { months, ofLine }: CopyAsked): Moved {
  const facts = factsNamed(line, ofLine)
  const from = readUsDay(facts.serviceStartDate ?? '')
  const to = readUsDay(facts.serviceEndDate ?? '')
  const on = from && addMonths(from, months)
  const until = to && addMonths(to, months)
  const isOtherDay =
    (from !== null && on?.slice(8) !== from.slice(8)) || (to !== null && until?.slice(8) !== to.slice(8))
  return {
    facts: {
      ...facts,
      ...(on && { serviceStartDate: usDay(on) }),
      ...(until && { serviceEndDate: usDay(until) }),
    },
    on,
    isOtherDay,
  }
}

function notesOn(
  member: KnownMember | null,
  number: string,
  days: readonly (Day | null)[],
  isOtherDay: boolean,
): DraftNote[] {
  const last =
    days
      .filter(day => day !== null)
      .sort()
      .at(-1) ?? null
  const notes: DraftNote[] = []
  if (member === null) notes.push({ code: 'member-not-told', values: {} })
  else if (member.endedOn !== null) notes.push({ code: 'coverage-ended', values: { day: member.endedOn } })
  const authorization = member?.authorizations.find(each => each.number === number)
  if (authorization?.until && last !== null && !covers(authorization, last))
    notes.push({ code: 'authorization-ended', values: { number, day: authorization.until } })
  if (isOtherDay) notes.push({ code: 'day-moved', values: {} })
  return notes
}
