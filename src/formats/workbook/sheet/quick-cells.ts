/**
 * Cells in the form that nearly every program writes, taken straight from the bytes; anything else is left
 * alone.
 */
import { cellKind } from '../../row.ts'
import { byteKind, byteKinds, pieceOf, type XmlScanner } from '../xml/xml-scanner.ts'
import { cellText } from '../xml/xml-text.ts'
import { type CellValue, cellType, formulaKind, linksOut, meaningOf } from './cell-value.ts'
import { serialDay } from './serial-day.ts'
import { putCell } from './sheet-rows.ts'
import type { QuickTag, SheetScan } from './sheet-state.ts'
import { lookKind } from './styles.ts'

const [lessThan, greaterThan, slash, quote, equals, space] = [0x3c, 0x3e, 0x2f, 0x22, 0x3d, 0x20]
const [letterC, letterF, letterR, letterS, letterT, letterV] = [0x63, 0x66, 0x72, 0x73, 0x74, 0x76]
const stopKinds = byteKind.tagBegin | byteKind.control
const lastSerial = 2_958_465

/**
 * Takes cells one after the other from where the scanner stands, and leaves it at the first thing that is not
 * whole in the buffer or not of the usual form. Behind the buffer's end stand zeros, which fit no form.
 */
export function takeQuickCells(scan: SheetScan): void {
  const { xml } = scan
  let at = xml.at
  for (;;) {
    const next = quickCell(scan, at)
    if (next < 0) break
    at = next
  }
  xml.at = at
}

/** The place after the cell, or -1 when it is not taken. */
function quickCell(scan: SheetScan, at: number): number {
  const { xml, rows, tag } = scan
  const { bytes } = xml
  if (bytes[at] !== lessThan || bytes[at + 1] !== letterC) return -1
  tag.column = rows.next
  let place = quickTag(bytes, at + 2, tag, rows.number)
  if (place < 0 || tag.column < rows.next || tag.column >= scan.limits.columns) return -1
  if (tag.style >= scan.context.looks.count) return -1
  if (tag.isEmpty) {
    rows.next = tag.column + 1
    return place
  }
  if (bytes[place] === lessThan && bytes[place + 1] === letterF) place = quickFormula(xml, place, tag)
  if (place < 0 || bytes[place] !== lessThan) return -1
  if (bytes[place + 1] === letterV && bytes[place + 2] === greaterThan) {
    tag.hasValue = true
    return quickValue(scan, place + 3)
  }
  if (bytes[place + 1] === slash) return quickBlank(scan, place)
  return tag.type === cellType.inline ? quickInline(scan, place) : -1
}

/** The attributes `r`, `s` and `t` in any order, from behind the name to behind the tag. -1 for any other. */
export function quickTag(bytes: Uint8Array, from: number, tag: QuickTag, row: number): number {
  let at = from
  tag.style = 0
  tag.type = cellType.number
  tag.isEmpty = false
  tag.hasFormula = false
  tag.hasValue = false
  let seen = 0
  while (bytes[at] === space) {
    const name = bytes[at + 1] as number
    if (bytes[at + 2] !== equals || bytes[at + 3] !== quote) return -1
    at += 4
    // `r`, `s` and `t` lie within 32 of each other: one bit each shows an attribute that comes twice.
    if ((seen & (1 << (name & 31))) !== 0) return -1
    seen |= 1 << (name & 31)
    if (name === letterR) at = quickReference(bytes, at, tag, row)
    else if (name === letterS) at = quickStyle(bytes, at, tag)
    else if (name === letterT) at = quickType(bytes, at, tag)
    else return -1
    if (at < 0 || bytes[at] !== quote) return -1
    at++
  }
  if (bytes[at] === greaterThan) return at + 1
  tag.isEmpty = bytes[at] === slash && bytes[at + 1] === greaterThan
  return tag.isEmpty ? at + 2 : -1
}

function quickReference(bytes: Uint8Array, from: number, tag: QuickTag, row: number): number {
  let at = from
  let column = 0
  for (let byte = bytes[at] as number; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at] as number) {
    column = column * 26 + byte - 0x40
  }
  if (at === from || at > from + 3) return -1
  let number = 0
  const digits = at
  for (let byte = bytes[at] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) {
    number = number * 10 + byte - 0x30
  }
  tag.column = column - 1
  return number === row && at - digits <= 7 ? at : -1
}

function quickStyle(bytes: Uint8Array, from: number, tag: QuickTag): number {
  let at = from
  let style = 0
  for (let byte = bytes[at] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) {
    style = style * 10 + byte - 0x30
  }
  tag.style = style
  return at > from && at - from <= 7 ? at : -1
}

function quickType(bytes: Uint8Array, at: number, tag: QuickTag): number {
  const [first, second] = [bytes[at], bytes[at + 1]]
  if (second === quote) {
    if (first === letterS) tag.type = cellType.shared
    else if (first === 0x62) tag.type = cellType.boolean
    else if (first === 0x65) tag.type = cellType.error
    else if (first === 0x64) tag.type = cellType.day
    else if (first !== 0x6e) return -1
    return at + 1
  }
  if (first === letterS && second === letterT && bytes[at + 2] === letterR) {
    tag.type = cellType.formulaText
    return at + 3
  }
  tag.type = cellType.inline
  return isText(bytes, at, 'inlineStr') ? at + 9 : -1
}

