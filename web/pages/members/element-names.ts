/** What is held of a person, by name and value as a person says it. */
import type { Words } from '#guidance/define.ts'
import { knownElements } from '#guidance/members/known-elements.ts'
import { useLanguage } from '../../app/language.tsx'
import { sayIn } from '../../words/define.ts'
import { elementWords } from '../../words/members.ts'

const byElement: { readonly [element: string]: Words } = elementWords

/** The name of an element in the language of the page. */
export function useElementNames(): (element: string) => string {
  const { language } = useLanguage()
  return element => {
    const words = byElement[element]
    return words === undefined ? element : sayIn(language, words)
  }
}

/** The elements that tell one thing of a person, in the order of the page. */
export function elementsOf(kind: 'identity' | 'contact'): readonly string[] {
  return knownElements.filter(({ of }) => of === kind).map(({ element }) => element)
}
