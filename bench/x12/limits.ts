/** What the machine can do at all: one pass over the bytes that finds the separators, and does nothing else. */

/** The separators of the bench's files. */
const [element, component, repetition, terminator] = [42, 58, 94, 126]

const places = new Int32Array(1 << 20)

/**
 * Finds every separator of a piece and writes down where it stands, as whoever reads the piece has to. Pieces
 * are of a megabyte at most. Returns how many there are.
 */
export function findSeparators(bytes: Uint8Array): number {
  let found = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === element || byte === component || byte === terminator || byte === repetition) {
      places[found++] = at
    }
  }
  return found
}

/** Counts segments and elements without writing down where they stand: less than anyone can do with a file. */
export function countSeparators(bytes: Uint8Array): number {
  let segments = 0
  let elements = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === terminator) segments += 1
    else if (byte === element) elements += 1
  }
  return segments + elements
}
