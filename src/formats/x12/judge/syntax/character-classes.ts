/** What kind of character each byte is, under the separators of an interchange. */
import type { Separators } from '../../read/segment.ts'

export const digit = 1
export const dot = 2
export const minus = 4
export const space = 8
/** Letters and the signs of the standard's basic and extended sets. */
export const letter = 16
export const component = 32
export const repetition = 64
/** Control characters. */
export const control = 128
/** 0x80 and above: no character of the standard unless the partners agreed on it. */
export const foreign = 256

/** One class for each of the 256 bytes. */
export function characterClasses(separators: Separators): Uint16Array {
  const classes = new Uint16Array(256)
  for (let byte = 0; byte < 256; byte++) classes[byte] = classOf(byte)
  classes[separators.component] = component
  if (separators.repetition !== 0) classes[separators.repetition] = repetition
  return classes
}

function classOf(byte: number): number {
  if (byte >= 0x80) return foreign
  if (byte < 0x20 || byte === 0x7f) return control
  if (byte >= 0x30 && byte <= 0x39) return digit
  if (byte === 0x2e) return dot
  if (byte === 0x2d) return minus
  return byte === 0x20 ? space : letter
}
