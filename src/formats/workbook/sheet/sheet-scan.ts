/**
 * A sheet's XML as rows: every legal way of writing it, token by token; the usual way goes through
 * quick-cells.ts.
 */
import { columnIndex, type Finding, type Where } from '#base/finding.ts'
import { type Damage, damaged, workbookFinding } from '../finding-codes.ts'
import type { WorkbookLimits } from '../limits.ts'
import { isTrue } from '../package/workbook-parts.ts'
import { attribute, hasSoundAttributes, nameOf, textOf, token, type XmlScanner } from '../xml/xml-scanner.ts'
import { type CellContext, cellTypeOf, formulaKind, linksOut, meaningOf } from './cell-value.ts'
import { quickTag, takeQuickCells } from './quick-cells.ts'
import { beginRow, endRow, putCell, rowGatherer } from './sheet-rows.ts'
import { type OpenCell, quickTagOf, type SheetScan } from './sheet-state.ts'

export function sheetScan(
  xml: XmlScanner,
  context: CellContext,
  limits: WorkbookLimits,
  names: { readonly part: string; readonly sheetName: string },
  quick = true,
): SheetScan {
  return {
    xml,
    context,
    limits,
    ...names,
    quick,
    rows: rowGatherer(),
    hiddenColumns: [],
    merged: [],
    cellsBegun: false,
    inData: false,
    isTold: false,
    inRow: false,
    cell: null,
    skippedFrom: 0,
    tag: quickTagOf(),
  }
}

/** Takes in one token. */
export function visitSheetToken(scan: SheetScan, kind: number): Finding | null {
  const { xml } = scan
  if (kind === token.text) {
    if (scan.cell !== null) collect(scan.cell, xml)
    return null
  }
  if (scan.skippedFrom > 0) {
    if (kind === token.close && xml.depth < scan.skippedFrom) scan.skippedFrom = 0
    return null
  }
  const name = nameOf(xml)
  if (kind === token.close) return closeElement(scan, name)
  const finding = openElement(scan, name, kind === token.empty)
  if (finding || kind === token.open) return finding
  return closeElement(scan, name)
}

function collect(cell: OpenCell, xml: XmlScanner): void {
  if (cell.collects === 'value') cell.raw += textOf(xml)
  else if (cell.collects === 'formula') cell.formula += textOf(xml)
}

function openElement(scan: SheetScan, name: string, isEmpty: boolean): Finding | null {
  const { xml, cell } = scan
  if (name === 'extLst' || name === 'rPh') {
    if (!isEmpty) scan.skippedFrom = xml.depth
  } else if (cell !== null) {
    if (name === 'c' || name === 'row' || name === 'sheetData') return broken(scan, 'broken-xml')
    openInCell(cell, name)
  } else if (name === 'c') {
    return scan.inRow ? openCell(scan) : broken(scan, 'broken-xml')
  } else if (name === 'row') {
    return scan.inData ? openRow(scan) : broken(scan, 'broken-xml')
  } else if (name === 'col') {
    takeHiddenColumns(scan)
  } else if (name === 'mergeCell') {
    return takeMerged(scan)
  } else if (name === 'sheetData') {
    if (scan.cellsBegun) return broken(scan, 'broken-xml')
    scan.cellsBegun = true
    scan.inData = true
  }
  return null
}

function openInCell(cell: OpenCell, name: string): void {
  if (name === 'v' || name === 't') {
    cell.hasValue = true
    cell.collects = 'value'
  } else if (name === 'f') {
    cell.hasFormula = true
    cell.collects = 'formula'
  }
}

function closeElement(scan: SheetScan, name: string): Finding | null {
  const { cell } = scan
  if (cell !== null) {
    if (name === 'c') return closeCell(scan, cell)
    cell.collects = 'nothing'
  } else if (name === 'row' && scan.inRow) {
    scan.inRow = false
    endRow(scan.rows)
    return scan.rows.gaps > scan.limits.gapCells
      ? workbookFinding('file/too-many-gaps', { limit: scan.limits.gapCells }, whereOf(scan))
      : null
  } else if (name === 'sheetData') {
    scan.inRow = false
    scan.inData = false
  }
  return null
}

