/** The names of ECM and of each Community Support, in the language of the moment. */
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { sayIn } from '../../words/define.ts'
import { authorizationWords } from '../../words/records/authorizations.ts'

/** Codes of what can be authorized, ECM first. */
export const serviceCodes: readonly string[] = ['ecm', ...communitySupports.codes.map(({ code }) => code)]

export function useServiceNames(): (code: string) => string {
  const say = useWords(authorizationWords)
  const { language } = useLanguage()
  return code => {
    const found = communitySupports.codes.find(each => each.code === code)
    return found ? sayIn(language, { en: found.label, es: found.labelEs }) : say.ecm()
  }
}
