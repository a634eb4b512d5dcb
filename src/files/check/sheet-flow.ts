/** The sheets of a file as they come: recognised by their first rows, then read row by row. */
import type { Finding, Where } from '#base/finding.ts'
import { columnIndex, columnLetters } from '#base/finding.ts'
import type { MergedArea, Row, Sheet } from '#formats/row.ts'
import type { Layout } from '../layout.ts'
import { isOwnHeading } from '../recognise/heading.ts'
import type { Recognition } from '../recognise/recognise.ts'
import type { RememberedMappings } from '../recognise/remembered.ts'
import { remember } from '../recognise/remembered.ts'
import { isRepeatedHeader, isTotalsRow } from '../recognise/stray-rows.ts'
import { consequenceOf } from '../words/find.ts'
import type { MappedHeading, MappingQuestion } from './answer.ts'
import type { CheckRequest, CheckSink } from './check-file.ts'
import type { KeptSheet } from './joined-sheets.ts'
import { joinPlacesOf, keepRow, unusedRows } from './joined-sheets.ts'
import { sayLayout } from './layout-findings.ts'
import { isOwnWriting } from './own-writing.ts'
import type { Reporter } from './report.ts'
import type { RowChecker } from './row-checker.ts'
import { startRowChecker } from './row-checker.ts'
import { rowMarkHeading } from './row-mark.ts'
import { readyRules } from './row-rules.ts'
import type { SheetColumns, SheetPlace } from './sheet-columns.ts'
import { openColumns, readCells } from './sheet-columns.ts'
import type { Tally } from './tally.ts'
import type { Together } from './together.ts'
import { startTogether } from './together.ts'

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

type FlowInput = {
  readonly request: CheckRequest
  readonly sink: CheckSink
  readonly tally: Tally
  readonly reporter: Reporter
}

/** A sheet that was recognised. */
type OpenSheet = {
  readonly recognition: Recognition
  readonly columns: SheetColumns
  readonly where: SheetPlace
  /** Sheet column just past the last heading: cells from here on have no heading. */
  readonly width: number
  /** For the sheet whose rows are the file's rows. */
  readonly checker: RowChecker | null
  /** For an earlier sheet of a joined layout. */
  readonly kept: KeptSheet | null
  readonly values: string[]
  readonly bad: Uint8Array
}

type FlowState = {
  format: 'xlsx' | 'csv'
  sheet: Sheet | null
  waiting: Row[]
  /** Undefined while too few rows have come to tell; null when the sheet is no data. */
  open: OpenSheet | null | undefined
  layout: Layout | null
  together: Together | null
  readonly kept: KeptSheet[]
  readonly mapping: MappedHeading[]
  readonly questions: MappingQuestion[]
  readonly headingsSeen: string[]
  toRemember: RememberedMappings
  waitingNotes: Finding[]
  /** Rows of the sheet that the reader could not read whole. */
  unreadable: Set<number>
  checkers: { checker: RowChecker; sheetIndex: number; sheetName: string }[]
  passedOver: { sheet: Sheet; rows: number; cells: number }[]
}

/** Takes a reader's events in order and checks what they bring. */
export function startSheetFlow(input: FlowInput): SheetFlow {
  const state: FlowState = {
    format: 'xlsx',
    sheet: null,
    waiting: [],
    open: undefined,
    layout: null,
    together: null,
    kept: [],
    mapping: [],
    questions: [],
    headingsSeen: [],
    toRemember: {},
    waitingNotes: [],
    unreadable: new Set(),
    checkers: [],
    passedOver: [],
  }
  return {
    setFormat(format) {
      state.format = format
    },
    openSheet(sheet) {
      state.sheet = sheet
      state.waiting = []
      state.unreadable = new Set()
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
    end: () => finish(state, input),
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
    if (recognition) say(reporter, 'layout/hidden-sheet-passed-over', { sheet: sheet.name }, sheet.index)
    return
  }
  if (state.layout && state.layout.file.id !== recognition.layout.file.id) {
    const values = { other: recognition.layout.file.name, file: state.layout.file.name }
    say(reporter, 'layout/second-file-in-workbook', { sheet: sheet.name }, sheet.index, values)
    return
  }
  if (state.checkers.length > 0)
    say(reporter, 'layout/several-data-sheets', { sheet: sheet.name }, sheet.index)
  const { layout } = recognition
  const where: SheetPlace = { sheetIndex: sheet.index, sheetName: sheet.name, layout }
  const isOwn = state.format === 'csv' && isOwnWriting(recognition, waiting)
  state.open = openSheet(state, input, recognition, where, isOwn)
  const headerRow = recognition.headerRows.at(-1) ?? 1
  input.sink.sheet?.({ sheetIndex: sheet.index, name: sheet.name, headerRow, isOwnWriting: isOwn })
  sayLayout(recognition, sheet, reporter)
  noteMapping(state, recognition, sheet)
  const { answers } = request.hints
  if (answers) state.toRemember = { ...state.toRemember, ...remember(recognition, answers) }
  takeRows(state, input, waiting)
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
    ...recognition.ownColumns,
    ...recognition.unsure,
  ]
  const open = {
    recognition,
    columns,
    where,
    width: headed.reduce((most, { index }) => Math.max(most, index + 1), 0),
    values: layout.columns.map(() => ''),
    bad: new Uint8Array(layout.columns.length),
  }
  if (!isLast) {
    const joinPlaces = joinPlacesOf(layout, recognition.sheetIndexInLayout)
    const kept: KeptSheet = { columns: columns.columns, where, joinPlaces, rows: new Map(), repeated: [] }
    state.kept.push(kept)
    return { ...open, checker: null, kept }
  }
  state.together ??= startTogether(layout)
  const rowMark = recognition.ownColumns.find(column => column.heading === rowMarkHeading)
  const checker = startRowChecker({
    layout,
    columns,
    where,
    rules: readyRules(layout),
    kept: state.kept,
    reporter: input.reporter,
    rowMarkIndex: rowMark?.index ?? -1,
  })
  state.checkers.push({ checker, sheetIndex: where.sheetIndex, sheetName: where.sheetName })
  return { ...open, checker, kept: null }
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
  const isUnreadable = state.unreadable.has(row.number)
  const status = sayRow(open, row, reporter) || isUnreadable ? 'rejected' : outcome.status
  const { sheetIndex } = open.where
  tally.setStatus(sheetIndex, row.number, status)
  state.together?.add(sheetIndex, row.number, outcome.values, status)
  sink.row?.({ sheetIndex, number: row.number, values: outcome.values, status }, open.where.layout)
}