function openRow(scan: SheetScan): Finding | null {
  const { xml, rows, limits } = scan
  if (scan.inRow || !hasSoundAttributes(xml)) return broken(scan, 'broken-xml')
  const written = attribute(xml, 'r')
  const number = written === null ? rows.number + 1 : Number(written)
  if (!Number.isInteger(number) || number < 1) return broken(scan, 'bad-reference')
  if (number > limits.rows)
    return workbookFinding('file/too-many-rows', { limit: limits.rows }, whereOf(scan))
  if (number <= rows.number) return broken(scan, 'out-of-order')
  beginRow(rows, number, isTrue(attribute(xml, 'hidden')))
  scan.inRow = true
  if (scan.quick) takeQuickCells(scan)
  return null
}

function openCell(scan: SheetScan): Finding | null {
  const { xml, rows, limits, tag } = scan
  tag.column = rows.next
  // Cells with a prefix are not taken whole, but their tags are mostly of the usual form too.
  const isQuick = scan.quick && quickTag(xml.bytes, xml.nameTo, tag, rows.number) >= 0
  const finding = isQuick ? null : readTag(scan)
  if (finding) return finding
  const { column, style, type } = tag
  if (column >= limits.columns) {
    return workbookFinding('file/too-many-columns', { limit: limits.columns }, whereOf(scan))
  }
  if (column < rows.next) return broken(scan, 'out-of-order')
  if (!(style < scan.context.looks.count)) return broken(scan, 'bad-reference')
  const value = { raw: '', hasValue: false, hasFormula: false, formula: '', collects: 'nothing' as const }
  scan.cell = { column, style, type, ...value }
  return null
}

/** A cell's tag in any form. */
function readTag(scan: SheetScan): Finding | null {
  const { xml, rows, tag } = scan
  if (!hasSoundAttributes(xml)) return broken(scan, 'broken-xml')
  const reference = attribute(xml, 'r')
  const column = reference === null ? rows.next : columnOf(reference, rows.number)
  if (column === null) return broken(scan, 'bad-reference')
  const type = cellTypeOf(attribute(xml, 't'))
  if (type === null) return broken(scan, 'broken-xml')
  tag.column = column
  tag.style = Number(attribute(xml, 's') ?? 0)
  tag.type = type
  return null
}

/** The column of a reference such as `AB12`, which must stand in this row. Beyond XFD it is Infinity. */
function columnOf(reference: string, row: number): number | null {
  const parts = /^([A-Z]+)(\d{1,7})$/.exec(reference)
  const letters = parts?.[1]
  if (!letters || Number(parts[2]) !== row) return null
  return letters.length > 3 ? Number.POSITIVE_INFINITY : columnIndex(letters)
}

function closeCell(scan: SheetScan, cell: OpenCell): Finding | null {
  scan.cell = null
  const { rows, context } = scan
  const value = meaningOf(cell.type, cell.style, cell.raw, context)
  if (value === null) return broken(scan, 'bad-reference')
  if (cell.hasFormula && linksOut(cell.formula)) {
    return workbookFinding('file/has-external-links', { part: scan.part }, whereOf(scan))
  }
  putCell(rows, cell.column, value.text, cell.hasFormula ? formulaKind(value.kind, cell) : value.kind)
  if (scan.quick) takeQuickCells(scan)
  return null
}

function takeHiddenColumns(scan: SheetScan): void {
  const { xml, limits, hiddenColumns } = scan
  if (scan.cellsBegun || !isTrue(attribute(xml, 'hidden')) || hiddenColumns.length >= limits.columns) return
  const first = Number(attribute(xml, 'min') ?? Number.NaN) - 1
  const last = Math.min(Number(attribute(xml, 'max') ?? Number.NaN), limits.columns) - 1
  if (first >= 0 && last >= first) hiddenColumns.push([first, last])
}

function takeMerged(scan: SheetScan): Finding | null {
  const { xml, limits, merged } = scan
  const parts = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(xml, 'ref') ?? '')
  if (!parts) return null
  if (merged.length >= limits.mergedAreas) {
    return workbookFinding('file/too-many-merged-areas', { limit: limits.mergedAreas }, whereOf(scan))
  }
  merged.push({
    fromRow: Number(parts[2]),
    toRow: Number(parts[4]),
    fromColumn: columnIndex(parts[1] ?? ''),
    toColumn: columnIndex(parts[3] ?? ''),
  })
  return null
}

/** Where the scan stands, in the sender's own tongue. */
export function whereOf(scan: SheetScan): Where {
  const { sheetName: sheet, rows } = scan
  return rows.number > 0 ? { sheet, row: rows.number } : { sheet }
}

function broken(scan: SheetScan, why: Damage): Finding {
  return damaged(scan.part, why, whereOf(scan))
}
