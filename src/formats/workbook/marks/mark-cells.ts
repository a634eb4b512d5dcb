/** The cells of a row that gets marks or extra columns. */
import { columnIndex, columnLetters } from '#base/finding.ts'
import { quickTag } from '../sheet/quick-cells.ts'
import type { QuickTag } from '../sheet/sheet-state.ts'
import { withAttribute } from '../xml/xml-editing.ts'
import { attribute } from '../xml/xml-scanner.ts'
import { longestCellText, textCell } from '../xml/xml-writing.ts'
import { type Copying, drop, type Insert, keepUpTo, put, replaceTag, tagText } from './copying.ts'
import { columnStyle } from './mark-columns.ts'
import type { Mark, RowPlan } from './mark-plan.ts'

/** What goes into a row, in the order of columns. A mark on one of the extra columns has no place. */
export function insertsFor(copying: Copying, plan: RowPlan): Insert[] {
  const { extra, styles } = copying.work
  const marks: Insert[] = plan.marks.map(mark => ({ column: mark.column, mark, text: '', style: 0 }))
  if (!extra) return marks
  const isHeading = plan.row === extra.headerRow
  const texts = isHeading ? extra.headings : (plan.texts ?? [])
  const style = styles.extra(isHeading)
  const cells = texts.map((text, index): Insert => {
    const shown = text.length > longestCellText ? `${text.slice(0, longestCellText - 1)}…` : text
    return { column: extra.first + index, mark: null, text: shown, style }
  })
  const last = extra.first + extra.headings.length
  const before = marks.filter(mark => mark.column < extra.first)
  return [...before, ...cells, ...marks.filter(mark => mark.column >= last)]
}

/** A cell of the sender's: kept, given another format, or left out for one of ours. */
export function atCell(copying: Copying, from: number, isEmpty: boolean): void {
  const { extra, styles } = copying.work
  const { column, style } = readTag(copying)
  copying.next = column + 1
  const { inserts } = copying
  if (inserts && inserts.length > 0) {
    keepUpTo(copying, from)
    putCellsBefore(copying, column)
  }
  const insert = inserts?.[0]?.column === column ? inserts.shift() : undefined
  if (insert && insert.mark === null) {
    putInsert(copying, insert)
    drop(copying, from, isEmpty)
  } else if (extra?.cleared.has(column) && copying.row >= extra.headerRow) {
    drop(copying, from, isEmpty)
  } else if (insert?.mark || styles.restores) {
    if (insert?.mark) remember(copying, insert.mark)
    const wanted = insert?.mark ? styles.marked(style, insert.mark.look) : styles.restored(style)
    if (wanted !== style) replaceTag(copying, from, withAttribute(tagText(copying, from), 's', wanted))
  }
}

/**
 * Column and format of the cell whose tag was just found; without a reference it stands after the one
 * before.
 */
function readTag(copying: Copying): QuickTag {
  const { xml, tag } = copying
  tag.column = copying.next
  if (quickTag(xml.bytes, xml.nameTo, tag, copying.row) >= 0) return tag
  const reference = attribute(xml, 'r')
  tag.column = reference === null ? copying.next : columnIndex(/^[A-Z]+/.exec(reference)?.[0] ?? 'A')
  tag.style = Number(attribute(xml, 's') ?? 0)
  return tag
}

/** Cells to be put in that stand before this column. */
export function putCellsBefore(copying: Copying, column: number): void {
  const { inserts } = copying
  for (let first = inserts?.[0]; first && first.column < column; first = inserts?.[0]) {
    inserts?.shift()
    putInsert(copying, first)
  }
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
