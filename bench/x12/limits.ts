/** What the machine can do at all: the byte loop of the issue, which finds separators and does nothing else. */

/** Segments and elements of a piece, found byte by byte. */
export function scanBytes(bytes: Uint8Array): { segments: number; elements: number } {
  let segments = 0
  let elements = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 126) segments += 1
    else if (byte === 42) elements += 1
  }
  return { segments, elements }
}
