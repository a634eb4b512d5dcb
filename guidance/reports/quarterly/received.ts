/** Dimension 4 of the quarterly report: the Community Supports that a member got, as claims show. */
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

export const receivedTable = defineTable({
  id: 'received',
  title: 'Community Supports received in the reporting period',
  elements: [
    {
      ...flag,
      id: 'receivedHousingTransitionNavigation',
      label: 'Housing Transition Navigation Services: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Housing Transition Navigation.',
        es: 'Escriba 1 si hay una reclamación de: Navegación para la Transición a la Vivienda.',
      },
    },
    {
      ...flag,
      id: 'receivedHousingDeposits',
      label: 'Housing Deposits: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Housing Deposits.',
        es: 'Escriba 1 si hay una reclamación de: Depósitos de Vivienda.',
      },
    },
    {
      ...flag,
      id: 'receivedHousingTenancyAndSustaining',
      label: 'Housing Tenancy and Sustaining Services: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Housing Tenancy and Sustaining Services.',
        es: 'Escriba 1 si hay una reclamación de: Servicios para Conservar la Vivienda.',
      },
    },
    {
      ...flag,
      id: 'receivedShortTermPostHospitalizationHousing',
      label: 'Short-Term Post-Hospitalization Housing: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Short-Term Post-Hospitalization Housing.',
        es: 'Escriba 1 si hay una reclamación de: Vivienda a Corto Plazo tras la Hospitalización.',
      },
    },
    {
      ...flag,
      id: 'receivedRecuperativeCare',
      label: 'Recuperative Care (Medical Respite): Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Recuperative Care.',
        es: 'Escriba 1 si hay una reclamación de: Cuidados de Recuperación.',
      },
    },
    {
      ...flag,
      id: 'receivedRespite',
      label: 'Respite Services: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Respite Services.',
        es: 'Escriba 1 si hay una reclamación de: Servicios de Relevo.',
      },
    },
    {
      ...flag,
      id: 'receivedDayHabilitation',
      label: 'Day Habilitation Programs: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Day Habilitation.',
        es: 'Escriba 1 si hay una reclamación de: Programas de Habilitación Diurna.',
      },
    },
    {
      ...flag,
      id: 'receivedAssistedLivingTransition',
      label: 'Nursing Facility Transition/Diversion to Assisted Living Facilities: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Assisted Living Facility Transitions.',
        es: 'Escriba 1 si hay una reclamación de: Transición a Residencias de Vida Asistida.',
      },
    },
    {
      ...flag,
      id: 'receivedCommunityTransition',
      label: 'Community Transition Services/Nursing Facility Transition to a Home: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Community or Home Transition.',
        es: 'Escriba 1 si hay una reclamación de: Transición a la Comunidad o al Hogar.',
      },
    },
    {
      ...flag,
      id: 'receivedPersonalCareAndHomemaker',
      label: 'Personal Care and Homemaker Services: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Personal Care and Homemaker Services.',
        es: 'Escriba 1 si hay una reclamación de: Cuidado Personal y Tareas del Hogar.',
      },
    },
    {
      ...flag,
      id: 'receivedEnvironmentalAccessibilityAdaptations',
      label: 'Environmental Accessibility Adaptations (Home Modifications): Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Environmental Accessibility Adaptations.',
        es: 'Escriba 1 si hay una reclamación de: Adaptaciones de Accesibilidad del Hogar.',
      },
    },
    {
      ...flag,
      id: 'receivedMedicallySupportiveFood',
      label: 'Meals/Medically-Tailored Meals or Medically-Supportive Foods: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows medically tailored meals or food.',
        es: 'Escriba 1 si hay una reclamación de: Comidas o Alimentos con Apoyo Médico.',
      },
    },
    {
      ...flag,
      id: 'receivedSoberingCenters',
      label: 'Sobering Centers: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Sobering Centers.',
        es: 'Escriba 1 si hay una reclamación de: Centros de Sobriedad.',
      },
    },
    {
      ...flag,
      id: 'receivedAsthmaRemediation',
      label: 'Asthma Remediation: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Asthma Remediation.',
        es: 'Escriba 1 si hay una reclamación de: Remediación del Asma.',
      },
    },
    {
      ...flag,
      id: 'receivedOtherCommunitySupport',
      label: 'Other: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows another Community Support.',
        es: 'Escriba 1 si hay una reclamación de: otro Apoyo Comunitario.',
      },
    },
    {
      ...flag,
      id: 'receivedTransitionalRent',
      label: 'Transitional Rent: Received',
      help: {
        en: 'Enter 1 if a claim of the quarter shows Transitional Rent.',
        es: 'Escriba 1 si hay una reclamación de: Alquiler Transitorio.',
      },
      ...supposed,
    },
  ],
})
