/** How reference pages tell of the guidance: since when, on what it rests, where it is written. */
import { usDay } from '#base/day.ts'
import { anchor, plain } from '#base/markdown.ts'
import type { Authority, Basis } from '#guidance/define.ts'

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
