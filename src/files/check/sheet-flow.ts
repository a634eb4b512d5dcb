/** The sheets of a file as they come: recognised by their first rows, then read row by row. */
import type { Finding } from '#base/finding.ts'
import { columnIndex, columnLetters } from '#base/finding.ts'
import type { MergedArea, Row, Sheet } from '#formats/row.ts'
import { textAt, widthOf } from '#formats/uncut-row.ts'
import type { Layout } from '../layout.ts'
import { isOwnHeading } from '../recognise/heading.ts'
import type { Recognition } from '../recognise/recognise.ts'
import type { RememberedMappings } from '../recognise/remembered.ts'
import { remember } from '../recognise/remembered.ts'
import { isRepeatedHeader, isTotalsRow } from '../recognise/stray-rows.ts'
import { consequenceOf } from '../words/find.ts'
import type { MappedHeading, MappingQuestion, RowStatus } from './answer.ts'
import { weightOf } from './answer.ts'
import type { FlowInput, FlowState, OpenSheet } from './flow-state.ts'
import { startState } from './flow-state.ts'
import type { KeptSheet } from './joined-sheets.ts'
import { joinPlacesOf, keepRow } from './joined-sheets.ts'
import { sayLayout } from './layout-findings.ts'
import { isOwnWriting } from './own-writing.ts'
import { readCells } from './read-cells.ts'
import type { Reporter } from './report.ts'
import type { RowChecker } from './row-checker.ts'
import { startRowChecker } from './row-checker.ts'
import { rowMarkHeading } from './row-mark.ts'
import type { ReadyRule } from './row-rules.ts'
import { readyRules } from './row-rules.ts'
import type { SheetPlace } from './sheet-columns.ts'
import { openColumns } from './sheet-columns.ts'
import { startTogether, togetherPlaces } from './together.ts'
import { finish, rejectLate, warnLate } from './whole-file.ts'

/** Rows looked at before a sheet is recognised: banners, instructions above the header and some data. */
const rowsBeforeRecognition = 40

export type SheetFlow = {
  setFormat(format: 'xlsx' | 'csv'): void
  openSheet(sheet: Sheet): void
  takeRows(rows: readonly Row[]): void
  /** A finding of the reader's own: about the file, or about a row that comes next or has just come. */
  takeFinding(finding: Finding): void
  closeSheet(merged: readonly MergedArea[]): void
  end(): void
  layout(): Layout | null
  mapping(): readonly MappedHeading[]
  questions(): readonly MappingQuestion[]
  toRemember(): RememberedMappings
}

/** Takes a reader's events in order and checks what they bring. */
export function startSheetFlow(input: FlowInput): SheetFlow {
  const state = startState()
  return {
    setFormat(format) {
      state.format = format
    },
    openSheet(sheet) {
      state.sheet = sheet
      state.waiting = []
      state.saidOfRows = new Map()
      state.open = undefined
    },
    takeRows(rows) {
      if (state.open === undefined) {
        for (const row of rows) state.waiting.push(row)
        if (state.waiting.length >= rowsBeforeRecognition) decide(state, input)
      } else takeRows(state, input, rows)
    },
    takeFinding: finding => takeFinding(state, input, finding),
    closeSheet(merged) {
      if (state.open === undefined) decide(state, input)
      if (state.open) sayMerged(state.open, merged, input.reporter)
      state.sheet = null
    },
    end() {
      sayWaiting(state, input)
      finish(state, input)
    },
    layout: () => state.layout,
    mapping: () => state.mapping,
    questions: () => state.questions,
    toRemember: () => state.toRemember,
  }
}

