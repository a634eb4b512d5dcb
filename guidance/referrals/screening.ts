/** The screening for Populations of Focus as anyone can answer it: questions by topic, in plain words. */
import type { ScreeningTopic } from './forms.ts'

/*
 * The facts are those of `populations/member-facts.ts`; the counts are those of `populations/criteria.ts`, and a
 * test holds the two together. What only the plan can know (a pattern in its data) is not asked.
 */
export const screeningTopics: readonly ScreeningTopic[] = [
  {
    id: 'housing',
    title: { en: 'A place to live', es: 'Un lugar para vivir' },
    facts: [
      'noAdequateNighttimeResidence',
      'sleepsWherePeopleDoNotLive',
      'livesInShelter',
      'leavesInstitutionIntoHomelessness',
      'losesHousingWithinThirtyDays',
      'homelessUnderOtherStatutes',
      'fleesViolence',
    ],
    counts: [],
  },
  {
    id: 'family',
    title: { en: 'Children at home', es: 'Niños en casa' },
    facts: ['childrenLiveAlong'],
    counts: [],
    who: 'adult',
  },
  {
    id: 'young-person',
    title: { en: 'The young person', es: 'La persona joven' },
    facts: [
      'unaccompanied',
      'familyHomeless',
      'sharesHousingFromNeed',
      'enrolledInChildrensServices',
      'inChildWelfare',
      'highAdversity',
    ],
    counts: [],
    who: 'child',
  },
  {
    id: 'health',
    title: { en: 'Health and everyday life', es: 'Salud y vida diaria' },
    facts: ['complexHealthNeed', 'complexSocialFactor'],
    counts: [],
  },
  {
    id: 'hospital',
    title: { en: 'Emergency room and hospital', es: 'Emergencias y hospital' },
    facts: [],
    counts: [
      {
        id: 'emergency-adult',
        events: ['avoidable-emergency-visit'],
        atLeast: 5,
        withinMonths: 6,
        who: 'adult',
        asks: {
          en: 'In the last 6 months, 5 or more visits to the emergency room that better care could have avoided?',
          es: 'En los últimos 6 meses, ¿5 o más visitas a emergencias que una mejor atención pudo evitar?',
        },
      },
      {
        id: 'stays-adult',
        events: ['unplanned-inpatient-stay', 'short-nursing-stay'],
        atLeast: 3,
        withinMonths: 6,
        who: 'adult',
        asks: {
          en: 'In the last 6 months, 3 or more stays in a hospital or nursing home that were not planned?',
          es: 'En los últimos 6 meses, ¿3 o más estancias no planeadas en un hospital o centro de enfermería?',
        },
      },
      {
        id: 'emergency-child',
        events: ['avoidable-emergency-visit'],
        atLeast: 3,
        withinMonths: 12,
        who: 'child',
        asks: {
          en: 'In the last 12 months, 3 or more visits to the emergency room that better care could have avoided?',
          es: 'En los últimos 12 meses, ¿3 o más visitas a emergencias que una mejor atención pudo evitar?',
        },
      },
      {
        id: 'stays-child',
        events: ['unplanned-inpatient-stay', 'short-nursing-stay'],
        atLeast: 2,
        withinMonths: 12,
        who: 'child',
        asks: {
          en: 'In the last 12 months, 2 or more stays in a hospital or nursing home that were not planned?',
          es: 'En los últimos 12 meses, ¿2 o más estancias no planeadas en un hospital o centro de enfermería?',
        },
      },
    ],
  },
  {
    id: 'mind',
    title: { en: 'Mental health, alcohol and drugs', es: 'Salud mental, alcohol y drogas' },
    facts: [
      'qualifiesForSpecialtyMentalHealth',
      'qualifiesForDrugMediCal',
      'highRiskOfCrisis',
      'crisisCareIsOnlyCare',
    ],
    counts: [
      {
        id: 'behavioral-adult',
        events: ['behavioral-health-emergency-or-stay'],
        atLeast: 2,
        withinMonths: 12,
        who: 'adult',
        asks: {
          en: 'In the last 12 months, 2 or more emergency visits or hospital stays for mental health, alcohol or drugs?',
          es: 'En los últimos 12 meses, ¿2 o más visitas a emergencias u hospital por salud mental, alcohol o drogas?',
        },
      },
    ],
  },
  {
    id: 'jail',
    title: { en: 'Jail, prison or youth custody', es: 'Cárcel, prisión o custodia juvenil' },
    facts: ['conditionAfterIncarceration'],
    counts: [
      {
        id: 'release',
        events: ['release-from-custody'],
        atLeast: 1,
        withinMonths: 12,
        asks: {
          en: 'In the last 12 months, out of jail, prison or youth custody?',
          es: 'En los últimos 12 meses, ¿salió de la cárcel, prisión o custodia juvenil?',
        },
      },
    ],
  },
  {
    id: 'nursing',
    title: { en: 'Nursing care', es: 'Cuidados de enfermería' },
    facts: [
      'needsNursingLevelOfCare',
      'canLiveInCommunityWithSupport',
      'livesInNursingFacility',
      'wantsToLeaveNursingFacility',
    ],
    counts: [],
    who: 'adult',
  },
  {
    id: 'birth',
    title: { en: 'Pregnancy', es: 'Embarazo' },
    facts: ['pregnantOrPostpartum', 'groupWithUnequalBirthOutcomes'],
    counts: [],
  },
]
