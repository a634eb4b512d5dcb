/** The kinds of organization that provide ECM. */
import { defineCodeSet } from '../define.ts'

/*
 * Examples, as the State’s toolkit calls them, hence open. The short words are ours.
 */
export const providerType = defineCodeSet({
  id: 'provider-type',
  name: 'ECM Provider Type',
  open: true,
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'provider-toolkit-2021-12: ECM Provider Examples',
  codes: [
    {
      code: 'Physician group',
      label: 'Primary care or specialist physicians or physician groups',
      labelEs: 'Médicos de atención primaria o especialistas, o grupos médicos',
      aliases: ['Primary care', 'Primary care or specialist', 'PCP', 'Specialist', 'Physicians'],
    },
    {
      code: 'Community health center',
      label: 'Community health centers',
      labelEs: 'Centros de salud comunitarios',
      aliases: ['CHC'],
    },
    {
      code: 'Hospital',
      label: 'Hospitals or hospital-based physician groups or clinics',
      labelEs: 'Hospitales, o grupos médicos y clínicas de hospital',
      aliases: ['Hospital-based physician group', 'Hospital clinic', 'Hospitals'],
    },
    {
      code: 'Homeless services',
      label: 'Providers serving individuals experiencing homelessness',
      labelEs: 'Proveedores para personas sin hogar',
      aliases: ['Homeless services provider', 'Homelessness services'],
    },
    {
      code: 'Justice-involved services',
      label: 'Providers serving justice-involved individuals',
      labelEs: 'Proveedores para personas que pasaron por la justicia penal',
      aliases: ['Justice-involved', 'JI provider'],
    },
    {
      code: 'Rural health center',
      label: 'Rural health centers',
      labelEs: 'Centros de salud rurales',
      aliases: ['RHC', 'Rural health clinic'],
    },
    {
      code: 'Indian health center',
      label: 'Indian health centers or clinics',
      labelEs: 'Centros o clínicas de salud indígena',
      aliases: ['IHC', 'Indian health clinic', 'Tribal health center'],
    },
    {
      code: 'FQHC',
      label: 'Federally Qualified Health Centers',
      labelEs: 'Centros de salud con calificación federal',
      aliases: ['Federally Qualified Health Center'],
    },
    {
      code: 'Behavioral health entity',
      label: 'Behavioral health entities',
      labelEs: 'Entidades de salud conductual',
      aliases: ['BH', 'Behavioral health', 'County behavioral health'],
    },
    {
      code: 'Community mental health center',
      label: 'Community mental health centers',
      labelEs: 'Centros comunitarios de salud mental',
      aliases: ['CMHC'],
    },
    {
      code: 'SUD treatment provider',
      label: 'Substance use disorder treatment providers',
      labelEs: 'Proveedores de tratamiento por consumo de sustancias',
      aliases: ['SUD', 'SUD provider', 'SUD treatment'],
    },
    {
      code: 'Local health department',
      label: 'Local health departments',
      labelEs: 'Departamentos de salud locales',
      aliases: ['LHD', 'County health department', 'Public health department'],
    },
    {
      code: 'Community-based entity',
      label: 'Community-based entities',
      labelEs: 'Entidades comunitarias',
      aliases: ['CBO', 'CBE', 'Community-based organization'],
    },
  ],
})
