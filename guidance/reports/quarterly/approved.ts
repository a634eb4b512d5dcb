/** Dimension 4 of the quarterly report: the Community Supports that a member was approved for. */
import { type Authority, defineTable } from '../../define.ts'

const seen = {
  since: '2022-01-01',
  basis: 'plan',
  cite: 'plan-report-scripts-2026: dimension 4',
  reading: 'R-20',
} as const satisfies Authority

const flag = {
  is: 'indicator',
  needed: 'always',
  blankMeans: { en: 'No.', es: 'No.' },
  example: '1',
  ...seen,
} as const

/** The column of Transitional Rent is supposed: the service came in July 2025, its place is not known. */
const supposed = {
  since: '2025-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: quarterly-report-2023-04 is older than Transitional Rent',
} as const satisfies Authority

export const approvedTable = defineTable({
  id: 'approved',
  title: 'Community Supports approved in the reporting period',
  elements: [
    {
      ...flag,
      id: 'approvedHousingTransitionNavigation',
      label: 'Housing Transition Navigation Services: Approved',
      help: {
        en: 'Enter 1 if Housing Transition Navigation was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Navegación para la Transición a la Vivienda.',
      },
    },
    {
      ...flag,
      id: 'approvedHousingDeposits',
      label: 'Housing Deposits: Approved',
      help: {
        en: 'Enter 1 if Housing Deposits was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Depósitos de Vivienda.',
      },
    },
    {
      ...flag,
      id: 'approvedHousingTenancyAndSustaining',
      label: 'Housing Tenancy and Sustaining Services: Approved',
      help: {
        en: 'Enter 1 if Housing Tenancy and Sustaining Services was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Servicios para Conservar la Vivienda.',
      },
    },
    {
      ...flag,
      id: 'approvedShortTermPostHospitalizationHousing',
      label: 'Short-Term Post-Hospitalization Housing: Approved',
      help: {
        en: 'Enter 1 if Short-Term Post-Hospitalization Housing was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Vivienda a Corto Plazo tras la Hospitalización.',
      },
    },
    {
      ...flag,
      id: 'approvedRecuperativeCare',
      label: 'Recuperative Care (Medical Respite): Approved',
      help: {
        en: 'Enter 1 if Recuperative Care was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Cuidados de Recuperación.',
      },
    },
    {
      ...flag,
      id: 'approvedRespite',
      label: 'Respite Services: Approved',
      help: {
        en: 'Enter 1 if Respite Services was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Servicios de Relevo.',
      },
    },
    {
      ...flag,
      id: 'approvedDayHabilitation',
      label: 'Day Habilitation Programs: Approved',
      help: {
        en: 'Enter 1 if Day Habilitation was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Programas de Habilitación Diurna.',
      },
    },
    {
      ...flag,
      id: 'approvedAssistedLivingTransition',
      label: 'Nursing Facility Transition/Diversion to Assisted Living Facilities: Approved',
      help: {
        en: 'Enter 1 if Assisted Living Facility Transitions was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Transición a Residencias de Vida Asistida.',
      },
    },
    {
      ...flag,
      id: 'approvedCommunityTransition',
      label: 'Community Transition Services/Nursing Facility Transition to a Home: Approved',
      help: {
        en: 'Enter 1 if Community or Home Transition was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Transición a la Comunidad o al Hogar.',
      },
    },
    {
      ...flag,
      id: 'approvedPersonalCareAndHomemaker',
      label: 'Personal Care and Homemaker Services: Approved',
      help: {
        en: 'Enter 1 if Personal Care and Homemaker Services was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Cuidado Personal y Tareas del Hogar.',
      },
    },
    {
      ...flag,
      id: 'approvedEnvironmentalAccessibilityAdaptations',
      label: 'Environmental Accessibility Adaptations (Home Modifications): Approved',
      help: {
        en: 'Enter 1 if Environmental Accessibility Adaptations was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Adaptaciones de Accesibilidad del Hogar.',
      },
    },
    {
      ...flag,
      id: 'approvedMedicallySupportiveFood',
      label: 'Meals/Medically-Tailored Meals or Medically-Supportive Foods: Approved',
      help: {
        en: 'Enter 1 if medically tailored meals or food was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Comidas o Alimentos con Apoyo Médico.',
      },
    },
    {
      ...flag,
      id: 'approvedSoberingCenters',
      label: 'Sobering Centers: Approved',
      help: {
        en: 'Enter 1 if Sobering Centers was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Centros de Sobriedad.',
      },
    },
    {
      ...flag,
      id: 'approvedAsthmaRemediation',
      label: 'Asthma Remediation: Approved',
      help: {
        en: 'Enter 1 if Asthma Remediation was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Remediación del Asma.',
      },
    },
    {
      ...flag,
      id: 'approvedOtherCommunitySupport',
      label: 'Other: Approved',
      help: {
        en: 'Enter 1 if another Community Support was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: otro Apoyo Comunitario.',
      },
    },
    {
      ...flag,
      id: 'approvedTransitionalRent',
      label: 'Transitional Rent: Approved',
      help: {
        en: 'Enter 1 if Transitional Rent was approved in the quarter.',
        es: 'Escriba 1 si en el trimestre se aprobó: Alquiler Transitorio.',
      },
      ...supposed,
    },
  ],
})
