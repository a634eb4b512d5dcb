/** The letter that tells member or referrer what became of a referral, in plain words. */
import type { Day } from '#base/day.ts'
import { letters } from '#guidance/referrals/letters.ts'
import { isInForce } from '../calendar/in-force.ts'

/** What a letter says of one referral, each as it is to be read. */
export type LetterFacts = {
  readonly day: string
  readonly number: string
  readonly service: string
  readonly plan: string
  readonly phone: string
  readonly provider: string
  readonly providerPhone: string
  readonly reason: string
  readonly note: string
}

export type WrittenLetter = { readonly title: string; readonly paragraphs: readonly string[] }

/** Null where there is no letter for it on the day. */
export function writeLetter(
  about: string,
  to: 'member' | 'referrer',
  language: 'en' | 'es',
  facts: LetterFacts,
  on: Day,
): WrittenLetter | null {
  const letter = letters.find(each => each.about === about && each.to === to && isInForce(each, on))
  if (letter === undefined) return null
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(facts, name) ? facts[name as keyof LetterFacts] : whole,
    )
  return {
    title: fill(letter.title[language]),
    paragraphs: letter.says.map(words => fill(words[language])),
  }
}