/** Notes about an encoding wait until it is known whether the partner agreed to it: then there is nothing to say. */
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
  const { reporter, tally, sink } = input
  if (finding.code in encodingNotes) {
    state.waitingNotes.push(finding)
    if (state.open !== undefined) sayWaiting(state, input)
    return
  }
  const { row, column } = finding.where
  const sheetIndex = row === undefined ? -1 : (state.sheet?.index ?? -1)
  const place = { sheetIndex, row: row ?? 0, column: column === undefined ? -1 : columnIndex(column) }
  reporter.pass(finding, place)
  if (row === undefined || finding.consequence !== 'rejects-row') return
  state.unreadable.add(row)
  const status = tally.statusOf(sheetIndex, row)
  if (status === null || status === 'rejected') return
  tally.setStatus(sheetIndex, row, 'rejected')
  state.together?.reject(sheetIndex, row)
  sink.late?.(sheetIndex, row)
}

/** Cells past the last heading, and rows that the sender hid. True when the row cannot be trusted. */
function sayRow(open: OpenSheet, row: Row, reporter: Reporter): boolean {
  if (row.hidden === true) sayOfRow(open, row, reporter, 'row/hidden')
  if (row.cells.length <= open.width) return false
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
    say(reporter, 'layout/merged-cells', where, open.where.sheetIndex, values)
  }
}

function say(
  reporter: Reporter,
  code: string,
  where: Where,
  sheetIndex: number,
  values?: { readonly [name: string]: string | number },
): void {
  const place = { sheetIndex, row: where.row ?? 0, column: -1 }
  reporter.say({ code, consequence: consequenceOf(code), where, place, values })
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

/** What only the whole file shows: rows without partners, rules over all rows, what is held together. */
function finish(state: FlowState, input: FlowInput): void {
  const { reporter, tally, sink } = input
  sayWaiting(state, input)
  for (const { checker, sheetIndex } of state.checkers) {
    checker.end(row => {
      if (tally.statusOf(sheetIndex, row) === 'rejected') return
      tally.setStatus(sheetIndex, row, 'rejected')
      state.together?.reject(sheetIndex, row)
      sink.late?.(sheetIndex, row)
    })
  }
  for (const kept of state.kept) sayKept(kept, reporter)
  state.together?.end((sheetIndex, row) => {
    const sheet = state.checkers.find(checker => checker.sheetIndex === sheetIndex)?.sheetName ?? ''
    const where = { ...(sheet === '' ? {} : { sheet }), row }
    reporter.say({
      code: 'row/held-with-its-others',
      consequence: 'rejects-row',
      where,
      place: { sheetIndex, row, column: -1 },
      values: { together: state.layout?.file.row ?? '' },
    })
    tally.setStatus(sheetIndex, row, 'rejected')
    sink.late?.(sheetIndex, row)
  })
  if (reporter.rejectsFile) return
  if (state.layout === null) sayNotRecognised(state, input)
  else if (tally.rows().read === 0) say(reporter, 'layout/no-rows', {}, -1, { file: state.layout.file.name })
  else sayPassedOver(state, reporter)
}

function sayKept(kept: KeptSheet, reporter: Reporter): void {
  const sheet = kept.where.sheetName
  for (const row of kept.repeated) {
    say(reporter, 'row/repeated-on-its-sheet', { sheet, row }, kept.where.sheetIndex)
  }
  for (const row of unusedRows(kept)) {
    say(reporter, 'row/without-its-last-sheet', { sheet, row }, kept.where.sheetIndex)
  }
}

/** Sheets of tables that nobody asked for; a sheet of instructions is narrow and is not spoken of. */
function sayPassedOver(state: FlowState, reporter: Reporter): void {
  for (const { sheet, rows, cells } of state.passedOver) {
    if (sheet.state !== 'visible' || rows < 2 || cells < 4) continue
    say(reporter, 'layout/sheet-passed-over', { sheet: sheet.name }, sheet.index)
  }
}

function sayNotRecognised(state: FlowState, { reporter, request }: FlowInput): void {
  const headings = state.headingsSeen
    .filter(heading => heading !== '')
    .slice(0, 8)
    .join(' · ')
  reporter.say({
    code: 'layout/not-recognised',
    consequence: 'rejects-file',
    where: {},
    place: { sheetIndex: -1, row: 0, column: -1 },
    ...(headings === '' ? {} : { found: headings }),
    values: { files: request.checker.fileNames.join(', ') },
  })
}