/** Recognises the sheet by its first rows and goes on with them. */
function decide(state: FlowState, input: FlowInput): void {
  const { sheet, waiting } = state
  state.waiting = []
  state.open = null
  if (!sheet || waiting.length === 0 || isOwnSheet(waiting)) return
  const { request, reporter } = input
  const recognition = request.checker.recogniser.recogniseSheet({
    rows: waiting.slice(0, rowsBeforeRecognition),
    sheetName: sheet.name,
    fileName: request.source.name,
    format: state.format,
    hints: request.hints,
    settled: state.layout,
  })
  if (recognition && sheet.state === 'visible') {
    // Of a layout of several sheets, the last one tells whose services they are: it has the procedure codes.
    const isSame =
      state.layout?.file === recognition.layout.file && state.layout?.profile === recognition.layout.profile
    if (state.layout === null || (isSame && state.kept.length > 0)) state.layout = recognition.layout
  }
  sayWaiting(state, input)
  if (!recognition || sheet.state !== 'visible') {
    const cells = waiting.reduce(
      (most, row) => Math.max(most, row.cells.filter(cell => cell !== '').length),
      0,
    )
    state.passedOver.push({ sheet, rows: waiting.length, cells })
    state.headingsSeen.push(
      ...(waiting.find(row => row.cells.some(cell => cell !== ''))?.cells ?? []).slice(0, 8),
    )
    if (recognition) reporter.sayOf('layout/hidden-sheet-passed-over', { sheet: sheet.name }, sheet.index)
    return
  }
  if (state.layout && state.layout.file.id !== recognition.layout.file.id) {
    const values = { other: recognition.layout.file.name, file: state.layout.file.name }
    reporter.sayOf('layout/second-file-in-workbook', { sheet: sheet.name }, sheet.index, values)
    return
  }
  const { layout } = recognition
  const isLast = recognition.sheetIndexInLayout === layout.sheets.length - 1
  if (state.checkers.length > 0 && !isLast) {
    // Its rows came too late for the sheet that needs them, where that was said if there were none before.
    reporter.sayOf('layout/sheet-passed-over', { sheet: sheet.name }, sheet.index)
    return
  }
  if (state.checkers.length > 0)
    reporter.sayOf('layout/several-data-sheets', { sheet: sheet.name }, sheet.index)
  const where: SheetPlace = { sheetIndex: sheet.index, sheetName: sheet.name, layout }
  const isOwn = state.format === 'csv' && isOwnWriting(recognition, waiting)
  state.open = openSheet(state, input, recognition, where, isOwn)
  const { headerRow } = state.open
  input.sink.sheet?.({ sheetIndex: sheet.index, name: sheet.name, headerRow, isOwnWriting: isOwn })
  sayLayout(recognition, sheet, reporter)
  if (isLast) sayEarlierSheets(state, layout, sheet, reporter)
  noteMapping(state, recognition, sheet)
  const { answers } = request.hints
  if (answers) state.toRemember = { ...state.toRemember, ...remember(recognition, answers) }
  takeRows(state, input, waiting)
}

/**
 * A sheet that others are joined to says nothing without them: the data of every row would be in part
 * unknown.
 */
function sayEarlierSheets(state: FlowState, layout: Layout, sheet: Sheet, reporter: Reporter): void {
  layout.sheets.slice(0, -1).forEach(({ name }, index) => {
    const isThere = state.kept.some(
      ({ sheetIndexInLayout, where }) =>
        sheetIndexInLayout === index && where.layout.profile === layout.profile,
    )
    if (isThere) return
    const values = { otherSheet: name, sheets: layout.sheets.map(each => each.name).join(', ') }
    reporter.sayOf('layout/earlier-sheet-missing', { sheet: sheet.name }, sheet.index, values)
  })
}

/** The sheets that our templates have besides the data begin with our mark, alone in its row. */
function isOwnSheet(rows: readonly Row[]): boolean {
  const [mark, ...others] = rows[0]?.cells.filter(cell => cell !== '') ?? []
  return mark !== undefined && others.length === 0 && isOwnHeading(mark)
}

