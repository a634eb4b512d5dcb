/** What is held of a person in words: codes by their names, indicators as yes, days as the reader writes them. */
import { readUsDay } from '#base/day.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { memberWords } from '../../words/members.ts'
import { useCodeName } from '../casework/code-names.ts'

const codeSets: { readonly [element: string]: string } = {
  memberGenderCode: 'gender',
  memberPreferredLanguageSpoken: 'language',
  memberPreferredLanguageWritten: 'language',
}

/** The value of an element as the page says it; a code that no list knows stays as it is. */
export function useElementValues(): (element: string, value: string) => string {
  const say = useWords(memberWords)
  const write = useWriting()
  const codeName = useCodeName()
  return (element, value) => {
    const set = codeSets[element]
    if (set !== undefined) return codeName(set, value)
    if (element === 'memberHomelessnessIndicator') return value === '1' ? say.yes() : value
    const day = element === 'memberDateOfBirth' ? readUsDay(value) : null
    return day === null ? value : write.day(day)
  }
}
