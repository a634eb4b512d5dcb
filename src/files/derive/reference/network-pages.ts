/** The reference pages of the calendar and of what the State asks of networks: tables, with dates and sources. */
import type { Holiday, HolidayRule, WorkingDays } from '#guidance/calendar/forms.ts'
import type {
  NoReason,
  Obligation,
  OversightClock,
  OwedWhen,
  ReadinessItem,
} from '#guidance/network/forms.ts'
import { code, derivedNote, inForce, page, plain, source, table } from './markdown.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const counts = ['', 'first', 'second', 'third', 'fourth'] as const

function ruleInWords(rule: HolidayRule): string {
  if ('listed' in rule) return rule.listed.join(', ')
  if ('after' in rule) return `${rule.days} day after ${code(rule.after)}`
  const month = months[rule.month - 1] ?? ''
  if ('day' in rule) return `${rule.day} ${month}`
  const weekday = weekdays[rule.weekday]
  return 'nth' in rule ? `${counts[rule.nth]} ${weekday} in ${month}` : `last ${weekday} in ${month}`
}

function movesInWords({ moves }: Holiday): string {
  return [moves?.saturday ? 'Saturday to Friday' : '', moves?.sunday ? 'Sunday to Monday' : '']
    .filter(text => text !== '')
    .join('; ')
}

function holidayTable(holidays: readonly Holiday[]): string {
  return table(
    ['Holiday', 'On', 'Kept, when on a weekend', 'Offices', 'In force', 'Source'],
    holidays.map(holiday => [
      plain(holiday.name.en),
      ruleInWords(holiday.on),
      movesInWords(holiday),
      holiday.closes ? 'closed' : 'open',
      inForce(holiday),
      source(holiday, ''),
    ]),
  )
}

/** Holidays, and what a working day is to whom. */
export function calendarPage(
  lists: { readonly state: readonly Holiday[]; readonly federal: readonly Holiday[] },
  workingDays: readonly WorkingDays[],
): string {
  return page(
    '# Holidays and working days',
    derivedNote,
    table(
      ['Working days', 'What they are', 'In force', 'Source'],
      workingDays.map(each => [code(each.id), plain(each.says.en), inForce(each), source(each, '')]),
    ),
    '## Holidays of the State of California',
    holidayTable(lists.state),
    '## Holidays of the United States',
    holidayTable(lists.federal),
  )
}

function whenInWords(when: OwedWhen): string {
  if (when === 'as-agreed') return 'as the contract says'
  if ('onDaysOfMonth' in when) return `on days ${when.onDaysOfMonth.join(' and ')} of each month`
  if ('after' in when) {
    const days = when.counted ? `working days (${code(when.counted)})` : 'calendar days'
    return `${when.days} ${days} after ${when.after}`
  }
  const of = when.tells === 'of-the-period' ? `each ${when.every}` : `of each ${when.every}, after it`
  return when.days === 0 ? `${of}, by its last day` : `${of}, within ${when.days} days of its end`
}

/** Who owes whom what by when, readiness, clocks of oversight, and what is no reason to keep a provider out. */
export function networkPage(what: {
  readonly obligations: readonly Obligation[]
  readonly readinessItems: readonly ReadinessItem[]
  readonly oversightClocks: readonly OversightClock[]
  readonly noReasons: readonly NoReason[]
}): string {
  return page(
    '# Networks: files owed, readiness, oversight',
    derivedNote,
    '## Who owes whom which file by when',
    table(
      ['File', 'From', 'To', 'When', 'May be agreed otherwise', 'In force', 'Source'],
      what.obligations.map(each => [
        code(each.file),
        each.owes,
        each.owed,
        whenInWords(each.when),
        each.yields ? 'yes' : 'no',
        inForce(each),
        source(each, ''),
      ]),
    ),
    '## Readiness',
    table(
      ['Area', 'What is shown', 'What could show it', 'Asked of', 'May keep a provider out', 'Source'],
      what.readinessItems.map(item => [
        plain(item.area),
        plain(item.says.en),
        plain(item.evidence.en),
        item.parties.join(', '),
        item.neverExcludes ? 'no' : 'yes',
        source(item, ''),
      ]),
    ),
    '## Clocks of oversight',
    table(
      ['Clock', 'Time', 'In force', 'Source'],
      what.oversightClocks.map(clock => [
        plain(clock.says.en),
        `${clock.count} ${clock.unit.replace('-', ' ')}`,
        inForce(clock),
        source(clock, ''),
      ]),
    ),
    '## No reason to keep a provider out',
    table(
      ['What', 'In force', 'Source'],
      what.noReasons.map(each => [plain(each.says.en), inForce(each), source(each, '')]),
    ),
  )
}