function openSheet(
  state: FlowState,
  input: FlowInput,
  recognition: Recognition,
  where: SheetPlace,
  isOwn: boolean,
): OpenSheet {
  const { layout } = recognition
  const columns = openColumns(recognition, isOwn)
  const isLast = recognition.sheetIndexInLayout === layout.sheets.length - 1
  const headed = [
    ...recognition.columns,
    ...recognition.unmapped,
    ...recognition.extras,
    ...recognition.ownColumns,
    ...recognition.unsure,
  ].map(({ index }) => index)
  const width = Math.max(0, ...headed) + 1
  const open = {
    recognition,
    columns,
    where,
    headerRow: recognition.headerRows.at(-1) ?? 1,
    width,
    unheaded: columnsWithout(headed, width),
    togetherBy: togetherPlaces(layout),
    values: layout.columns.map(() => ''),
    bad: new Uint8Array(layout.columns.length),
  }
  if (!isLast) {
    const { sheetIndexInLayout } = recognition
    const kept: KeptSheet = {
      sheetIndexInLayout,
      columns: columns.columns,
      where,
      joinPlaces: joinPlacesOf(layout, sheetIndexInLayout),
      rows: new Map(),
      repeated: [],
    }
    state.kept.push(kept)
    return { ...open, checker: null, kept }
  }
  state.together ??= startTogether()
  const rowMark = recognition.ownColumns.find(column => column.heading === rowMarkHeading)
  const checker = startRowChecker({
    layout,
    columns,
    where,
    rules: rulesFor(state, layout),
    rowBase: state.rowNumbers.addSheet(where.sheetName),
    rowNumbers: state.rowNumbers,
    kept: state.kept.filter(({ where: { layout: other } }) => other.profile === layout.profile),
    reporter: input.reporter,
    rowMarkIndex: rowMark?.index ?? -1,
  })
  state.checkers.push({ checker, sheetIndex: where.sheetIndex, sheetName: where.sheetName })
  return { ...open, checker, kept: null }
}

function columnsWithout(headed: readonly number[], width: number): Set<number> {
  const known = new Set(headed)
  return new Set(Array.from({ length: width }, (_, index) => index).filter(index => !known.has(index)))
}

/** Sheets whose columns are the same share their rules: an invoice may go on from one sheet to the next. */
function rulesFor(state: FlowState, layout: Layout): readonly ReadyRule[] {
  const order = layout.columns.map(({ key }) => key).join()
  const known = state.rules.get(order) ?? readyRules(layout)
  state.rules.set(order, known)
  return known
}

function takeRows(state: FlowState, input: FlowInput, rows: readonly Row[]): void {
  const open = state.open
  if (!open) {
    const last = state.passedOver.at(-1)
    if (last && last.sheet === state.sheet) last.rows += rows.length
    return
  }
  for (const row of rows) {
    if (row.number < open.recognition.firstDataRow) continue
    if (open.checker) takeRow(state, input, open, open.checker, row)
    else keepSheetRow(open, row, input)
  }
}

function takeRow(state: FlowState, input: FlowInput, open: OpenSheet, checker: RowChecker, row: Row): void {
  const { reporter, tally, sink } = input
  if (isStray(open, row, reporter)) return
  const outcome = checker.check(row)
  if (!outcome) return
  const isSlipped = sayRow(open, row, reporter)
  const weight = state.saidOfRows.size === 0 ? -1 : (state.saidOfRows.get(row.number) ?? -1)
  const status = isSlipped ? 'rejected' : graverStatus(outcome.status, weight)
  const { sheetIndex } = open.where
  tally.setStatus(sheetIndex, row.number, status)
  if (open.togetherBy.length > 0)
    state.together?.add(sheetIndex, row.number, outcome.values, open.togetherBy, status)
  sink.row?.({ sheetIndex, number: row.number, values: outcome.values, status }, open.where.layout)
}

/** The status of a row of which the reader itself said something of this weight. */
function graverStatus(status: RowStatus, weight: number): RowStatus {
  if (weight >= 2) return 'rejected'
  return weight === 1 && status === 'accepted' ? 'accepted-with-warning' : status
}

/**
 * Notes about an encoding wait until it is known whether the partner agreed to it: then there is nothing to
 * say.
 */
const encodingNotes: { readonly [code: string]: string } = {
  'file/utf-16': 'utf-16le',
  'file/windows-1252': 'windows-1252',
}

function sayWaiting(state: FlowState, { reporter }: FlowInput): void {
  for (const finding of state.waitingNotes) {
    if (state.layout?.profileFile?.encoding === encodingNotes[finding.code]) continue
    reporter.pass(finding, { sheetIndex: -1, row: 0, column: -1 })
  }
  state.waitingNotes = []
}

