/**
 * A short name for a set of headings, the same whatever their order: what remembered answers are kept under.
 */
import { plainHeading } from './heading.ts'

/** FNV-1a, 32 bits, from a chosen beginning. Not for secrets. */
function fnv1a(text: string, beginning: number): number {
  let hash = beginning >>> 0
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0
  }
  return hash
}

/** Sixteen hexadecimal digits for a set of plain headings. */
export function fingerprintOfPlain(plainHeadings: Iterable<string>): string {
  const text = [...new Set(plainHeadings)].sort().join('\n')
  const halves = [fnv1a(text, 0x811c9dc5), fnv1a(text, 0x01234567)]
  return halves.map(half => half.toString(16).padStart(8, '0')).join('')
}

/** The same for headings as the sender wrote them. */
export function fingerprintOf(headings: readonly string[]): string {
  return fingerprintOfPlain(headings.map(plainHeading).filter(plain => plain !== ''))
}
