/** Roles, rights and kinds of organizations in words. What has none yet is shown by its own name. */
import { useMemo } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { sayIn, tagOf, type Words } from '../../words/define.ts'
import { kindNames, rightNames, roleNames } from '../../words/roles.ts'

export function useNamesOf() {
  const { language } = useLanguage()
  return useMemo(() => {
    const list = new Intl.ListFormat(tagOf(language), { type: 'conjunction' })
    const nameIn = (names: { readonly [key: string]: Words }) => (key: string) => {
      const words = names[key]
      return words ? sayIn(language, words) : key
    }
    return {
      roleOf: nameIn(roleNames),
      rightOf: nameIn(rightNames),
      kindOf: nameIn(kindNames),
      /** `a, b and c` as the language writes it. */
      listOf: (names: readonly string[]) => list.format(names),
    }
  }, [language])
}
