/** The package around a workbook: its parts by name, their content types, and what they refer to. */
import type { ByteSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import { damaged, workbookFinding } from '../finding-codes.ts'
import type { WorkbookLimits } from '../limits.ts'
import { inUtf8 } from '../xml/xml-encoding.ts'
import { attribute, isNamed, token } from '../xml/xml-scanner.ts'
import { objectionsToEntries } from '../zip/entry-guard.ts'
import { openPart, type PartBytes, wholePart } from '../zip/part-bytes.ts'
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts'
import { scanPart } from './part-scan.ts'
import { objectionToKind, objectionToStart } from './recognise.ts'

export type Package = {
  readonly source: ByteSource
  readonly limits: WorkbookLimits
  /** In the order of the zip's directory. */
  readonly entries: readonly ZipEntry[]
  /** By name in lower case: part names do not differ by case (ECMA-376 part 2, 6.2.2.3). */
  readonly parts: ReadonlyMap<string, ZipEntry>
}

/** One line of a `.rels` part. */
export type Relation = {
  readonly id: string
  /** The last piece of the type: `worksheet`, `sharedStrings`. Transitional and strict agree in it. */
  readonly type: string
  /** What stands before it: the namespace of relations. */
  readonly space: string
  /** The part's full name in the package. */
  readonly target: string
  readonly external: boolean
}

/** Opens the package and puts up the guard; nothing but small parts has been inflated when it returns. */
export async function openPackage(source: ByteSource, limits: WorkbookLimits): Promise<Package | Finding[]> {
  const atStart = await objectionToStart(source)
  if (atStart) return [atStart]
  const entries = await readZipDirectory(source, limits)
  if (!Array.isArray(entries)) return [entries]
  const objections = objectionsToEntries(entries, limits)
  if (objections.length > 0) return objections
  const parts = new Map(entries.map(entry => [entry.name.toLowerCase(), entry]))
  const file: Package = { source, limits, entries, parts }
  const kind = objectionToKind(new Set(parts.keys()), await mimetypeOf(file))
  if (kind) return [kind]
  return guardContents(file)
}

async function mimetypeOf(file: Package): Promise<string | null> {
  const entry = file.parts.get('mimetype')
  if (!entry || entry.size > 200) return null
  const bytes = await wholePart(file.source, entry, 200)
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1') : null
}

/**
 * Macros, links and embedded objects, by the names of parts and, since names can be changed, by content
 * types.
 */
async function guardContents(file: Package): Promise<Package | Finding[]> {
  const types = await readContentTypes(file)
  if (!(types instanceof Map)) return [types]
  const found = new Map<string, Finding>()
  for (const entry of file.entries) {
    const code = dangerOf(entry.name.toLowerCase(), types.get(entry.name.toLowerCase()) ?? '')
    if (!code || found.has(code)) continue
    found.set(code, workbookFinding(code, code === 'file/binary-workbook' ? {} : { part: entry.name }))
  }
  return found.size > 0 ? [...found.values()] : file
}

function dangerOf(name: string, type: string) {
  if (type.includes('sheet.binary')) return 'file/binary-workbook'
  if (/vbaproject|macroenabled|macrosheet/.test(type) || /vbaproject\.bin$|\/macrosheets\//.test(name)) {
    return 'file/has-macros'
  }
  if (type.includes('externallink') || /\/externallinks\/[^_]/.test(name)) return 'file/has-external-links'
  const embeds = /oleobject|activex|vnd\.openxmlformats-officedocument\.package/.test(type)
  return embeds || /\/(?:embeddings|activex)\//.test(name) ? 'file/has-embedded-objects' : null
}

/** Content type of each part that is there, by its name; both in lower case. ECMA-376 part 2, 7.2.3. */
async function readContentTypes(file: Package): Promise<Map<string, string> | Finding> {
  const name = '[content_types].xml'
  const entry = file.parts.get(name)
  if (!entry) return damaged('[Content_Types].xml', 'missing-part')
  const types = new Map<string, string>()
  const byEnding = new Map<string, string>()
  const problem = await scanSmall(file, entry, xml => kind => {
    if (kind !== token.open && kind !== token.empty) return null
    const type = attribute(xml, 'ContentType')?.toLowerCase() ?? ''
    if (isNamed(xml, 'Override')) types.set(partName(attribute(xml, 'PartName') ?? '').toLowerCase(), type)
    if (isNamed(xml, 'Default')) byEnding.set((attribute(xml, 'Extension') ?? '').toLowerCase(), type)
    return null
  })
  if (problem) return problem
  for (const part of file.parts.keys()) {
    const type = types.get(part) ?? byEnding.get(part.slice(part.lastIndexOf('.') + 1))
    if (type !== undefined) types.set(part, type)
  }
  return types
}

/** Scans a part that stays small in any honest workbook. */
export async function scanSmall(
  file: Package,
  entry: ZipEntry,
  visitor: Parameters<typeof scanPart>[3],
): Promise<Finding | null> {
  const { smallPartBytes: limit, pieceBytes } = file.limits
  if (entry.size > limit) {
    return workbookFinding('file/inflates-too-far', { part: entry.name, size: entry.size, limit })
  }
  return scanPart(openXml(file, entry), entry.name, pieceBytes, visitor)
}

/** The part's XML in UTF-8. */
export function openXml(file: Package, entry: ZipEntry): PartBytes {
  return inUtf8(openPart(file.source, entry), entry.name)
}

/** What a part refers to; none when it has no `.rels` part. */
export async function readRelations(file: Package, part: string): Promise<Relation[] | Finding> {
  const entry = file.parts.get(relationsName(part).toLowerCase())
  if (!entry) return []
  const relations: Relation[] = []
  const problem = await scanSmall(file, entry, xml => kind => {
    if ((kind !== token.open && kind !== token.empty) || !isNamed(xml, 'Relationship')) return null
    const type = attribute(xml, 'Type') ?? ''
    const target = attribute(xml, 'Target') ?? ''
    const external = attribute(xml, 'TargetMode') === 'External'
    relations.push({
      id: attribute(xml, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      space: type.slice(0, type.lastIndexOf('/')),
      target: external ? target : resolveTarget(part, target),
      external,
    })
    return null
  })
  return problem ?? relations
}

/**
 * `xl/workbook.xml` has its relations in `xl/_rels/workbook.xml.rels`; the package itself (''), in
 * `_rels/.rels`.
 */
export function relationsName(part: string): string {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}

/** The full name of a part that another one refers to, absolutely or from its own folder. */
export function resolveTarget(from: string, target: string): string {
  const folder = target.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1)
  const names: string[] = []
  for (const name of `${folder}${partName(target)}`.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}

/** Without the leading slash and with percent escapes undone, as far as they are sound. */
function partName(name: string): string {
  const bare = name.startsWith('/') ? name.slice(1) : name
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}
