/**
 * Gives back the sender's own workbook with marks in it, streamed; whatever is not touched stays byte for
 * byte.
 */
import type { ByteSource } from '#base/bytes.ts'
import { Fault } from '#base/fault.ts'
import type { Finding } from '#base/finding.ts'
import { workbookLimits } from './limits.ts'
import type { SheetWork } from './marks/copying.ts'
import type { ExtraPlace } from './marks/mark-columns.ts'
import { withComments, withShapes } from './marks/mark-comments.ts'
import {
  freeName,
  type NewPart,
  type NewRelation,
  partBytes,
  rawPart,
  withContentTypes,
  withHiddenSheet,
  withRelations,
} from './marks/mark-parts.ts'
import {
  type Mark,
  type MarkPlan,
  type Peekable,
  peekable,
  type RowTexts,
  rowPlans,
} from './marks/mark-plan.ts'
import { markedSheet } from './marks/mark-sheet.ts'
import { type StyleBook, styleBook } from './marks/mark-styles.ts'
import { surveyColumns } from './marks/mark-survey.ts'
import {
  openPackage,
  openXml,
  type Package,
  type Relation,
  readRelations,
  relationsName,
} from './package/package.ts'
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './package/workbook-parts.ts'
import { sheetXml, unstyled } from './write-rows.ts'
import { packedBytes, startOfData } from './zip/part-bytes.ts'
import type { ZipEntry } from './zip/zip-directory.ts'
import { writeZip, type ZipPart } from './zip/zip-writer.ts'

export type { Mark, MarkPlan, RowTexts } from './marks/mark-plan.ts'

/** Excel and LibreOffice grow slow with more; the extra column tells all in any case. */
const mostComments = 5_000
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/**
 * The workbook's bytes with the plan carried out. A marked cell gets a fill and a comment (the first 5,000 of
 * a sheet); extra columns go behind the last used one. A file that was marked before is freed of those marks
 * first: fills are known by their exact colours and give the sender's own colour back, comments by their
 * author, extra columns by their headings. The source is read twice when there are extra columns. Throws a
 * Fault when the source is no readable workbook: the caller has read it before.
 */
export async function* markWorkbook(source: ByteSource, plan: MarkPlan): AsyncGenerator<Uint8Array> {
  const file = sound(await openPackage(source, workbookLimits))
  const parts = sound(await readWorkbookParts(file))
  const places = await surveyColumns(source, plan.extraColumns)
  yield* writeZip(markedParts(file, parts, plan, places))
}

function sound<T>(read: T | Finding | Finding[]): Exclude<T, Finding | Finding[]> {
  const finding = Array.isArray(read) ? read[0] : read
  if (finding && typeof finding === 'object' && 'code' in finding) {
    throw new Fault('workbook/cannot-mark', `the workbook cannot be marked: ${finding.code}`)
  }
  return read as Exclude<T, Finding | Finding[]>
}

/** What is known while the parts go out one after the other. */
type Marking = {
  readonly file: Package
  readonly parts: WorkbookParts
  readonly plan: MarkPlan
  readonly places: ReadonlyMap<number, ExtraPlace>
  readonly styles: StyleBook
  readonly marks: Peekable<Mark>
  readonly texts: Peekable<RowTexts>
  /** Names in lower case, the new ones too. */
  readonly taken: Set<string>
  readonly added: NewPart[]
  readonly gone: string[]
  /** Namespace of relations: strict workbooks have another one. */
  readonly space: string
}

async function* markedParts(
  file: Package,
  parts: WorkbookParts,
  plan: MarkPlan,
  places: ReadonlyMap<number, ExtraPlace>,
): AsyncGenerator<ZipPart> {
  const styles = styleBook(await partBytes(file, parts.styles), await keepsBackgrounds(file))
  const space = parts.relations.find(relation => relation.type === 'worksheet')?.space ?? ''
  const streams = { marks: peekable(plan.marks), texts: peekable(plan.rowTexts) }
  const taken = new Set(file.parts.keys())
  const marking: Marking = {
    file,
    parts,
    plan,
    places,
    styles,
    ...streams,
    taken,
    added: [],
    gone: [],
    space,
  }
  const related = new Map<SheetPart, Relation[]>()
  for (const sheet of parts.sheets) related.set(sheet, sound(await readRelations(file, sheet.entry.name)))
  const types = file.parts.get('[content_types].xml')
  const later = new Set<ZipEntry | undefined>([types, parts.entry, ownRelations(file, parts.entry)])
  if (parts.styles) later.add(parts.styles)
  for (const [sheet, relations] of related)
    for (const entry of around(file, sheet, relations)) later.add(entry)
  const calcChain = formulaOrder(marking)
  if (calcChain) later.add(file.parts.get(calcChain.target.toLowerCase()))
  // Programs that guess a file's type look at its first entry.
  const first = file.parts.get('_rels/.rels')
  if (first) yield carried(file, first)
  for (const entry of file.entries) if (entry !== first && !later.has(entry)) yield carried(file, entry)
  const stylesName = parts.styles?.name ?? newPart(marking, 'xl/styles', '.xml', `${sheetml}.styles+xml`)
  yield* workbookPart(marking, parts.styles ? null : stylesName, calcChain)
  for (const [sheet, relations] of related) yield* sheetParts(marking, sheet, relations)
  yield { name: stylesName, content: styles.bytes() }
  const typesBytes = await partBytes(file, types ?? null)
  if (types && typesBytes) {
    yield { name: types.name, content: withContentTypes(typesBytes, marking.added, marking.gone) }
  }
}

