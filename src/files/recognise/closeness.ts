/** How alike two words are, for words that are misspelt or cut short. */

/**
 * Jaro-Winkler likeness, 0 to 1. (Winkler 1990: Jaro's share of matching letters, raised by a common
 * beginning of up to four.)
 */
export function wordLikeness(one: string, other: string): number {
  if (one === other) return 1
  const jaro = jaroLikeness(one, other)
  let common = 0
  while (common < 4 && common < one.length && one[common] === other[common]) common++
  return jaro + common * 0.1 * (1 - jaro)
}

function jaroLikeness(one: string, other: string): number {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const taken = new Uint8Array(other.length)
  const matched: string[] = []
  for (let place = 0; place < one.length; place++) {
    const until = Math.min(other.length, place + reach + 1)
    for (let candidate = Math.max(0, place - reach); candidate < until; candidate++) {
      if (taken[candidate] || one[place] !== other[candidate]) continue
      taken[candidate] = 1
      matched.push(one[place] ?? '')
      break
    }
  }
  if (matched.length === 0) return 0
  const swapped = countOutOfPlace(matched, other, taken) / 2
  const share = matched.length
  return (share / one.length + share / other.length + (share - swapped) / share) / 3
}

function countOutOfPlace(matched: readonly string[], other: string, taken: Uint8Array): number {
  let place = 0
  let outOfPlace = 0
  for (let candidate = 0; candidate < other.length; candidate++) {
    if (!taken[candidate]) continue
    if (matched[place] !== other[candidate]) outOfPlace++
    place++
  }
  return outOfPlace
}

/**
 * Likeness of a word as written to a word that is known: misspelt, or cut short after at least four letters.
 */
export function likenessToKnown(written: string, known: string): number {
  if (written.length < 4 || known.length < 4) return 0
  if (known.startsWith(written)) return 0.93
  const slips = Math.min(written.length, known.length) < 7 ? 1 : 2
  if (Math.abs(written.length - known.length) > slips) return 0
  const likeness = wordLikeness(written, known)
  return likeness >= 0.88 && slipsBetween(written, known) <= slips ? likeness : 0
}

/**
 * How many slips of the pen lie between two words: a letter left out, added, mistaken, or two swapped
 * (Damerau's distance, no letter touched twice).
 */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const edits = [
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      ]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped && row > 1 && column > 1) edits.push((before[column - 2] ?? 0) + 1)
      next.push(Math.min(...edits))
    }
    before = last
    last = next
  }
  return last[other.length] ?? 0
}
