/** A referral form as it is being filled in: kept in the page alone, and nowhere once it is left. */
import type { ActionInput } from '#actions/all-actions.ts'

export type ReferralDraft = {
  readonly source: string
  readonly who: 'adult' | 'child' | null
  readonly services: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  readonly screening: Readonly<Record<string, 'yes' | 'no'>>
}

export const emptyDraft: ReferralDraft = {
  source: '',
  who: null,
  services: ['ecm'],
  answers: {},
  screening: {},
}

/** Only what was answered goes out. */
export function askedOf(draft: ReferralDraft, language: 'en' | 'es'): ActionInput<'referrals.weigh-form'> {
  return {
    source: draft.source,
    who: draft.who,
    services: [...draft.services],
    answers: Object.fromEntries(Object.entries(draft.answers).filter(([, text]) => text.trim() !== '')),
    screening: { ...draft.screening },
    language,
  }
}