async function keepsBackgrounds(file: Package): Promise<boolean> {
  const properties = await partBytes(file, file.parts.get('docprops/app.xml') ?? null)
  return !properties?.includes('LibreOffice')
}

/** An entry as it is, still packed. */
function carried(file: Package, entry: ZipEntry): ZipPart {
  async function* packed(): AsyncGenerator<Uint8Array> {
    const start = await startOfData(file.source, entry)
    if (start === null)
      throw new Fault('workbook/cannot-mark', `a part of the workbook cannot be read: ${entry.name}`)
    yield* packedBytes(file.source, start, entry.packedSize)
  }
  const { name, method, crc, size, packedSize } = entry
  return { name, packed: packed(), method, crc, size, packedSize }
}

function ownRelations(file: Package, entry: ZipEntry): ZipEntry | undefined {
  return file.parts.get(relationsName(entry.name).toLowerCase())
}

/** The entries that marking a sheet may change: the sheet, its relations, comments and legacy drawings. */
function around(file: Package, sheet: SheetPart, relations: readonly Relation[]): ZipEntry[] {
  const targets = relations
    .filter(relation => relation.type === 'comments' || relation.type === 'vmlDrawing')
    .map(relation => file.parts.get(relation.target.toLowerCase()))
  return [sheet.entry, ownRelations(file, sheet.entry), ...targets].filter(entry => entry !== undefined)
}

/**
 * The order in which formulas are reckoned names cells that an emptied column may have had: Excel makes it
 * anew.
 */
function formulaOrder(marking: Marking): Relation | null {
  const isEmptied = [...marking.places.values()].some(place => place.cleared.size > 0)
  const relation = marking.parts.relations.find(each => each.type === 'calcChain')
  return isEmptied && relation ? relation : null
}

/** A name for a part that was not there, and its content type. */
function newPart(marking: Marking, start: string, ending: string, type: string): string {
  const name = freeName(marking.taken, start, ending)
  marking.taken.add(name.toLowerCase())
  marking.added.push({ name, type })
  return name
}

/** An id that none of the relations has. */
function freeId(relations: readonly { readonly id: string }[], start: string): string {
  const taken = new Set(relations.map(relation => relation.id))
  for (let number = 1; ; number++) if (!taken.has(`${start}${number}`)) return `${start}${number}`
}

/** The workbook part, its relations, and the hidden sheet if there is to be one that is not there yet. */
async function* workbookPart(
  marking: Marking,
  newStyles: string | null,
  calcChain: Relation | null,
): AsyncGenerator<ZipPart> {
  const { file, parts, plan, space } = marking
  const { hiddenSheet } = plan
  const added: NewRelation[] = []
  let workbook = await partBytes(file, parts.entry)
  if (newStyles !== null)
    added.push({ id: freeId(parts.relations, 'causewayStyles'), space, type: 'styles', target: newStyles })
  if (calcChain) marking.gone.push(calcChain.target)
  if (hiddenSheet && workbook && !parts.sheets.some(sheet => isSame(sheet.name, hiddenSheet.name))) {
    const target = newPart(marking, 'xl/worksheets/sheet', '.xml', `${sheetml}.worksheet+xml`)
    const relation = { id: freeId(parts.relations, 'causewaySheet'), space, type: 'worksheet', target }
    added.push(relation)
    const sheetId = Math.max(0, ...parts.sheets.map(sheet => sheet.sheetId)) + 1
    workbook = withHiddenSheet(workbook, hiddenSheet.name, sheetId + parts.sheets.length, relation)
    yield { name: target, content: sheetXml(hiddenSheet, unstyled, mainSpace(space)) }
  }
  if (workbook) yield { name: parts.entry.name, content: workbook }
  const relations = ownRelations(file, parts.entry)
  const gone = calcChain ? [calcChain] : []
  const name = relations?.name ?? relationsName(parts.entry.name)
  yield {
    name,
    content: withRelations(await partBytes(file, relations ?? null), parts.entry.name, added, gone),
  }
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase()
}

