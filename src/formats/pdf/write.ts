/**
 * Writes a document as tagged PDF that a screen reader reads in order: title, language, headings, lists, tables whose
 * cells know their heads, fonts embedded, pages numbered (PDF/UA-1, ISO 14289-1; ISO 32000-1, 14.8).
 */
import type { PdfDocument, PdfFonts, PdfPart, PdfText, WrittenPdf } from './document.ts'
import {
  addLines,
  closePages,
  column,
  hasRoom,
  leading,
  openPages,
  type Pages,
  type Tag,
  tagUnder,
  turnPage,
} from './pages.ts'
import { addTable } from './table.ts'

const bodySize = 11
/** Size of a heading by its level, the room over it and how much must follow it on the same page. */
const headings = {
  1: { size: 20, over: 0, keeps: 40 },
  2: { size: 15, over: 16, keeps: 40 },
  3: { size: 12, over: 10, keeps: 34 },
} as const
const listIndent = 16

/** The same document and fonts are always the same bytes. */
export async function writePdf(about: PdfDocument, fonts: PdfFonts): Promise<WrittenPdf> {
  const { pages, root } = openPages(about, fonts)
  for (const part of about.parts) addPart(pages, root, part)
  const lost = [...pages.lost].sort()
  if (lost.length > 0) addPart(pages, root, { kind: 'paragraph', text: about.sayLost(lost) })
  return { bytes: await closePages(pages, root, about), lost }
}

function addPart(pages: Pages, root: Tag, part: PdfPart): void {
  if (part.kind === 'heading') addHeading(pages, root, part.level, part.text)
  if (part.kind === 'paragraph') {
    addText(pages, tagUnder(pages, root, 'P'), part.text, column.start)
    pages.at += 6
  }
  if (part.kind === 'list' && part.items.length > 0) addList(pages, root, part.items)
  if (part.kind === 'table') addTable(pages, root, part)
}

function addHeading(pages: Pages, root: Tag, level: 1 | 2 | 3, text: PdfText): void {
  const { size, over, keeps } = headings[level]
  const strong = typeof text === 'string' ? [{ text, isStrong: true }] : text
  pages.at += over
  if (!hasRoom(pages, size * leading + keeps)) turnPage(pages)
  addText(pages, tagUnder(pages, root, `H${level}`), strong, column.start, size)
  pages.at += 4
}

function addList(pages: Pages, root: Tag, items: readonly PdfText[]): void {
  const list = tagUnder(pages, root, 'L')
  for (const item of items) {
    if (!hasRoom(pages, bodySize * leading)) turnPage(pages)
    const entry = tagUnder(pages, list, 'LI')
    const [mark] = pages.lines('•', bodySize, listIndent)
    const label = tagUnder(pages, entry, 'Lbl')
    if (mark !== undefined) {
      const place = { x: column.start + 4, y: pages.at, size: bodySize, ink: 'text' } as const
      addLines(pages, label, [{ line: mark, place }])
    }
    label.end()
    addText(pages, tagUnder(pages, entry, 'LBody'), item, column.start + listIndent)
    entry.end()
    pages.at += 3
  }
  list.end()
  pages.at += 3
}

/** Lines of a text under its tag, over as many pages as it takes. */
function addText(pages: Pages, tag: Tag, text: PdfText, start: number, size = bodySize): void {
  const height = size * leading
  let lines = pages.lines(text, size, column.end - start)
  while (lines.length > 0) {
    if (!hasRoom(pages, height)) turnPage(pages)
    let count = 1
    while (count < lines.length && hasRoom(pages, height * (count + 1))) count += 1
    const here = lines.slice(0, count)
    const placed = here.map((line, at) => {
      const place = { x: start, y: pages.at + at * height, size, ink: 'text' } as const
      return { line, place }
    })
    addLines(pages, tag, placed)
    pages.at += count * height
    lines = lines.slice(count)
  }
  tag.end()
}
