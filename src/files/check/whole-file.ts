/** What only the whole file shows: rows without partners, rules over all rows, what is held together. */
import type { RowStatus } from './answer.ts'
import type { FlowInput, FlowState } from './flow-state.ts'
import type { KeptSheet } from './joined-sheets.ts'
import { unusedRows } from './joined-sheets.ts'
import type { Reporter } from './report.ts'

/** Says all that is left to say once the last row has been read. */
export function finish(state: FlowState, input: FlowInput): void {
  const { reporter, tally } = input
  endRules(state, input)
  for (const kept of state.kept) sayKept(kept, reporter)
  endTogether(state, input)
  if (reporter.rejectsFile) return
  if (state.layout === null) sayNotRecognised(state, input)
  else if (tally.rows().read === 0) reporter.sayOf('layout/no-rows', {}, -1, { file: state.layout.file.name })
  else sayPassedOver(state, reporter)
}

function endRules(state: FlowState, input: FlowInput): void {
  for (const rules of state.rules.values()) {
    for (const { rule, check } of rules) {
      check.end?.(({ row: number, ...outcome }) => {
        const { at, row } = state.rowNumbers.placeOf(number)
        const place = state.checkers[at]
        if (!place) return
        place.checker.sayLate(rule, { ...outcome, row })
        const { sheetIndex } = place
        if (rule.consequence === 'rejects-row' || rule.consequence === 'rejects-file')
          rejectLate(state, input, sheetIndex, row)
        else if (rule.consequence === 'accepted-with-warning') warnLate(input, sheetIndex, row)
      })
    }
  }
}

/** A row that was let through is rejected after all, and with it those that are held together with it. */
export function rejectLate(
  state: FlowState,
  { tally, sink }: FlowInput,
  sheetIndex: number,
  row: number,
): void {
  const status: RowStatus | null = tally.statusOf(sheetIndex, row)
  if (status === null || status === 'rejected') return
  tally.setStatus(sheetIndex, row, 'rejected')
  state.together?.reject(sheetIndex, row)
  sink.late?.(sheetIndex, row)
}

export function warnLate({ tally }: FlowInput, sheetIndex: number, row: number): void {
  if (tally.statusOf(sheetIndex, row) === 'accepted')
    tally.setStatus(sheetIndex, row, 'accepted-with-warning')
}

function endTogether(state: FlowState, { reporter, tally, sink }: FlowInput): void {
  state.together?.end((sheetIndex, row) => {
    const sheet = state.checkers.find(checker => checker.sheetIndex === sheetIndex)?.sheetName ?? ''
    const where = { ...(sheet === '' ? {} : { sheet }), row }
    reporter.sayOf('row/held-with-its-others', where, sheetIndex, { together: state.layout?.file.row ?? '' })
    tally.setStatus(sheetIndex, row, 'rejected')
    sink.late?.(sheetIndex, row)
  })
}

function sayKept(kept: KeptSheet, reporter: Reporter): void {
  const sheet = kept.where.sheetName
  for (const row of kept.repeated) {
    reporter.sayOf('row/repeated-on-its-sheet', { sheet, row }, kept.where.sheetIndex)
  }
  for (const row of unusedRows(kept)) {
    reporter.sayOf('row/without-its-last-sheet', { sheet, row }, kept.where.sheetIndex)
  }
}

/** Sheets of tables that nobody asked for; a sheet of instructions is narrow and is not spoken of. */
function sayPassedOver(state: FlowState, reporter: Reporter): void {
  for (const { sheet, rows, cells } of state.passedOver) {
    if (sheet.state !== 'visible' || rows < 2 || cells < 4) continue
    reporter.sayOf('layout/sheet-passed-over', { sheet: sheet.name }, sheet.index)
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
