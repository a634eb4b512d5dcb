/** The little Markdown that reference pages are made of. */
import { usDay } from '#base/day.ts'
import type { Authority, Basis } from '#guidance/define.ts'

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

/** The name of a page for an id with slashes. */
export function slug(id: string): string {
  return id.replaceAll('/', '-')
}

/** How sure it is. Only the State's own word needs no remark. */
export function basisWords(basis: Basis): string {
  return { dhcs: '', plan: '**as plans do it**', assumed: '**assumed**' }[basis]
}

/** `since 01/01/2022`, `01/01/2022 to 06/30/2023`. */
export function inForce({ since, until }: Pick<Authority, 'since' | 'until'>): string {
  return until === undefined ? `since ${usDay(since)}` : `${usDay(since)} to ${usDay(until)}`
}

/** The citation, its document a link; what it rests on; the reading where we had to choose. */
export function source(entry: Pick<Authority, 'cite' | 'basis' | 'reading'>, root: string): string {
  const [id = '', ...place] = entry.cite.split(':')
  const where = plain(place.join(':'))
  const cited = `[${plain(id)}](${root}documents.md#${anchor(id)})${where === '' ? '' : `: ${where}`}`
  const basis = basisWords(entry.basis)
  const reading = entry.reading === undefined ? '' : `[${entry.reading}](${root}../readings.md)`
  return [cited, basis, reading].filter(part => part !== '').join(' · ')
}

/** What every derived page says of itself. */
export const derivedNote = '*Derived from `guidance/` by `npm run derive`. Do not edit by hand.*'
