/** The forms in which referrals are written down: who refers, what the statewide form asks, clocks, scripts, letters. */
import type { Authority, Words } from '../define.ts'

/** Somebody or something that a referral can come from. */
export type ReferralSource = Authority & {
  readonly id: string
  readonly says: Words
  /** True where whoever sends the form is the person who needs help, or stands for them at home. */
  readonly isHousehold?: true
}

/** One thing that the referral form asks. */
export type FormElement = Authority & {
  readonly id: string
  readonly section: FormSection
  readonly asks: Words
  readonly hint?: Words
  readonly is: 'text' | 'long-text' | 'date' | 'phone' | 'email' | 'zip' | 'cin' | 'npi' | 'choice' | 'yes'
  readonly choices?: readonly { readonly code: string; readonly says: Words }[]
  /** `always`, or `optional`; that the person can be found is asked of several together. */
  readonly needed: 'always' | 'optional'
  /** Only in the form for adults, or for children and youth; left out, in both. */
  readonly who?: 'adult' | 'child'
  /** What the browser may fill in by itself (the HTML attribute `autocomplete`), when it is one's own. */
  readonly fills?: string
  /** Longest answer in characters. */
  readonly most: number
  /** Asked only of those who refer somebody else. */
  readonly notOfHousehold?: true
}

export type FormSection = 'sender' | 'person' | 'contact' | 'guardian' | 'needs' | 'consent'

/** Questions of the screening that belong together, and how many they are for whom. */
export type ScreeningTopic = {
  readonly id: string
  readonly title: Words
  /** Ids of member facts, in the order in which they are asked. */
  readonly facts: readonly string[]
  /** Counts of care in plain words: at least so many, in so many months. */
  readonly counts: readonly ScreeningCount[]
  readonly who?: 'adult' | 'child'
}

export type ScreeningCount = {
  readonly id: string
  readonly events: readonly string[]
  readonly atLeast: number
  readonly withinMonths: number
  readonly who?: 'adult' | 'child'
  readonly asks: Words
}

/** By when the next thing is done with a referral that stands at a step. */
export type ReferralClock = Authority & {
  readonly step: string
  readonly count: number
  readonly of: 'working-days' | 'days'
}

/** One step of what the call center says. */
export type ScriptStep = Authority & {
  readonly id: string
  readonly says: Words
  /** What to do, for the person who takes the call. */
  readonly does?: Words
}
