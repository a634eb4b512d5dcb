/** A row as a record: what names it, its fingerprint, and what it does to what was held before. */
import { createHash } from 'node:crypto'
import type { Keeping } from '#guidance/define.ts'

/** Element (`memberDiagnosisCode#2` for further columns) → value in the guidance's own writing; blanks left out. */
export type Facts = { readonly [element: string]: string }

/** Longer names are cut, and told apart by a hash: an index entry has its limits. */
const longestKey = 200

/** Between the parts of a name; no value holds it. */
const between = '\u001f'

/** The places in a row of what names its record, or whose absence is a blank; -1 where the layout has none. */
export function keyPlaces(keeping: Keeping, columns: readonly string[]): number[] {
  return keeping.by.flatMap(id => {
    const places = columns.flatMap((column, place) =>
      column === id || column.startsWith(`${id}#`) ? [place] : [],
    )
    return places.length === 0 ? [-1] : places
  })
}

/** What names the record of a row; null when the row does not tell, its first naming element being blank. */
export function recordKey(values: readonly string[], places: readonly number[]): string | null {
  let key = ''
  let isBlank = true
  for (const [index, place] of places.entries()) {
    const value = values[place] ?? ''
    if (value !== '') isBlank = false
    key += index === 0 ? value : between + value
  }
  if (isBlank) return null
  if (key.length <= longestKey) return key
  return `${key.slice(0, longestKey - 33)}${between}${fingerprintOf(key)}`
}

/** The name of the `count`th record (from 1) of the same name, in files whose equal rows are counted. */
export function countedKey(key: string, count: number): string {
  return count === 1 ? key : `${key}${between}${count}`
}

/**
 * Writes rows as facts, elements always in the same order, whatever the layout's; those of `without`, which
 * speak of the file, are left out. JSON text.
 */
export function factsWriter(
  columns: readonly string[],
  without: readonly string[] = [],
): (values: readonly string[]) => string {
  const order = columns
    .map((column, place) => ({ head: `${JSON.stringify(column)}:`, column, place }))
    .filter(({ column }) => !without.includes(column))
    .sort((one, other) => (one.column < other.column ? -1 : 1))
  return values => {
    let text = ''
    for (const { head, place } of order) {
      const value = values[place]
      if (value) text += `${text === '' ? '{' : ','}${head}${JSON.stringify(value)}`
    }
    return text === '' ? '{}' : `${text}}`
  }
}

/** The first 128 bits of the SHA-256 of a text, hexadecimal: equal facts have equal ones, and others have not. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** The same for facts as a value. */
export function fingerprintOfFacts(facts: Facts): string {
  const keys = Object.keys(facts)
  return fingerprintOf(factsWriter(keys)(keys.map(key => facts[key] ?? '')))
}

/** True when the row says itself that its record ends. */
export function endChecker(
  keeping: Keeping,
  columns: readonly string[],
): (values: readonly string[]) => boolean {
  const place = columns.indexOf(keeping.endsWhen?.when ?? '')
  const words = new Set(keeping.endsWhen?.is)
  return values => place >= 0 && words.has(values[place] ?? '')
}

/** How a record came to its end: a row said so, a whole list left it out, or somebody entered it. */
export type EndedHow = 'said' | 'left-out' | 'entered'

/** What is held of a record, as far as a new word on it asks. */
export type Held = {
  readonly fingerprint: string
  /** Number of the transmission or entry that spoke of it last. */
  readonly said: number
  readonly endedHow: EndedHow | null
}

export type Verdict = 'new' | 'changed' | 'unchanged' | 'overtaken'

/**
 * What a word on a record does. An older word than the one held is passed over; one that repeats what is held
 * changes nothing; a record that had ended without saying so itself is new again.
 */
export function verdictOf(held: Held | null, fingerprint: string, said: number): Verdict {
  if (held === null) return 'new'
  if (held.said > said) return 'overtaken'
  if (held.endedHow === 'left-out' || held.endedHow === 'entered') return 'new'
  return held.fingerprint === fingerprint ? 'unchanged' : 'changed'
}

/** True when a whole list that leaves the record out ends it. */
export function isEndedByAbsence(held: Held, said: number): boolean {
  return held.endedHow === null && held.said < said
}
