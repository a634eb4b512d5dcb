/**
 * The workbook part: its sheets in the order of their tabs, how it counts days, where its texts and styles
 * are.
 */
import type { Finding } from '#base/finding.ts'
import type { Sheet } from '../../row.ts'
import { damaged, workbookFinding } from '../finding-codes.ts'
import { attribute, isNamed, token, type XmlScanner } from '../xml/xml-scanner.ts'
import { undoExcelEscapes } from '../xml/xml-text.ts'
import type { ZipEntry } from '../zip/zip-directory.ts'
import { type Package, type Relation, readRelations, scanSmall } from './package.ts'

export type SheetPart = {
  readonly name: string
  /** Place among the tabs, from 0. */
  readonly index: number
  readonly state: Sheet['state']
  readonly sheetId: number
  readonly entry: ZipEntry
}

export type WorkbookParts = {
  readonly entry: ZipEntry
  readonly relations: readonly Relation[]
  /** Days are counted from 1904-01-01 instead of 1900. */
  readonly from1904: boolean
  /** Sheets with cells; chart and dialog sheets are left out, but counted in `index`. */
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: ZipEntry | null
  readonly styles: ZipEntry | null
}

type Listed = { name: string; state: Sheet['state']; relation: string; sheetId: number }

/** Reads the workbook part, or says what is wrong with it. */
export async function readWorkbookParts(file: Package): Promise<WorkbookParts | Finding> {
  const entry = await workbookEntry(file)
  if (!('offset' in entry)) return entry
  const relations = await readRelations(file, entry.name)
  if (!Array.isArray(relations)) return relations
  const listed: Listed[] = []
  let from1904 = false
  const problem = await scanSmall(file, entry, xml => kind => {
    if (kind !== token.open && kind !== token.empty) return null
    if (isNamed(xml, 'workbookPr')) from1904 = isTrue(attribute(xml, 'date1904'))
    if (isNamed(xml, 'sheet')) listed.push(listedSheet(xml))
    const limit = file.limits.sheets
    return listed.length > limit
      ? workbookFinding('file/too-many-sheets', { size: listed.length, limit })
      : null
  })
  if (problem) return problem
  if (listed.length === 0) return damaged(entry.name, 'missing-part')
  const sheets = sheetParts(file, listed, relations)
  if (!Array.isArray(sheets)) return sheets
  const danger = await objectionToRelations(file, relations, sheets)
  if (danger) return danger
  const only = (type: string): ZipEntry | null =>
    entryOf(
      file,
      relations.find(relation => relation.type === type),
    )
  return { entry, relations, from1904, sheets, sharedStrings: only('sharedStrings'), styles: only('styles') }
}

async function workbookEntry(file: Package): Promise<ZipEntry | Finding> {
  const relations = await readRelations(file, '')
  if (!Array.isArray(relations)) return relations
  const main = relations.find(relation => relation.type === 'officeDocument')
  const entry = entryOf(file, main) ?? file.parts.get('xl/workbook.xml')
  return entry ?? damaged('xl/workbook.xml', 'missing-part')
}

function listedSheet(xml: XmlScanner): Listed {
  const state = attribute(xml, 'state')
  return {
    name: undoExcelEscapes(attribute(xml, 'name') ?? ''),
    state: state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible',
    relation: attribute(xml, ':id') ?? '',
    sheetId: Number(attribute(xml, 'sheetId') ?? 0),
  }
}

function sheetParts(
  file: Package,
  listed: readonly Listed[],
  relations: readonly Relation[],
): SheetPart[] | Finding {
  const byId = new Map(relations.map(relation => [relation.id, relation]))
  const sheets: SheetPart[] = []
  const taken = new Set<ZipEntry>()
  for (const [index, { name, state, relation: id, sheetId }] of listed.entries()) {
    const relation = byId.get(id)
    if (relation && /macrosheet$/i.test(relation.type))
      return workbookFinding('file/has-macros', { part: relation.target })
    if (relation && relation.type !== 'worksheet') continue
    const entry = entryOf(file, relation)
    // Two tabs over one part would have the same cells read twice.
    if (!entry || taken.has(entry)) return damaged(relation?.target ?? name, 'missing-part', { sheet: name })
    taken.add(entry)
    sheets.push({ name, index, state, sheetId, entry })
  }
  return sheets
}

/** Parts can have any name and be of any type; what a sheet uses them for is told by its relations. */
async function objectionToRelations(
  file: Package,
  own: readonly Relation[],
  sheets: readonly SheetPart[],
): Promise<Finding | null> {
  const link = own.find(relation => relation.type === 'externalLink')
  if (link) return workbookFinding('file/has-external-links', { part: link.target })
  for (const { entry, name } of sheets) {
    const relations = await readRelations(file, entry.name)
    if (!Array.isArray(relations)) return relations
    const object = relations.find(({ type }) => ['oleObject', 'package', 'control'].includes(type))
    if (!object) continue
    const code = object.external ? 'file/has-external-links' : 'file/has-embedded-objects'
    return workbookFinding(code, { part: object.target }, { sheet: name })
  }
  return null
}

function entryOf(file: Package, relation: Relation | undefined): ZipEntry | null {
  if (!relation || relation.external) return null
  return file.parts.get(relation.target.toLowerCase()) ?? null
}

/** XML Schema's boolean. */
export function isTrue(text: string | null): boolean {
  return text === '1' || text === 'true' || text === 'on'
}
