/** What is held of a person in words: codes by their names, indicators as yes. */
import { useWords } from '../../app/language.tsx'
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
  const codeName = useCodeName()
  return (element, value) => {
    const set = codeSets[element]
    if (set !== undefined) return codeName(set, value)
    if (element === 'memberHomelessnessIndicator') return value === '1' ? say.yes() : value
    // A date of birth stays as the files write it: people copy it into forms.
    return value
  }
}
