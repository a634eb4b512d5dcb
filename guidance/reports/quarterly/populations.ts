/** The Populations of Focus of dimension 1, one column each: twelve in 2022, sixteen since Birth Equity. */
import { type Authority, defineTable } from '../../define.ts'

/** One plan's report scripts, and what they say of the template before them. */
const seen = {
  since: '2022-01-01',
  basis: 'plan',
  cite: 'plan-report-scripts-2026: dimension 1',
  reading: 'R-20',
} as const satisfies Authority

const population = {
  is: 'indicator',
  needed: 'always',
  blankMeans: { en: 'No.', es: 'No.' },
  example: '1',
  ...seen,
} as const

export const populationsTable = defineTable({
  id: 'populations-of-focus',
  title: 'Populations of Focus: all that apply',
  elements: [
    {
      ...population,
      id: 'adultHomelessness',
      label: 'Adult: Experiencing Homelessness',
      help: {
        en: 'Enter 1 for adults experiencing homelessness.',
        es: 'Escriba 1 para adultos sin hogar.',
      },
      until: '2023-06-30',
    },
    {
      ...population,
      id: 'adultIndividualsHomeless',
      label: 'Adult: Individuals Experiencing Homelessness',
      help: {
        en: 'Enter 1 for adults without children, experiencing homelessness.',
        es: 'Escriba 1 para adultos sin hogar que no viven con niños.',
      },
      since: '2023-07-01',
    },
    {
      ...population,
      id: 'adultFamiliesHomeless',
      label: 'Adult: Families Experiencing Homelessness',
      help: {
        en: 'Enter 1 for adults in families experiencing homelessness.',
        es: 'Escriba 1 para adultos de familias sin hogar.',
      },
      since: '2023-07-01',
    },
    {
      ...population,
      id: 'adultAvoidableUse',
      label: 'Adult: At Risk for Avoidable Hospital or Emergency Department Utilization',
      help: {
        en: 'Enter 1 for adults at risk for avoidable hospital or emergency care.',
        es: 'Escriba 1 para adultos en riesgo de hospitalización o emergencias evitables.',
      },
    },
    {
      ...population,
      id: 'adultMentalHealthOrSubstanceUse',
      label: 'Adult: Serious Mental Illness or Substance Use Disorder',
      help: {
        en: 'Enter 1 for adults with a serious mental illness or a substance use disorder.',
        es: 'Escriba 1 para adultos con enfermedad mental grave o trastorno por consumo de sustancias.',
      },
    },
    {
      ...population,
      id: 'adultTransitioningFromIncarceration',
      label: 'Adult: Transitioning from Incarceration',
      help: {
        en: 'Enter 1 for adults who leave incarceration.',
        es: 'Escriba 1 para adultos que salen de la cárcel.',
      },
    },
    {
      ...population,
      id: 'adultLongTermCareRisk',
      label: 'Adult: At Risk for Long-Term Care Institutionalization',
      help: {
        en: 'Enter 1 for adults at risk of living in a long-term care facility.',
        es: 'Escriba 1 para adultos en riesgo de ingresar a un centro de atención a largo plazo.',
      },
    },
    {
      ...population,
      id: 'adultNursingFacilityTransition',
      label: 'Adult: Nursing Facility Residents Transitioning to the Community',
      help: {
        en: 'Enter 1 for adults who move from a nursing facility to the community.',
        es: 'Escriba 1 para adultos que pasan de un centro de enfermería a la comunidad.',
      },
    },
    {
      ...population,
      id: 'adultBirthEquity',
      label: 'Adult: Birth Equity',
      help: {
        en: 'Enter 1 for adults of the Birth Equity population.',
        es: 'Escriba 1 para adultos de la población de equidad en el nacimiento.',
      },
      since: '2024-01-01',
    },
    {
      ...population,
      id: 'childHomelessness',
      label: 'Child/Youth: Experiencing Homelessness',
      help: {
        en: 'Enter 1 for children and youth experiencing homelessness.',
        es: 'Escriba 1 para niños y jóvenes sin hogar.',
      },
      until: '2023-06-30',
    },
    {
      ...population,
      id: 'childIndividualsHomeless',
      label: 'Child/Youth: Individuals Experiencing Homelessness',
      help: {
        en: 'Enter 1 for children and youth on their own, experiencing homelessness.',
        es: 'Escriba 1 para niños y jóvenes solos sin hogar.',
      },
      since: '2023-07-01',
    },
    {
      ...population,
      id: 'childFamiliesHomeless',
      label: 'Child/Youth: Families Experiencing Homelessness',
      help: {
        en: 'Enter 1 for children and youth in families experiencing homelessness.',
        es: 'Escriba 1 para niños y jóvenes de familias sin hogar.',
      },
      since: '2023-07-01',
    },
    {
      ...population,
      id: 'childAvoidableUse',
      label: 'Child/Youth: At Risk for Avoidable Hospital or Emergency Department Utilization',
      help: {
        en: 'Enter 1 for children and youth at risk for avoidable hospital or emergency care.',
        es: 'Escriba 1 para niños y jóvenes en riesgo de hospitalización o emergencias evitables.',
      },
    },
    {
      ...population,
      id: 'childMentalHealthOrSubstanceUse',
      label: 'Child/Youth: Serious Mental Health or Substance Use Needs',
      help: {
        en: 'Enter 1 for youth with serious mental health or substance use needs.',
        es: 'Escriba 1 para menores con necesidades graves de salud mental o por consumo de sustancias.',
      },
    },
    {
      ...population,
      id: 'childCaliforniaChildrensServices',
      label: 'Child/Youth: California Children’s Services with Additional Needs',
      help: {
        en: 'Enter 1 for children and youth in California Children’s Services who need more.',
        es: 'Escriba 1 para niños y jóvenes de California Children’s Services que necesitan más.',
      },
    },
    {
      ...population,
      id: 'childChildWelfare',
      label: 'Child/Youth: Involved in Child Welfare',
      help: {
        en: 'Enter 1 for children and youth involved in child welfare.',
        es: 'Escriba 1 para niños y jóvenes en el sistema de bienestar infantil.',
      },
    },
    {
      ...population,
      id: 'childTransitioningFromIncarceration',
      label: 'Child/Youth: Transitioning from Incarceration',
      help: {
        en: 'Enter 1 for youth who leave incarceration.',
        es: 'Escriba 1 para jóvenes que salen de la cárcel.',
      },
    },
    {
      ...population,
      id: 'childBirthEquity',
      label: 'Child/Youth: Birth Equity',
      help: {
        en: 'Enter 1 for youth of the Birth Equity population.',
        es: 'Escriba 1 para jóvenes de la población de equidad en el nacimiento.',
      },
      since: '2024-01-01',
    },
  ],
})
