/** Drives the XML scanner over one part and turns what stops it into findings. */
import type { Finding, Where } from '#base/finding.ts'
import { damaged, workbookFinding } from '../finding-codes.ts'
import { feed, nextToken, token, type XmlScanner, xmlScanner } from '../xml/xml-scanner.ts'
import type { PartBytes } from '../zip/part-bytes.ts'

/** Called for every tag and text; a finding stops the scan. */
export type TokenVisitor = (kind: number) => Finding | null

/** Feeds the scanner its next bytes. True when there were some, false at the end of the part. */
export async function feedNext(part: PartBytes, xml: XmlScanner): Promise<Finding | boolean> {
  const bytes = await part.next()
  if (bytes === null) {
    xml.finished = true
    return false
  }
  if (!(bytes instanceof Uint8Array)) return bytes
  feed(xml, bytes)
  return true
}

/** Where a finding stands, and whether to stop for a while; both are asked only when it matters. */
export type ScanManner = { readonly where?: () => Where; readonly pausesWhen?: () => boolean }

/** Visits every token that is whole in the buffer. */
export function eachToken(
  xml: XmlScanner,
  part: string,
  visit: TokenVisitor,
  manner: ScanManner = {},
): Finding | null {
  const where = (): Where => manner.where?.() ?? {}
  while (!manner.pausesWhen?.()) {
    const kind = nextToken(xml)
    if (kind === token.more) return null
    if (kind === token.end) return xml.depth === 0 && xml.begun ? null : damaged(part, 'broken-xml', where())
    if (kind > token.end) return findingFor(kind, part, where())
    const finding = visit(kind)
    if (finding) return finding
  }
  return null
}

function findingFor(kind: number, part: string, where: Where): Finding {
  if (kind === token.doctype) return workbookFinding('file/declares-entities', { part }, where)
  if (kind === token.control) return damaged(part, 'control-character', where)
  return damaged(part, kind === token.tooLong ? 'piece-too-long' : 'broken-xml', where)
}

/** Scans a whole part. The visitor gets the scanner first. Closes the part. */
export async function scanPart(
  part: PartBytes,
  name: string,
  pieceBytes: number,
  visitor: (xml: XmlScanner) => TokenVisitor,
): Promise<Finding | null> {
  const xml = xmlScanner(pieceBytes)
  const visit = visitor(xml)
  try {
    for (;;) {
      const fed = await feedNext(part, xml)
      if (typeof fed !== 'boolean') return fed
      const finding = eachToken(xml, name, visit)
      if (finding || !fed) return finding
    }
  } finally {
    part.close()
  }
}
