/** XML text as a string: references resolved, line ends normalised, Excel's own escapes undone. */

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const replacement = '\ufffd'

/** Text with the five entities and character references resolved. Others stay as they are written. */
export function resolveReferences(text: string): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let result = ''
  let from = 0
  let isNumbered = false
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at)
    if (end < 0) break
    const name = text.slice(at + 1, end)
    const resolved = named[name] ?? numbered(name)
    isNumbered ||= name.startsWith('#')
    // An ampersand that begins no reference stays, and the search goes on right behind it.
    result += text.slice(from, at) + (resolved ?? '&')
    from = resolved === null ? at + 1 : end + 1
  }
  result += text.slice(from)
  return isNumbered ? wellFormed(result) : result
}

/** The character of `#233` or `#xE9`; null for what is no such reference. */
function numbered(name: string): string | null {
  const parts = name.length <= 10 ? /^#(?:(\d{1,8})|x([0-9A-Fa-f]{1,8}))$/.exec(name) : null
  if (!parts) return null
  return characterOf(parts[1] !== undefined ? Number(parts[1]) : Number.parseInt(parts[2] ?? '', 16))
}

/** A surrogate stays alone for a moment: some writers write an emoji as two references. */
function characterOf(point: number): string {
  if (point > 0x10ffff || point === 0) return replacement
  return String.fromCodePoint(point)
}

/** Text without halves of surrogate pairs, which no other program could take. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, replacement)
}

/** Excel's escape for characters that XML cannot hold: `_x000D_`. ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
export function undoExcelEscapes(text: string): string {
  if (!text.includes('_x')) return text
  const undone = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return wellFormed(undone)
}

/** XML says: a line end is one line feed, however it was written. XML 1.0, 2.11. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** Raw XML text of a cell as what the cell shows. */
export function cellText(raw: string): string {
  return undoExcelEscapes(resolveReferences(normaliseLineEnds(raw)))
}
