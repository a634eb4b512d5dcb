/** Names in place of codes: Populations of Focus, Community Supports, counties, and what a due is about. */
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { county } from '#guidance/code-sets/county.ts'
import { populationsOfFocus } from '#guidance/code-sets/populations-of-focus.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import type { Choice } from '../../ui/fields.tsx'
import { owedWords } from '../../words/network/owed.ts'

type Code = {
  readonly code: string
  readonly label: string
  readonly labelEs?: string
  readonly since?: string
  readonly until?: string
}

const sets: { readonly [set in 'ecm' | 'community-supports' | 'county']: readonly Code[] } = {
  ecm: populationsOfFocus.codes,
  'community-supports': communitySupports.codes,
  county: county.codes,
}

type CodeSetName = keyof typeof sets

/** `1a` as “1a · Individuals Experiencing Homelessness …”; the code alone where it has no name. */
export function useCodeNames(): (set: CodeSetName, code: string) => string {
  const { language } = useLanguage()
  return (set, code) => {
    const found = sets[set].findLast(each => each.code === code)
    return found ? nameOf(found, language === 'es') : code
  }
}

function nameOf({ label, labelEs }: Code, isSpanish: boolean): string {
  return isSpanish ? (labelEs ?? label) : label
}

/** The codes that are in force, as choices of a field. */
export function useCodeChoices(set: CodeSetName): readonly Choice[] {
  const { language } = useLanguage()
  return sets[set]
    .filter(({ until }) => until === undefined)
    .map(each => ({ code: each.code, name: nameOf(each, language === 'es') }))
}

/** What a due is about: a month, a day, or members that were assigned on a day. */
export function useOccasions(): (about: string) => string {
  const say = useWords(owedWords)
  const write = useWriting()
  return about => {
    const assigned = /^assigned (\d{4}-\d{2}-\d{2})$/.exec(about)?.[1]
    if (assigned !== undefined) return say.assigned({ day: write.day(assigned) })
    if (/^\d{4}-\d{2}$/.test(about)) return write.month(about)
    return /^\d{4}-\d{2}-\d{2}$/.test(about) ? write.day(about) : about
  }
}
