/** A table on pages: its cells tagged with their heads, its head row drawn again where it goes on. */
import type { PdfColumn, PdfTable, PdfText } from './document.ts'
import type { Line } from './lines.ts'
import {
  addLines,
  column,
  drawArtifact,
  drawGround,
  drawLine,
  drawRule,
  hasRoom,
  leading,
  type Pages,
  type Tag,
  tagUnder,
  turnPage,
} from './pages.ts'

const size = 9.5
const lineHeight = size * leading
const padding = { side: 5, top: 3 } as const

type Box = { readonly x: number; readonly width: number; readonly isAtEnd: boolean }
type Cells = readonly (readonly Line[])[]

/** Adds the table. A row that is higher than a page goes on over the next ones. */
export function addTable(pages: Pages, root: Tag, table: PdfTable): void {
  const boxes = boxesOf(table.columns)
  const head = table.columns.map(({ title }, at) =>
    cellLines(pages, [{ text: title, isStrong: true }], boxes[at]),
  )
  pages.at += 4
  if (!hasRoom(pages, lineHeight * 2 + heightOf(head) + lineHeight)) turnPage(pages)
  const whole = tagUnder(pages, root, 'Table')
  addCaption(pages, whole, table.caption)
  addHead(pages, whole, head, boxes)
  const body = tagUnder(pages, whole, 'TBody')
  for (const row of table.rows) {
    const cells = boxes.map((box, at) => cellLines(pages, nameOf(table, row[at] ?? '', at), box))
    addRow(pages, body, cells, boxes, { head, namesRow: table.namesRows ?? false })
  }
  body.end()
  whole.end()
  pages.at += 8
}

function nameOf(table: PdfTable, text: PdfText, at: number): PdfText {
  const isName = at === 0 && (table.namesRows ?? false)
  return isName && typeof text === 'string' ? [{ text, isStrong: true }] : text
}

function boxesOf(columns: readonly PdfColumn[]): readonly Box[] {
  const parts = columns.reduce((sum, { width }) => sum + width, 0)
  let x: number = column.start
  return columns.map(({ width, isAtEnd = false }) => {
    const box = { x, width: ((column.end - column.start) * width) / parts, isAtEnd }
    x += box.width
    return box
  })
}

function cellLines(pages: Pages, text: PdfText, box: Box | undefined): readonly Line[] {
  return box === undefined ? [] : pages.lines(text, size, box.width - 2 * padding.side)
}

function heightOf(cells: Cells): number {
  return Math.max(...cells.map(lines => lines.length), 1) * lineHeight + 2 * padding.top
}

function addCaption(pages: Pages, whole: Tag, says: string): void {
  const caption = tagUnder(pages, whole, 'Caption')
  for (const line of pages.lines([{ text: says, isStrong: true }], size, column.end - column.start)) {
    const place = { x: column.start, y: pages.at, size, ink: 'text' } as const
    addLines(pages, caption, [{ line, place }])
    pages.at += lineHeight
  }
  caption.end()
  pages.at += 3
}

function addHead(pages: Pages, whole: Tag, head: Cells, boxes: readonly Box[]): void {
  drawArtifact(pages, () => drawGround(pages, pages.at, heightOf(head)))
  const group = tagUnder(pages, whole, 'THead')
  const row = tagUnder(pages, group, 'TR')
  for (const [at, lines] of head.entries()) {
    const cell = tagUnder(pages, row, 'TH', { scope: 'Column' })
    addLines(pages, cell, placed(pages, lines, boxes[at]))
    cell.end()
  }
  row.end()
  group.end()
  pages.at += heightOf(head)
}

type RowWays = { readonly head: Cells; readonly namesRow: boolean }

function addRow(pages: Pages, body: Tag, cells: Cells, boxes: readonly Box[], ways: RowWays): void {
  const row = tagUnder(pages, body, 'TR')
  const tags = cells.map((_, at) =>
    ways.namesRow && at === 0 ? tagUnder(pages, row, 'TH', { scope: 'Row' }) : tagUnder(pages, row, 'TD'),
  )
  let rest = cells
  for (;;) {
    const whole = Math.max(...rest.map(lines => lines.length), 1)
    const count = roomFor(pages, rest, heightOf(ways.head))
    if (count === 0) {
      turnPage(pages)
      drawHeadAgain(pages, ways.head, boxes)
      continue
    }
    const here = rest.map(lines => lines.slice(0, count))
    for (const [at, tag] of tags.entries()) addLines(pages, tag, placed(pages, here[at] ?? [], boxes[at]))
    pages.at += heightOf(here)
    drawArtifact(pages, () => drawRule(pages, pages.at))
    rest = rest.map(lines => lines.slice(count))
    if (count >= whole) break
  }
  for (const tag of tags) tag.end()
  row.end()
}

/** How many lines of the row go on this page: all, or none where they fit on the next, else what fits. */
function roomFor(pages: Pages, cells: Cells, headHeight: number): number {
  const whole = Math.max(...cells.map(lines => lines.length), 1)
  if (hasRoom(pages, heightOf(cells))) return whole
  const isFresh = !hasRoom({ ...pages, at: 0 }, heightOf(cells) + headHeight + 64)
  if (!isFresh) return 0
  let count = 0
  while (hasRoom(pages, (count + 1) * lineHeight + 2 * padding.top)) count += 1
  return Math.min(count, whole)
}

/** Only to be looked at: who hears the table has heard its head. */
function drawHeadAgain(pages: Pages, head: Cells, boxes: readonly Box[]): void {
  drawArtifact(pages, () => {
    drawGround(pages, pages.at, heightOf(head))
    for (const [at, lines] of head.entries())
      for (const { line, place } of placed(pages, lines, boxes[at])) drawLine(pages, line, place)
  })
  pages.at += heightOf(head)
}

/** Each line of a cell and where it goes. */
function placed(pages: Pages, lines: readonly Line[], box: Box | undefined) {
  if (box === undefined) return []
  return lines.map((line, at) => {
    const space = box.isAtEnd ? box.width - 2 * padding.side - line.width : 0
    const y = pages.at + padding.top + at * lineHeight
    return { line, place: { x: box.x + padding.side + space, y, size, ink: 'text' } as const }
  })
}
