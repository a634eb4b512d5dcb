/**
 * Reads a workbook (.xlsx) as rows: guarded before anything is inflated, streamed, in memory that stays
 * flat.
 */
import type { ByteSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import type { TableEvent, TableReader } from '../row.ts'
import { workbookFinding } from './finding-codes.ts'
import { type WorkbookLimits, workbookLimits } from './limits.ts'
import { openPackage, openXml, type Package } from './package/package.ts'
import { eachToken, feedNext } from './package/part-scan.ts'
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './package/workbook-parts.ts'
import type { CellContext } from './sheet/cell-value.ts'
import { noSharedStrings, readSharedStrings } from './sheet/shared-strings.ts'
import { isFull, takeBatch } from './sheet/sheet-rows.ts'
import { sheetScan, visitSheetToken, whereOf } from './sheet/sheet-scan.ts'
import type { SheetScan } from './sheet/sheet-state.ts'
import { noLooks, readCellLooks } from './sheet/styles.ts'
import { xmlScanner } from './xml/xml-scanner.ts'

export type WorkbookOptions = {
  /** Other limits than limits.ts has, for those that are named. */
  readonly limits?: Partial<WorkbookLimits>
  /** Only the sheets at these places among the tabs; all when left out. */
  readonly onlySheets?: ReadonlySet<number>
  /** `false`: every cell goes the slow, general way. For tests that compare both ways. */
  readonly quick?: boolean
}

/**
 * The workbook's sheets in the order of their tabs, with their rows. Rows without a filled cell are left out;
 * a formula that was never reckoned counts as filled. A row ends with its last filled cell. A time without a
 * day is a date cell whose text begins with T (`T12:30:00`). Whatever is wrong with the file is a finding;
 * the guard may tell several at once. Rejects only when the source itself cannot be read.
 */
export async function* readWorkbook(source: ByteSource, options: WorkbookOptions = {}): TableReader {
  const file = await openPackage(source, { ...workbookLimits, ...options.limits })
  if (Array.isArray(file)) return yield* told(file)
  const parts = await readWorkbookParts(file)
  if (!('sheets' in parts)) return yield* told([parts])
  const context = await readContext(file, parts)
  if (!('strings' in context)) return yield* told([context])
  let hasRows = false
  for (const sheet of parts.sheets) {
    if (options.onlySheets && !options.onlySheets.has(sheet.index)) continue
    for await (const event of readSheet(file, sheet, context, options.quick ?? true)) {
      yield event
      if (event.type === 'finding') return
      hasRows ||= event.type === 'rows'
    }
  }
  if (!hasRows && !options.onlySheets) yield* told([workbookFinding('file/empty')])
}

function* told(findings: readonly Finding[]): Generator<TableEvent> {
  for (const finding of findings) yield { type: 'finding', finding }
}

async function readContext(file: Package, parts: WorkbookParts): Promise<CellContext | Finding> {
  const looks = parts.styles ? await readCellLooks(file, parts.styles) : noLooks
  if (!('zeros' in looks)) return looks
  const strings = parts.sharedStrings ? await readSharedStrings(file, parts.sharedStrings) : noSharedStrings
  if (!('text' in strings)) return strings
  return { strings, looks, from1904: parts.from1904 }
}

async function* readSheet(
  file: Package,
  sheet: SheetPart,
  context: CellContext,
  quick: boolean,
): AsyncGenerator<TableEvent> {
  const xml = xmlScanner(file.limits.pieceBytes)
  const names = { part: sheet.entry.name, sheetName: sheet.name }
  const scan = sheetScan(xml, context, file.limits, names, quick)
  const part = openXml(file, sheet.entry)
  try {
    while (!xml.finished) {
      const fed = await feedNext(part, xml)
      if (typeof fed !== 'boolean') return yield { type: 'finding', finding: atSheet(fed, sheet) }
      yield* eventsAtHand(scan, sheet)
    }
  } finally {
    part.close()
  }
}

/**
 * All that can be told from the bytes at hand: batches of rows, the sheet's begin before and its end after
 * them.
 */
function* eventsAtHand(scan: SheetScan, sheet: SheetPart): Generator<TableEvent> {
  const { xml, rows, part } = scan
  for (let goesOn = true; goesOn; ) {
    const finding = eachToken(xml, part, kind => visitSheetToken(scan, kind), {
      where: () => whereOf(scan),
      pausesWhen: () => isFull(rows),
    })
    goesOn = isFull(rows)
    if (!scan.isTold && (scan.cellsBegun || xml.finished || finding)) {
      scan.isTold = true
      const { name, index, state } = sheet
      yield { type: 'sheet', sheet: { name, index, state, hiddenColumns: scan.hiddenColumns } }
    }
    if (rows.batch.length > 0) yield { type: 'rows', rows: takeBatch(rows) }
    if (finding) return yield { type: 'finding', finding }
  }
  if (xml.finished) yield { type: 'sheet-end', merged: scan.merged }
}

function atSheet(finding: Finding, sheet: SheetPart): Finding {
  return { ...finding, where: { sheet: sheet.name, ...finding.where } }
}
