/** How a column's value looks in the program: the same on both databases, and nothing lost on the way. */
import pg from 'pg'

/** Object identifiers of the types that node-postgres would read otherwise (`pg_type.oid`; they never change). */
const oids = {
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  int8s: 1016,
  dates: 1182,
  timestamptzs: 1185,
  numerics: 1231,
} as const

/** A 64-bit whole number as a number. Cents and counts stay far below 2^53; what does not is a mistake of ours. */
function readInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`A bigint that no number holds exactly: ${text}`)
  return value
}

/**
 * An instant as ISO 8601 in UTC with milliseconds: `2026-01-31T08:00:00.000Z`. Two of them compare as text.
 * Every transaction runs in UTC, so that PostgreSQL writes `2026-01-31 08:00:00.123456+00`.
 */
function readInstant(text: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d+))?\+00$/.exec(text)
  if (!parts) throw new RangeError(`An instant that is not in UTC, or not of this calendar: ${text}`)
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`
}

const readers = new Map<number, (text: string) => unknown>([
  [oids.int8, readInteger],
  [oids.date, text => text],
  [oids.timestamptz, readInstant],
  [oids.int8s, listOf(readInteger)],
  [oids.dates, listOf(text => text)],
  [oids.timestamptzs, listOf(readInstant)],
  [oids.numerics, listOf(text => text)],
])

/** The elements of a list as texts: node-postgres's own reader of `text[]`, whose number its types do not know. */
const textList: number = 1009
const readTexts = pg.types.getTypeParser(textList) as (text: string) => (string | null)[]

/** A list of the readers' values; the elements' own nulls stay null. */
function listOf(read: (text: string) => unknown): (text: string) => unknown {
  return text => readTexts(text).map(element => (element === null ? null : read(element)))
}

/**
 * The readers of a connection: a bigint is a number, a day is `YYYY-MM-DD`, an instant is ISO text in UTC, a
 * numeric is text, json is its value, bytes are a Buffer, an id is text.
 */
export const columnValues: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : readers.get(oid)) ?? pg.types.getTypeParser(oid, format),
}
