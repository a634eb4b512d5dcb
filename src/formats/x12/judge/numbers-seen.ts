/** Remembers which numbers (of claims, of batches) were seen, in few bytes each and never more than so many. */
import { hash53 } from '#base/hash.ts'

export type NumbersSeen = {
  /**
   * True when it was seen before (with that kind, when one is given). False as well when there is no room
   * left to remember it.
   */
  seeAgain(text: string, kind?: number): boolean
  clear(): void
}

/**
 * Eight bytes a number at half load. Numbers are told apart by 53 bits: among a million, one chance in twenty
 * thousand that any two different ones are taken for equal.
 */
export function numbersSeen(most: number): NumbersSeen {
  let keys = new Float64Array(256)
  let count = 0
  const place = (key: number): number => {
    const mask = keys.length - 1
    let at = Math.imul(key | 0, 0x9e3779b1) & mask
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & mask
    return at
  }
  const grow = (): void => {
    const before = keys
    keys = new Float64Array(before.length * 2)
    for (const key of before) {
      if (key !== 0) keys[place(key)] = key
    }
  }
  return {
    seeAgain(text, kind = 0) {
      const key = hash53(text, kind) + 1
      const at = place(key)
      if (keys[at] === key) return true
      if (count >= most) return false
      keys[at] = key
      count += 1
      if (count * 2 > keys.length) grow()
      return false
    },
    clear() {
      if (count === 0) return
      if (keys.length > 4096) keys = new Float64Array(256)
      else keys.fill(0)
      count = 0
    },
  }
}
