/** A sheet's XML copied through with marks put in; everything that is not touched goes out byte for byte. */
import { Fault } from '#base/fault.ts'
import { columnIndex, columnLetters, type Finding } from '#base/finding.ts'
import { feedNext } from '../package/part-scan.ts'
import { isTrue } from '../package/workbook-parts.ts'
import { prefixOf, tagBegin, withAttribute } from '../xml/xml-editing.ts'
import { attribute, isNamed, nameOf, nextToken, token, xmlScanner } from '../xml/xml-scanner.ts'
import { xmlEscaped } from '../xml/xml-writing.ts'
import type { PartBytes } from '../zip/part-bytes.ts'
import {
  type Copying,
  copyingOf,
  drop,
  keepUpTo,
  put,
  replaceTag,
  type SheetWork,
  tagText,
  takePieces,
} from './copying.ts'
import { atCell, insertsFor, putCellsBefore } from './mark-cells.ts'
import { columnTags } from './mark-columns.ts'

/** What may stand behind the legacy drawing in a worksheet: ECMA-376 part 1, 18.3.1.99, in its order. */
const behindDrawing = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
])

/**
 * The sheet's bytes with the plans carried out. Closes the part. Throws a Fault when the sheet cannot be
 * read.
 */
export async function* markedSheet(part: PartBytes, work: SheetWork): AsyncGenerator<Uint8Array> {
  const xml = xmlScanner(work.pieceBytes)
  const copying = copyingOf(work, xml)
  try {
    while (!xml.finished) {
      const fed = await feedNext(part, xml)
      if (typeof fed !== 'boolean') throw unreadable(fed)
      copying.kept = xml.at
      await copyTokens(copying)
      keepUpTo(copying, xml.at)
      yield takePieces(copying)
    }
  } finally {
    part.close()
  }
}

function unreadable(finding?: Finding): Fault {
  return new Fault('workbook/cannot-mark', `the workbook cannot be marked: ${finding?.code ?? 'broken XML'}`)
}

async function copyTokens(copying: Copying): Promise<void> {
  const { xml } = copying
  for (;;) {
    const kind = nextToken(xml)
    if (kind === token.more || kind === token.end) return
    if (kind > token.end) throw unreadable()
    if (kind === token.text) continue
    const from = tagBegin(xml)
    copying.prefix ??= prefixOf(xml, from)
    // Plans are waited for only where one is needed: a token that needs one is come to again when it is there.
    while (!atTag(copying, kind, from)) {
      const next = await copying.work.plans.next()
      copying.plan = next.done ? null : next.value
    }
  }
}

/** Does what the tag calls for. False when the next row's plan has to be known first. */
function atTag(copying: Copying, kind: number, from: number): boolean {
  if (copying.droppedFrom > 0) return dropOn(copying, kind)
  return kind === token.close ? atClose(copying, from) : atOpen(copying, from, kind === token.empty)
}

function dropOn(copying: Copying, kind: number): true {
  const { xml } = copying
  if (kind !== token.close && isNamed(xml, 'col')) copying.columns?.push(tagText(copying, tagBegin(xml)))
  if (kind !== token.close || xml.depth >= copying.droppedFrom) return true
  copying.kept = xml.at
  copying.droppedFrom = 0
  if (isNamed(xml, 'cols')) putColumns(copying)
  return true
}

function atOpen(copying: Copying, from: number, isEmpty: boolean): boolean {
  const { xml, work } = copying
  if (copying.inData) {
    if (isNamed(xml, 'row')) return atRow(copying, from, isEmpty)
    if (isNamed(xml, 'c')) atCell(copying, from, isEmpty)
  } else if (isNamed(xml, 'sheetData')) return atSheetData(copying, from, isEmpty)
  else if (isNamed(xml, 'dimension')) atDimension(copying, from)
  else if (isNamed(xml, 'col')) copying.columns?.push(tagText(copying, from))
  else if (isNamed(xml, 'cols') && work.extra) drop(copying, from, isEmpty)
  else if (isNamed(xml, 'legacyDrawing')) {
    work.ownDrawing = attribute(xml, ':id')
    copying.hasDrawing = true
  } else if (xml.depth === (isEmpty ? 1 : 2) && behindDrawing.has(nameOf(xml))) placeDrawing(copying, from)
  return true
}

function atClose(copying: Copying, from: number): boolean {
  const { xml } = copying
  if (copying.inData && isNamed(xml, 'row')) {
    if (copying.inserts) {
      keepUpTo(copying, from)
      putCellsBefore(copying, Number.POSITIVE_INFINITY)
    }
    copying.inserts = null
  } else if (copying.inData && isNamed(xml, 'sheetData')) {
    keepUpTo(copying, from)
    if (!putRowBefore(copying, Number.POSITIVE_INFINITY)) return false
    copying.inData = false
  } else if (xml.depth === 0) placeDrawing(copying, from)
  return true
}

