/** The shape of a report on a day: its tables with the columns in force, and how each is counted. */
import { addDays, type Day } from '#base/day.ts'
import type { Basis, Element, FileDefinition, Party } from '#guidance/define.ts'
import { countingRules } from '#guidance/reports/counting.ts'
import type { CountingRule } from '#guidance/reports/forms.ts'
import { quarterlyImplementationMonitoring } from '#guidance/reports/quarterly-implementation-monitoring.ts'
import { isInForce } from '../calendar/in-force.ts'

export type ReportColumn = {
  readonly id: string
  readonly label: string
  readonly is: Element['is']
  readonly basis: Basis
  readonly rule: CountingRule
}

export type ReportTable = {
  /** The last part of the dimension’s id: `ecm-members-and-services`. */
  readonly id: string
  readonly name: string
  readonly rowsOf: 'member' | 'county' | 'provider'
  readonly party: Party
  readonly columns: readonly ReportColumn[]
}

const rules: ReadonlyMap<string, CountingRule> = new Map(countingRules.map(rule => [rule.element, rule]))
const dimensions: readonly FileDefinition[] = quarterlyImplementationMonitoring.dimensions

function rowsOf({ row }: FileDefinition): ReportTable['rowsOf'] {
  return row === 'member' || row === 'provider' ? row : 'county'
}

/** The six tables with the columns that hold on a day, the last of the period. */
export function shapeOn(day: Day): readonly ReportTable[] {
  return dimensions.map(dimension => ({
    id: dimension.id.slice(dimension.id.indexOf('/') + 1),
    name: dimension.name,
    rowsOf: rowsOf(dimension),
    party: dimension.parties[0] ?? 'ecm',
    columns: dimension.tables
      .flatMap(({ elements }) => elements)
      .filter(element => isInForce(element, day))
      .flatMap(({ id, label, is, basis }) => {
        const rule = rules.get(id)
        return rule === undefined ? [] : [{ id, label, is, basis, rule }]
      }),
  }))
}

/** The days on which a column came into force or went out of it. */
export function shapeDays(): readonly Day[] {
  const elements = dimensions.flatMap(({ tables }) => tables.flatMap(table => table.elements))
  return elements.flatMap(({ since, until }) => (until === undefined ? [since] : [since, addDays(until, 1)]))
}

/** A table of the shape by its id; null if there is none. */
export function tableOf(shape: readonly ReportTable[], id: string): ReportTable | null {
  return shape.find(each => each.id === id) ?? null
}
