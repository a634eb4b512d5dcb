/** Values as data where the data is simply the text: names, codes, identifiers. A blank is null. */
import type { Json } from './value.ts'

export function textToData(text: string): Json {
  return text === '' ? null : text
}

/** Text from whatever JSON holds: a number is its digits, everything that is no scalar is blank. */
export function textFromData(data: Json): string {
  if (typeof data === 'string') return data
  return typeof data === 'number' ? String(data) : ''
}

export function listToData(text: string, separator = ';'): Json {
  return text === '' ? null : text.split(separator)
}

export function listFromData(data: Json, separator = ';'): string {
  if (!Array.isArray(data)) return textFromData(data)
  return data.map(textFromData).join(separator)
}
