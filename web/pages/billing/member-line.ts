/** A member in one line, so that two of the same name are told apart. */
import { readUsDay } from '#base/day.ts'
import type { useWords, useWriting } from '../../app/language.tsx'
import type { billingWords } from '../../words/billing.ts'
import type { Member } from './draft-changes.ts'

type Say = ReturnType<typeof useWords<typeof billingWords>>

export function memberLine({ cin, facts }: Member, say: Say, write: ReturnType<typeof useWriting>): string {
  const name = [facts.memberFirstName, facts.memberLastName].filter(Boolean).join(' ')
  const born = readUsDay(facts.memberDateOfBirth ?? '')
  return [name, cin, ...(born ? [say.born({ day: write.day(born) })] : [])].filter(Boolean).join(' · ')
}