function mainSpace(relationSpace: string): string {
  return relationSpace.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
}

/** A sheet with its marks, and the parts around it; all as they are when there is nothing to be done. */
async function* sheetParts(
  marking: Marking,
  sheet: SheetPart,
  relations: readonly Relation[],
): AsyncGenerator<ZipPart> {
  const { file, plan, space } = marking
  const waiting = new Set(around(file, sheet, relations))
  waiting.delete(sheet.entry)
  if (plan.hiddenSheet && isSame(sheet.name, plan.hiddenSheet.name)) {
    yield { name: sheet.entry.name, content: sheetXml(plan.hiddenSheet, unstyled, mainSpace(space)) }
  } else if (await isTouched(marking, sheet)) {
    const work = workFor(marking, sheet, relations)
    yield { name: sheet.entry.name, content: markedSheet(openXml(file, sheet.entry), work) }
    for await (const part of commentParts(marking, sheet, relations, work)) {
      for (const entry of waiting) if (entry.name === part.name) waiting.delete(entry)
      yield part
    }
  } else waiting.add(sheet.entry)
  for (const entry of waiting) yield carried(file, entry)
}

async function isTouched(marking: Marking, sheet: SheetPart): Promise<boolean> {
  const { styles, places, marks, texts } = marking
  if (styles.restores || places.has(sheet.index)) return true
  return (await isNext(marks, sheet.index)) || (await isNext(texts, sheet.index))
}

/** Whether the stream comes to this sheet next; what was for sheets without cells is passed over. */
async function isNext<T extends { sheetIndex: number }>(
  items: Peekable<T>,
  sheetIndex: number,
): Promise<boolean> {
  for (;;) {
    const item = await items.peek()
    if (item === null || item.sheetIndex >= sheetIndex) return item?.sheetIndex === sheetIndex
    await items.take()
  }
}

function workFor(marking: Marking, sheet: SheetPart, relations: readonly Relation[]): SheetWork {
  const { styles, places, marks, texts, file, space } = marking
  const extra = places.get(sheet.index) ?? null
  return {
    plans: rowPlans(sheet.index, extra?.headerRow ?? 0, marks, texts),
    styles,
    extra,
    pieceBytes: file.limits.pieceBytes,
    drawingRelation: freeId(relations, 'causewayDrawing'),
    relationSpace: space,
    mostComments,
    comments: [],
    ownDrawing: null,
  }
}

/** The comments, the drawing that shows them, and the sheet's relations to both. */
async function* commentParts(
  marking: Marking,
  sheet: SheetPart,
  relations: readonly Relation[],
  work: SheetWork,
): AsyncGenerator<ZipPart> {
  const { file, space } = marking
  const own = relations.find(relation => relation.type === 'comments')
  const ownEntry = own ? file.parts.get(own.target.toLowerCase()) : undefined
  if (work.comments.length === 0 && !ownEntry) return
  const result = withComments(await partBytes(file, ownEntry ?? null), work.comments, mainSpace(space))
  const added: NewRelation[] = []
  const comments = ownEntry?.name ?? newPart(marking, 'xl/comments', '.xml', `${sheetml}.comments+xml`)
  if (!ownEntry)
    added.push({ id: freeId(relations, 'causewayComments'), space, type: 'comments', target: comments })
  yield { name: comments, content: result.bytes }
  const drawn = relations.find(relation => relation.id === work.ownDrawing)
  const drawnEntry = drawn ? file.parts.get(drawn.target.toLowerCase()) : undefined
  if (drawnEntry || work.comments.length > 0) {
    const drawing = drawnEntry?.name ?? newPart(marking, 'xl/drawings/vmlDrawing', '.vml', vmlType)
    if (!drawnEntry) added.push({ id: work.drawingRelation, space, type: 'vmlDrawing', target: drawing })
    yield { name: drawing, content: withShapes(await rawPart(file, drawnEntry ?? null), result, sheet.index) }
  }
  if (added.length === 0) return
  const entry = ownRelations(file, sheet.entry)
  const name = entry?.name ?? relationsName(sheet.entry.name)
  yield { name, content: withRelations(await partBytes(file, entry ?? null), sheet.entry.name, added) }
}
