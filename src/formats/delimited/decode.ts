/**
 * Bytes into text, for every encoding that senders use. No library of encodings is asked: Node versions
 * differ.
 */
import { isAscii, isUtf8 } from 'node:buffer'

/** `mixed`: UTF-8, and each byte that is none a letter of code page 1252. */
export type Encoding = 'ascii' | 'utf-8' | 'windows-1252' | 'mixed' | 'utf-16le' | 'utf-16be'

/** Bytes 80 to 9F of code page 1252; five of them mean nothing and stay control characters (WHATWG index). */
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Text, how many letters of it are worth a finding of the encoding's, and where the first of them stands. */
export type Decoded = { readonly text: string; readonly odd: number; readonly oddAt: number }

/** The whole of `bytes` as text. They begin and end at whole characters, save at the end of a broken file. */
export function decode(bytes: Buffer, encoding: Encoding): Decoded {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding)
  if (encoding === 'ascii' || isAscii(bytes)) return asMeant(bytes.toString('latin1'))
  if (encoding === 'windows-1252') {
    const text = windows1252Text(bytes)
    return { text, odd: text.match(beyondAscii)?.length ?? 0, oddAt: text.search(beyondAscii) }
  }
  return encoding === 'utf-8' || isUtf8(bytes) ? asMeant(utf8Text(bytes)) : decodeMixed(bytes)
}

const beyondAscii = /[\u0080-\uffff]/g

function asMeant(text: string): Decoded {
  return { text, odd: 0, oddAt: -1 }
}

/** Of valid UTF-8. */
function utf8Text(bytes: Buffer): string {
  return westernText(bytes) ?? textInTurns(bytes)
}

/** The byte that U+00C0 to U+00FF begin with, which are nearly all letters of Californian names beyond ASCII. */
const westernLead = 0xc3

let room: Buffer = Buffer.alloc(0)

/**
 * The text where it has no other letters beyond ASCII; null for any other. They are found natively and the bytes
 * between them copied, at three times the speed of Node's own reading of UTF-8.
 */
function westernText(bytes: Buffer): string | null {
  if (room.length < bytes.length) room = Buffer.allocUnsafeSlow(bytes.length)
  let length = 0
  for (let from = 0; ; ) {
    const at = bytes.indexOf(westernLead, from)
    const between = bytes.subarray(from, at === -1 ? bytes.length : at)
    if (!isAscii(between)) return null
    room.set(between, length)
    length += between.length
    if (at === -1) return room.toString('latin1', 0, length)
    room[length] = 0xc0 | ((bytes[at + 1] ?? 0) & 0x3f)
    length += 1
    from = at + 2
  }
}

/** Few lines have a letter beyond ASCII, and ASCII is read ten times as fast: the two are read in turns. */
const turnLength = 512

function textInTurns(bytes: Buffer): string {
  let text = ''
  let from = 0
  let plain = false
  for (let at = 0; at < bytes.length; at += turnLength) {
    const isPlain = isAscii(bytes.subarray(at, at + turnLength))
    if (isPlain === plain && at > 0) continue
    text += bytes.toString(plain ? 'latin1' : 'utf8', from, at)
    from = at
    plain = isPlain
  }
  return text + bytes.toString(plain ? 'latin1' : 'utf8', from)
}

function windows1252Text(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, letter => upperHalf.charAt(letter.charCodeAt(0) - 0x80))
}

/** The letter of code page 1252 as its byte; -1 when it has none. */
export function windows1252Byte(letter: string): number {
  const code = letter.charCodeAt(0)
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  const place = upperHalf.indexOf(letter)
  return place === -1 ? -1 : 0x80 + place
}

/** Whole UTF-8 sequences as such, every other byte as a letter of code page 1252. */
function decodeMixed(bytes: Buffer): Decoded {
  let text = ''
  let odd = 0
  let oddAt = -1
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    text += bytes.toString('utf8', from, at)
    if (odd === 0) oddAt = text.length
    odd += 1
    text += windows1252Text(bytes.subarray(at, at + 1))
    at += 1
    from = at
  }
  return { text: text + bytes.toString('utf8', from), odd, oddAt }
}

/** How many bytes the UTF-8 sequence at this place has; 0 when it is none (The Unicode Standard, table 3-7). */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if (length === 0 || at + length > bytes.length) return 0
  const second = bytes[at + 1] ?? 0
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return 0
  for (let place = 2; place < length; place++) {
    if (((bytes[at + place] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

/** A surrogate without its other half, and a byte without its other half, become U+FFFD. */
function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const even = bytes.subarray(0, bytes.length & ~1)
  const little = encoding === 'utf-16le' ? even : Buffer.from(even).swap16()
  const text = little.toString('utf16le') + (even.length < bytes.length ? '\ud800' : '')
  const odd = text.match(/\p{Surrogate}/gu)?.length ?? 0
  if (odd === 0) return asMeant(text)
  return { text: text.replace(/\p{Surrogate}/gu, '\ufffd'), odd, oddAt: text.search(/\p{Surrogate}/u) }
}

/**
 * Where to cut `bytes` so that the part from `from` is at most `length` long and ends behind a line end, or,
 * where there is none, at a whole character. `from` itself when not even one character is whole.
 */
export function cutAt(bytes: Buffer, from: number, length: number, encoding: Encoding): number {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be'
  const until = Math.min(from + length, bytes.length)
  if (wide) return cutUtf16(bytes, from, until, encoding)
  const part = bytes.subarray(from, until)
  const lineFeed = part.lastIndexOf(10)
  if (lineFeed !== -1) return from + lineFeed + 1
  let end = until
  for (let back = 1; back <= 3 && until - back >= from; back++) {
    const byte = bytes[until - back] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    if (sequenceLength(bytes.subarray(0, until), until - back) === 0) end = until - back
    break
  }
  return end
}

function cutUtf16(bytes: Buffer, from: number, until: number, encoding: 'utf-16le' | 'utf-16be'): number {
  const end = from + ((until - from) & ~1)
  if (end - from < 2) return from
  const upper = bytes[encoding === 'utf-16le' ? end - 1 : end - 2] ?? 0
  return (upper & 0xfc) === 0xd8 ? end - 2 : end
}
