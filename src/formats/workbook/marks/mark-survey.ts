/**
 * A first look at the sheets that get extra columns: where their own columns end, and where ours were put
 * before.
 */
import type { ByteSource } from '#base/bytes.ts'
import { Fault } from '#base/fault.ts'
import type { MergedArea, Row } from '../../row.ts'
import { readWorkbook } from '../read.ts'
import type { ExtraPlace } from './mark-columns.ts'
import type { ExtraColumns } from './mark-plan.ts'

/** Merged areas that reach much further than the cells are banners over the whole sheet. */
const furthestMerge = 100
const excelColumns = 16_384

type Survey = { width: number; lastRow: number; readonly cleared: Set<number> }

/** For each sheet with extra columns, where they go. Left out where the sheet has no room for them. */
export async function surveyColumns(
  source: ByteSource,
  wanted: readonly ExtraColumns[],
): Promise<Map<number, ExtraPlace>> {
  const places = new Map<number, ExtraPlace>()
  const bySheet = new Map(wanted.map(extra => [extra.sheetIndex, extra]))
  if (wanted.length === 0) return places
  let extra: ExtraColumns | undefined
  let survey: Survey = { width: 0, lastRow: 0, cleared: new Set() }
  for await (const event of readWorkbook(source, { onlySheets: new Set(bySheet.keys()) })) {
    if (event.type === 'finding') {
      throw new Fault('workbook/cannot-mark', `the workbook cannot be marked: ${event.finding.code}`)
    }
    if (event.type === 'sheet') {
      extra = bySheet.get(event.sheet.index)
      survey = { width: 0, lastRow: 0, cleared: new Set() }
    } else if (extra && event.type === 'rows') {
      for (const row of event.rows) lookAt(row, extra, survey)
    } else if (extra && event.type === 'sheet-end') {
      const place = placeFor(extra, survey, event.merged)
      if (place) places.set(extra.sheetIndex, place)
    }
  }
  return places
}

function lookAt(row: Row, extra: ExtraColumns, survey: Survey): void {
  const { cells } = row
  const { cleared } = survey
  if (row.number === extra.headerRow) {
    for (let column = 0; column < cells.length; column++) {
      if (extra.headings.includes((cells[column] ?? '').trim())) cleared.add(column)
    }
  }
  survey.lastRow = row.number
  let width = cells.length
  if (width <= survey.width) return
  if (row.number >= extra.headerRow)
    while (width > 0 && (cleared.has(width - 1) || cells[width - 1] === '')) width--
  if (width > survey.width) survey.width = width
}

function placeFor(extra: ExtraColumns, survey: Survey, merged: readonly MergedArea[]): ExtraPlace | null {
  const { headerRow, headings } = extra
  let first = survey.width
  for (const area of merged) {
    const isNear = area.toColumn < survey.width + furthestMerge
    if (area.toRow >= headerRow && isNear && !survey.cleared.has(area.fromColumn))
      first = Math.max(first, area.toColumn + 1)
  }
  if (first + headings.length > excelColumns) return null
  return {
    headerRow,
    headings,
    hidden: extra.hidden ?? [],
    first,
    cleared: survey.cleared,
    lastRow: survey.lastRow,
  }
}
