/** The little Markdown that derived pages are made of. */

/** A text inside a table cell or a paragraph: signs that Markdown would take for its own are escaped. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([\\`*_[\]<>|])/g, '\\$1')
}

/** A text in code type. Backticks do not occur in the guidance; a bar would end a table's cell. */
export function code(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``
}

/** A table whose cells are Markdown already. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replace(/\n/g, ' ')).join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}

/**
 * Paragraphs, tables and lists, parted by blank lines; empty ones fall away. The page ends with a line
 * break.
 */
export function page(...parts: readonly string[]): string {
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

export function bullets(lines: readonly string[]): string {
  return lines.map(line => `- ${line}`).join('\n')
}

/** Where GitHub's pages jump to for a heading of such a text. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-')
}
