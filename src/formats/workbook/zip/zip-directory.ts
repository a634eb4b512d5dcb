/** The table of contents of a zip, read and distrusted before anything is inflated. */
import type { ByteSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import { damaged, workbookFinding } from '../finding-codes.ts'
import type { WorkbookLimits } from '../limits.ts'

/** One entry, as the directory tells it. */
export type ZipEntry = {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
  /** Where the next entry or the directory begins: its bytes end before. */
  readonly fence: number
  /** The upper half is Unix's file mode where a Unix packed it. */
  readonly externalAttributes: number
  readonly madeBy: number
}

type DirectoryPlace = { readonly offset: number; readonly size: number; readonly count: number }

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locatorSignature = 0x07064b50
const entrySignature = 0x02014b50
const endSize = 22

/** The entries in the order of the directory, or why it cannot be read. APPNOTE 6.3.10, section 4.3. */
export async function readZipDirectory(
  source: ByteSource,
  limits: WorkbookLimits,
): Promise<ZipEntry[] | Finding> {
  const place = await findDirectory(source)
  if (place === null) return damaged('zip', 'truncated')
  if (place.count > limits.entries) {
    return workbookFinding('file/too-many-entries', { size: place.count, limit: limits.entries })
  }
  if (place.size > limits.directoryBytes) {
    return workbookFinding('file/too-many-entries', { size: place.size, limit: limits.directoryBytes })
  }
  const bytes = await source.read(place.offset, place.size)
  if (bytes.length !== place.size) return damaged('zip', 'truncated')
  const entries = readEntries(bytes, place.count)
  return entries === null ? damaged('zip', 'directory') : fenced(entries, place.offset)
}

/** Where the directory is: the end record must be the file's very end, so that no two readers see two files. */
async function findDirectory(source: ByteSource): Promise<DirectoryPlace | null> {
  const tailSize = Math.min(source.size, endSize + 0xffff)
  const tail = await source.read(source.size - tailSize, tailSize)
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  for (let at = tail.length - endSize; at >= 0; at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endSize + view.getUint16(at + 20, true) !== tail.length) continue
    return placeFrom(source, view, at, source.size - tailSize + at)
  }
  return null
}

async function placeFrom(
  source: ByteSource,
  view: DataView,
  at: number,
  endOffset: number,
): Promise<DirectoryPlace | null> {
  const onOneDisk = view.getUint16(at + 4, true) === 0 && view.getUint16(at + 6, true) === 0
  const count = view.getUint16(at + 10, true)
  const size = view.getUint32(at + 12, true)
  const offset = view.getUint32(at + 16, true)
  const needs64 = count === 0xffff || size === 0xffffffff || offset === 0xffffffff
  if (needs64) return place64(source, endOffset)
  if (!onOneDisk || count !== view.getUint16(at + 8, true) || offset + size !== endOffset) return null
  return { offset, size, count }
}

async function place64(source: ByteSource, endOffset: number): Promise<DirectoryPlace | null> {
  const locator = await source.read(Math.max(0, endOffset - 20), 20)
  const view = new DataView(locator.buffer, locator.byteOffset, locator.byteLength)
  if (locator.length < 20 || view.getUint32(0, true) !== locatorSignature) return null
  const recordOffset = Number(view.getBigUint64(8, true))
  if (!(recordOffset <= endOffset - 76)) return null
  const record = await source.read(recordOffset, 56)
  const fields = new DataView(record.buffer, record.byteOffset, record.byteLength)
  if (record.length < 56 || fields.getUint32(0, true) !== end64Signature) return null
  const count = Number(fields.getBigUint64(32, true))
  const size = Number(fields.getBigUint64(40, true))
  const offset = Number(fields.getBigUint64(48, true))
  return offset + size === recordOffset ? { offset, size, count } : null
}

function readEntries(bytes: Uint8Array, count: number): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null
    const nameSize = view.getUint16(at + 28, true)
    const extraSize = view.getUint16(at + 30, true)
    const next = at + 46 + nameSize + extraSize + view.getUint16(at + 32, true)
    if (next > bytes.length) return null
    const entry = readEntry(bytes, view, at, nameSize, extraSize)
    if (entry === null) return null
    entries.push(entry)
    at = next
  }
  return at === bytes.length ? entries : null
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameSize: number,
  extraSize: number,
): ZipEntry | null {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  }
  const extra = new DataView(bytes.buffer, bytes.byteOffset + at + 46 + nameSize, extraSize)
  if (!widen(sizes, extra)) return null
  return {
    ...sizes,
    name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameSize)).toString('utf8'),
    madeBy: view.getUint16(at + 4, true) >> 8,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    externalAttributes: view.getUint32(at + 38, true),
    fence: 0,
  }
}

/**
 * Takes the 64-bit sizes of the extra field 0x0001 for those that are all ones. False when they are missing.
 */
function widen(sizes: { size: number; packedSize: number; offset: number }, extra: DataView): boolean {
  const names = (['size', 'packedSize', 'offset'] as const).filter(name => sizes[name] === 0xffffffff)
  if (names.length === 0) return true
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const length = extra.getUint16(at + 2, true)
    if (extra.getUint16(at, true) === 1) {
      if (length < names.length * 8 || at + 4 + length > extra.byteLength) return false
      names.forEach((name, index) => {
        sizes[name] = Number(extra.getBigUint64(at + 4 + index * 8, true))
      })
      return true
    }
    at += 4 + length
  }
  return false
}

/** Each entry ends before the next begins; overlapping ones are a bomb's way to be read many times over. */
function fenced(entries: readonly ZipEntry[], directoryOffset: number): ZipEntry[] | Finding {
  const order = entries
    .map((_, index) => index)
    .sort((a, b) => (entries[a]?.offset ?? 0) - (entries[b]?.offset ?? 0))
  const result = [...entries]
  for (let place = 0; place < order.length; place++) {
    const index = order[place] ?? 0
    const entry = entries[index]
    if (!entry) continue
    const fence = entries[order[place + 1] ?? -1]?.offset ?? directoryOffset
    if (entry.offset + 30 + entry.packedSize > fence) return damaged(entry.name, 'overlapping')
    result[index] = { ...entry, fence }
  }
  return result
}
