/** What a file is that came as a workbook, told from its first bytes or from the entries of its zip. */
import type { ByteSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import { damaged, workbookFinding } from '../finding-codes.ts'
import { findingForOle, isOle } from './ole.ts'

/** The finding for a file that is no zip at all, or null when it begins like one. */
export async function objectionToStart(source: ByteSource): Promise<Finding | null> {
  if (source.size === 0) return workbookFinding('file/empty')
  const head = await source.read(0, 4096)
  if (head[0] === 0x50 && head[1] === 0x4b) {
    if (head[2] === 3 && head[3] === 4) return null
    return head[2] === 5 && head[3] === 6 ? workbookFinding('file/empty') : damaged('zip', 'directory')
  }
  if (isOle(head)) return findingForOle(source)
  // Excel 2 to 4: a bare record stream that begins with BOF.
  if (head[0] === 0x09 && [0, 2, 4, 8].includes(head[1] ?? -1) && head[3] === 0) {
    return workbookFinding('file/legacy-workbook')
  }
  return workbookFinding('file/not-a-workbook', { looksLike: looksLike(head) })
}

function looksLike(head: Uint8Array): string {
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^[\u00ef\u00bb\u00bf\u00fe\u00ff\s]+/, '')
  if (/^(?:<!doctype html|<html|<table|<head|<body|<meta|<style)/i.test(text) || /<html[\s>]/i.test(text)) {
    return 'web-page'
  }
  if (text.startsWith('<?xml') || /^<[A-Za-z]/.test(text)) return 'xml'
  if (text.startsWith('%PDF')) return 'pdf'
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  if (/^(?:\u0089PNG|GIF8|BM|II\*|MM)/.test(text) || (head[0] === 0xff && head[1] === 0xd8)) return 'image'
  return isText(head) ? 'text' : 'unknown'
}

/** Text has line ends and separators but hardly any control characters. */
function isText(head: Uint8Array): boolean {
  let controls = 0
  for (const byte of head)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0) controls++
  return head.length > 0 && controls * 50 <= head.length
}

/** The finding for a zip that is no .xlsx workbook, by its entries' names (lower case); null when it may be. */
export function objectionToKind(names: ReadonlySet<string>, mimetype: string | null): Finding | null {
  const has = (start: string): boolean => [...names].some(name => name.startsWith(start))
  if (mimetype !== null || (names.has('content.xml') && names.has('meta-inf/manifest.xml'))) {
    if (mimetype === null || mimetype.includes('spreadsheet')) return workbookFinding('file/open-document')
    if (mimetype.includes('opendocument')) {
      const other = mimetype.includes('presentation') ? 'presentation' : 'word-document'
      return workbookFinding('file/not-a-spreadsheet', { looksLike: other })
    }
  }
  if (names.has('xl/workbook.bin')) return workbookFinding('file/binary-workbook')
  if (names.has('[content_types].xml') && (has('xl/') || has('_rels/'))) {
    if (has('word/')) return workbookFinding('file/not-a-spreadsheet', { looksLike: 'word-document' })
    if (has('ppt/')) return workbookFinding('file/not-a-spreadsheet', { looksLike: 'presentation' })
    if (has('visio/')) return workbookFinding('file/not-a-spreadsheet', { looksLike: 'drawing' })
    return null
  }
  const looksLike =
    has('index/') || has('index.zip') ? 'apple-numbers' : has('meta-inf/') ? 'java-archive' : 'zip-archive'
  return workbookFinding('file/not-a-spreadsheet', { looksLike })
}
