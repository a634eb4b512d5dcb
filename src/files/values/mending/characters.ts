/** Which characters look like others, hide, or come of text read in the wrong encoding. */

/**
 * Characters that take no room on the screen: zero width, byte order mark, soft hyphen, writing direction.
 */
export const invisible =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** Joiners hide in Latin text; in Persian, Khmer or Hindi they are part of the spelling. */
export const joiners = /[\u200c\u200d]/g
/** Writings that need joiners, from Hebrew to Khmer, and what stands beyond the sixteen-bit plane. */
export const writtenWithJoiners = /[\u0590-\u1fff\ud800-\udfff]/

/** Spaces that are not the space bar's: no-break, of a fixed width, ideographic. */
export const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Everything that some program takes for the end of a line. */
export const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
/** Control characters; among them those that part lines and columns. */
export const controls = /\p{Cc}/gu
/** Apostrophes and single quotation marks, primes and accents that stand for them. */
export const smartSingle = /[\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bc\u00b4]/g
/** Double quotation marks of every country. */
export const smartDouble = /[\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb]/g
/** Hyphens, dashes and the minus sign. */
export const smartDashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u2043]/g
/** Letters, digits and marks as wide as an ideograph. */
export const fullWidth = /[\uff01-\uff5e]/g
/** Half of a character beyond the sixteen-bit plane. */
export const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Full-width forms (as an East Asian keyboard types them) stand 0xFEE0 above their ASCII characters. */
export function narrow(text: string): string {
  return text.replace(fullWidth, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

const cyrillicAndGreek = 'АВЕКМНОРСТУХІЅЈавеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι'
const theirLatin = 'ABEKMHOPCTYXISJaBeopcyxisjABEZHIKMNOPTYXoi'
const latinOf: ReadonlyMap<string, string> = new Map(
  cyrillicAndGreek.split('').map((letter, place) => [letter, theirLatin.charAt(place)]),
)

/** Cyrillic and Greek letters that look like Latin ones, as those. Only for codes: a name may be Cyrillic. */
export function latinize(text: string): string {
  let latin = ''
  for (const letter of text) latin += latinOf.get(letter) ?? letter
  return latin
}

const escapes = /_x([0-9A-Fa-f]{4})_\n?/g

/** What Excel's file format writes for a character it cannot hold, where a program forgot to turn it back. */
export function unescapeExcel(text: string): string {
  return text.replace(escapes, (_, digits: string) => {
    const unit = Number.parseInt(digits, 16)
    return unit === 0x0d || unit === 0x0a || unit === 0x09 ? ' ' : unit < 32 ? '' : String.fromCharCode(unit)
  })
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ntilde', 'ñ'],
  ['Ntilde', 'Ñ'],
  ['uuml', 'ü'],
  ['Uuml', 'Ü'],
  ['ccedil', 'ç'],
  ['egrave', 'è'],
  ['agrave', 'à'],
  ['ouml', 'ö'],
  ['auml', 'ä'],
  ['aacute', 'á'],
  ['eacute', 'é'],
  ['iacute', 'í'],
  ['oacute', 'ó'],
  ['uacute', 'ú'],
  ['Aacute', 'Á'],
  ['Eacute', 'É'],
  ['Iacute', 'Í'],
  ['Oacute', 'Ó'],
  ['Uacute', 'Ú'],
])

/** HTML entities as their characters; one that is not known stays. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9A-Fa-f]{1,6}|#\d{1,7}|[A-Za-z]{2,8});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities.get(name) ?? whole
    const point = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    const real = point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    return real ? String.fromCodePoint(point) : whole
  })
}

/** What Windows-1252 has at 0x80 to 0x9F, as code points; 0 where it has nothing. */
const windows1252 = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e,
  0x178,
]
const byteOf: ReadonlyMap<number, number> = new Map(
  windows1252.flatMap((point, place) => (point === 0 ? [] : [[point, 0x80 + place] as const])),
)

/** A lead byte of UTF-8 with what may follow it, as Windows-1252 shows them: `Ã±`, `Â°`, `â€™`. */
const continuing = '[\\u0080-\\u00bf\\u0152-\\u0192\\u02c6\\u02dc\\u2013-\\u2122]'
const mayBeTwice = new RegExp(`[\\u00c2-\\u00f4]${continuing}`)
const surelyTwice = new RegExp(`[\\u00c2\\u00c3]${continuing}|\\u00e2${continuing}{2}`, 'g')

/**
 * UTF-8 that was read as Windows-1252 (`Ã±` for `ñ`), read again as it was meant; the same text where it
 * cannot have been that. The whole text first: chance seldom makes well-formed UTF-8. Where only a part of it
 * went wrong, only the letters of western Europe and the commonest quotation marks are trusted.
 */
export function decodeTwice(text: string): string {
  if (!mayBeTwice.test(text)) return text
  return decodeAsUtf8(text) ?? text.replace(surelyTwice, part => decodeAsUtf8(part) ?? part)
}

/** Letters of phonetics and African languages, save two of Vietnamese: likelier `É»` than `ɻ`. */
const unlikely = /[\u0180-\u019f\u01a2-\u01ae\u01b1-\u036f]/

function decodeAsUtf8(text: string): string | null {
  const bytes = new Uint8Array(text.length)
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place)
    const byte = unit < 256 ? unit : byteOf.get(unit)
    if (byte === undefined) return null
    bytes[place] = byte
  }
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return unlikely.test(decoded) ? null : decoded
  } catch {
    return null
  }
}
