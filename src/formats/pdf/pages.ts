/** The pages of a document: where the next line goes, what is drawn there, and under which tag. */
import PdfKit from 'pdfkit'
import { readCoverage } from './coverage.ts'
import type { PdfDocument, PdfFonts, PdfText } from './document.ts'
import { type Line, linesOf, type Run, type Setting } from './lines.ts'

/** US Letter, in points, with an inch beside the text. */
const paper = { width: 612, height: 792, side: 72, top: 64, bottom: 72 } as const
export const column = { start: paper.side, end: paper.width - paper.side } as const

/** Text is nearly black, what accompanies it gray; both stand out by more than 7 to 1 (WCAG 1.4.6). */
const ink = { text: '#1b1b1b', quiet: '#454545', line: '#a9aeb1', head: '#eef1f3' } as const

export const leading = 1.4

export type Pages = {
  readonly kit: PDFKit.PDFDocument
  readonly lines: (text: PdfText, size: number, width: number) => readonly Line[]
  readonly lost: ReadonlySet<string>
  /** Where the next line begins, points from the top. */
  at: number
}

/** An element of the document's structure, put under its parent. */
export type Tag = ReturnType<PDFKit.PDFDocument['struct']>

/** What pdfkit can and its types do not know yet. */
const universal: object = { subset: 'PDF/UA' }

/** Begins the document and its first page. */
export function openPages(about: PdfDocument, fonts: PdfFonts): { pages: Pages; root: Tag } {
  const kit = new PdfKit({
    size: [paper.width, paper.height],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    ...universal,
    tagged: true,
    lang: about.language,
    displayTitle: true,
    // No font until one of ours is named: all that is shown is embedded.
    font: '',
    info: {
      Title: unmarked(about.title),
      Author: unmarked(about.author),
      Producer: 'Causeway',
      Creator: 'Causeway',
      CreationDate: new Date(about.createdAt),
    },
  })
  const lost = new Set<string>()
  const weights = {
    regular: registered(kit, 'regular', fonts.regular),
    strong: registered(kit, 'strong', fonts.strong),
  }
  const setting: Setting = {
    fonts: isStrong => (isStrong ? weights.strong : weights.regular),
    measure: (font, text, size) => kit.font(font).fontSize(size).widthOfString(text),
    lose: letter => {
      lost.add(`U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    },
  }
  const root = kit.struct('Document')
  kit.addStructure(root)
  const lines = (text: PdfText, size: number, width: number) => linesOf(text, size, width, setting)
  return { pages: { kit, lines, lost, at: paper.top }, root }
}

/** pdfkit writes these into XML as they are: a title that says “A & B” would make its metadata unreadable. */
function unmarked(text: string): string {
  return text.replaceAll('&', '+').replaceAll('<', '(').replaceAll('>', ')')
}

function registered(kit: PDFKit.PDFDocument, weight: string, files: readonly Uint8Array[]) {
  return files.map((file, at) => {
    const name = `${weight}-${at}`
    kit.registerFont(name, Buffer.from(file.buffer, file.byteOffset, file.byteLength))
    return { name, has: readCoverage(file) }
  })
}

/** A tag under another, open until `end()` is called on it. */
export function tagUnder(pages: Pages, parent: Tag, type: string, about: TagAbout = {}): Tag {
  const tag = pages.kit.struct(type, { ...about })
  parent.add(tag)
  return tag
}

/** `actual`: what is read in place of what is drawn. `scope`: what a head of a table stands over. */
type TagAbout = { readonly actual?: string; readonly scope?: 'Row' | 'Column' }

/** True where so much height is left on the page. */
export function hasRoom({ at }: Pages, height: number): boolean {
  return at + height <= paper.height - paper.bottom
}

export function turnPage(pages: Pages): void {
  pages.kit.addPage()
  pages.at = paper.top
}

export type Place = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly ink: 'text' | 'quiet'
}

type Piece = { readonly run: Run; readonly place: Place }

/** Puts lines under a tag, each with its top left corner there; what stands for a lost letter is a tag of its own. */
export function addLines(
  pages: Pages,
  tag: Tag,
  lines: readonly { readonly line: Line; readonly place: Place }[],
): void {
  let plain: Piece[] = []
  const addPlain = (): void => {
    const pieces = plain
    plain = []
    if (pieces.length > 0) tag.add(() => drawPieces(pages, pieces))
  }
  for (const piece of lines.flatMap(({ line, place }) => piecesOf(pages, line, place))) {
    const { actual } = piece.run
    if (actual === null) plain.push(piece)
    else {
      addPlain()
      const span = tagUnder(pages, tag, 'Span', { actual })
      span.add(() => drawPieces(pages, [piece]))
      span.end()
    }
  }
  addPlain()
}

/** Draws a line that is only looked at. */
export function drawLine(pages: Pages, line: Line, place: Place): void {
  drawPieces(pages, piecesOf(pages, line, place))
}

function piecesOf({ kit }: Pages, line: Line, place: Place): readonly Piece[] {
  let { x } = place
  return line.runs.map(run => {
    const piece = { run, place: { ...place, x } }
    x += kit.font(run.font).fontSize(place.size).widthOfString(run.text)
    return piece
  })
}

function drawPieces({ kit }: Pages, pieces: readonly Piece[]): void {
  for (const { run, place } of pieces) {
    kit.font(run.font).fontSize(place.size).fillColor(ink[place.ink])
    kit.text(run.text, place.x, place.y, { lineBreak: false })
  }
}

/** Draws what is not read: it is only looked at. */
export function drawArtifact({ kit }: Pages, draw: () => void): void {
  kit.markContent('Artifact', { type: 'Layout' })
  draw()
  kit.endMarkedContent()
}

/** A thin line across, and the ground of a head row. */
export function drawRule({ kit }: Pages, y: number): void {
  kit.moveTo(column.start, y).lineTo(column.end, y).lineWidth(0.5).strokeColor(ink.line).stroke()
}

export function drawGround({ kit }: Pages, y: number, height: number): void {
  kit.rect(column.start, y, column.end - column.start, height).fill(ink.head)
}

/** The foot of each page, when all are there; it is no part of what is read. Then the bytes. */
export async function closePages(pages: Pages, root: Tag, about: PdfDocument): Promise<Uint8Array> {
  const { kit } = pages
  const { count } = kit.bufferedPageRange()
  const size = 9
  for (let page = 0; page < count; page += 1) {
    kit.switchToPage(page)
    const [line] = pages.lines(about.sayPage(page + 1, count), size, column.end - column.start)
    if (line === undefined) continue
    kit.markContent('Artifact', { type: 'Pagination' })
    const x = (paper.width - line.width) / 2
    drawLine(pages, line, { x, y: paper.height - 48, size, ink: 'quiet' })
    kit.endMarkedContent()
  }
  root.end()
  const pieces: Buffer[] = []
  kit.on('data', (piece: Buffer) => pieces.push(piece))
  const whole = new Promise<void>((resolve, reject) => {
    kit.on('end', resolve)
    kit.on('error', reject)
  })
  kit.end()
  await whole
  return Buffer.concat(pieces)
}
