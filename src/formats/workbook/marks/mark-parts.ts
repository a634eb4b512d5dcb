/**
 * The small parts of a marked workbook that name its other parts: content types, relations, the list of
 * sheets.
 */
import { Fault } from '#base/fault.ts'
import { openXml, type Package, type Relation, relationsName } from '../package/package.ts'
import { attributeOf, elementsOf, spliced } from '../xml/xml-editing.ts'
import { xmlEscaped } from '../xml/xml-writing.ts'
import { wholePart } from '../zip/part-bytes.ts'
import type { ZipEntry } from '../zip/zip-directory.ts'

/** A part to be named, and how. */
export type NewPart = { readonly name: string; readonly type: string }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'

/** A part's bytes in UTF-8; null when there is no such part. */
export async function partBytes(file: Package, entry: ZipEntry | null): Promise<Buffer | null> {
  if (!entry) return null
  if (entry.size > file.limits.smallPartBytes) throw unreadable(entry.name)
  const part = openXml(file, entry)
  const chunks: Uint8Array[] = []
  for (;;) {
    const bytes = await part.next()
    if (bytes === null) return Buffer.concat(chunks)
    if (!(bytes instanceof Uint8Array)) throw unreadable(entry.name)
    chunks.push(bytes)
  }
}

/** A drawing, whose VML need not be sound XML, just as it is. */
export async function rawPart(file: Package, entry: ZipEntry | null): Promise<Buffer | null> {
  if (!entry) return null
  const bytes = await wholePart(file.source, entry, file.limits.smallPartBytes)
  if (!(bytes instanceof Uint8Array)) throw unreadable(entry.name)
  return Buffer.from(bytes)
}

function unreadable(part: string): Fault {
  return new Fault('workbook/cannot-mark', `a part of the workbook cannot be read: ${part}`)
}

/** The content types with these parts named, and without those that are gone. */
export function withContentTypes(bytes: Buffer, added: readonly NewPart[], gone: readonly string[]): Buffer {
  const { elements, prefix: p } = elementsOf(bytes, new Set(['Types', 'Override', 'Default']))
  const root = elements.find(element => element.name === 'Types')
  if (!root) throw unreadable('[Content_Types].xml')
  const tags = elements.map(element => ({
    ...element,
    tag: bytes.toString('utf8', element.from, element.tagTo),
  }))
  const leaving = tags.filter(({ tag }) =>
    gone.includes((attributeOf(tag, 'PartName') ?? '').replace(/^\//, '')),
  )
  const named = new Set(tags.map(({ tag }) => attributeOf(tag, 'PartName')?.toLowerCase()))
  const overrides = added
    .filter(part => !named.has(`/${part.name}`.toLowerCase()))
    .map(part => `<${p}Override PartName="/${xmlEscaped(part.name)}" ContentType="${part.type}"/>`)
  return spliced(bytes, [
    ...leaving.map(element => ({ from: element.from, to: element.to, put: '' })),
    { from: root.innerTo, to: root.innerTo, put: overrides.join('') },
  ])
}

/** A relation to be added: type by its last piece and what stands before it, target by its full name. */
export type NewRelation = {
  readonly id: string
  readonly space: string
  readonly type: string
  readonly target: string
}

/**
 * The relations of a part with these added and those of some targets taken out. `bytes` null: there were
 * none.
 */
export function withRelations(
  bytes: Buffer | null,
  part: string,
  added: readonly NewRelation[],
  gone: readonly Relation[] = [],
): Buffer {
  const before =
    bytes ??
    Buffer.from(`${declaration}<Relationships xmlns="${packageSpace}/relationships"></Relationships>`)
  const { elements, prefix: p } = elementsOf(before, new Set(['Relationships', 'Relationship']))
  const root = elements.find(element => element.name === 'Relationships')
  if (!root) throw unreadable(relationsName(part))
  const goneIds = new Set(gone.map(relation => relation.id))
  const leaving = elements.filter(element => {
    const tag = before.toString('utf8', element.from, element.tagTo)
    return element.name === 'Relationship' && goneIds.has(attributeOf(tag, 'Id') ?? '')
  })
  const tags = added.map(({ id, space, type, target }) => {
    const relative = xmlEscaped(relativeTo(part, target))
    return `<${p}Relationship Id="${id}" Type="${xmlEscaped(space)}/${type}" Target="${relative}"/>`
  })
  const changes = leaving.map(element => ({ from: element.from, to: element.to, put: '' }))
  if (root.innerTo === root.to) {
    const open = before.toString('utf8', root.from, root.tagTo).replace(/\s*\/>$/, '>')
    return spliced(before, [
      { from: root.from, to: root.to, put: `${open}${tags.join('')}</${p}Relationships>` },
    ])
  }
  return spliced(before, [...changes, { from: root.innerTo, to: root.innerTo, put: tags.join('') }])
}

/** A target as seen from the folder of the part that refers to it. ExcelJS finds comments in no other way. */
export function relativeTo(part: string, target: string): string {
  const from = part.split('/').slice(0, -1)
  const to = target.split('/')
  let common = 0
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')
}

/** The workbook part with one more sheet, which only programs see. */
export function withHiddenSheet(bytes: Buffer, name: string, sheetId: number, relation: NewRelation): Buffer {
  const { elements, prefix: p } = elementsOf(bytes, new Set(['sheets']))
  const list = elements[0]
  if (!list) throw unreadable('workbook.xml')
  const id = `xmlns:r="${xmlEscaped(relation.space)}" r:id="${relation.id}"`
  const sheet = `<${p}sheet name="${xmlEscaped(name)}" sheetId="${sheetId}" state="veryHidden" ${id}/>`
  return spliced(bytes, [{ from: list.innerTo, to: list.innerTo, put: sheet }])
}

/** A part name that is not taken: `xl/comments` + number + `.xml`. */
export function freeName(taken: ReadonlySet<string>, start: string, ending: string): string {
  for (let number = 1; ; number++) {
    const name = `${start}${number}${ending}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
