/**
 * A small scanner of XML bytes that arrive in chunks: tags and texts, no names spaces, no entities, no
 * recursion.
 */
import { normaliseLineEnds, resolveReferences } from './xml-text.ts'

/** What `nextToken` came upon. */
export const token = {
  /** The buffer is used up: feed more, or finish. */
  more: 0,
  open: 1,
  close: 2,
  /** An element that closes itself. */
  empty: 3,
  text: 4,
  /** The end of the part; the scanner's depth says whether all was closed. */
  end: 5,
  broken: 6,
  control: 7,
  doctype: 8,
  tooLong: 9,
} as const

/** What a byte is in XML text. */
export const byteKind = { plain: 0, tagBegin: 1, special: 2, control: 4, wide: 8 } as const

/** Kind of each byte: special ones (`&`, `_`, CR) need a closer look before the bytes are a cell's text. */
export const byteKinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x3c) return byteKind.tagBegin
  if (byte === 0x26 || byte === 0x5f || byte === 0x0d) return byteKind.special
  if (byte >= 0x80) return byteKind.wide
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a ? byteKind.control : byteKind.plain
})

/** Node's own quick ways to a string, which its types leave out. */
export type SliceableBytes = Buffer & {
  latin1Slice(from: number, to: number): string
  utf8Slice(from: number, to: number): string
}

/** The bytes at hand and what was last found in them. Ranges hold until the next feeding. */
export type XmlScanner = {
  bytes: SliceableBytes
  /** Same bytes, one character each: a short piece of it is a copy made without leaving JavaScript. */
  latin: string
  at: number
  end: number
  finished: boolean
  /** Elements open at the moment, and a hash of each one's name: an end must be that of its beginning. */
  depth: number
  readonly names: number[]
  nameHash: number
  /** An element has been seen. */
  begun: boolean
  /** Of a tag: its local name, and the bytes of its attributes. Of a text: its bytes in from/to. */
  nameFrom: number
  nameTo: number
  from: number
  to: number
  /** Of a text: written as CDATA, so that nothing in it is a reference. */
  verbatim: boolean
  /** Of a text: the kinds of its bytes. */
  textKinds: number
  readonly pieceBytes: number
}

/** Elements in one another. Spreadsheets need about a dozen. */
const deepest = 1_000
const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const colon = 0x3a
const quote = 0x22
const apostrophe = 0x27

export function xmlScanner(pieceBytes: number): XmlScanner {
  const place = { at: 0, end: 0, depth: 0, names: [], nameHash: 0, nameFrom: 0, nameTo: 0, from: 0, to: 0 }
  return {
    ...place,
    bytes: sliceable(16),
    latin: '',
    finished: false,
    begun: false,
    verbatim: false,
    textKinds: 0,
    pieceBytes,
  }
}

/** Zeroed bytes with the quick ways. */
export function sliceable(size: number): SliceableBytes {
  return Buffer.alloc(size) as SliceableBytes
}

/** Adds bytes; those not yet scanned stay in front of them. */
export function feed(xml: XmlScanner, chunk: Uint8Array): void {
  const rest = xml.end - xml.at
  const needed = rest + chunk.length + 16
  const target = needed > xml.bytes.length ? sliceable(needed + (needed >> 1)) : xml.bytes
  target.set(xml.bytes.subarray(xml.at, xml.end), 0)
  target.set(chunk, rest)
  xml.bytes = target
  xml.at = 0
  xml.end = rest + chunk.length
  // Sixteen zeros behind the end: a look ahead sees a byte that fits no pattern.
  target.fill(0, xml.end, xml.end + 16)
  xml.latin = target.latin1Slice(0, xml.end)
}

