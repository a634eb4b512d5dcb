/** A data sheet of a template: the header, room for answers, what completes itself, and how each row stands. */
import type { Cell, ColumnDef, ConditionalRule, DataValidation, MergeRange, WriteSheet } from 'hucre'
import { readUsDay } from '#base/day.ts'
import type { Element } from '#guidance/define.ts'
import type { Layout } from '../../layout.ts'
import { valueTypes } from '../../values/all.ts'
import type { Language } from '../../words/find.ts'
import { type CellCheck, cellCheck } from './checks.ts'
import { entryMessage, formatWords, headingLook, headingNote, shortened } from './column-help.ts'
import { isComputed } from './completions.ts'
import {
  begunFormula,
  completionFormula,
  isTypedInFirstRow,
  neededFormula,
  statusFormula,
  toCorrectFormula,
  toFillFormula,
} from './formulas.ts'
import { answerStyle, bannerLine, headings, overHeading, overlays, statusCell } from './looks.ts'
import { columnWidth, numberFormat } from './number-formats.ts'
import { cellsOf, type OwnColumns, type PlannedColumn, type SheetPlan } from './plan.ts'
import { templateWords as say } from './template-words.ts'

/** Our own columns begin so; whoever reads the sheet passes over them. */
const ownHeadings: { readonly [name in keyof OwnColumns]: string } = {
  status: 'Causeway: status',
  toFill: 'Causeway: still to fill',
  toCorrect: 'Causeway: to correct',
  begun: 'Causeway: row begun',
}

/** The defined name of the cell that says whether the file can be sent. */
export const fileStatusName = 'file_status'

/** Values by the keys of the columns, in the guidance's own writing. */
export type KnownRow = { readonly [key: string]: string }

type Cells = Map<string, Partial<Cell>>

