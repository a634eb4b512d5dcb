/** A member's row of the Return Transmission File, every cell of it from what was written down. */
import { type Day, usDay } from '#base/day.ts'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import { noAddressWord } from '#guidance/elements/member.ts'
import type { Facts } from '../exchange/records.ts'
import type { Entry } from './entry.ts'
import type { Assignment, Standing } from './standing.ts'

const { codes, closesLoop, loopClosed } = engagementMeanings

/** The provider, as the file names it in every row. */
export type Us = { readonly name: string; readonly npi: string; readonly phone: string }

export type ReturnAbout = {
  readonly standing: Standing
  /** What stands of the member, and what our own people entered of them. */
  readonly member: Facts
  readonly entered: Facts
  /** What the plan's record says; null when it speaks of them no more. */
  readonly told: Assignment | null
  /** Only those that may go to the plan (42 CFR Part 2). */
  readonly entries: readonly Entry[]
  /** Who tried to reach the member last, where nobody leads yet. */
  readonly lastWorker: string
  /** The referral that they came by, where there is one. */
  readonly referral: { readonly status: string; readonly on: Day; readonly reason: string } | null
  readonly us: Us
  /** The month that the file tells of, first and last day, and as the file writes it. */
  readonly period: { readonly from: Day; readonly until: Day; readonly says: string }
}

/** True while the member is to be told of: in outreach or the service, or out of it since the period began. */
export function isTold({ status, statusOn, isAssigned }: Standing, from: Day): boolean {
  const isOver = status === codes.disenrolled || status === codes.declined || status === codes.unreachable
  if (isOver) return (statusOn ?? '') >= from
  return isAssigned || status !== codes.notStarted
}

/** Of the file of ECM. */
export function ecmReturnRow(about: ReturnAbout): Facts {
  const { standing, us, lastWorker } = about
  const { lead, startedOn, endedOn } = standing
  return withoutBlanks({
    ...commonOf(about),
    ecmBenefitStartDate: written(startedOn),
    ecmBenefitEndDate: written(endedOn),
    leadCareManagerName: lead?.name ?? lastWorker,
    leadCareManagerPhoneNumber: lead?.phone || us.phone,
    leadCareManagerPhoneExtension: lead?.extension ?? '',
    discontinuationRecommendationDate: written(standing.end?.recommendedOn ?? null),
    discontinuationReasonCode: standing.end?.reason ?? '',
    discontinuationReason: standing.end?.says ?? '',
    ...encountersOf(about),
    ecmProviderName: us.name,
    ecmProviderNpi: us.npi,
    ecmProviderPhoneNumber: us.phone,
  })
}

/** Of the file of Community Supports: a row for each member, support and authorization; `units` given in the period. */
export function supportReturnRow(about: ReturnAbout, units: number): Facts {
  const { standing, us, told } = about
  return withoutBlanks({
    ...commonOf(about),
    communitySupport: standing.program,
    authorizationNumber: told?.authorizationNumber ?? '',
    serviceStartDate: written(standing.startedOn),
    serviceEndDate: written(standing.endedOn),
    discontinuationReasonCode: standing.end?.reason ?? '',
    deliveredUnitCount: standing.startedOn === null ? '' : String(units),
    communitySupportsProviderName: us.name,
    communitySupportsProviderNpi: us.npi,
    communitySupportsProviderPhoneNumber: us.phone,
  })
}

function commonOf(about: ReturnAbout): Facts {
  const { standing, member, period } = about
  return {
    memberCin: member.memberCin ?? '',
    memberFirstName: member.memberFirstName ?? '',
    memberLastName: member.memberLastName ?? '',
    ...newAddress(about),
    ...newPhone(about),
    memberEngagementStatus: standing.status,
    fileReportingPeriod: period.says,
    ...loopOf(about),
  }
}

/** What our own people learned and the plan does not say: it is new to the plan. */
function newAddress({ entered, told, member }: ReturnAbout): Facts {
  const elements = [
    'memberHomelessnessIndicator',
    'memberResidentialAddress',
    'memberResidentialCity',
    'memberResidentialZip',
  ]
  const isNew = elements.some(
    element => (entered[element] ?? '') !== '' && entered[element] !== (told?.facts[element] ?? ''),
  )
  if (!isNew) return {}
  const isHomeless = member.memberHomelessnessIndicator === '1'
  return {
    memberNewAddressIndicator: '1',
    memberHomelessnessIndicator: member.memberHomelessnessIndicator ?? '',
    // The word that the State's files have for it.
    memberResidentialAddress: member.memberResidentialAddress ?? (isHomeless ? noAddressWord : ''),
    memberResidentialCity: member.memberResidentialCity ?? '',
    memberResidentialZip: member.memberResidentialZip ?? '',
  }
}

function newPhone({ entered, told }: ReturnAbout): Facts {
  const phone = entered.memberPhoneNumber ?? ''
  if (phone === '' || phone === (told?.facts.memberPhoneNumber ?? '')) return {}
  return { memberNewPhoneNumberIndicator: '1', memberPhoneNumber: phone }
}

/** Encounters of the period, by mode; of those who are not in the service none are counted. */
function encountersOf({ standing, entries, period }: ReturnAbout): Facts {
  if (standing.startedOn === null) return {}
  const counted = entries.filter(
    ({ kind, program, on }) =>
      kind === 'encounter' && program === standing.program && on >= period.from && on <= period.until,
  )
  const inPerson = counted.filter(({ said }) => said.mode === 'in-person').length
  return {
    inPersonEncounterCount: String(inPerson),
    telephonicEncounterCount: String(counted.length - inPerson),
  }
}

/** The referral's loop, as what came of it closes it; nothing where nobody referred. */
function loopOf({ standing, referral }: ReturnAbout): Facts {
  if (referral === null) return {}
  const reason = closesLoop[standing.status as keyof typeof closesLoop]
  const isClosed =
    reason !== undefined && (standing.status !== codes.enrolled || standing.lastContactOn !== null)
  if (!isClosed || referral.status === loopClosed)
    return {
      referralStatus: referral.status,
      referralStatusDate: usDay(referral.on),
      referralLoopClosureReason: referral.status === loopClosed ? referral.reason : '',
    }
  return {
    referralStatus: loopClosed,
    referralStatusDate: written(standing.statusOn),
    referralLoopClosureReason: reason,
  }
}

function written(day: Day | null): string {
  return day === null ? '' : usDay(day)
}

function withoutBlanks(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''))
}