function atDimension(copying: Copying, from: number): void {
  const { extra } = copying.work
  if (!extra) return
  const row = Math.max(extra.lastRow, extra.headerRow)
  const last = `${columnLetters(extra.first + extra.headings.length - 1)}${row}`
  replaceTag(copying, from, withAttribute(tagText(copying, from), 'ref', `A1:${last}`))
}

/** The sender's columns have gone by: with extra columns they are written anew. */
function putColumns(copying: Copying): void {
  const { work, columns } = copying
  const prefix = copying.prefix ?? ''
  copying.columnTags = columns ?? []
  copying.columns = null
  if (!work.extra || !columns) return
  const selfClosed = columns.map(tag => tag.replace(/\s*\/?>$/, '/>'))
  put(copying, `<${prefix}cols>${columnTags(selfClosed, work.extra, prefix).join('')}</${prefix}cols>`)
}

function atSheetData(copying: Copying, from: number, isEmpty: boolean): boolean {
  keepUpTo(copying, from)
  if (copying.columns) putColumns(copying)
  copying.inData = !isEmpty
  if (!isEmpty) return true
  if (copying.plan === undefined) return false
  // The tag is opened by the first row that goes in, and closed after the last.
  if (copying.kept === from && copying.plan !== null)
    replaceTag(copying, from, opened(tagText(copying, from)))
  if (!putRowBefore(copying, Number.POSITIVE_INFINITY)) return false
  if (copying.kept !== from) put(copying, `</${copying.prefix}sheetData>`)
  return true
}

/** The tag of an element that closed itself, as one that does not. */
function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, '>')
}

function atRow(copying: Copying, from: number, isEmpty: boolean): boolean {
  const { xml } = copying
  const written = attribute(xml, 'r')
  const row = written === null ? copying.row + 1 : Number(written)
  if (copying.plan === undefined) return false
  if (copying.plan !== null && copying.plan.row < row) {
    keepUpTo(copying, from)
    if (!putRowBefore(copying, row)) return false
  }
  copying.row = row
  copying.next = 0
  copying.rowStyle = isTrue(attribute(xml, 'customFormat')) ? Number(attribute(xml, 's') ?? 0) : -1
  copying.inserts = null
  if (copying.plan?.row === row) {
    copying.inserts = insertsFor(copying, copying.plan)
    copying.plan = undefined
    const tag = withAttribute(tagText(copying, from), 'spans', null)
    replaceTag(copying, from, isEmpty ? opened(tag) : tag)
    if (isEmpty) {
      putCellsBefore(copying, Number.POSITIVE_INFINITY)
      put(copying, `</${copying.prefix}row>`)
    }
  }
  if (!isEmpty) passCells(copying)
  return true
}

/** Puts in the planned row that the sheet does not have. False when more may come before `limit`. */
function putRowBefore(copying: Copying, limit: number): boolean {
  const { plan } = copying
  if (plan === undefined) return false
  if (plan === null || plan.row >= limit) return true
  const p = copying.prefix ?? ''
  copying.row = plan.row
  copying.rowStyle = -1
  copying.inserts = insertsFor(copying, plan)
  put(copying, `<${p}row r="${plan.row}">`)
  putCellsBefore(copying, Number.POSITIVE_INFINITY)
  put(copying, `</${p}row>`)
  copying.inserts = null
  copying.plan = undefined
  return false
}

/**
 * Passes over the cells of a row in one step, up to its closing tag, where no cell is changed: nothing is
 * marked in it, nothing cleared or freed of a fill, and what is put in stands behind the last cell.
 */
function passCells(copying: Copying): void {
  const { xml, inserts, work } = copying
  const first = inserts?.[0]
  if (work.styles.restores || (work.extra?.cleared.size ?? 0) > 0 || first?.mark) return
  const { bytes, at } = xml
  const close = bytes.indexOf(`</${copying.prefix}row>`, at, 'latin1')
  if (close < 0 || close >= xml.end) return
  const inside = xml.bytes.subarray(at, close)
  // In a comment or CDATA a tag would be no tag.
  if (inside.includes('<!')) return
  if (first) {
    const last = inside.lastIndexOf(`<${copying.prefix}c r="`)
    const letters =
      last < 0 ? null : /^[^"]*"([A-Z]{1,3})/.exec(inside.toString('latin1', last, last + 40))?.[1]
    if (!letters || columnIndex(letters) >= first.column || !hasOnlyReferences(inside, last, copying)) return
  }
  xml.at = close
}

/** No cell without a reference follows the last one that has its reference first. */
function hasOnlyReferences(inside: Buffer, last: number, copying: Copying): boolean {
  return inside.indexOf(`<${copying.prefix}c`, last + 3) < 0
}

/**
 * The legacy drawing goes in at its place in the schema's order, when there are comments and none is there
 * yet.
 */
function placeDrawing(copying: Copying, from: number): void {
  const { work } = copying
  if (copying.hasDrawing || work.comments.length === 0) return
  copying.hasDrawing = true
  const [space, id] = [xmlEscaped(work.relationSpace), xmlEscaped(work.drawingRelation)]
  keepUpTo(copying, from)
  put(copying, `<${copying.prefix}legacyDrawing xmlns:r="${space}" r:id="${id}"/>`)
}
