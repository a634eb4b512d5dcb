/**
 * A sheet on its way from the sender's file to the marked one: what is copied, replaced, put in and left
 * out.
 */
import { type QuickTag, quickTagOf } from '../sheet/sheet-state.ts'
import type { XmlScanner } from '../xml/xml-scanner.ts'
import type { ExtraPlace } from './mark-columns.ts'
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

/** A cell to be put in; a mark keeps the cell that is there already and only changes its format. */
export type Insert = {
  readonly column: number
  readonly mark: Mark | null
  readonly text: string
  readonly style: number
}

/** The sheet while it is copied. */
export type Copying = {
  readonly work: SheetWork
  readonly xml: XmlScanner
  readonly pieces: (Uint8Array | string)[]
  /** From here on the bytes at hand are still to be copied. */
  kept: number
  prefix: string | null
  /** The sender's `col` tags; null once they are written. */
  columns: string[] | null
  columnTags: readonly string[]
  /** The next row to be changed; null after the last, undefined when it has to be asked for. */
  plan: RowPlan | null | undefined
  /** Inside the sheet's data: what is called row or c elsewhere is something else. */
  inData: boolean
  row: number
  rowStyle: number
  /** What goes into the current row, by column; null outside rows and in rows that stay. */
  inserts: Insert[] | null
  /** Column of a cell without reference. */
  next: number
  /** The cell's tag last read; one object for all. */
  readonly tag: QuickTag
  /** Depth of the element that is being left out, or 0. */
  droppedFrom: number
  hasDrawing: boolean
}

export function copyingOf(work: SheetWork, xml: XmlScanner): Copying {
  return {
    work,
    xml,
    pieces: [],
    kept: 0,
    prefix: null,
    columns: [],
    columnTags: [],
    plan: undefined,
    inData: false,
    row: 0,
    rowStyle: -1,
    inserts: null,
    next: 0,
    tag: quickTagOf(),
    droppedFrom: 0,
    hasDrawing: false,
  }
}

/** Copies the bytes before `place` that have not been copied yet. */
export function keepUpTo(copying: Copying, place: number): void {
  const { xml, kept } = copying
  if (place <= kept) return
  if (copying.droppedFrom === 0) copying.pieces.push(Buffer.from(xml.bytes.subarray(kept, place)))
  copying.kept = place
}

export function put(copying: Copying, text: string): void {
  const { pieces } = copying
  const last = pieces[pieces.length - 1]
  if (typeof last === 'string') pieces[pieces.length - 1] = last + text
  else if (text !== '') pieces.push(text)
}

/** All that has been copied and put in since the last time. */
export function takePieces(copying: Copying): Uint8Array {
  const bytes = copying.pieces.map(piece => (typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece))
  copying.pieces.length = 0
  return Buffer.concat(bytes)
}

/** Puts text in the place of the tag last found. */
export function replaceTag(copying: Copying, from: number, text: string): void {
  keepUpTo(copying, from)
  put(copying, text)
  copying.kept = copying.xml.at
}

/** Leaves out the element whose opening tag was just found. */
export function drop(copying: Copying, from: number, isEmpty: boolean): void {
  keepUpTo(copying, from)
  copying.kept = copying.xml.at
  if (!isEmpty) copying.droppedFrom = copying.xml.depth
}

/** The tag last found, as written. */
export function tagText(copying: Copying, from: number): string {
  return copying.xml.bytes.utf8Slice(from, copying.xml.at)
}