function takeFinding(state: FlowState, input: FlowInput, finding: Finding): void {
  const { reporter } = input
  if (finding.code in encodingNotes) {
    state.waitingNotes.push(finding)
    if (state.open !== undefined) sayWaiting(state, input)
    return
  }
  const { row, column } = finding.where
  const sheetIndex = row === undefined ? -1 : (state.sheet?.index ?? -1)
  const place = { sheetIndex, row: row ?? 0, column: column === undefined ? -1 : columnIndex(column) }
  reporter.pass(finding, place)
  const weight = weightOf(finding.consequence)
  if (row === undefined || weight < 1) return
  state.saidOfRows.set(row, Math.max(weight, state.saidOfRows.get(row) ?? 0))
  if (weight >= 2) rejectLate(state, input, sheetIndex, row)
  else warnLate(input, sheetIndex, row)
}

/** Cells without a heading, and rows that the sender hid. True when the row cannot be trusted. */
function sayRow(open: OpenSheet, row: Row, reporter: Reporter): boolean {
  if (row.hidden === true) sayOfRow(open, row, reporter, 'row/hidden')
  for (const column of open.unheaded) {
    if (textAt(row, column) === '') continue
    open.unheaded.delete(column)
    const header = { number: open.headerRow, cells: row.cells, kinds: row.kinds }
    sayOfRow(open, header, reporter, 'layout/column-without-heading', column)
  }
  if (widthOf(row) <= open.width) return false
  const beyond = row.cells.findIndex((cell, index) => index >= open.width && cell !== '')
  if (beyond < 0) return false
  sayOfRow(open, row, reporter, 'row/cells-beyond-the-header', beyond)
  return consequenceOf('row/cells-beyond-the-header') === 'rejects-row'
}

function sayOfRow(open: OpenSheet, row: Row, reporter: Reporter, code: string, column = -1): void {
  const { sheetName, sheetIndex } = open.where
  reporter.say({
    code,
    consequence: consequenceOf(code),
    where: {
      ...(sheetName === '' ? {} : { sheet: sheetName }),
      row: row.number,
      ...(row.line === undefined ? {} : { line: row.line }),
      ...(column < 0 ? {} : { column: columnLetters(column) }),
    },
    place: { sheetIndex, row: row.number, column },
    ...(column < 0 ? {} : { found: row.cells[column] ?? '' }),
  })
}

/** A header that stands again among the rows, or a line of totals: said, and not read as data. */
function isStray(open: OpenSheet, row: Row, reporter: Reporter): boolean {
  const code = isRepeatedHeader(row, open.recognition)
    ? 'row/repeated-header'
    : isTotalsRow(row, open.recognition)
      ? 'row/totals'
      : null
  if (code) sayOfRow(open, row, reporter, code)
  return code !== null
}

function keepSheetRow(open: OpenSheet, row: Row, { reporter }: FlowInput): void {
  if (!open.kept || isStray(open, row, reporter)) return
  reporter.takeGravest()
  open.bad.fill(0)
  const filled = readCells(row, open.columns, open.values, open.bad, open.where, reporter)
  if (filled === 0) return
  sayRow(open, row, reporter)
  keepRow(open.kept, open.values, row.number, reporter.takeGravest() >= 2)
}

function sayMerged(open: OpenSheet, merged: readonly MergedArea[], reporter: Reporter): void {
  for (const area of merged) {
    if (area.toRow < open.recognition.firstDataRow) continue
    const column = columnLetters(area.fromColumn)
    const values = { area: `${column}${area.fromRow}:${columnLetters(area.toColumn)}${area.toRow}` }
    const where = { sheet: open.where.sheetName, row: area.fromRow, column }
    reporter.sayOf('layout/merged-cells', where, open.where.sheetIndex, values)
  }
}

function noteMapping(state: FlowState, recognition: Recognition, sheet: Sheet): void {
  const at = (index: number): { sheet: string; column: string } => ({
    sheet: sheet.name,
    column: columnLetters(index),
  })
  for (const { index, heading, column, how } of recognition.columns) {
    state.mapping.push({ ...at(index), heading, element: column.key, how })
  }
  for (const { index, heading } of recognition.unmapped) {
    state.mapping.push({ ...at(index), heading, element: null, how: 'none' })
  }
  for (const { index, heading, key, samples, candidates } of recognition.unsure) {
    state.questions.push({ ...at(index), heading, key, samples, candidates })
  }
}
