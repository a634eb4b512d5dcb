/** One row at a time: cells to values, then what is lacking, then the rules, then what becomes of the row. */
import type { Row } from '#formats/row.ts'
import { textAt } from '#formats/uncut-row.ts'
import type { Rule } from '#guidance/define.ts'
import type { Layout } from '../layout.ts'
import type { RuleOutcome } from '../rules/rule.ts'
import { wordsOfConditions } from '../words/conditions.ts'
import { consequenceOf } from '../words/find.ts'
import type { RowStatus } from './answer.ts'
import type { JoinedPlace, KeptSheet } from './joined-sheets.ts'
import { joinRow } from './joined-sheets.ts'
import type { CompiledNeed } from './needs.ts'
import { compileNeeds } from './needs.ts'
import { readCells } from './read-cells.ts'
import type { Reporter } from './report.ts'
import { fingerprint, wasAccepted } from './row-mark.ts'
import type { RowNumbers } from './row-numbers.ts'
import type { ReadyRule } from './row-rules.ts'
import type { RowSayer } from './row-sayer.ts'
import { startSayer } from './row-sayer.ts'
import type { SheetColumn, SheetColumns, SheetPlace } from './sheet-columns.ts'

export type RowCheckerInput = {
  readonly layout: Layout
  readonly columns: SheetColumns
  readonly where: SheetPlace
  readonly rules: readonly ReadyRule[]
  /** What the sheet's rows are counted from for the rules, which look at all data sheets. */
  readonly rowBase: number
  readonly rowNumbers: RowNumbers
  /** The earlier sheets of a joined layout. */
  readonly kept: readonly KeptSheet[]
  readonly reporter: Reporter
  /** Sheet column of the row marks of an earlier error workbook; -1 when there is none. */
  readonly rowMarkIndex: number
}

/** Null: the row holds nothing. */
export type RowOutcome = { readonly values: readonly string[]; readonly status: RowStatus } | null

export type RowChecker = {
  check(row: Row): RowOutcome
  /** Says what a rule found of a row of this sheet after the last row of the file. */
  sayLate(rule: Rule, outcome: RuleOutcome & { readonly row: number }): void
}

/** A checker for the sheet whose rows are the file's rows. */
export function startRowChecker(input: RowCheckerInput): RowChecker {
  const { layout, columns, where, rules, rowBase, kept, reporter } = input
  const values: string[] = layout.columns.map(() => '')
  const bad = new Uint8Array(layout.columns.length)
  const keys = layout.columns.map(column => column.key)
  const here = new Map<string, SheetColumn>(columns.columns.map(column => [column.column.key, column]))
  const needs = needsByPlace(layout, here)
  const joined = new Map<string, JoinedPlace>()
  const labels = new Map(layout.columns.map(column => [column.element.id, column.heading]))
  const labelOf = (elementId: string): string => labels.get(elementId) ?? elementId
  let current: Row = { number: 0, cells: [], kinds: null }

  const sayer = startSayer(where, reporter, here, joined)
  const lackPlaces: LackPlaces = { here, joined, sayer, labelOf }
  const reportRule = (rule: Rule, row: Row, { at, row: _, values: said, ...outcome }: RuleOutcome): void => {
    const { id: code, consequence, cite } = rule
    const isHere = here.has(at ?? rule.at) || here.has(rule.at)
    const key = at !== undefined && (here.has(at) || (!isHere && joined.has(at))) ? at : rule.at
    sayer.say(row, key, row === current, {
      code,
      consequence,
      ...outcome,
      values: toldRows(said, input),
      cite,
    })
  }
  const ruleReports = rules.map(({ rule }) => (outcome: RuleOutcome): void => {
    if (readsBadCell(rule, layout, bad)) return
    const isOther = outcome.row !== undefined && outcome.row !== current.number + rowBase
    reportRule(rule, isOther ? rowAt((outcome.row ?? 0) - rowBase) : current, outcome)
  })

  return {
    check(row) {
      current = row
      reporter.takeGravest()
      bad.fill(0)
      const filled = readCells(row, columns, values, bad, where, reporter)
      if (filled === 0) return null
      // A row whose other sheet is missing or bad is not looked at further: that would only repeat what was
      // said.
      if (!joinKept(kept, values, joined, row, sayer, input)) return { values, status: 'rejected' }
      sayLacks(needs, columns, values, bad, row, lackPlaces)
      for (let index = 0; index < rules.length; index++) {
        rules[index]?.check.row(
          values,
          row.number + rowBase,
          ruleReports[index] as (typeof ruleReports)[number],
        )
      }
      sayer.sayWaiting(row)
      const gravest = reporter.takeGravest()
      const status = gravest >= 2 ? 'rejected' : gravest === 1 ? 'accepted-with-warning' : 'accepted'
      if (input.rowMarkIndex >= 0 && status !== 'rejected') {
        const mark = textAt(row, input.rowMarkIndex)
        if (mark !== '' && wasAccepted(mark, fingerprint(keys, values)))
          return { values, status: 'unchanged' }
      }
      return { values, status }
    },
    sayLate: (rule, outcome) => reportRule(rule, rowAt(outcome.row), outcome),
  }
}

