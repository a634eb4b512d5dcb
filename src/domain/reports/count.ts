/** Counts a report: facts in order go in, rows come out; no more than one subject is held. */
import type { Day } from '#base/day.ts'
import { addMonths, readUsDay, usDay } from '#base/day.ts'
import type { Fact } from './fact.ts'
import { figureOf, type RowAbout } from './figure.ts'
import type { ReportPeriod } from './period.ts'
import type { ReportTable } from './shape.ts'

export type ReportRow = {
  readonly table: string
  readonly county: string
  /** Whose row it is; empty for a county’s. */
  readonly subject: string
  /** The support of a row that is one of several of a provider; empty else. */
  readonly code: string
  /** Column to value, in the guidance’s own writing. */
  readonly cells: Readonly<Record<string, string>>
}

export type ReportFrame = {
  readonly period: ReportPeriod
  readonly shape: readonly ReportTable[]
  readonly planName: string
  /** County to the plan’s code in it: the counties that the report tells of. */
  readonly planCodes: ReadonlyMap<string, string>
}

/** Adults are 21 or older: until then Medi-Cal cares for children and youth. */
function isAdultOn(bornOn: string, day: Day): boolean {
  const born = readUsDay(bornOn)
  return born === null || born <= addMonths(day, -12 * 21)
}

/** The ECM that began last; of two that began on a day, the one of the later record. */
function enrolmentOf(facts: readonly Fact[]): Fact | null {
  const order = (fact: Fact): string => `${fact.on ?? ''} ${fact.source.id}`
  let found: Fact | null = null
  for (const fact of facts)
    if (fact.kind === 'enrolment' && (found === null || order(fact) > order(found))) found = fact
  return found
}

function saidOfPlan({ period, planName, planCodes }: ReportFrame, county: string): Record<string, string> {
  return { planName, planCode: planCodes.get(county) ?? '', county, period: period.label }
}

/** What the row of a subject says of itself, of those of its facts that say it. */
export function aboutOf(frame: ReportFrame, county: string, facts: readonly Fact[]): RowAbout {
  const { period } = frame
  const who = facts.find(({ kind }) => kind === 'member' || kind === 'provider')?.about ?? {}
  const enrolment = enrolmentOf(facts)
  const ended = enrolment?.until != null && enrolment.until <= period.to
  const said = { ...saidOfPlan(frame, county), ...who, ...enrolment?.about }
  return {
    period,
    said: {
      ...said,
      ...(enrolment?.on == null ? {} : { startedOn: usDay(enrolment.on) }),
      ...(ended && enrolment?.until != null
        ? { endedOn: usDay(enrolment.until) }
        : { endedOn: '', reason: '' }),
    },
    enrolment: enrolment?.on == null ? null : { from: enrolment.on, until: enrolment.until },
    isAdult: isAdultOn(who.bornOn ?? '', period.to),
  }
}

/** The facts of a provider that one of its rows is made of: ECM has one row, Community Supports one for each. */
export function factsOfCode(table: ReportTable, code: string, facts: readonly Fact[]): readonly Fact[] {
  return table.party === 'ecm' ? facts : facts.filter(fact => fact.code === code)
}

function cellsOf(table: ReportTable, facts: readonly Fact[], about: RowAbout): Record<string, string> {
  return Object.fromEntries(
    table.columns.map(({ id, rule }) => [id, figureOf(rule.counts, facts, about).value]),
  )
}

/** True when the member has a row in the table. */
function isIn(table: ReportTable, facts: readonly Fact[]): boolean {
  const kinds = table.party === 'ecm' ? ['enrolment'] : ['approval', 'receipt']
  return facts.some(({ kind }) => kinds.includes(kind)) && facts.some(({ kind }) => kind === 'member')
}

function rowsOfMember(frame: ReportFrame, county: string, facts: readonly Fact[]): ReportRow[] {
  const subject = facts[0]?.subject ?? ''
  const tables = frame.shape.filter(table => table.rowsOf === 'member' && isIn(table, facts))
  if (tables.length === 0) return []
  const about = aboutOf(frame, county, facts)
  return tables.map(table => ({
    ...{ table: table.id, county, subject, code: '' },
    cells: cellsOf(table, facts, about),
  }))
}

function rowsOfProvider(frame: ReportFrame, county: string, facts: readonly Fact[]): ReportRow[] {
  const subject = facts[0]?.subject ?? ''
  const offers = facts.filter(({ kind }) => kind === 'provider')
  const program = offers[0]?.program
  const table = frame.shape.find(({ rowsOf, party }) => rowsOf === 'provider' && party === program)
  if (table === undefined) return []
  const codes = [...new Set(table.party === 'ecm' ? [''] : offers.map(({ code }) => code))].sort()
  return codes.map(code => {
    const own = factsOfCode(table, code, facts)
    return {
      ...{ table: table.id, county, subject, code },
      cells: cellsOf(table, own, aboutOf(frame, county, own)),
    }
  })
}

type Totals = Map<string, Map<string, number>>

/** Adds what one subject brings to the figures of its county: members are counted once, for each is one subject. */
function addToCounty(frame: ReportFrame, county: string, facts: readonly Fact[], totals: Totals): void {
  const about: RowAbout = { period: frame.period, said: {}, enrolment: null, isAdult: true }
  for (const table of frame.shape) {
    if (table.rowsOf !== 'county') continue
    const key = `${table.id} ${county}`
    const sums = totals.get(key) ?? new Map<string, number>()
    totals.set(key, sums)
    for (const { id, rule } of table.columns)
      if (rule.counts.is !== 'said')
        sums.set(id, (sums.get(id) ?? 0) + Number(figureOf(rule.counts, facts, about).value))
  }
}

function rowsOfCounties(frame: ReportFrame, totals: Totals): ReportRow[] {
  return frame.shape
    .filter(({ rowsOf }) => rowsOf === 'county')
    .flatMap(table =>
      [...frame.planCodes.keys()].sort().map(county => {
        const sums = totals.get(`${table.id} ${county}`)
        const said = saidOfPlan(frame, county)
        const cells = table.columns.map(({ id, rule: { counts: counting } }) => [
          id,
          counting.is === 'said' ? (said[counting.field] ?? '') : String(sums?.get(id) ?? 0),
        ])
        return { table: table.id, county, subject: '', code: '', cells: Object.fromEntries(cells) }
      }),
    )
}

/**
 * The rows of a report. `facts` come ordered by county, then subject; those of counties that are not the plan’s are in
 * no row. Members and providers come as they are met, the counties last.
 */
export async function* countReport(
  frame: ReportFrame,
  facts: AsyncIterable<readonly Fact[]>,
): AsyncGenerator<ReportRow> {
  const totals: Totals = new Map()
  let held: Fact[] = []
  const close = (): ReportRow[] => {
    const first = held[0]
    if (first === undefined || !frame.planCodes.has(first.county)) return []
    if (first.subject.startsWith('p:')) return rowsOfProvider(frame, first.county, held)
    addToCounty(frame, first.county, held, totals)
    return rowsOfMember(frame, first.county, held)
  }
  for await (const batch of facts)
    for (const fact of batch) {
      if (held[0] && (held[0].subject !== fact.subject || held[0].county !== fact.county)) {
        yield* close()
        held = []
      }
      held.push(fact)
    }
  yield* close()
  yield* rowsOfCounties(frame, totals)
}
