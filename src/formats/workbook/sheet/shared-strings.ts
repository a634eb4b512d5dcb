/**
 * The workbook's table of texts: kept as bytes, made into strings when a cell asks, and the last ones
 * remembered.
 */
import type { Finding } from '#base/finding.ts'
import { damaged, workbookFinding } from '../finding-codes.ts'
import { openXml, type Package } from '../package/package.ts'
import { scanPart, type TokenVisitor } from '../package/part-scan.ts'
import {
  attribute,
  byteKind,
  byteKinds,
  isNamed,
  type SliceableBytes,
  sliceable,
  textOf,
  token,
  type XmlScanner,
} from '../xml/xml-scanner.ts'
import { cellText, undoExcelEscapes } from '../xml/xml-text.ts'
import type { ZipEntry } from '../zip/zip-directory.ts'

export type SharedStrings = {
  readonly count: number
  /** The text of that number, or undefined when there is none. */
  text(index: number): string | undefined
}

export const noSharedStrings: SharedStrings = { count: 0, text: () => undefined }

const blockBits = 22
const blockSize = 1 << blockBits
const blockMask = blockSize - 1
const remembered = 1 << 18

/**
 * Where texts are gathered: blocks of 4 MiB, no text across two of them; before each text stands its length.
 */
type Store = {
  readonly blocks: SliceableBytes[]
  /** Where each text's length stands: block and place in it. */
  places: Uint32Array
  count: number
  /** Bytes of the blocks in use. */
  used: number
}

/** Reads the table. Runs of rich text are joined; phonetic readings are no part of the text. */
export async function readSharedStrings(file: Package, entry: ZipEntry): Promise<SharedStrings | Finding> {
  const store: Store = { blocks: [], places: new Uint32Array(1024), count: 0, used: 0 }
  const part = openXml(file, entry)
  const problem = await scanPart(part, entry.name, file.limits.pieceBytes, xml =>
    itemVisitor(xml, store, file, entry),
  )
  return problem ?? reading(store)
}

function itemVisitor(xml: XmlScanner, store: Store, file: Package, entry: ZipEntry): TokenVisitor {
  let text = ''
  let isItem = false
  let isText = false
  let isPhonetic = false
  return kind => {
    if (kind === token.text) {
      if (isText && !isPhonetic) text += undoExcelEscapes(textOf(xml))
      return text.length > file.limits.pieceBytes ? damaged(entry.name, 'piece-too-long') : null
    }
    const opens = kind === token.open
    if (isNamed(xml, 't')) isText = opens && isItem
    else if (isNamed(xml, 'rPh')) isPhonetic = opens
    else if (isNamed(xml, 'sst') && opens)
      return objectionToCount(Number(attribute(xml, 'uniqueCount') ?? 0), file)
    else if (isNamed(xml, 'si')) {
      if (opens) isItem = !takePlainItems(xml, store)
      else {
        addText(store, text)
        isItem = false
      }
      text = ''
      return objectionToCount(store.count, file) ?? objectionToSize(store, file)
    }
    return null
  }
}

function objectionToCount(size: number, file: Package): Finding | null {
  const limit = file.limits.sharedStrings
  return size > limit ? workbookFinding('file/too-many-shared-strings', { size, limit }) : null
}

function objectionToSize(store: Store, file: Package): Finding | null {
  const limit = file.limits.sharedStringBytes
  return store.used > limit
    ? workbookFinding('file/too-many-shared-strings', { size: store.used, limit })
    : null
}

const plainText = Buffer.from('<t>')
const spacedText = Buffer.from('<t xml:space="preserve">')
const itemEnd = Buffer.from('</t></si>')
const itemBegin = Buffer.from('<si>')

/**
 * Takes items that are one plain text each, from after an item's opening tag on, as long as they come. False
 * when already the first is of another form; otherwise that item is closed and the scanner stands behind the
 * last taken.
 */
function takePlainItems(xml: XmlScanner, store: Store): boolean {
  const { bytes } = xml
  let at = xml.at
  for (let taken = 0; ; taken++) {
    const from = beginOfText(bytes, at)
    let to = from
    let seen = 0
    let kind = from < 0 ? byteKind.control : (byteKinds[bytes[to] as number] as number)
    while ((kind & stopKinds) === 0) {
      seen |= kind
      kind = byteKinds[bytes[++to] as number] as number
    }
    if (from < 0 || !isAt(bytes, to, itemEnd)) {
      if (taken > 0) xml.at = at - itemBegin.length
      return taken > 0
    }
    if ((seen & byteKind.special) !== 0) addText(store, cellText(bytes.utf8Slice(from, to)))
    else addBytes(store, bytes, from, to, seen !== 0)
    at = to + itemEnd.length
    if (taken === 0) xml.depth--
    if (!isAt(bytes, at, itemBegin)) {
      xml.at = at
      return true
    }
    at += itemBegin.length
  }
}

const stopKinds = byteKind.tagBegin | byteKind.control

function beginOfText(bytes: Uint8Array, at: number): number {
  if (isAt(bytes, at, plainText)) return at + plainText.length
  return isAt(bytes, at, spacedText) ? at + spacedText.length : -1
}

function isAt(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false
  return true
}

function addText(store: Store, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  addBytes(store, bytes, 0, bytes.length, bytes.length !== text.length)
}

/** Length and width (low bit: beyond ASCII) as seven-bit groups, then the bytes. */
function addBytes(store: Store, bytes: Uint8Array, from: number, to: number, isWide: boolean): void {
  const length = to - from
  let free = blockSize - (store.used & blockMask)
  if (store.blocks.length === 0 || free === blockSize || free < length + 5) {
    store.used = store.blocks.length * blockSize
    store.blocks.push(sliceable(blockSize))
    free = blockSize
  }
  const block = store.blocks[store.blocks.length - 1] as SliceableBytes
  let at = store.used & blockMask
  if (store.count === store.places.length) store.places = grown(store.places)
  store.places[store.count++] = store.used
  let head = length * 2 + (isWide ? 1 : 0)
  for (; head > 127; head = Math.floor(head / 128)) block[at++] = (head & 127) | 128
  block[at++] = head
  if (length < 24) for (let i = from; i < to; i++) block[at++] = bytes[i] as number
  else {
    block.set(bytes.subarray(from, to), at)
    at += length
  }
  store.used = (store.blocks.length - 1) * blockSize + at
}

function grown(places: Uint32Array): Uint32Array {
  const larger = new Uint32Array(places.length * 2)
  larger.set(places)
  return larger
}

function reading(store: Store): SharedStrings {
  const { blocks, places, count } = store
  const texts: string[] = new Array(Math.min(remembered, Math.max(count, 1))).fill('')
  const owners = new Int32Array(texts.length).fill(-1)
  const isSmall = count <= remembered
  const text = (index: number): string | undefined => {
    if (index >= count) return undefined
    const slot = isSmall ? index : index & (remembered - 1)
    if (owners[slot] === index) return texts[slot]
    const place = places[index] as number
    const made = stored(blocks[place >>> blockBits] as SliceableBytes, place & blockMask)
    owners[slot] = index
    texts[slot] = made
    return made
  }
  return { count, text }
}

function stored(block: SliceableBytes, place: number): string {
  let at = place
  let head = 0
  let unit = 1
  for (;;) {
    const byte = block[at++] as number
    head += (byte & 127) * unit
    if (byte < 128) break
    unit *= 128
  }
  const to = at + (head >>> 1)
  return (head & 1) === 1 ? block.utf8Slice(at, to) : block.latin1Slice(at, to)
}