/** Other rows that a rule names, as the sender knows them. */
function toldRows(
  said: RuleOutcome['values'],
  { rowNumbers, rowBase }: RowCheckerInput,
): RuleOutcome['values'] {
  const other = said?.otherRow
  return typeof other === 'number' ? { ...said, otherRow: rowNumbers.tell(other, rowBase) } : said
}

/**
 * True when a cell of the row that the rule reads was not understood. To the rule it looked blank, and what
 * it says of a blank would be a second, false finding about a cell of which the true one is told already.
 */
function readsBadCell({ reads }: Rule, layout: Layout, bad: Uint8Array): boolean {
  return layout.columns.some((column, place) => bad[place] === 1 && reads.includes(column.element.id))
}

/** A row known only by its number: its cells are gone by. */
function rowAt(number: number): Row {
  return { number, cells: [], kinds: null }
}

type LackPlaces = {
  readonly here: ReadonlyMap<string, SheetColumn>
  readonly joined: ReadonlyMap<string, JoinedPlace>
  readonly sayer: RowSayer
  readonly labelOf: (elementId: string) => string
}

const lackCodes = {
  missing: 'cell/missing',
  'missing-under-condition': 'cell/missing-under-condition',
  unknown: 'cell/blank-if-known',
} as const

type Needs = {
  /** By place, for the columns of this sheet: only the blank ones of a row are looked at. */
  readonly here: readonly (CompiledNeed | null)[]
  /** Those of columns that stand on another sheet or nowhere. */
  readonly elsewhere: readonly CompiledNeed[]
}

function needsByPlace(layout: Layout, here: ReadonlyMap<string, SheetColumn>): Needs {
  const all = compileNeeds(layout)
  return {
    here: layout.columns.map(
      column => all.find(need => need.column === column && here.has(column.key)) ?? null,
    ),
    elsewhere: all.filter(need => !here.has(need.column.key)),
  }
}

/** Says each element that the row needs and does not have. */
function sayLacks(
  needs: Needs,
  sheet: SheetColumns,
  values: readonly string[],
  bad: Uint8Array,
  row: Row,
  places: LackPlaces,
): void {
  const isLacking = (need: CompiledNeed): boolean =>
    values[need.place] === '' && bad[need.place] === 0 && (need.applies === null || need.applies(values))
  for (let at = 0; at < sheet.blankCount; at++) {
    const need = needs.here[sheet.blanks[at] as number]
    if (need && isLacking(need)) sayLack(need, row, places)
  }
  for (const need of needs.elsewhere) if (isLacking(need)) sayLack(need, row, places)
}

function sayLack(need: CompiledNeed, row: Row, { here, joined, sayer, labelOf }: LackPlaces): void {
  const { key, heading, element } = need.column
  // A column that the whole sheet lacks was said once, when its headings were read.
  const isThere = here.has(key) || joined.has(key)
  if (!isThere && need.lack !== 'missing-under-condition') return
  const code = lackCodes[need.lack]
  sayer.say(row, key, true, {
    code,
    consequence: consequenceOf(code),
    found: '',
    expected: element.example,
    values: {
      label: heading,
      ...(need.conditions.length === 0
        ? {}
        : {
            'condition.en': wordsOfConditions(need.conditions, labelOf, 'en'),
            'condition.es': wordsOfConditions(need.conditions, labelOf, 'es'),
          }),
    },
    cite: element.cite,
  })
}

/** Fills in the values of the earlier sheets. False when one of them has no row for this one, or a bad one. */
function joinKept(
  kept: readonly KeptSheet[],
  values: string[],
  joined: Map<string, JoinedPlace>,
  row: Row,
  sayer: RowSayer,
  { where, reporter }: RowCheckerInput,
): boolean {
  let well = true
  for (const sheet of kept) {
    const found = joinRow(sheet, values)
    if (found) {
      for (const column of sheet.columns)
        joined.set(column.column.key, { column, where: sheet.where, kept: found })
      if (found.rejected) {
        well = false
        sayer.waitFor({ where: sheet.where, kept: found })
      }
      continue
    }
    well = false
    for (const column of sheet.columns) {
      joined.delete(column.column.key)
      if (!sheet.joinPlaces.includes(column.place)) values[column.place] = ''
    }
    reporter.sayOf(
      'row/without-its-other-sheet',
      { sheet: where.sheetName, row: row.number },
      where.sheetIndex,
      {
        otherSheet: sheet.where.sheetName,
      },
    )
  }
  if (!well) sayer.sayWaiting(row)
  return well
}
