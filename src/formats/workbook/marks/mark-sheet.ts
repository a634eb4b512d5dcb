/** A sheet's XML copied through with marks put in; everything that is not touched goes out byte for byte. */
import { Fault } from '#base/fault.ts'
import { columnIndex, columnLetters, type Finding } from '#base/finding.ts'
import { feedNext } from '../package/part-scan.ts'
import { prefixOf, tagBegin, withAttribute } from '../xml/xml-editing.ts'
import {
  attribute,
  isNamed,
  nameOf,
  nextToken,
  token,
  type XmlScanner,
  xmlScanner,
} from '../xml/xml-scanner.ts'
import { longestCellText, textCell, xmlEscaped } from '../xml/xml-writing.ts'
import type { PartBytes } from '../zip/part-bytes.ts'
import { columnStyle, columnTags, type ExtraPlace } from './mark-columns.ts'
import type { NewComment } from './mark-comments.ts'
import type { Mark, RowPlan } from './mark-plan.ts'
import type { StyleBook } from './mark-styles.ts'

export type SheetWork = {
  readonly plans: AsyncIterator<RowPlan>
  readonly styles: StyleBook
  readonly extra: ExtraPlace | null
  readonly pieceBytes: number
  /** The relation by which the sheet gets a legacy drawing, should it have none and need one. */
  readonly drawingRelation: string
  /** The namespace of relations, which differs between transitional and strict workbooks. */
  readonly relationSpace: string
  readonly mostComments: number
  /** The comments that were asked for, as far as there is room. Filled while the sheet goes by. */
  readonly comments: NewComment[]
  /** The relation of the legacy drawing that the sheet has. Filled while the sheet goes by. */
  ownDrawing: string | null
}

/** The sheet while it is copied. */
type Copying = {
  readonly work: SheetWork
  readonly xml: XmlScanner
  readonly pieces: Uint8Array[]
  /** From here on the bytes at hand are still to be copied. */
  kept: number
  prefix: string | null
  /** The sender's `col` tags; null once they are written. */
  columns: string[] | null
  columnTags: readonly string[]
  plan: RowPlan | null
  /** Inside the sheet's data: what is called row or c elsewhere is something else. */
  inData: boolean
  row: number
  rowStyle: number
  /** What goes into the current row, by column; null outside rows and in rows that stay. */
  inserts: Insert[] | null
  next: number
  /** Depth of the element that is being left out, or 0. */
  droppedFrom: number
  hasDrawing: boolean
}

/** A cell to be put in; a mark keeps the cell that is there already and only changes its format. */
type Insert = {
  readonly column: number
  readonly mark: Mark | null
  readonly text: string
  readonly style: number
}

/** What may stand behind the legacy drawing in a worksheet: ECMA-376 part 1, 18.3.1.99, in its order. */
const behindDrawing = new Set(
  'legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst'.split(
    ' ',
  ),
)

/** The sheet's bytes with the plans carried out. Closes the part. Throws a Fault when the sheet cannot be read. */
export async function* markedSheet(part: PartBytes, work: SheetWork): AsyncGenerator<Uint8Array> {
  const xml = xmlScanner(work.pieceBytes)
  const begin = {
    kept: 0,
    prefix: null,
    columns: [],
    columnTags: [],
    inData: false,
    row: 0,
    rowStyle: 0,
    inserts: null,
    next: 0,
  }
  const plan = await nextPlan(work)
  const copying: Copying = { work, xml, pieces: [], plan, droppedFrom: 0, hasDrawing: false, ...begin }
  try {
    while (!xml.finished) {
      const fed = await feedNext(part, xml)
      if (typeof fed !== 'boolean') throw unreadable(fed)
      copying.kept = xml.at
      await copyTokens(copying)
      keepUpTo(copying, xml.at)
      if (copying.pieces.length > 0) yield Buffer.concat(copying.pieces.splice(0))
    }
  } finally {
    part.close()
  }
}

function unreadable(finding?: Finding): Fault {
  return new Fault('workbook/cannot-mark', `the workbook cannot be marked: ${finding?.code ?? 'broken XML'}`)
}

async function nextPlan(work: SheetWork): Promise<RowPlan | null> {
  const next = await work.plans.next()
  return next.done ? null : next.value
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
    if (copying.droppedFrom > 0) dropOn(copying, kind)
    else if (kind === token.close) await atClose(copying, from)
    else await atOpen(copying, from, kind === token.empty)
  }
}

/** Copies the bytes before `place` that have not been copied yet. */
function keepUpTo(copying: Copying, place: number): void {
  const { xml, kept } = copying
  if (place > kept && copying.droppedFrom === 0)
    copying.pieces.push(Buffer.from(xml.bytes.subarray(kept, place)))
  copying.kept = Math.max(place, kept)
}

function put(copying: Copying, text: string): void {
  if (text !== '') copying.pieces.push(Buffer.from(text, 'utf8'))
}

