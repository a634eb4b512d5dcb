/** Values as data where the data is simply the text: names, codes, identifiers. A blank is null. */
import type { Json } from './value.ts'

/** Text as data: itself, or null for a blank. */
export function textToData(text: string): Json {
  return text === '' ? null : text
}

/** Text from whatever JSON holds: a number is its digits, everything that is no scalar is blank. */
export function textFromData(data: Json): string {
  if (typeof data === 'string') return data
  return typeof data === 'number' ? String(data) : ''
}

/** Several values as a list; null for a blank. */
export function listToData(text: string, separator = ';'): Json {
  return text === '' ? null : text.split(separator)
}

/** A list as several values in one text; what is no list is taken as one value. */
export function listFromData(data: Json, separator = ';'): string {
  if (!Array.isArray(data)) return textFromData(data)
  return data.map(textFromData).join(separator)
}
