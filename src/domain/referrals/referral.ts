/** A referral as an organization keeps it, and what happened to it. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { FormAnswers } from './form.ts'
import type { ReferredPerson } from './person.ts'
import type { ScreeningAnswers } from './screening.ts'
import type { ReferralSide, ReferralStep } from './steps.ts'

/** By which door it came: our public form, a call, our own staff, the referral file, another organization here. */
export type ReferralWay = 'public-form' | 'call' | 'staff' | 'file' | 'hub'

/** What was answered, as it stays with the referral. */
export type ReferralFacts = {
  readonly answers: FormAnswers
  readonly screening: ScreeningAnswers
  readonly who: 'adult' | 'child' | null
  /** What the screening showed on the day: population, adult's or child's, yes or unknown. */
  readonly populations: readonly {
    readonly population: string
    readonly who: 'adult' | 'child'
    readonly answer: 'yes' | 'unknown'
  }[]
  /** Codes of `potential-populations-of-focus` that who referred named. */
  readonly said: readonly string[]
  /** Language of the form, for what is told to who sent it. */
  readonly language: 'en' | 'es'
}

export type Referral = ReferredPerson & {
  readonly id: Id
  readonly number: string
  readonly bundleId: Id
  readonly side: ReferralSide
  /** `ecm`, or a code of `community-supports`. */
  readonly service: string
  readonly way: ReferralWay
  readonly source: string
  readonly receivedAt: string
  readonly urgency: 'routine' | 'expedited'
  readonly step: ReferralStep
  readonly status: string
  readonly statusOn: Day
  readonly closureReason: string | null
  readonly reportedReason: string | null
  readonly dueAt: string | null
  readonly facts: ReferralFacts
  readonly repeatsId: Id | null
  readonly repeatsDecided: 'same' | 'another' | null
  readonly from: {
    readonly organizationId: Id
    readonly referralId: Id | null
    readonly event: number | null
  } | null
  /** Who has it: of a plan's referral the provider, of a referrer's the plan. */
  readonly with: { readonly organizationId: Id; readonly event: number } | null
  readonly recordId: Id | null
  /** How many events it has. */
  readonly events: number
  readonly changedAt: string
}

export type ReferralEvent = {
  readonly number: number
  readonly at: string
  /** A deed of `steps.ts`, or: came, changed, seems-to-repeat, repeats-decided, told. */
  readonly kind: string
  readonly step: ReferralStep
  readonly status: string
  readonly reason: string | null
  readonly note: string | null
  /** What was known of the person before, where this changed it. */
  readonly facts: ReferralFacts | null
  readonly saidBy: string
  /** The provider that it was given to or taken from. */
  readonly aboutId: Id | null
  /** The referral of another organization, and its event, that this one repeats. */
  readonly heard: { readonly fromId: Id; readonly event: number } | null
}

export type ReferralNotice = {
  readonly id: Id
  readonly referralId: Id
  readonly about: string
  readonly recipient: 'member' | 'referrer'
  readonly event: number
  readonly language: string
  readonly owedAt: string
  readonly state: 'owed' | 'told' | 'not-told'
  readonly way: string | null
  readonly note: string | null
  readonly toldAt: string | null
}
