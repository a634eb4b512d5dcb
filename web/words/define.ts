/** Words of the screen in every language, and how a page says them. */

/** The same words in English and Spanish; `{name}` is filled in. */
export type Words = { readonly en: string; readonly es: string }

export type WordList = { readonly [name: string]: Words }

/**
 * What a person may choose, and two made-up languages for testing: `en-XA` makes words longer and accented, so
 * that whatever was not translated or does not fit shows; `ar-XB` sets English from right to left.
 */
export type Language = 'en' | 'es' | 'en-XA' | 'ar-XB'

export const languages: readonly {
  readonly code: Language
  readonly name: string
  readonly madeUp?: true
}[] = [
  { code: 'en', name: 'English' },
  { code: 'es', name: 'Español' },
  { code: 'en-XA', name: '[Ŵîđéñéđ]', madeUp: true },
  { code: 'ar-XB', name: 'Right to left', madeUp: true },
]

export function isLanguage(code: string): code is Language {
  return languages.some(language => language.code === code)
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar-XB' ? 'rtl' : 'ltr'
}

/** The language tag for the page and for the browser's own number and date forms. */
export function tagOf(language: Language): string {
  return language === 'es' ? 'es-US' : 'en-US'
}

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'î',
  o: 'ö',
  u: 'û',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  A: 'Á',
  E: 'É',
  I: 'Î',
  O: 'Ö',
  U: 'Û',
}

function widened(text: string): string {
  const accented = text.replace(/\{\w+\}|[a-zA-Z]/g, part =>
    part.length > 1 ? part : (accents[part] ?? part),
  )
  // With places to break, as words have.
  const more = '~'.repeat(Math.ceil(text.length * 0.3)).replace(/.{8}(?=.)/g, '$& ')
  return `[${accented}${more}]`
}

/** The words in a language, their open places filled. A value that is missing leaves its place visible. */
export function sayIn(
  language: Language,
  words: Words,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = language === 'es' ? words.es : language === 'en-XA' ? widened(words.en) : words.en
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
