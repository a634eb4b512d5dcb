/** Codes of the guidance in the language of the page. */
import { codesOn, findCodeSet } from '#files/guidance.ts'
import { useLanguage } from '../../app/language.tsx'
import { sayIn } from '../../words/define.ts'
import { todayHere } from './today-here.ts'

export type Choice = { readonly code: string; readonly name: string }

/** The codes of a set that are in force today, with their names. */
export function useCodes(): (set: string) => readonly Choice[] {
  const { language } = useLanguage()
  return set => {
    const found = findCodeSet(set)
    const codes = found === null ? [] : codesOn(found, todayHere())
    return codes.map(({ code, label, labelEs }) => ({
      code,
      name: sayIn(language, { en: label, es: labelEs ?? label }),
    }))
  }
}

export function useCodeName(): (set: string, code: string) => string {
  const codes = useCodes()
  return (set, code) => codes(set).find(each => each.code === code)?.name ?? code
}
