/** The fourteen Community Supports and Transitional Rent, with the names they have had so far. */
import { defineCodeSet } from '../define.ts'

/*
 * The State publishes names, not codes; ours are the letters that the field uses. Order: the State's.
 *
 * `Respite` alone is the caregivers' respite; `Medical Respite` is Recuperative Care. `Nursing Facility
 * Transition` alone could be either of two supports and is no alias of any.
 *
 * To come: the waivers under which Community Supports stand end on 2026-12-31 unless renewed, and the two
 * with room and board, STPHH and RC, are the exposed ones. They have not ended. Should they, `until:
 * '2026-12-31'` on the two entries here and on their services in `../services/` switches them off on
 * 2027-01-01; nothing else changes. Transitional Rent stands in another waiver until 2029-12-31.
 *
 * Since 2026-01-01 Asthma Remediation no longer includes the in-home trigger assessment and the education
 * in self-management, which moved to a benefit of their own; the support and its pair of code and modifier
 * stayed.
 */
export const communitySupports = defineCodeSet({
  id: 'community-supports',
  name: 'Community Supports',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Pre-Approved DHCS Community Supports',
  codes: [
    {
      code: 'HTN',
      label: 'Housing Transition Navigation Services',
      labelEs: 'Servicios de orientación para la transición a una vivienda',
      aliases: [
        'HTNS',
        'Housing Transition Navigation',
        'Housing Transition and Navigation Services',
        'Housing Transition & Navigation Services',
        'Housing Navigation',
        'Housing Navigation Services',
        'Housing Transition',
        'Housing Transition Services',
      ],
    },
    {
      code: 'HD',
      label: 'Housing Deposits',
      labelEs: 'Depósitos para vivienda',
      aliases: ['Housing Deposit', 'Deposits', 'HDS', 'Housing Deposit Services'],
    },
    {
      code: 'HTSS',
      label: 'Housing Tenancy and Sustaining Services',
      labelEs: 'Servicios para conservar la vivienda',
      aliases: [
        'HTS',
        'Housing Tenancy',
        'Housing Tenancy & Sustaining Services',
        'Housing Tenancy and Sustaining',
        'Housing Tenancy & Sustaining',
        'Tenancy Sustaining Services',
        'Tenancy and Sustaining Services',
        'Tenancy Support Services',
      ],
    },
    {
      code: 'STPHH',
      label: 'Short-Term Post-Hospitalization Housing',
      labelEs: 'Vivienda temporal después de una hospitalización',
      aliases: [
        'STPH',
        'Short Term Post Hospitalization',
        'Short-Term Post-Hospital Housing',
        'Post-Hospitalization Housing',
        'Post Hospitalization Housing (Short-Term)',
      ],
    },
    {
      code: 'RC',
      label: 'Recuperative Care (Medical Respite)',
      labelEs: 'Cuidados de recuperación (descanso médico)',
      aliases: ['Recuperative Care', 'Medical Respite', 'Medical Respite Care', 'Recup Care', 'Recuperative'],
    },
    {
      code: 'RS',
      label: 'Caregiver Respite',
      labelEs: 'Relevo para cuidadores',
      // Respite Services until the coding guidance of January 2026; the support is the same.
      aliases: [
        'CR',
        'Respite',
        'Respite Services',
        'Respite Services (for caregivers)',
        'Respite for Caregivers',
        'Caregiver Respite Services',
        'Respite Care',
      ],
    },
    {
      code: 'DHP',
      label: 'Day Habilitation Programs',
      labelEs: 'Programas diurnos de habilitación',
      aliases: ['DH', 'Day Habilitation', 'Day Habilitation Program', 'Day Hab', 'Day Hab Programs'],
    },
    {
      code: 'ALFT',
      label: 'Assisted Living Facility (ALF) Transitions',
      labelEs: 'Traslado a una residencia de vida asistida',
      aliases: [
        'ALF Transitions',
        'ALF Transition',
        'ALF',
        'NF to ALF',
        'NFT-ALF',
        'NF Transition to ALF',
        'NF Transition/Diversion to ALF',
        'Assisted Living Facility Transitions',
        'Assisted Living Facility Transition',
        'Nursing Facility Transition to Assisted Living Facility',
        'Nursing Facility Transition/Diversion to Assisted Living Facilities',
        'Nursing Facility Transition/Diversion to Assisted Living Facilities, such as Residential Care Facilities for Elderly and Adult Residential Facilities',
        'Nursing Facility Transition/Diversion to Assisted Living Facility',
        'Nursing Facility Transition/Diversion',
        'Nursing Facility Diversion to Assisted Living Facilities',
      ],
    },
    {
      code: 'CHT',
      label: 'Community or Home Transition Services',
      labelEs: 'Servicios de transición al hogar o a la comunidad',
      aliases: [
        'CTS',
        'CT',
        'Community Transition',
        'Community Transitions',
        'Community Transition Services',
        'Community or Home Transition',
        'Community/Home Transition',
        'Community/Home Transition Services',
        'Community Transition Services/Nursing Facility Transition to a Home',
        'Community Transition Services/Nursing Facility Transition to Home',
        'Nursing Facility Transition to a Home',
        'Nursing Facility Transition to Home',
        'NF Transition to Home',
        'NF to Home',
        'NFT-Home',
      ],
    },
    {
      code: 'PCHS',
      label: 'Personal Care and Homemaker Services',
      labelEs: 'Cuidado personal y tareas del hogar',
      aliases: [
        'PCH',
        'Personal Care & Homemaker Services',
        'Personal Care & Homemaker',
        'Personal Care and Homemaker',
        'Personal Care',
      ],
    },
    {
      code: 'EAA',
      label: 'Environmental Accessibility Adaptations (Home Modifications)',
      labelEs: 'Adaptaciones de accesibilidad en el hogar',
      aliases: [
        'Environmental Accessibility Adaptations',
        'Environmental Accessibility Adaptions',
        'Environmental Accessibility Adaptation',
        'Environmental Adaptations',
        'Home Modifications',
        'Home Modification',
        'EAA/Home Modifications',
      ],
    },
    {
      code: 'MTM',
      label: 'Meals/Medically-Tailored Meals or Medically-Supportive Foods',
      labelEs: 'Comidas a la medida médica o alimentos de apoyo médico',
      aliases: [
        'MTM/MSF',
        'MSF',
        'MTM or MSF',
        'Meals',
        'Meals/MSF',
        'Meals/MTM',
        'Medically Tailored Meals',
        'Medically Supportive Food',
        'Medically Supportive Foods',
        'Medically Tailored Meals/Medically Supportive Food',
        'Medically Tailored Meals or Medically-Supportive Food',
        'Medically Tailored Meals or Medically Supportive Foods',
        'Medically Tailored Meals/Medically Supportive Foods',
        'Meals/Medically Tailored Meals',
        'Meals/Medically Supportive Food',
      ],
    },
    {
      code: 'SC',
      label: 'Sobering Centers',
      labelEs: 'Centros de sobriedad',
      aliases: ['Sobering Center', 'Sobering', 'Sobering Center Services'],
    },
    {
      code: 'AR',
      label: 'Asthma Remediation',
      labelEs: 'Remediación del asma',
      aliases: ['Asthma', 'Asthma Remediation Services', 'Asthma Remediations'],
    },
    {
      code: 'TR',
      label: 'Transitional Rent',
      labelEs: 'Alquiler transitorio',
      // Optional for plans at first; since 2026-01-01 owed to the behavioral health population.
      since: '2025-07-01',
      basis: 'plan',
      cite: 'community-supports-definitions-2025-04: volume 2',
      aliases: ['Transitional Rent Services', 'Transition Rent', 'Transitional Rental Assistance'],
    },
  ],
})
