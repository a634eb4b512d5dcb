/** Whom a referral is for, and by what two referrals for the same person are found. */
import type { Day } from '#base/day.ts'
import { readDay } from '#base/day.ts'
import type { FormAnswers } from './form.ts'

export type ReferredPerson = {
  readonly memberCin: string | null
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: Day | null
  readonly phone: string | null
  readonly language: string | null
}

/** What of the answers tells who it is. */
export function personOf(answers: FormAnswers): ReferredPerson {
  return {
    memberCin: answers.memberCin ?? null,
    firstName: answers.firstName ?? '',
    lastName: answers.lastName ?? '',
    bornOn: readDay(answers.bornOn ?? ''),
    phone: answers.phone ?? null,
    language: answers.language ?? null,
  }
}

/** Letters alone, without accents and case: Núñez and NUNEZ are one. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}

/**
 * The keys of a person. Two that share any of them may be the same one: the Medi-Cal number; name and date of birth;
 * a phone with the same first or last name. A phone alone is none: families and shelters share one.
 */
export function matchKeysOf(person: ReferredPerson): readonly string[] {
  const { memberCin, bornOn, phone } = person
  const [first, last] = [folded(person.firstName), folded(person.lastName)]
  return [
    ...(memberCin === null ? [] : [`cin ${memberCin}`]),
    ...(first !== '' && last !== '' && bornOn !== null ? [`name ${last} ${first} ${bornOn}`] : []),
    ...(phone !== null && first !== '' ? [`phone ${phone} ${first}`] : []),
    ...(phone !== null && last !== '' ? [`phone ${phone} ${last}`] : []),
  ]
}

/** True when two different Medi-Cal numbers or days of birth show that it is not one person. */
export function areSurelyTwo(one: ReferredPerson, other: ReferredPerson): boolean {
  const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b
  if (one.memberCin !== null && one.memberCin === other.memberCin) return false
  return differ(one.memberCin, other.memberCin) || differ(one.bornOn, other.bornOn)
}