/** Passes over a formula: `<f>…</f>`, `<f …/>`. */
function quickFormula(xml: XmlScanner, from: number, tag: QuickTag): number {
  const { bytes } = xml
  const afterName = bytes[from + 2]
  if (afterName !== greaterThan && afterName !== space && afterName !== slash) return -1
  let at = from + 2
  while (bytes[at] !== greaterThan && byteKinds[bytes[at] as number] === byteKind.plain) at++
  if (bytes[at] !== greaterThan) return -1
  tag.hasFormula = true
  if (bytes[at - 1] === slash) return at + 1
  const begin = ++at
  let hasBar = false
  while (((byteKinds[bytes[at] as number] as number) & stopKinds) === 0)
    if (bytes[at++] === 0x7c) hasBar = true
  if (hasBar && linksOut(bytes.utf8Slice(begin, at))) return -1
  return isText(bytes, at, '</f>') ? at + 4 : -1
}

function quickBlank(scan: SheetScan, at: number): number {
  if (!isText(scan.xml.bytes, at, '</c>')) return -1
  return put(scan, '', cellKind.blank, at + 4)
}

/** The text of a value or an inline string: a short one is copied in JavaScript, the others by Node. */
function quickText(xml: XmlScanner, from: number, to: number, seen: number): string {
  if (seen === byteKind.plain) {
    return pieceOf(xml, from, to)
  }
  const text = xml.bytes.utf8Slice(from, to)
  return (seen & byteKind.special) === 0 ? text : cellText(text)
}

function quickInline(scan: SheetScan, place: number): number {
  const { xml } = scan
  const { bytes } = xml
  let from = place + 7
  if (isText(bytes, place, '<is><t xml:space="preserve">')) from = place + 28
  else if (!isText(bytes, place, '<is><t>')) return -1
  let at = from
  let seen = 0
  let kind = byteKinds[bytes[at] as number] as number
  while ((kind & stopKinds) === 0) {
    seen |= kind
    kind = byteKinds[bytes[++at] as number] as number
  }
  if (!isText(bytes, at, '</t></is></c>')) return -1
  const text = quickText(xml, from, at, seen)
  return put(scan, text, text === '' ? cellKind.blank : cellKind.text, at + 13)
}

function quickValue(scan: SheetScan, from: number): number {
  const { bytes } = scan.xml
  const { type } = scan.tag
  let at = from
  let value = 0
  if (type === cellType.number || type === cellType.shared) {
    for (let byte = bytes[at] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] as number) {
      value = value * 10 + byte - 0x30
    }
    if (bytes[at] === lessThan && at > from && at - from <= 9 && endsValue(bytes, at)) {
      return type === cellType.shared ? putShared(scan, value, at + 8) : putWhole(scan, value, from, at)
    }
  }
  let seen = 0
  let kind = byteKinds[bytes[at] as number] as number
  while ((kind & stopKinds) === 0) {
    seen |= kind
    kind = byteKinds[bytes[++at] as number] as number
  }
  if (!endsValue(bytes, at)) return -1
  if (type !== cellType.formulaText && seen !== byteKind.plain) return -1
  return putOther(scan, from, at, seen)
}

function putShared(scan: SheetScan, index: number, next: number): number {
  const text = scan.context.strings.text(index)
  if (text === undefined) return -1
  return put(scan, text, text === '' ? cellKind.blank : cellKind.text, next)
}

/** A whole number of up to nine digits: as it is, or the day it counts. */
function putWhole(scan: SheetScan, value: number, from: number, to: number): number {
  const { kinds } = scan.context.looks
  const { style } = scan.tag
  const look = style < kinds.length ? (kinds[style] as number) : lookKind.number
  if (look === lookKind.number) return put(scan, scan.xml.latin.substring(from, to), cellKind.number, to + 8)
  if (look === lookKind.day && value <= lastSerial && !scan.context.from1904) {
    return put(scan, serialDay(value), cellKind.date, to + 8)
  }
  return putOther(scan, from, to, byteKind.plain)
}

function putOther(scan: SheetScan, from: number, to: number, seen: number): number {
  const { tag, xml, context } = scan
  const raw = quickText(xml, from, to, seen)
  if (tag.type === cellType.formulaText)
    return put(scan, raw, raw === '' ? cellKind.blank : cellKind.text, to + 8)
  const value: CellValue | null = meaningOf(tag.type, tag.style, raw, context)
  return value === null ? -1 : put(scan, value.text, value.kind, to + 8)
}

function put(scan: SheetScan, text: string, kind: number, next: number): number {
  const { tag } = scan
  putCell(scan.rows, tag.column, text, tag.hasFormula ? formulaKind(kind, tag) : kind)
  return next
}

/** `</v></c>` */
function endsValue(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === lessThan &&
    bytes[at + 1] === slash &&
    bytes[at + 2] === letterV &&
    bytes[at + 3] === greaterThan &&
    bytes[at + 4] === lessThan &&
    bytes[at + 5] === slash &&
    bytes[at + 6] === letterC &&
    bytes[at + 7] === greaterThan
  )
}

function isText(bytes: Uint8Array, at: number, expected: string): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected.charCodeAt(i)) return false
  return true
}