/** Scans the next tag or text. Comments and processing instructions are passed over. */
export function nextToken(xml: XmlScanner): number {
  for (;;) {
    const { bytes, at, end } = xml
    if (at >= end) return xml.finished ? token.end : token.more
    if (bytes[at] !== lessThan) return readText(xml)
    const next = bytes[at + 1]
    if (next === slash) return readClose(xml)
    if (next === 0x21 || next === 0x3f) {
      const found = passOver(xml)
      if (found !== -1) return found
    } else {
      return readOpen(xml)
    }
  }
}

/** Not whole in the buffer: more is needed, unless it is the end or a piece beyond all measure. */
function cutOff(xml: XmlScanner): number {
  if (xml.finished) return token.broken
  return xml.end - xml.at > xml.pieceBytes ? token.tooLong : token.more
}

function readText(xml: XmlScanner): number {
  const { bytes, end } = xml
  let at = xml.at
  let seen = 0
  while (at < end && bytes[at] !== lessThan) seen |= byteKinds[bytes[at++] as number] as number
  if ((seen & byteKind.control) !== 0) return token.control
  if (at >= end && (!xml.finished || xml.depth > 0)) return cutOff(xml)
  xml.from = xml.at
  xml.to = at
  xml.verbatim = false
  xml.textKinds = seen
  xml.at = at
  return token.text
}

/**
 * The place of the tag's `>` outside quotes, or a negative number: -1 not there yet, -2 a control character.
 */
function tagEnd(xml: XmlScanner, from: number): number {
  const { bytes, end } = xml
  let open = 0
  for (let at = from; at < end; at++) {
    const byte = bytes[at] as number
    if (byte === open) open = 0
    else if (open === 0 && (byte === quote || byte === apostrophe)) open = byte
    else if (open === 0 && byte === greaterThan) return at
    else if (open === 0 && byte === lessThan) return -3
    if (byteKinds[byte] === byteKind.control && byte !== 0x0d) return -2
  }
  return -1
}

function failedTag(xml: XmlScanner, found: number): number {
  if (found === -1) return cutOff(xml)
  return found === -2 ? token.control : token.broken
}

function readOpen(xml: XmlScanner): number {
  const { bytes, at } = xml
  const to = tagEnd(xml, at + 1)
  if (to < 0) return failedTag(xml, to)
  const isEmpty = bytes[to - 1] === slash
  takeName(xml, at + 1, isEmpty ? to - 1 : to)
  if (xml.nameFrom === xml.nameTo) return token.broken
  xml.from = xml.nameTo
  xml.to = isEmpty ? to - 1 : to
  xml.at = to + 1
  xml.begun = true
  if (isEmpty) return token.empty
  if (xml.depth >= deepest) return token.broken
  xml.names[xml.depth++] = xml.nameHash
  return token.open
}

function readClose(xml: XmlScanner): number {
  const to = tagEnd(xml, xml.at + 2)
  if (to < 0) return failedTag(xml, to)
  takeName(xml, xml.at + 2, to)
  xml.at = to + 1
  if (xml.depth === 0 || xml.names[--xml.depth] !== xml.nameHash) return token.broken
  return token.close
}

/** The local name: what stands before the first blank, and after the last colon. */
function takeName(xml: XmlScanner, from: number, limit: number): void {
  const { bytes } = xml
  let at = from
  let start = from
  let hash = 0
  for (let byte = bytes[at] as number; at < limit && byte > 0x20; byte = bytes[++at] as number) {
    if (byte === colon) start = at + 1
    hash = (Math.imul(hash, 31) + byte) | 0
  }
  xml.nameHash = hash
  xml.nameFrom = start
  xml.nameTo = at
}

/** Comment, instruction, CDATA or DOCTYPE. -1 when it was passed over. */
function passOver(xml: XmlScanner): number {
  const { bytes, at, end } = xml
  if (bytes[at + 1] === 0x3f) return passTo(xml, '?>', at + 2)
  if (end - at < 9) return xml.finished ? token.broken : token.more
  const start = bytes.latin1Slice(at, at + 9)
  if (start.startsWith('<!--')) return passTo(xml, '-->', at + 4)
  if (start === '<![CDATA[') return readVerbatim(xml)
  return start.toUpperCase() === '<!DOCTYPE' || start.startsWith('<!ENTITY') ? token.doctype : token.broken
}

