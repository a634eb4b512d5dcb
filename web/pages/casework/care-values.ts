/** What was written down, as a person reads it: days, codes and choices in the language of the page. */
import { useLanguage, useWriting } from '../../app/language.tsx'
import { fieldWords, valueWords } from '../../words/casework/care-work.ts'
import { sayIn, type Words } from '../../words/define.ts'
import { useOrganizationNames } from '../files/names.ts'
import { careFields, type Kind } from './care-fields.ts'
import { useCodeName } from './code-names.ts'

const ofFields: { readonly [name: string]: Words } = fieldWords
const ofValues: { readonly [value: string]: Words } = valueWords

export function useFieldNames(): (kind: string, field: string) => string {
  const { language } = useLanguage()
  return (kind, field) => {
    const words = ofFields[`${kind}.${field}`]
    return words === undefined ? field : sayIn(language, words)
  }
}

export type SaidOf = (kind: string, field: string, value: string) => string

export function useSaid(): SaidOf {
  const { language } = useLanguage()
  const write = useWriting()
  const codeName = useCodeName()
  const organization = useOrganizationNames()
  return (kind, field, value) => {
    const known = careFields[kind as Kind]?.find(each => each.field === field)
    if (known?.as === 'day') return write.day(value)
    if (known?.as === 'code') return codeName(known.set ?? '', value)
    if (known?.as === 'partner') return organization(value)
    if (known?.as === 'methods')
      return value
        .split(';')
        .map(code => codeName('outreach-method', code.trim()))
        .join(', ')
    if (known?.as !== 'choice') return value
    const words = known.choices?.find(({ id }) => id === value)?.says ?? ofValues[value]
    return words === undefined ? value : sayIn(language, words)
  }
}
