/** What people write into a cell to say that they have nothing to write. */
import { giveUp, type Mending, type Nothing, remark, settle } from './bench.ts'

const placeholders: ReadonlySet<string> = new Set(
  [
    'n/a na n.a. n.a n\\a n-a not-applicable none null nil nan nat unknown unk unkn tbd tba tbc pending',
    '- -- --- ---- – — _ __ ___ . .. ... … ? ?? ??? / // * ** x/x xx xxx xxxx 0/0',
    '(blank) (null) <null> [null]',
    'missing blank empty refused declined no-data nodata undefined',
    'n/d s/d ninguno ninguna desconocido desconocida pendiente vacio vacío',
  ]
    .join(' ')
    .split(' '),
)

const placeholderPhrases: ReadonlySet<string> = new Set([
  'not applicable',
  'not available',
  'not known',
  'not provided',
  'no data',
  'to be determined',
  'does not apply',
  'no aplica',
  'no disponible',
  'no se sabe',
  'sin dato',
  'sin datos',
  'por determinar',
])

/**
 * Words among them that may be the answer itself where the cell is free text: why somebody left, what is
 * missing.
 */
const alsoAnswers: ReadonlySet<string> = new Set(
  'unknown unk unkn pending missing refused declined desconocido desconocida pendiente'.split(' '),
)

/** Those that are also somebody's name: Na, Null, Blank … Nobody is to lose a name to a computer. */
const alsoNames: ReadonlySet<string> = new Set(['na', 'nan', 'null', 'nil', 'none', 'nat', 'xx', 'blank'])

/** Of these, as programs write them where there is no name. */
const likelyNothing = /^(?:null|NULL|Null|none|NONE|None|nan|NaN|NAN|na|NA|nil|NIL)$/

const longest = 20

/** By length and first character, then by length and last: 1 where some placeholder has them. */
const firsts = new Uint8Array((longest + 1) * 128)
const lasts = new Uint8Array((longest + 1) * 128)
for (const placeholder of [...placeholders, ...placeholderPhrases]) {
  for (const written of [placeholder, placeholder.toUpperCase()]) {
    const row = written.length * 128
    if (written.charCodeAt(0) < 128) firsts[row + written.charCodeAt(0)] = 1
    if (written.charCodeAt(written.length - 1) < 128) lasts[row + written.charCodeAt(written.length - 1)] = 1
  }
}

/** Says no for nearly everything that is not a placeholder, at the price of two look-ups in a table. */
export function mayBePlaceholder(text: string): boolean {
  return mayBePlaceholderWith(text.length, text.charCodeAt(0), text.charCodeAt(text.length - 1))
}

/** The same for a text of which only its length, its first and its last character are known. */
export function mayBePlaceholderWith(length: number, first: number, last: number): boolean {
  const row = length * 128
  return length <= longest && firsts[row + first] === 1 && lasts[row + last] === 1
}

/** True for a word or a mark that says there is no value. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest) return false
  const lower = text.toLowerCase()
  return placeholders.has(lower) || placeholderPhrases.has(lower)
}

/** True for a placeholder that no person can be called by. */
export function isPlaceholderForName(text: string): boolean {
  return isPlaceholder(text) && !alsoNames.has(text.toLowerCase())
}

/** True for a name that looks as if a program had written it for nothing. */
export function isNameLikePlaceholder(text: string): boolean {
  return likelyNothing.test(text)
}

/** True for a placeholder that says nothing even where the cell is free text. */
export function isPlaceholderForText(text: string): boolean {
  return isPlaceholder(text) && !alsoAnswers.has(text.toLowerCase())
}

/** A placeholder becomes a blank, and that is said. */
export function takePlaceholder(mending: Mending, habit: 'usual' | 'name' | 'text'): Nothing {
  const isOne = { usual: isPlaceholder, name: isPlaceholderForName, text: isPlaceholderForText }[habit]
  if (!isOne(mending.text)) return
  remark(mending, 'repair/placeholder', { placeholder: mending.text })
  settle(mending, '')
}

/** Values that are one digit over and over stand for nothing: nobody has the phone number 000-000-0000. */
export function refuseRepeatedDigit(mending: Mending): boolean {
  if (!/^(\d)\1{3,}$/.test(mending.text)) return false
  giveUp(mending, 'cell/repeated-digit')
  return true
}
