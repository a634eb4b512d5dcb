/** The language of the moment, for what is not a component: what the hub is asked in, and what its troubles say. */
import { type Language, sayIn, tagOf, type Words } from '../words/define.ts'

let now: Language = 'en'

export function speak(language: Language): void {
  now = language
}

export function sayNow(words: Words): string {
  return sayIn(now, words)
}

export function tagNow(): string {
  return tagOf(now)
}
