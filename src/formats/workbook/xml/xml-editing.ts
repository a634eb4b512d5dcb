/** Small changes to pieces of XML that are at hand as text. */
import { Fault } from '#base/fault.ts'
import { feed, nextToken, token, type XmlScanner, xmlScanner } from './xml-scanner.ts'
import { xmlEscaped } from './xml-writing.ts'

/** The opening tag with the attribute set to this value, or without it when the value is null. */
export function withAttribute(tag: string, name: string, value: string | number | null): string {
  const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`)
  const bare = tag.replace(present, '')
  if (value === null) return bare
  const end = /\s*\/?>$/.exec(bare)
  const cut = end ? end.index : bare.length
  return `${bare.slice(0, cut)} ${name}="${xmlEscaped(String(value))}"${bare.slice(cut).trimStart()}`
}

/** The value of an attribute of an opening tag, as written; null if absent. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? (found[1] ?? found[2] ?? '') : null
}

/** An element of a part, by its bytes. */
export type Element = {
  readonly name: string
  readonly depth: number
  /** First byte of the opening tag, and the byte after it. */
  readonly from: number
  readonly tagTo: number
  /** First byte of the closing tag and the byte after it; for an element that closes itself, both `tagTo`. */
  readonly innerTo: number
  readonly to: number
}

/** The elements with these local names, in the order of their ends; names written with their prefix, if any. */
export function elementsOf(
  bytes: Uint8Array,
  names: ReadonlySet<string>,
): { elements: Element[]; prefix: string } {
  const xml = xmlScanner(bytes.length + 1)
  feed(xml, bytes)
  xml.finished = true
  const elements: Element[] = []
  const open: { name: string; from: number; tagTo: number }[] = []
  let prefix: string | null = null
  for (;;) {
    const kind = nextToken(xml)
    if (kind === token.end) return { elements, prefix: prefix ?? '' }
    if (kind > token.end) throw new Fault('workbook/cannot-mark', 'a part of the workbook is not sound XML')
    if (kind === token.text) continue
    const name = xml.bytes.latin1Slice(xml.nameFrom, xml.nameTo)
    const from = tagBegin(xml)
    if (kind === token.close) {
      const begun = open.pop()
      if (begun && names.has(name)) elements.push({ ...begun, depth: xml.depth, innerTo: from, to: xml.at })
    } else {
      prefix ??= prefixOf(xml, from)
      if (kind === token.open) open.push({ name, from, tagTo: xml.at })
      else if (names.has(name)) {
        elements.push({ name, depth: xml.depth, from, tagTo: xml.at, innerTo: xml.at, to: xml.at })
      }
    }
  }
}

/** Where the tag last found begins. */
export function tagBegin(xml: XmlScanner): number {
  let at = xml.nameFrom - 1
  while (xml.bytes[at] !== 0x3c) at--
  return at
}

/** What stands before the local name of the tag that begins here: `x:` or nothing. */
export function prefixOf(xml: XmlScanner, from: number): string {
  return xml.bytes.latin1Slice(from + 1, xml.nameFrom)
}

/** The text with pieces replaced; by their places in the original, not overlapping, in any order. */
export function spliced(
  bytes: Buffer,
  changes: readonly { readonly from: number; readonly to: number; readonly put: string }[],
): Buffer {
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { from, to, put } of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
    pieces.push(bytes.subarray(at, from), Buffer.from(put, 'utf8'))
    at = to
  }
  pieces.push(bytes.subarray(at))
  return Buffer.concat(pieces)
}
