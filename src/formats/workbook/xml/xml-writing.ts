/** Text on its way into XML: escaped so that every program reads it back as it was. */

/** Excel takes no more characters in a cell (Excel specifications and limits). */
export const longestCellText = 32_767

/** Character codes below 128 that XML text cannot hold as they are; `_` only where it begins an escape. */
const marked = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code < 0x20) return code === 0x09 || code === 0x0a ? 0 : 1
  return '&<>"'.includes(String.fromCharCode(code)) || code === 0x5f ? 1 : 0
})

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128 ? marked[code] === 1 : code >= 0xfffe) return false
  }
  return true
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * For XML text and attributes alike. Controls become Excel's `_xHHHH_`, and what looks like such an escape
 * too.
 */
export function xmlEscaped(text: string): string {
  if (isPlain(text)) return text
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, character => named[character] ?? character)
    .replace(/(?![\t\n\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu, excelEscape)
}

function excelEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** A `t` element's inside with its tag: blanks at the ends and line ends are kept. */
export function textElement(text: string, prefix = ''): string {
  const keeps = /^\s|\s$|\n|\t/.test(text) ? ' xml:space="preserve"' : ''
  return `<${prefix}t${keeps}>${xmlEscaped(text)}</${prefix}t>`
}

/** A cell that holds text, whatever the text looks like: `=1+1` stays text. */
export function textCell(reference: string, text: string, style: number, prefix = ''): string {
  const look = style > 0 ? ` s="${style}"` : ''
  if (text === '') return look === '' ? '' : `<${prefix}c r="${reference}"${look}/>`
  const inline = `<${prefix}is>${textElement(text, prefix)}</${prefix}is>`
  return `<${prefix}c r="${reference}"${look} t="inlineStr">${inline}</${prefix}c>`
}