/** Puts text in the place of the tag last found. */
function replaceTag(copying: Copying, from: number, text: string): void {
  keepUpTo(copying, from)
  put(copying, text)
  copying.kept = copying.xml.at
}

/** Leaves out the element whose opening tag was just found. */
function drop(copying: Copying, from: number, isEmpty: boolean): void {
  keepUpTo(copying, from)
  copying.kept = copying.xml.at
  if (!isEmpty) copying.droppedFrom = copying.xml.depth
}

function dropOn(copying: Copying, kind: number): void {
  const { xml } = copying
  if (kind !== token.close && isNamed(xml, 'col')) copying.columns?.push(tagText(copying, tagBegin(xml)))
  if (kind !== token.close || xml.depth >= copying.droppedFrom) return
  copying.kept = xml.at
  copying.droppedFrom = 0
  if (isNamed(xml, 'cols')) putColumns(copying)
}

async function atOpen(copying: Copying, from: number, isEmpty: boolean): Promise<void> {
  const { xml } = copying
  if (copying.inData) {
    if (isNamed(xml, 'c')) atCell(copying, from, isEmpty)
    else if (isNamed(xml, 'row')) await atRow(copying, from, isEmpty)
  } else if (isNamed(xml, 'sheetData')) await atSheetData(copying, from, isEmpty)
  else if (isNamed(xml, 'dimension')) atDimension(copying, from)
  else if (isNamed(xml, 'col')) copying.columns?.push(tagText(copying, from))
  else if (isNamed(xml, 'cols') && copying.work.extra) drop(copying, from, isEmpty)
  else if (isNamed(xml, 'legacyDrawing')) {
    copying.work.ownDrawing = attribute(xml, ':id')
    copying.hasDrawing = true
  } else if (xml.depth === (isEmpty ? 1 : 2) && behindDrawing.has(nameOf(xml))) placeDrawing(copying, from)
}

async function atClose(copying: Copying, from: number): Promise<void> {
  const { xml } = copying
  if (copying.inData && isNamed(xml, 'row')) {
    if (copying.inserts) {
      keepUpTo(copying, from)
      putCellsBefore(copying, Number.POSITIVE_INFINITY)
    }
    copying.inserts = null
  } else if (isNamed(xml, 'sheetData')) {
    keepUpTo(copying, from)
    await putRowsBefore(copying, Number.POSITIVE_INFINITY)
    copying.inData = false
  } else if (xml.depth === 0) placeDrawing(copying, from)
}

function tagText(copying: Copying, from: number): string {
  return copying.xml.bytes.utf8Slice(from, copying.xml.at)
}

function atDimension(copying: Copying, from: number): void {
  const { extra } = copying.work
  if (!extra) return
  const last = `${columnLetters(extra.first + extra.headings.length - 1)}${Math.max(extra.lastRow, extra.headerRow)}`
  replaceTag(copying, from, withAttribute(tagText(copying, from), 'ref', `A1:${last}`))
}

/** The sender's columns have gone by: with extra columns they are written anew. */
function putColumns(copying: Copying): void {
  const { work, columns } = copying
  const prefix = copying.prefix ?? ''
  copying.columnTags = columns ?? []
  copying.columns = null
  if (!work.extra || !columns) return
  const tags = columnTags(columns.map(selfClosed), work.extra, prefix)
  put(copying, `<${prefix}cols>${tags.join('')}</${prefix}cols>`)
}

function selfClosed(tag: string): string {
  return tag.replace(/\s*\/?>$/, '/>')
}

async function atSheetData(copying: Copying, from: number, isEmpty: boolean): Promise<void> {
  keepUpTo(copying, from)
  if (copying.columns) putColumns(copying)
  copying.inData = !isEmpty
  if (!isEmpty || copying.plan === null) return
  const tag = tagText(copying, from).replace(/\s*\/>$/, '>')
  replaceTag(copying, from, tag)
  await putRowsBefore(copying, Number.POSITIVE_INFINITY)
  put(copying, `</${copying.prefix}sheetData>`)
}

async function atRow(copying: Copying, from: number, isEmpty: boolean): Promise<void> {
  const { xml, work } = copying
  const written = attribute(xml, 'r')
  const row = written === null ? copying.row + 1 : Number(written)
  if (copying.plan !== null && copying.plan.row < row) {
    keepUpTo(copying, from)
    await putRowsBefore(copying, row)
  }
  copying.row = row
  copying.next = 0
  copying.rowStyle = attribute(xml, 'customFormat') === '1' ? Number(attribute(xml, 's') ?? 0) : -1
  copying.inserts = null
  if (copying.plan?.row === row) {
    copying.inserts = insertsFor(copying, copying.plan)
    copying.plan = await nextPlan(work)
  }
  if (!copying.inserts) return
  const tag = withAttribute(tagText(copying, from), 'spans', null)
  replaceTag(copying, from, isEmpty ? tag.replace(/\s*\/>$/, '>') : tag)
  if (!isEmpty) return
  putCellsBefore(copying, Number.POSITIVE_INFINITY)
  put(copying, `</${copying.prefix}row>`)
}