function passTo(xml: XmlScanner, mark: string, from: number): number {
  const found = xml.bytes.subarray(0, xml.end).indexOf(mark, from, 'latin1')
  if (found < 0) return cutOff(xml)
  xml.at = found + mark.length
  return -1
}

function readVerbatim(xml: XmlScanner): number {
  const found = xml.bytes.subarray(0, xml.end).indexOf(']]>', xml.at + 9, 'latin1')
  if (found < 0) return cutOff(xml)
  xml.from = xml.at + 9
  xml.to = found
  xml.verbatim = true
  xml.textKinds = byteKind.special
  xml.at = found + 3
  for (let at = xml.from; at < found; at++) {
    if (byteKinds[xml.bytes[at] as number] === byteKind.control) return token.control
  }
  return token.text
}

/** The local name of the tag last found. */
export function nameOf(xml: XmlScanner): string {
  return pieceOf(xml, xml.nameFrom, xml.nameTo)
}

/** From this length on a piece of a string keeps the whole string in memory; shorter ones are copies (V8). */
const shortestSlice = 13

/** Bytes that are ASCII as a string: a short one is copied in JavaScript, the others by Node. */
export function pieceOf(xml: XmlScanner, from: number, to: number): string {
  return to - from < shortestSlice ? xml.latin.substring(from, to) : xml.bytes.latin1Slice(from, to)
}

/** True when the tag last found has this local name (ASCII). Makes no string. */
export function isNamed(xml: XmlScanner, name: string): boolean {
  const { bytes, nameFrom } = xml
  if (xml.nameTo - nameFrom !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[nameFrom + i] !== name.charCodeAt(i)) return false
  return true
}

/** The text last found, references resolved. */
export function textOf(xml: XmlScanner): string {
  if (xml.textKinds === byteKind.plain) return pieceOf(xml, xml.from, xml.to)
  const raw = xml.bytes.utf8Slice(xml.from, xml.to)
  return xml.verbatim ? normaliseLineEnds(raw) : resolveReferences(normaliseLineEnds(raw))
}

/**
 * The value of an attribute of the tag last found, by local name or, with a colon, by its ending; null if
 * absent.
 */
export function attribute(xml: XmlScanner, name: string): string | null {
  const { bytes, to } = xml
  let at = xml.from
  while (at < to) {
    while (at < to && (bytes[at] as number) <= 0x20) at++
    const from = at
    while (at < to && bytes[at] !== 0x3d && (bytes[at] as number) > 0x20) at++
    const nameTo = at
    while (at < to && bytes[at] !== quote && bytes[at] !== apostrophe) at++
    const valueFrom = at + 1
    const valueTo = at < to ? bytes.indexOf(bytes[at] as number, valueFrom) : -1
    if (valueTo < 0 || valueTo >= to) return null
    if (matches(bytes, from, nameTo, name)) return resolveReferences(bytes.utf8Slice(valueFrom, valueTo))
    at = valueTo + 1
  }
  return null
}

/** `hidden` is matched by `hidden`; `:id` is matched by `r:id` and any other prefix. */
function matches(bytes: Uint8Array, from: number, to: number, name: string): boolean {
  const start = name.charCodeAt(0) === colon ? to - name.length : from
  if (start < from || to - start !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[start + i] !== name.charCodeAt(i)) return false
  return true
}

const soundAttributes = /^(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*$/

/** Whether the tag last found holds nothing but attributes: `attribute` takes a torn one for an absent one. */
export function hasSoundAttributes(xml: XmlScanner): boolean {
  return soundAttributes.test(xml.bytes.latin1Slice(xml.from, xml.to))
}
