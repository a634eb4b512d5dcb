/**
 * The formulas of a data sheet: what completes itself, what is still to fill, what is to be corrected. Only
 * functions that Excel 2010 and LibreOffice both have; no dynamic arrays, no names of functions with prefixes.
 */
import type { Condition } from '#guidance/define.ts'
import { conditionsOf } from '../../check/needs.ts'
import type { Layout } from '../../layout.ts'
import { isRight } from './checks.ts'
import { choicesOf } from './choices.ts'
import type { Completion } from './completions.ts'
import { quoted, serviceKey } from './expressions.ts'
import { columnFor, columnsFor, type PlannedColumn, type SheetPlan } from './plan.ts'

/** `A5:D5<>""` of neighboring columns together, so that the formula stays short. */
function filledCells(columns: readonly PlannedColumn[], plan: SheetPlan, row: number): string {
  const places = columns.map(column => plan.columns.indexOf(column)).sort((one, other) => one - other)
  const runs: [number, number][] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last && last[1] === place - 1) last[1] = place
    else runs.push([place, place])
  }
  const at = (place: number): string => `${plan.columns[place]?.letters ?? ''}${row}`
  return runs.map(([from, to]) => `SUMPRODUCT(--(${at(from)}:${at(to)}<>""))`).join('+')
}

/**
 * 1 once anything was typed in the row; what completes itself does not count, or nothing would ever be
 * blank.
 */
export function begunFormula(plan: SheetPlan, row: number): string {
  const typed = plan.columns.filter(column => column.completion === null)
  const completing = plan.columns.filter(column => column.completion !== null)
  // In the first row nothing stands above: what would be carried there is typed.
  const first = row === plan.firstRow ? completing.filter(column => isTypedInFirstRow(column.completion)) : []
  return `IF(${filledCells([...typed, ...first], plan, row)}>0,1,0)`
}

/** The completions that look at the rows above have nothing to look at in the first row. */
export function isTypedInFirstRow(completion: Completion | null): boolean {
  return completion === null || !['product', 'sum', 'service-name'].includes(completion.how)
}

/** The cells above in a column, from the first row to the one before this. */
function above(plan: SheetPlan, letters: string, row: number): string {
  return `${letters}$${plan.firstRow}:${letters}${row - 1}`
}

/** The formula that completes a cell; null where the cell is to be typed. */
export function completionFormula(plan: SheetPlan, column: PlannedColumn, row: number): string | null {
  const { completion } = column
  if (!completion || (row === plan.firstRow && isTypedInFirstRow(completion))) return null
  const inner = completingExpression(plan, column, completion, row)
  return inner === null ? null : `IF($${plan.own.begun}${row}=0,"",IFERROR(${inner},""))`
}

function completingExpression(
  plan: SheetPlan,
  column: PlannedColumn,
  completion: Completion,
  row: number,
): string | null {
  const cell = (element: string): string | null => {
    const found = columnFor(plan, element)
    return found ? `$${found.letters}${row}` : null
  }
  switch (completion.how) {
    case 'carried':
      return carriedExpression(plan, column, row)
    case 'known-by': {
      const key = columnFor(plan, completion.key)
      if (!key) return null
      const place = `MATCH($${key.letters}${row},${above(plan, `$${key.letters}`, row)},0)`
      const known = `INDEX(${above(plan, column.letters, row)},${place})`
      return `IF($${key.letters}${row}="","",IF(${known}="","",${known}))`
    }
    case 'known-by-service': {
      const same = [...columnsFor(plan, 'procedureCode'), ...columnsFor(plan, 'procedureCodeModifier')]
      const code = cell('procedureCode')
      return code === null ? null : `IF(${code}="","",${lastAbove(plan, column, row, same)})`
    }
    case 'while-same': {
      const key = columnFor(plan, completion.key)?.letters
      if (!key) return null
      return `IF(AND($${key}${row}<>"",$${key}${row}=$${key}${row - 1}),${column.letters}${row - 1},"")`
    }
    case 'service-name': {
      const code = cell('procedureCode')
      return code === null ? null : `INDEX(service_names,MATCH(${serviceKey(plan, row)},service_keys,0))`
    }
    case 'product': {
      const [one, other] = completion.of.map(cell)
      return one && other ? `IF(OR(${one}="",${other}=""),"",ROUND(${one}*${other},2))` : null
    }
    case 'sum': {
      const [of, over] = [columnFor(plan, completion.of)?.letters, columnFor(plan, completion.over)?.letters]
      if (!of || !over) return null
      const all = (letters: string): string => `$${letters}$${plan.firstRow}:$${letters}$${plan.lastRow}`
      return `IF($${over}${row}="","",ROUND(SUMIFS(${all(of)},${all(over)},$${over}${row}),2))`
    }
  }
}

