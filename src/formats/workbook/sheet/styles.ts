/** The styles part, as far as it decides what a number means: a look for each cell format. */
import type { Finding } from '#base/finding.ts'
import { workbookFinding } from '../finding-codes.ts'
import { type Package, scanSmall } from '../package/package.ts'
import { attribute, isNamed, token, type XmlScanner } from '../xml/xml-scanner.ts'
import type { ZipEntry } from '../zip/zip-directory.ts'
import { builtInLook, lookOf, type NumberLook } from './number-format.ts'

/** Kinds of look as small numbers, for the cell loop. */
export const lookKind = { number: 0, day: 1, time: 2, zeros: 3 } as const

/** By cell format (a cell's `s`): its kind of look, and the pattern of those that pad. */
export type CellLooks = {
  readonly kinds: Uint8Array
  readonly zeros: readonly (string | undefined)[]
  /**
   * How many there are: a cell with a format beyond is broken. Without a styles part no format has a
   * meaning.
   */
  readonly count: number
}

export const noLooks: CellLooks = { kinds: new Uint8Array(1), zeros: [], count: Number.POSITIVE_INFINITY }

/** Reads the looks of all cell formats. Files' own formats go before the built-in ones of the same number. */
export async function readCellLooks(file: Package, entry: ZipEntry): Promise<CellLooks | Finding> {
  const own = new Map<number, NumberLook>()
  const looks: NumberLook[] = []
  let isCellFormats = false
  const problem = await scanSmall(file, entry, xml => kind => {
    if (kind === token.close && isNamed(xml, 'cellXfs')) isCellFormats = false
    if (kind !== token.open && kind !== token.empty) return null
    if (isNamed(xml, 'cellXfs')) isCellFormats = kind === token.open
    else if (isNamed(xml, 'numFmt') && own.size < file.limits.cellFormats) takeFormat(xml, own)
    else if (isCellFormats && isNamed(xml, 'xf')) {
      const id = Number(attribute(xml, 'numFmtId') ?? 0)
      looks.push(own.get(id) ?? builtInLook(id))
    }
    const limit = file.limits.cellFormats
    return looks.length > limit ? workbookFinding('file/too-many-formats', { limit }) : null
  })
  return problem ?? packed(looks)
}

function takeFormat(xml: XmlScanner, own: Map<number, NumberLook>): void {
  const id = Number(attribute(xml, 'numFmtId') ?? -1)
  // A differential format (conditional formatting) may repeat a number: the first, in numFmts, is the cells'.
  if (!own.has(id)) own.set(id, lookOf(attribute(xml, 'formatCode') ?? ''))
}

function packed(looks: readonly NumberLook[]): CellLooks {
  const kinds = Uint8Array.from(looks, look => (typeof look === 'string' ? lookKind[look] : lookKind.zeros))
  const zeros = looks.map(look => (typeof look === 'string' ? undefined : look.zeros))
  // A part without any format still gives every cell the plain one.
  return { kinds, zeros, count: Math.max(looks.length, 1) }
}
