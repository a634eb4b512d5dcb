/** The names of loops, uses and elements as words, and the words for usage and counts. */
import { type Usage, unbounded } from '../define.ts'

/** `billingProviderName` as `billing provider name`. */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/\b([A-Z])(?=[a-z ]|$)/g, letter => letter.toLowerCase())
    .replace(/\bXRay\b/, 'X-ray')
}

export const usageWords: { readonly [usage in Usage]: string } = {
  R: 'required',
  S: 'situational',
  N: 'not used',
}

export function countWords(repeat: number): string {
  if (repeat === 1) return 'once'
  return repeat === unbounded ? 'any number' : `up to ${repeat.toLocaleString('en-US')}`
}

/** What every page of X12 says of itself. */
export const derivedNote = '*Derived from `src/formats/x12/` by `npm run derive`. Do not edit by hand.*'
