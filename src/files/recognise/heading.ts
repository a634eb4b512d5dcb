/** Headings as people write them, made comparable: without case, punctuation, accents, notes and plurals. */
import { emptyWords, ordinals, wordFamily, wordRuns } from './trade-words.ts'

/** Longer texts are no headings; what is beyond is not looked at. */
const longestHeading = 240

/** A remark on the column that senders put into its heading, in brackets: a format, a demand, a choice. */
const remark = new RegExp(
  `^(?:${[
    '[mdy]{1,4}(?:[\\s/.-]*[mdy]{1,4})+',
    '(?:is )?(?:required|optional|mandatory|conditional|req|opt|r|o|c|if applicable|if known|if any)',
    'see (?:note|tab|list).*|drop ?down.*|select.*|max.*|up to.*|format.*|note.*|footnote.*',
    'text|numeric|number|alphanumeric|date|no dash(?:es)?.*|without.*',
    '\\d+ (?:digits?|char(?:acter)?s?|places?).*',
    '[yn01]|y ?[/,|-] ?n|yes ?[/,|-] ?no|1 ?[/,|-] ?(?:0|blank)|(?:1|y|yes) or (?:0|n|no|blank)',
    't(?:rue)? ?/ ?f(?:alse)?|m ?/ ?f(?: ?/ ?[ux])?',
  ].join('|')})$`,
)

/**
 * A heading for comparing: lower case, words apart by one blank, singular, without accents, punctuation,
 * notes on format or need, footnote signs, line breaks and the possessive. `Member’s DOB* (MM/DD/YYYY)` is
 * `member dob`.
 */
export function plainHeading(text: string): string {
  return (
    plainOfWords(text) ?? splitWords(withoutRemarks(lettersOnly(text.slice(0, longestHeading)))).join(' ')
  )
}

/**
 * The short way for what most headings are, words of plain letters with a blank between them; null for anything
 * else, also for words written together and what may be a format of dates.
 */
function plainOfWords(text: string): string | null {
  if (text.length > longestHeading) return null
  let begin = 0
  let hasPlural = false
  let before = 32
  for (let place = 0; place <= text.length; place++) {
    const code = place === text.length ? 32 : text.charCodeAt(place)
    if (code === 32) {
      if (place === begin) return null
      if ((before | 32) === 115 && place - begin >= 4) hasPlural = true
      begin = place + 1
    } else {
      const isUpper = code >= 65 && code <= 90
      if (!isUpper && (code < 97 || code > 122)) return null
      if (place > begin && isUpper && before >= 97) return null
      if (place > begin + 1 && !isUpper && before < 97) return null
      if (place === begin + 1 && (code | 32) === (before | 32)) return null
    }
    before = code
  }
  const lower = text.toLowerCase()
  return hasPlural ? lower.split(' ').map(singular).join(' ') : lower
}

/** Accents, superscript footnotes and possessives away; words written together, apart; lower case. */
function lettersOnly(text: string): string {
  return text
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u209f\u2020\u2021\u200b-\u200f\ufeff]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['\u2018\u2019`\u00b4\u02bc]s\b/gi, '')
    .replace(/['\u2018\u2019`\u00b4\u02bc]/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-rt-z])/g, '$1 $2')
    .toLowerCase()
}

function withoutRemarks(text: string): string {
  return text
    .replace(/\((?:e?s|ies)\)/g, '')
    .replace(/[([{]([^()[\]{}]*)[)\]}]/g, (_, inside: string) =>
      remark.test(inside.trim()) ? ' ' : ` ${inside} `,
    )
    .replace(
      /\b(?:m{1,2}[/.-]?d{1,2}[/.-]?y{2,4}|y{4}[/.-]?m{2}[/.-]?d{2}|d{1,2}[/.-]m{2,3}[/.-]y{2,4})\b/g,
      ' ',
    )
    .replace(/^\s*\d{1,3}\s*[.)]\s*/, '')
    .replace(/[-\u2013:,;]\s*(?:required|optional|mandatory|if applicable)\s*$/, '')
    .replace(/^\s*(?:required|optional|mandatory)\s*[-\u2013:]/, '')
    .replace(/#/g, ' number ')
}

function splitWords(text: string): string[] {
  const words = text.match(/\p{L}+|\p{N}+/gu) ?? []
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last === 'icd' && word === '10') joined[joined.length - 1] = 'icd10'
    else if (last !== undefined && isOrdinalEnding(last, word)) joined[joined.length - 1] = last + word
    else joined.push(singular(word.replace(/^0+(?=\d)/, '')))
  }
  return joined
}

function isOrdinalEnding(number: string, ending: string): boolean {
  return /^\d+$/.test(number) && /^(?:st|nd|rd|th)$/.test(ending)
}

/** A word without its plural. Words that end in -ss, -us and -is are no plurals. */
function singular(word: string): string {
  if (word.length < 4 || word.charCodeAt(word.length - 1) !== 115) return word
  if (word === 'diagnoses') return 'diagnosis'
  if (word === 'npis') return 'npi'
  if (word === 'addresses') return 'address'
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1)
}

/**
 * The words of a plain heading as the trade means them, each once: abbreviations written out, runs of words
 * that are one thing taken as one, empty words left out, counting words as digits. `birth date mbr` is `dob`,
 * `member`.
 */
export function headingWords(plain: string): string[] {
  const words = plain.split(' ').filter(word => word !== '' && !emptyWords.has(word))
  const read: string[] = []
  for (let place = 0; place < words.length; ) {
    const run = runAt(words, place)
    if (run) {
      read.push(...run.as)
      place += run.words.length
    } else {
      const word = words[place] ?? ''
      read.push(ordinals.get(word) ?? wordFamily.get(word) ?? word)
      place++
    }
  }
  return [...new Set(read)]
}

function runAt(words: readonly string[], place: number) {
  const runs = wordRuns.get(words[place] ?? '')
  return runs?.find(run => run.words.every((word, offset) => words[place + offset] === word))
}

/** A key that is the same for headings of the same words in any order. */
export function wordsKey(words: readonly string[]): string {
  return [...words].sort().join(' ')
}

/**
 * The heading without a footnote's number that was typed onto its end (`Billing TIN9`), or null. A small number
 * after such words as address or phone is a second address or phone, and stays.
 */
export function withoutFootnote(heading: string, plain: string): string | null {
  if (!/\p{L}\)?\d{1,2}\s*$/u.test(heading)) return null
  const parts = /^(.*?) (\d{1,2})$/.exec(plain)
  if (!parts?.[1] || (Number(parts[2]) <= 4 && /(?:address|phone|line|name|email|street)$/.test(parts[1])))
    return null
  return parts[1]
}

/** The columns that our own error workbook adds begin so. */
export function isOwnHeading(text: string): boolean {
  return /^\s*causeway\s*:/i.test(text)
}
