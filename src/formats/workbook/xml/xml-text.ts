/** XML text as a string: references resolved, line ends normalised, Excel's own escapes undone. */

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const replacement = '\ufffd'

/** Text with the five entities and character references resolved. Others stay as they are written. */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text
  const resolved = text.replace(
    /&(?:#(\d{1,8})|#x([0-9A-Fa-f]{1,8})|([a-z]{2,4}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? whole
      return characterOf(decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16))
    },
  )
  return wellFormed(resolved)
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