/**
 * What stands in the last row that was begun, be it nothing. That is nearly always the row above; the rows
 * before it are only looked at when it was left blank.
 */
function carriedExpression(plan: SheetPlan, column: PlannedColumn, row: number): string {
  const { begun } = plan.own
  const cell = `${column.letters}${row - 1}`
  const last = `LOOKUP(2,1/(${above(plan, `$${begun}`, row)}=1),${above(plan, column.letters, row)})`
  return `IF($${begun}${row - 1}=1,IF(${cell}="","",${cell}),IF(${last}="","",${last}))`
}

/** The last filled cell above, of rows in which all of `same` are as in this row. */
function lastAbove(
  plan: SheetPlan,
  column: PlannedColumn,
  row: number,
  same: readonly PlannedColumn[],
): string {
  const range = above(plan, column.letters, row)
  const conditions = [
    `(${range}<>"")`,
    ...same.map(({ letters }) => `(${above(plan, `$${letters}`, row)}=$${letters}${row})`),
  ]
  return `LOOKUP(2,1/(${conditions.join('*')}),${range})`
}

/** The condition as a formula over the row; null where the sheet lacks the element it looks at. */
function conditionFormula(plan: SheetPlan, layout: Layout, condition: Condition, row: number): string | null {
  const column = columnFor(plan, condition.when)
  if (!column?.column) return null
  const cell = `$${column.letters}${row}`
  const isIndicator = column.column.element.is === 'indicator'
  if (condition.is === 'present') {
    return isIndicator ? `${cell}&""=${quoted(layout.style.indicators.yes)}` : `${cell}<>""`
  }
  if (condition.is === 'blank') {
    return isIndicator ? `${cell}&""<>${quoted(layout.style.indicators.yes)}` : `${cell}=""`
  }
  const { element } = column.column
  const texts = condition.is.flatMap(value => choicesOf(element, value, layout))
  const tests = [...new Set(texts)].map(text => `${cell}&""=${quoted(text)}`)
  return tests.length === 1 ? (tests[0] ?? null) : `OR(${tests.join(',')})`
}

/**
 * The formula that is true while the cell must be filled, given that the row has begun; 'TRUE' where it always
 * must, null where it never must or where a blank is an answer.
 */
export function neededFormula(
  plan: SheetPlan,
  layout: Layout,
  column: PlannedColumn,
  row: number,
): string | null {
  if (!column.column || column.column.element.blankMeans) return null
  const { need } = column.column
  if (need === 'optional' || need === 'if-known') return null
  const conditions = conditionsOf(need)
  const tests = conditions.map(condition => conditionFormula(plan, layout, condition, row))
  if (tests.includes(null)) return null
  if (tests.length === 0) return 'TRUE'
  return tests.length === 1 ? (tests[0] ?? null) : `AND(${tests.join(',')})`
}

/**
 * The headings of the cells that are still to be filled, parted by commas; '' in a blank row and in a full
 * one.
 */
export function toFillFormula(plan: SheetPlan, layout: Layout, row: number): string {
  const parts = plan.columns.flatMap(column => {
    const needed = neededFormula(plan, layout, column, row)
    if (needed === null) return []
    const blank = `LEN(TRIM($${column.letters}${row}))=0`
    const test = needed === 'TRUE' ? blank : `AND(${needed},${blank})`
    return [`IF(${test},", "&$${column.letters}$${plan.headerRow},"")`]
  })
  if (parts.length === 0) return '""'
  return `IF(${usedTest(plan, row)},MID(${parts.join('&')},3,9999),"")`
}

/** The headings of the cells that hold something that cannot be right. */
export function toCorrectFormula(plan: SheetPlan, layout: Layout, row: number): string {
  const parts = plan.columns.flatMap(column => {
    const right = isRight(plan, layout, column, row)
    if (right === null) return []
    const cell = `$${column.letters}${row}`
    return [`IF(${cell}="","",IF(IFERROR(${right},FALSE),"",", "&$${column.letters}$${plan.headerRow}))`]
  })
  if (parts.length === 0) return '""'
  return `IF(${usedTest(plan, row)},MID(${parts.join('&')},3,9999),"")`
}

/** True once anything stands in the row, be it typed over a cell that would have completed itself. */
function usedTest(plan: SheetPlan, row: number): string {
  return `${filledCells(plan.columns, plan, row)}>0`
}

/** The word of the row: nothing, ready or not yet. */
export function statusFormula(
  plan: SheetPlan,
  row: number,
  words: { ready: string; notYet: string },
): string {
  const { toFill, toCorrect } = plan.own
  const fine = `AND($${toFill}${row}="",$${toCorrect}${row}="")`
  return `IF(${usedTest(plan, row)},IF(${fine},${quoted(words.ready)},${quoted(words.notYet)}),"")`
}