/** The sheet as it is written. */
export function dataSheet(
  plan: SheetPlan,
  layout: Layout,
  language: Language,
  known: readonly KnownRow[],
): WriteSheet {
  const cells: Cells = new Map()
  writeHeader(cells, plan, layout, language)
  writeAnswerCells(cells, plan, layout)
  writeKnown(cells, plan, layout, known)
  writeOwnColumns(cells, plan, layout, language)
  return {
    name: plan.name,
    cells,
    columns: columnDefs(plan, layout),
    merges: merges(plan),
    rowDefs: new Map([
      ...plan.banner.map((_, row) => [row, { height: 26 }] as const),
      ...(plan.overRow === null ? [] : [[plan.overRow - 1, { height: 22 }] as const]),
      [plan.headerRow - 1, { height: headerHeight(plan, layout) }],
      ...Array.from(
        { length: plan.lastRow - plan.headerRow },
        (_, row) => [plan.headerRow + row, { height: 19 }] as const,
      ),
    ]),
    dataValidations: plan.columns.flatMap(column => validation(column, plan, layout, language) ?? []),
    conditionalRules: conditionalRules(plan, layout, language),
    freezePane: { rows: plan.headerRow, columns: 1 },
    protection: {
      sheet: true,
      objects: true,
      scenarios: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
    view: { showGridLines: false, tabColor: { rgb: '2E75A3' } },
    pageSetup: {
      paperSize: 'legal',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.max(1, Math.ceil(plan.columns.length / 12)),
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `$1:$${plan.headerRow}`,
      printTitlesColumn: '$A:$A',
      printArea: `$A$1:$${plan.own.toCorrect}$${plan.lastRow}`,
    },
    headerFooter: {
      oddFooter: `&L&8${plan.name.replaceAll('&', '&&')}&C&8&P / &N&R&8Causeway ${layout.release}`,
    },
  }
}

function ownEntries(plan: SheetPlan): [keyof OwnColumns, string][] {
  const { status, toFill, toCorrect, begun } = plan.own
  return [
    ['status', status],
    ['toFill', toFill],
    ['toCorrect', toCorrect],
    ['begun', begun],
  ]
}

function writeHeader(cells: Cells, plan: SheetPlan, layout: Layout, language: Language): void {
  plan.banner.forEach((line, row) => {
    cells.set(`${row},0`, { value: line, style: bannerLine })
  })
  const row = plan.headerRow - 1
  plan.columns.forEach((column, index) => {
    cells.set(`${row},${index}`, {
      value: column.heading,
      style: headings[headingLook(column)],
      comment: { author: 'Causeway', text: headingNote(column, plan, layout, language) },
    })
    if (plan.overRow !== null) {
      cells.set(`${plan.overRow - 1},${index}`, { value: column.over ?? null, style: overHeading })
    }
  })
  ownEntries(plan).forEach(([name], nth) => {
    const cell = { value: ownHeadings[name], style: headings.ours }
    cells.set(`${row},${plan.columns.length + nth}`, name === 'status' ? fileStatus(language) : cell)
  })
}

/** Above the rows' own statuses stands that of the whole file, as on the first sheet. */
function fileStatus(language: Language): Partial<Cell> {
  const formulaResult = `Causeway: ${say.notReadyToSend[language]}`
  return { formula: `"Causeway: "&${fileStatusName}`, formulaResult, style: headings.ours }
}

/** Runs of the same heading above are one merged cell; a banner line runs across the sheet. */
function merges(plan: SheetPlan): MergeRange[] {
  const last = Math.min(plan.columns.length - 1, 11)
  const found: MergeRange[] = plan.banner.map((_, row) => ({
    startRow: row,
    endRow: row,
    startCol: 0,
    endCol: last,
  }))
  const { overRow } = plan
  if (overRow === null) return found.filter(merge => merge.endCol > merge.startCol)
  let startCol = 0
  plan.columns.forEach((column, index) => {
    const next = plan.columns[index + 1]
    if (next && next.over === column.over && column.over !== undefined) return
    found.push({ startRow: overRow - 1, endRow: overRow - 1, startCol, endCol: index })
    startCol = index + 1
  })
  return found.filter(merge => merge.endCol > merge.startCol)
}

/** Formulas are written once a column and shared by the rows below, so that the file stays small. */
function writeShared(
  cells: Cells,
  place: { column: number; firstRow: number; lastRow: number; shared: number; letters: string },
  formula: string,
  more: Partial<Cell>,
): void {
  for (let row = place.firstRow; row <= place.lastRow; row++) {
    const isFirst = row === place.firstRow
    cells.set(`${row - 1},${place.column}`, {
      ...more,
      formula: isFirst ? formula : '',
      formulaType: 'shared',
      formulaSharedIndex: place.shared,
      ...(isFirst
        ? { formulaRef: `${place.letters}${place.firstRow}:${place.letters}${place.lastRow}` }
        : {}),
    })
  }
}

function writeAnswerCells(cells: Cells, plan: SheetPlan, layout: Layout): void {
  plan.columns.forEach((column, index) => {
    const numFmt = numberFormat(column.column?.element.is ?? null, layout.style.dates)
    const how = isComputed(column.completion) ? 'computed' : column.completion ? 'completes' : 'typed'
    const { firstRow, lastRow } = plan
    const isTypedFirst = isTypedInFirstRow(column.completion)
    // The second row is the first whose rows above are all rows of answers.
    const from = isTypedFirst ? firstRow + 1 : firstRow
    const formula = completionFormula(plan, column, from)
    const typed = answerStyle(numFmt, 'typed')
    for (let row = firstRow; row < (formula === null ? lastRow + 1 : from); row++) {
      cells.set(`${row - 1},${index}`, { value: null, style: typed })
    }
    if (formula === null) return
    const place = { column: index, firstRow: from, lastRow, shared: index, letters: column.letters }
    writeShared(cells, place, formula, { formulaResult: '', style: answerStyle(numFmt, how) })
  })
}

/** What is known, into cells that are typed; what completes itself follows by its formula. */
function writeKnown(cells: Cells, plan: SheetPlan, layout: Layout, known: readonly KnownRow[]): void {
  known.forEach((row, nth) => {
    plan.columns.forEach(({ column }, index) => {
      const at = `${plan.firstRow - 1 + nth},${index}`
      const cell = cells.get(at)
      const value = column === null ? '' : (row[column.key] ?? '')
      if (column === null || value === '' || !cell || 'formula' in cell) return
      cells.set(at, { ...cell, value: knownCell(value, column.element, layout) })
    })
  })
}

/** A day as a real date and an amount as a number, as they would be typed; all else as the layout writes it. */
function knownCell(value: string, element: Element, layout: Layout): string | number | Date {
  const day = element.is === 'date' ? readUsDay(value) : null
  if (day !== null) return new Date(`${day}T00:00:00Z`)
  if (['count', 'units', 'money'].includes(element.is)) return Number(value)
  return valueTypes[element.is].write(value, { element, style: layout.style, day: layout.day })
}

function writeOwnColumns(cells: Cells, plan: SheetPlan, layout: Layout, language: Language): void {
  const { firstRow, lastRow } = plan
  const statusWords = { ready: say.ready[language], notYet: say.notYet[language] }
  const formulas: { readonly [name in keyof OwnColumns]: string } = {
    status: statusFormula(plan, firstRow, statusWords),
    toFill: toFillFormula(plan, layout, firstRow),
    toCorrect: toCorrectFormula(plan, layout, firstRow),
    begun: begunFormula(plan, firstRow + 1),
  }
  ownEntries(plan).forEach(([name, letters], nth) => {
    const column = plan.columns.length + nth
    const place = { column, firstRow, lastRow, shared: column, letters }
    if (name !== 'begun') {
      writeShared(cells, place, formulas[name], { formulaResult: '', style: statusCell })
      return
    }
    cells.set(`${firstRow - 1},${column}`, {
      formula: begunFormula(plan, firstRow),
      formulaResult: 0,
      style: statusCell,
    })
    writeShared(cells, { ...place, firstRow: firstRow + 1 }, formulas.begun, {
      formulaResult: 0,
      style: statusCell,
    })
  })
}

function columnDefs(plan: SheetPlan, layout: Layout): ColumnDef[] {
  return [
    ...plan.columns.map((column): ColumnDef => ({ width: widthOf(column, layout) })),
    { width: 18 },
    { width: 44 },
    { width: 36 },
    { width: 8, hidden: true },
  ]
}

function widthOf(column: PlannedColumn, _layout: Layout): number {
  const element = column.column?.element
  return columnWidth(element?.is ?? null, column.heading, element?.maxLength)
}

/** Tall enough for the heading that wraps most. */
function headerHeight(plan: SheetPlan, layout: Layout): number {
  const lines = plan.columns.map(column =>
    Math.ceil((column.heading.length * 1.2) / (widthOf(column, layout) - 2)),
  )
  return Math.min(150, Math.max(48, Math.max(...lines) * 14 + 10))
}

function validation(
  column: PlannedColumn,
  plan: SheetPlan,
  layout: Layout,
  language: Language,
): DataValidation | null {
  if (isComputed(column.completion)) return null
  const element = column.column?.element
  const first = `${column.letters}${plan.firstRow}`
  const check: CellCheck | null = element ? cellCheck(element, layout, plan) : null
  const range = cellsOf(plan, column.letters)
  const input = {
    allowBlank: true,
    showInputMessage: true,
    inputTitle: shortened(column.heading, 32),
    inputMessage: entryMessage(column, plan, layout, language),
    range,
  }
  // A validation that lets everything pass still shows its message at the cell.
  if (!check || !element) return { type: 'custom', formula1: 'TRUE', ...input }
  const expected = formatWords(element, layout)
  return {
    type: check.type,
    ...(check.operator === undefined ? {} : { operator: check.operator }),
    formula1: check.formula1.replaceAll('{cell}', first),
    ...(check.formula2 === undefined ? {} : { formula2: check.formula2 }),
    ...input,
    showErrorMessage: true,
    errorStyle: check.style,
    errorTitle: say.errorTitle[language],
    errorMessage: shortened([expected, element.help[language]].filter(line => line !== '').join('\n'), 225),
  }
}

/**
 * What is still to fill turns yellow, what cannot be right red; the frozen first column tells how the row
 * stands.
 */
function conditionalRules(plan: SheetPlan, layout: Layout, language: Language): ConditionalRule[] {
  const { firstRow, own } = plan
  const rules: ConditionalRule[] = []
  const add = (range: string, formula: string, style: ConditionalRule['style']): void => {
    rules.push({
      type: 'expression',
      priority: rules.length + 1,
      formula,
      range,
      ...(style ? { style } : {}),
    })
  }
  for (const column of plan.columns) {
    const range = cellsOf(plan, column.letters)
    const cell = `$${column.letters}${firstRow}`
    const heading = `$${column.letters}$${plan.headerRow}`
    const names = (list: string): string => `ISNUMBER(FIND(", "&${heading}&",",", "&$${list}${firstRow}&","))`
    add(range, names(own.toCorrect), overlays.wrong)
    if (neededFormula(plan, layout, column, firstRow) !== null) {
      add(range, `AND(LEN(${cell})=0,${names(own.toFill)})`, overlays.toFill)
    }
  }
  const sent = `$${own.status}$${plan.headerRow}`
  add(sent, `${sent}="Causeway: ${say.readyToSend[language]}"`, overlays.ready)
  add(sent, `${sent}<>"Causeway: ${say.readyToSend[language]}"`, overlays.notYet)
  const statusRange = cellsOf(plan, own.status)
  const first = cellsOf(plan, plan.columns[0]?.letters ?? 'A')
  for (const range of [statusRange, first]) {
    add(range, `$${own.status}${firstRow}="${say.ready[language]}"`, overlays.ready)
    add(range, `$${own.status}${firstRow}="${say.notYet[language]}"`, overlays.notYet)
  }
  return rules
}
