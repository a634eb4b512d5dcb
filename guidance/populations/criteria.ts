/** What each Population of Focus asks of a member, dated, with where it is written and on what it rests. */
import { type Criterion, defineCriteria, type SharedCriterion } from '../eligibility.ts'

/*
 * The toolkit of 2021 gives the groups in outline; the Policy Guide, which could be read only through what
 * others say of it, gives the detail. What rests on it alone is `assumed`. A plan may widen population 2 and
 * nothing else, and may add no condition anywhere (action-plan-2024-03), so nothing here can be narrowed.
 * Enrollment in managed care is asked of every member and is no part of these. When a population went live
 * stands in `go-lives.ts`.
 */

const guide = 'ecm-policy-guide: Population of Focus definitions'

export const sharedCriteria: readonly SharedCriterion[] = [
  {
    id: 'homeless',
    says: { en: 'is experiencing homelessness', es: 'no tiene hogar' },
    is: {
      any: [
        { fact: 'noAdequateNighttimeResidence' },
        { fact: 'sleepsWherePeopleDoNotLive' },
        { fact: 'livesInShelter' },
        { fact: 'leavesInstitutionIntoHomelessness' },
        { fact: 'losesHousingWithinThirtyDays' },
        { fact: 'homelessUnderOtherStatutes' },
        { fact: 'fleesViolence' },
      ],
    },
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: How Is “Experiencing Homelessness” Defined',
  },
  {
    id: 'behavioralHealthProgram',
    says: {
      en: 'qualifies for specialty mental health or Drug Medi-Cal services',
      es: 'califica para salud mental especializada o Drug Medi-Cal',
    },
    is: { any: [{ fact: 'qualifiesForSpecialtyMentalHealth' }, { fact: 'qualifiesForDrugMediCal' }] },
    since: '2022-01-01',
    basis: 'assumed',
    cite: guide,
  },
]

const homeless: Criterion = { shared: 'homeless' }
const stays = ['unplanned-inpatient-stay', 'short-nursing-stay']
const afterIncarceration: Criterion = { happened: 'release-from-custody', withinMonths: 12 }
const birthEquity: Criterion = {
  all: [{ fact: 'pregnantOrPostpartum' }, { fact: 'groupWithUnequalBirthOutcomes' }],
}

export const populationCriteria = [
  defineCriteria({
    population: '1a',
    who: 'adult',
    is: {
      all: [
        homeless,
        { fact: 'complexHealthNeed' },
        // Families follow 1b.
        { not: { fact: 'childrenLiveAlong' } },
      ],
    },
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Adult Populations of Focus',
  }),
  // Until homelessness was divided in two, a family's adult needed the complex need as everybody did.
  defineCriteria({
    population: '1b',
    who: 'adult',
    is: { all: [homeless, { fact: 'complexHealthNeed' }, { fact: 'childrenLiveAlong' }] },
    since: '2022-01-01',
    until: '2023-06-30',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Adult Populations of Focus',
  }),
  defineCriteria({
    population: '1b',
    who: 'adult',
    is: { all: [homeless, { fact: 'childrenLiveAlong' }] },
    since: '2023-07-01',
    basis: 'plan',
    cite: 'health-net-data-sharing: POF 1a and 1b',
  }),
  defineCriteria({
    population: '1b',
    who: 'child',
    is: {
      all: [
        { any: [homeless, { fact: 'sharesHousingFromNeed' }] },
        { any: [{ fact: 'unaccompanied' }, { fact: 'familyHomeless' }] },
      ],
    },
    since: '2023-07-01',
    basis: 'plan',
    cite: 'health-net-data-sharing: POF 1a and 1b',
  }),
  defineCriteria({
    population: '2',
    who: 'adult',
    is: {
      any: [
        { events: ['avoidable-emergency-visit'], atLeast: 5, withinMonths: 6 },
        { events: stays, atLeast: 3, withinMonths: 6 },
        { fact: 'planFoundAvoidablePattern' },
      ],
    },
    mayWiden: true,
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Adult Populations of Focus',
  }),
  defineCriteria({
    population: '2',
    who: 'child',
    is: {
      any: [
        { events: ['avoidable-emergency-visit'], atLeast: 3, withinMonths: 12 },
        { events: stays, atLeast: 2, withinMonths: 12 },
        { fact: 'planFoundAvoidablePattern' },
      ],
    },
    mayWiden: true,
    since: '2023-07-01',
    basis: 'plan',
    cite: 'provider-programs: children and youth at risk for avoidable use',
  }),
  defineCriteria({
    population: '3',
    who: 'adult',
    is: {
      all: [
        { shared: 'behavioralHealthProgram' },
        { fact: 'complexSocialFactor' },
        {
          any: [
            { fact: 'highRiskOfCrisis' },
            { fact: 'crisisCareIsOnlyCare' },
            { events: ['behavioral-health-emergency-or-stay'], atLeast: 2, withinMonths: 12 },
            { fact: 'pregnantOrPostpartum' },
          ],
        },
      ],
    },
    since: '2022-01-01',
    basis: 'assumed',
    cite: guide,
  }),
  defineCriteria({
    population: '3',
    who: 'child',
    is: { any: [{ shared: 'behavioralHealthProgram' }, { fact: 'highAdversity' }] },
    since: '2023-07-01',
    basis: 'dhcs',
    cite: 'action-plan-2024-03: Populations of Focus',
  }),
  defineCriteria({
    population: '4',
    who: 'adult',
    is: { all: [afterIncarceration, { fact: 'conditionAfterIncarceration' }] },
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Adult Populations of Focus',
  }),
  defineCriteria({
    population: '4',
    who: 'child',
    is: afterIncarceration,
    since: '2024-01-01',
    basis: 'assumed',
    cite: guide,
  }),
  defineCriteria({
    population: '5',
    who: 'adult',
    is: {
      all: [
        { fact: 'needsNursingLevelOfCare' },
        { fact: 'complexSocialFactor' },
        { fact: 'canLiveInCommunityWithSupport' },
      ],
    },
    since: '2023-01-01',
    basis: 'assumed',
    cite: guide,
  }),
  defineCriteria({
    population: '6',
    who: 'adult',
    is: { all: [{ fact: 'livesInNursingFacility' }, { fact: 'wantsToLeaveNursingFacility' }] },
    since: '2023-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Adult Populations of Focus',
  }),
  defineCriteria({
    population: '7',
    who: 'child',
    is: { all: [{ fact: 'enrolledInChildrensServices' }, { fact: 'complexSocialFactor' }] },
    since: '2023-07-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Children/Youth Populations of Focus',
  }),
  defineCriteria({
    population: '8',
    who: 'child',
    is: { fact: 'inChildWelfare' },
    since: '2023-07-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Children/Youth Populations of Focus',
  }),
  defineCriteria({
    population: '9',
    who: 'adult',
    is: birthEquity,
    since: '2024-01-01',
    basis: 'plan',
    cite: 'provider-programs: Birth Equity',
  }),
  defineCriteria({
    population: '9',
    who: 'child',
    is: birthEquity,
    since: '2024-01-01',
    basis: 'plan',
    cite: 'provider-programs: Birth Equity',
  }),
]
