/** Words in both tongues, and how codes are looked up in them. */

export type Telling = { readonly en: string; readonly es: string }

/** By code: English, Spanish. */
export type Words = { readonly [code: string]: readonly [en: string, es: string] }

/** What a code means; of one that we have no words for, which code of which list it is. */
export function tellingOf(words: Words, code: string, list: Telling): Telling {
  const known = Object.hasOwn(words, code) ? words[code] : undefined
  return known
    ? { en: known[0], es: known[1] }
    : { en: `${list.en} ${code}`.trim(), es: `${list.es} ${code}`.trim() }
}

/** Tellings put together by a template in each tongue: `{0}` is the first of them. */
export function told(template: Telling, ...parts: readonly (Telling | string | number)[]): Telling {
  const filled = (tongue: 'en' | 'es'): string =>
    template[tongue].replace(/\{(\d)\}/g, (_, at: string) => {
      const part = parts[Number(at)] ?? ''
      return typeof part === 'object' ? part[tongue] : String(part)
    })
  return { en: filled('en'), es: filled('es') }
}
