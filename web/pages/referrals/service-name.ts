/** What a referral is for, and where it came from, in words. */
import { plainPopulations } from '#guidance/care/plain-populations.ts'
import { plainSupports } from '#guidance/care/plain-supports.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { referralLoopClosureReason } from '#guidance/code-sets/referral-loop-closure-reason.ts'
import { referralStatus } from '#guidance/code-sets/referral-status.ts'
import { declineReasons } from '#guidance/referrals/declines.ts'
import { referralSources } from '#guidance/referrals/sources.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { referralWords } from '../../words/care/referrals.ts'
import { sayIn } from '../../words/define.ts'

type Coded = { readonly code: string; readonly label: string; readonly labelEs?: string }

/** Names of codes in the language of the moment; a code that no list has is shown as it is. */
export function useReferralNames() {
  const say = useWords(referralWords)
  const { language } = useLanguage()
  const labelOf = (codes: readonly Coded[], code: string): string => {
    const found = codes.find(each => each.code === code)
    return found ? sayIn(language, { en: found.label, es: found.labelEs ?? found.label }) : code
  }
  const saidOf = (
    list: readonly { readonly id: string; readonly says: { en: string; es: string } }[],
    id: string,
  ) => {
    const found = list.find(each => each.id === id)
    return found ? sayIn(language, found.says) : id
  }
  return {
    service: (code: string): string => {
      if (code === 'ecm') return say.ecm()
      const plain = plainSupports.find(each => each.code === code)
      return plain ? sayIn(language, plain.name) : labelOf(communitySupports.codes, code)
    },
    population: (code: string): string => {
      const plain = plainPopulations.find(each => each.code === code)
      return plain ? `${code} · ${sayIn(language, plain.says)}` : code
    },
    source: (id: string): string => saidOf(referralSources, id),
    status: (code: string): string => labelOf(referralStatus.codes, code),
    reason: (code: string): string => {
      const declined = declineReasons.find(({ id }) => id === code)
      return declined ? sayIn(language, declined.says) : labelOf(referralLoopClosureReason.codes, code)
    },
  }
}

export function nameOf({
  firstName,
  lastName,
}: {
  readonly firstName: string
  readonly lastName: string
}): string {
  return `${firstName} ${lastName}`.trim()
}