/** What goes into a row, in the order of columns. */
function insertsFor(copying: Copying, plan: RowPlan): Insert[] {
  const { extra, styles } = copying.work
  const marks: Insert[] = plan.marks.map(mark => ({ column: mark.column, mark, text: '', style: 0 }))
  if (!extra) return marks
  const isHeading = plan.row === extra.headerRow
  const texts = isHeading ? extra.headings : (plan.texts ?? [])
  const cells = texts.map((text, index): Insert => {
    const shown = text.length > longestCellText ? `${text.slice(0, longestCellText - 1)}…` : text
    return { column: extra.first + index, mark: null, text: shown, style: styles.extra(isHeading) }
  })
  const last = extra.first + extra.headings.length
  return [...marks.filter(mark => mark.column < extra.first || mark.column >= last), ...cells].sort(
    (a, b) => a.column - b.column,
  )
}

/** Rows that the sheet does not have. */
async function putRowsBefore(copying: Copying, limit: number): Promise<void> {
  const p = copying.prefix ?? ''
  while (copying.plan !== null && copying.plan.row < limit) {
    copying.row = copying.plan.row
    copying.rowStyle = -1
    copying.inserts = insertsFor(copying, copying.plan)
    put(copying, `<${p}row r="${copying.plan.row}">`)
    putCellsBefore(copying, Number.POSITIVE_INFINITY)
    put(copying, `</${p}row>`)
    copying.plan = await nextPlan(copying.work)
  }
  copying.inserts = null
}

function atCell(copying: Copying, from: number, isEmpty: boolean): void {
  const { xml, work } = copying
  const { extra, styles } = work
  if (!copying.inserts && !styles.hasOurFills && (extra?.cleared.size ?? 0) === 0) return
  const reference = attribute(xml, 'r')
  const column = reference === null ? copying.next : columnIndex(/^[A-Z]+/.exec(reference)?.[0] ?? 'A')
  copying.next = column + 1
  if (copying.inserts) {
    keepUpTo(copying, from)
    putCellsBefore(copying, column)
  }
  const insert = copying.inserts?.[0]?.column === column ? copying.inserts.shift() : undefined
  if (insert && insert.mark === null) {
    putInsert(copying, insert)
    drop(copying, from, isEmpty)
  } else if (extra?.cleared.has(column) && copying.row >= extra.headerRow) {
    drop(copying, from, isEmpty)
  } else restyle(copying, from, insert?.mark ?? null)
}

/** Gives the cell the format of its mark, or takes that of an earlier one away. */
function restyle(copying: Copying, from: number, mark: Mark | null): void {
  const { xml, work } = copying
  const style = Number(attribute(xml, 's') ?? 0)
  const wanted = mark ? work.styles.marked(style, mark.look) : work.styles.restored(style)
  if (mark) remember(copying, mark)
  if (wanted !== style) replaceTag(copying, from, withAttribute(tagText(copying, from), 's', wanted))
}

/** Cells to be put in that stand before this column. */
function putCellsBefore(copying: Copying, column: number): void {
  const inserts = copying.inserts ?? []
  while (inserts[0] && inserts[0].column < column) putInsert(copying, inserts.shift() as Insert)
}

function putInsert(copying: Copying, insert: Insert): void {
  const { work, row } = copying
  const { column, mark } = insert
  const reference = `${columnLetters(column)}${row}`
  const p = copying.prefix ?? ''
  if (!mark) {
    if (insert.text !== '') put(copying, textCell(reference, insert.text, insert.style, p))
    return
  }
  remember(copying, mark)
  const base = copying.rowStyle >= 0 ? copying.rowStyle : columnStyle(copying.columnTags, column)
  put(copying, textCell(reference, '', work.styles.marked(base, mark.look), p))
}

function remember(copying: Copying, mark: Mark): void {
  const { comments, mostComments } = copying.work
  if (mark.comment === undefined || mark.comment === '' || comments.length >= mostComments) return
  comments.push({ row: mark.row, column: mark.column, text: mark.comment.slice(0, longestCellText) })
}

/** The legacy drawing goes in at its place in the schema's order, when there are comments and none is there yet. */
function placeDrawing(copying: Copying, from: number): void {
  const { work } = copying
  if (copying.hasDrawing || work.comments.length === 0) return
  copying.hasDrawing = true
  const [space, id] = [xmlEscaped(work.relationSpace), xmlEscaped(work.drawingRelation)]
  keepUpTo(copying, from)
  put(copying, `<${copying.prefix}legacyDrawing xmlns:r="${space}" r:id="${id}"/>`)
}
