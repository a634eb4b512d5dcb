/** How each column of the quarterly report is counted: one rule for each element of the six dimensions. */
import type { Authority } from '../define.ts'
import type { CountingRule } from './forms.ts'
import { sources } from './sources.ts'
import { countingOfSupports } from './supports-counting.ts'

const seen = {
  since: '2022-01-01',
  basis: 'plan',
  cite: 'plan-report-scripts-2026: counting rules',
  reading: 'R-20',
} as const satisfies Authority

const supposed = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: counting rules of the quarterly report',
  reading: 'R-20',
} as const satisfies Authority

const counted: readonly CountingRule[] = [
  {
    element: 'payerName',
    counts: { is: 'said', field: 'planName' },
    says: { en: 'The plan’s name, as the hub knows it.', es: 'El nombre del plan en este sistema.' },
    source: sources.plan,
    ...seen,
  },
  {
    element: 'planCode',
    counts: { is: 'said', field: 'planCode' },
    says: {
      en: 'The plan’s code for the county of the row.',
      es: 'El código del plan para el condado de la fila.',
    },
    source: sources.plan,
    ...seen,
  },
  {
    element: 'county',
    counts: { is: 'said', field: 'county' },
    says: {
      en: 'The county where the member lives, or where the provider has its contract.',
      es: 'El condado donde vive el miembro o donde trabaja el proveedor.',
    },
    source: sources.plan,
    ...seen,
  },
  {
    element: 'fileReportingPeriod',
    counts: { is: 'said', field: 'period' },
    says: { en: 'The period of the report.', es: 'El período del informe.' },
    source: sources.plan,
    ...seen,
  },
  {
    element: 'memberCin',
    counts: { is: 'said', field: 'cin' },
    says: { en: 'The member’s CIN.', es: 'El CIN del miembro.' },
    source: sources.member,
    ...seen,
  },
  {
    element: 'memberLastName',
    counts: { is: 'said', field: 'lastName' },
    says: { en: 'The member’s last name.', es: 'El apellido del miembro.' },
    source: sources.member,
    ...seen,
  },
  {
    element: 'memberFirstName',
    counts: { is: 'said', field: 'firstName' },
    says: { en: 'The member’s first name.', es: 'El nombre del miembro.' },
    source: sources.member,
    ...seen,
  },
  {
    element: 'memberDateOfBirth',
    counts: { is: 'said', field: 'bornOn' },
    says: { en: 'The member’s day of birth.', es: 'La fecha de nacimiento del miembro.' },
    source: sources.member,
    ...seen,
  },
  {
    element: 'adultHomelessness',
    counts: { is: 'flag', of: ['population'], codes: ['1', '1a', '1b'], age: 'adult' },
    says: {
      en: '1 if the member is in the population and 21 or older on the last day of the period.',
      es: '1 si el miembro es de esa población y de 21 años o más el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'adultIndividualsHomeless',
    counts: { is: 'flag', of: ['population'], codes: ['1a'], age: 'adult' },
    says: {
      en: '1 if the member is in the population and 21 or older on the last day of the period.',
      es: '1 si el miembro es de esa población y de 21 años o más el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'adultFamiliesHomeless',
    counts: { is: 'flag', of: ['population'], codes: ['1b'], age: 'adult' },
    says: {
      en: '1 if the member is in the population and 21 or older on the last day of the period.',
      es: '1 si el miembro es de esa población y de 21 años o más el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'adultAvoidableUse',
    counts: { is: 'flag', of: ['population'], codes: ['2'], age: 'adult' },
    says: {
      en: '1 if the member is in the population and 21 or older on the last day of the period.',
      es: '1 si el miembro es de esa población y de 21 años o más el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'adultMentalHealthOrSubstanceUse',
    counts: { is: 'flag', of: ['population'], codes: ['3'], age: 'adult' },
    says: {
      en: '1 if the member is in the population and 21 or older on the last day of the period.',
      es: '1 si el miembro es de esa población y de 21 años o más el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'adultTransitioningFromIncarceration',
    counts: { is: 'flag', of: ['population'], codes: ['4'], age: 'adult' },
    says: {
      en: '1 if the member is in the population and 21 or older on the last day of the period.',
      es: '1 si el miembro es de esa población y de 21 años o más el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'adultLongTermCareRisk',
    counts: { is: 'flag', of: ['population'], codes: ['5'], age: 'adult' },
    says: {
      en: '1 if the member is in the population and 21 or older on the last day of the period.',
      es: '1 si el miembro es de esa población y de 21 años o más el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'adultNursingFacilityTransition',
    counts: { is: 'flag', of: ['population'], codes: ['6'], age: 'adult' },
    says: {
      en: '1 if the member is in the population and 21 or older on the last day of the period.',
      es: '1 si el miembro es de esa población y de 21 años o más el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'adultBirthEquity',
    counts: { is: 'flag', of: ['population'], codes: ['9'], age: 'adult' },
    says: {
      en: '1 if the member is in the population and 21 or older on the last day of the period.',
      es: '1 si el miembro es de esa población y de 21 años o más el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'childHomelessness',
    counts: { is: 'flag', of: ['population'], codes: ['1', '1a', '1b'], age: 'child' },
    says: {
      en: '1 if the member is in the population and younger than 21 on the last day of the period.',
      es: '1 si el miembro es de esa población y menor de 21 años el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'childIndividualsHomeless',
    counts: { is: 'flag', of: ['population'], codes: ['1a'], age: 'child' },
    says: {
      en: '1 if the member is in the population and younger than 21 on the last day of the period.',
      es: '1 si el miembro es de esa población y menor de 21 años el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'childFamiliesHomeless',
    counts: { is: 'flag', of: ['population'], codes: ['1b'], age: 'child' },
    says: {
      en: '1 if the member is in the population and younger than 21 on the last day of the period.',
      es: '1 si el miembro es de esa población y menor de 21 años el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'childAvoidableUse',
    counts: { is: 'flag', of: ['population'], codes: ['2'], age: 'child' },
    says: {
      en: '1 if the member is in the population and younger than 21 on the last day of the period.',
      es: '1 si el miembro es de esa población y menor de 21 años el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'childMentalHealthOrSubstanceUse',
    counts: { is: 'flag', of: ['population'], codes: ['3'], age: 'child' },
    says: {
      en: '1 if the member is in the population and younger than 21 on the last day of the period.',
      es: '1 si el miembro es de esa población y menor de 21 años el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'childCaliforniaChildrensServices',
    counts: { is: 'flag', of: ['population'], codes: ['7'], age: 'child' },
    says: {
      en: '1 if the member is in the population and younger than 21 on the last day of the period.',
      es: '1 si el miembro es de esa población y menor de 21 años el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'childChildWelfare',
    counts: { is: 'flag', of: ['population'], codes: ['8'], age: 'child' },
    says: {
      en: '1 if the member is in the population and younger than 21 on the last day of the period.',
      es: '1 si el miembro es de esa población y menor de 21 años el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'childTransitioningFromIncarceration',
    counts: { is: 'flag', of: ['population'], codes: ['4'], age: 'child' },
    says: {
      en: '1 if the member is in the population and younger than 21 on the last day of the period.',
      es: '1 si el miembro es de esa población y menor de 21 años el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'childBirthEquity',
    counts: { is: 'flag', of: ['population'], codes: ['9'], age: 'child' },
    says: {
      en: '1 if the member is in the population and younger than 21 on the last day of the period.',
      es: '1 si el miembro es de esa población y menor de 21 años el último día del período.',
    },
    source: sources.information,
    ...supposed,
  },
  {
    element: 'ecmBenefitStartDate',
    counts: { is: 'said', field: 'startedOn' },
    says: { en: 'The first day of the ECM that began last.', es: 'El primer día del ECM más reciente.' },
    source: sources.return,
    ...seen,
  },
  {
    element: 'ecmBenefitEndDate',
    counts: { is: 'said', field: 'endedOn' },
    says: { en: 'Its last day, if that is in the period.', es: 'Su último día, si cae en el período.' },
    source: sources.return,
    ...seen,
  },
  {
    element: 'discontinuationReasonCode',
    counts: { is: 'said', field: 'reason' },
    says: {
      en: 'Why it ended, if it ended in the period.',
      es: 'Por qué terminó, si terminó en el período.',
    },
    source: sources.return,
    ...seen,
  },
  {
    element: 'ecmProviderNpi',
    counts: { is: 'said', field: 'npi' },
    says: { en: 'The provider of that ECM.', es: 'El proveedor de ese ECM.' },
    source: sources.return,
    ...seen,
  },
  {
    element: 'inPersonEncounterCount',
    counts: { is: 'days', of: 'contact', modes: ['in-person'], withinEnrolment: true },
    says: {
      en: 'Different days in the period, within the ECM of the row, on which a claim shows ECM in person.',
      es: 'Días distintos del período en que un cobro muestra ECM en persona.',
    },
    source: sources.claims,
    ...seen,
  },
  {
    element: 'telephonicEncounterCount',
    counts: { is: 'days', of: 'contact', modes: ['telehealth'], withinEnrolment: true },
    says: {
      en: 'Different days in the period, within the ECM of the row, on which a claim shows ECM by phone or video.',
      es: 'Días distintos del período en que un cobro muestra ECM por teléfono o video.',
    },
    source: sources.claims,
    ...seen,
  },
  {
    element: 'externalEcmRequestCount',
    counts: { is: 'members', of: 'request', program: 'ecm' },
    says: {
      en: 'Different members for whom somebody outside the plan asked, by the day the plan received it.',
      es: 'Miembros distintos para quienes alguien ajeno al plan pidió el servicio, según el día en que llegó.',
    },
    source: sources.requests,
    ...supposed,
  },
  {
    element: 'externalEcmRequestDeniedCount',
    counts: { is: 'members', of: 'request', program: 'ecm', outcome: 'denied' },
    says: {
      en: 'Those of them to whom the plan said no to a request received in the period.',
      es: 'Los miembros a quienes el plan negó una solicitud recibida en el período.',
    },
    source: sources.requests,
    ...supposed,
  },
  {
    element: 'externalCommunitySupportsRequestCount',
    counts: { is: 'members', of: 'request', program: 'community-supports' },
    says: {
      en: 'Different members for whom somebody outside the plan asked, by the day the plan received it.',
      es: 'Miembros distintos para quienes alguien ajeno al plan pidió el servicio, según el día en que llegó.',
    },
    source: sources.requests,
    ...seen,
  },
  {
    element: 'externalCommunitySupportsRequestDeniedCount',
    counts: { is: 'members', of: 'request', program: 'community-supports', outcome: 'denied' },
    says: {
      en: 'Those of them to whom the plan said no to a request received in the period.',
      es: 'Los miembros a quienes el plan negó una solicitud recibida en el período.',
    },
    source: sources.requests,
    ...seen,
  },
  {
    element: 'outreachMemberCount',
    counts: { is: 'members', of: 'outreach' },
    says: {
      en: 'Different members with an attempt in the period.',
      es: 'Miembros distintos con un intento en el período.',
    },
    source: sources.tracker,
    ...supposed,
  },
  {
    element: 'inPersonOutreachCount',
    counts: { is: 'facts', of: 'outreach', modes: ['In-Person'] },
    says: {
      en: 'Attempts in the period that were made in person.',
      es: 'Intentos en persona en el período.',
    },
    source: sources.tracker,
    ...supposed,
  },
  {
    element: 'electronicOutreachCount',
    counts: { is: 'facts', of: 'outreach', modes: ['Phone', 'Text', 'Email', 'Video', 'Other Electronic'] },
    says: {
      en: 'Attempts in the period by phone, text, email, video or another electronic way. Mail is neither.',
      es: 'Intentos por teléfono, texto, correo electrónico, video u otro medio electrónico. El correo postal no cuenta.',
    },
    source: sources.tracker,
    ...supposed,
  },
  {
    element: 'communitySupportsProviderNpi',
    counts: { is: 'said', field: 'npi' },
    says: { en: 'The provider’s NPI.', es: 'El NPI del proveedor.' },
    source: sources.contracts,
    ...seen,
  },
  {
    element: 'ecmProviderType',
    counts: { is: 'said', field: 'type' },
    says: {
      en: 'What the plan wrote down of the provider for its reports.',
      es: 'Lo que el plan anotó del proveedor para sus informes.',
    },
    source: sources.plan,
    ...supposed,
  },
  {
    element: 'communitySupportsProviderType',
    counts: { is: 'said', field: 'type' },
    says: {
      en: 'What the plan wrote down of the provider for its reports.',
      es: 'Lo que el plan anotó del proveedor para sus informes.',
    },
    source: sources.plan,
    ...seen,
  },
  {
    element: 'communitySupport',
    counts: { is: 'said', field: 'support' },
    says: {
      en: 'Each support of the provider’s contract on the last day of the period.',
      es: 'Cada apoyo del contrato del proveedor el último día del período.',
    },
    source: sources.contracts,
    ...seen,
  },
  {
    element: 'servedPopulationsOfFocus',
    counts: { is: 'said', field: 'populations' },
    says: {
      en: 'The populations of the provider’s contract on the last day of the period.',
      es: 'Las poblaciones del contrato del proveedor el último día del período.',
    },
    source: sources.contracts,
    ...supposed,
  },
  {
    element: 'membersServedCount',
    counts: { is: 'members', of: 'serving' },
    says: {
      en: 'Different members with the provider on the last day of the period: in ECM, or with an approved support.',
      es: 'Miembros distintos con el proveedor el último día del período.',
    },
    source: sources.serving,
    ...seen,
  },
  {
    element: 'membersAbleToServeCount',
    counts: { is: 'amount', of: 'able' },
    says: {
      en: 'The newest number that the provider said of a day up to the end of the period. Blank if it said none.',
      es: 'El número más reciente que dijo el proveedor hasta el fin del período. En blanco si no dijo ninguno.',
    },
    source: sources.capacity,
    ...seen,
  },
]

export const countingRules: readonly CountingRule[] = [...counted, ...countingOfSupports]
