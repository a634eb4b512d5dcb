/** Times of the day, straight from the bytes. */
import { digitsBetween } from '../../values/read-elements.ts'

/** HHMM, HHMMSS, and tenths and hundredths of a second. */
export function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length < 4 || length === 5 || length > 8) return false
  const minutes = digitsBetween(bytes, start, start + 4)
  if (minutes < 0 || minutes >= 2400 || minutes % 100 >= 60) return false
  if (length === 4) return true
  const seconds = digitsBetween(bytes, start + 4, start + 6)
  return seconds >= 0 && seconds < 60 && (length === 6 || digitsBetween(bytes, start + 6, end) >= 0)
}
