/** The 25 diagnosis codes of social needs that the State asks for first, two of them since divided. */
import { defineCodeSet } from '../define.ts'

/*
 * Every ICD-10-CM code of a social need may be sent; these are the ones to look for. The first ten were
 * read on a plan’s page, the rest is recalled. Z59.1 and Z59.7 have been divided since the list was made
 * and are no longer billable; the days of the division are recalled as well.
 *
 * Which other ICD-10-CM codes exist is not kept here: the list is large and changes twice a year. Causeway
 * checks a code’s shape, and its validity on a day against a dataset that the caller has.
 */
export const sdohPriority = defineCodeSet({
  id: 'sdoh-priority',
  name: 'DHCS Priority SDOH Codes',
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'apl-21-009: priority codes',
  codes: [
    {
      code: 'Z55.0',
      label: 'Illiteracy and low-level literacy',
      labelEs: 'Analfabetismo o bajo nivel de lectura',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
    },
    {
      code: 'Z58.6',
      label: 'Inadequate drinking-water supply',
      labelEs: 'Suministro inadecuado de agua potable',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
    },
    {
      code: 'Z59.00',
      label: 'Homelessness unspecified',
      labelEs: 'Sin hogar, no especificado',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
    },
    {
      code: 'Z59.01',
      label: 'Sheltered homelessness',
      labelEs: 'Sin hogar, en refugio',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
    },
    {
      code: 'Z59.02',
      label: 'Unsheltered homelessness',
      labelEs: 'Sin hogar, sin refugio',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
    },
    {
      code: 'Z59.1',
      label: 'Inadequate housing',
      labelEs: 'Vivienda inadecuada',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
      until: '2023-03-31',
      replacedBy: ['Z59.10', 'Z59.11', 'Z59.12', 'Z59.19'],
    },
    {
      code: 'Z59.10',
      label: 'Inadequate housing, unspecified',
      labelEs: 'Vivienda inadecuada, no especificada',
      since: '2023-04-01',
      cite: 'icd-10-cm: division of Z59.1',
    },
    {
      code: 'Z59.11',
      label: 'Inadequate housing environmental temperature',
      labelEs: 'Temperatura inadecuada en la vivienda',
      since: '2023-04-01',
      cite: 'icd-10-cm: division of Z59.1',
    },
    {
      code: 'Z59.12',
      label: 'Inadequate housing utilities',
      labelEs: 'Servicios básicos inadecuados en la vivienda',
      since: '2023-04-01',
      cite: 'icd-10-cm: division of Z59.1',
    },
    {
      code: 'Z59.19',
      label: 'Other inadequate housing',
      labelEs: 'Otra vivienda inadecuada',
      since: '2023-04-01',
      cite: 'icd-10-cm: division of Z59.1',
    },
    {
      code: 'Z59.3',
      label: 'Problems related to living in residential institution',
      labelEs: 'Problemas por vivir en una institución residencial',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
    },
    {
      code: 'Z59.41',
      label: 'Food insecurity',
      labelEs: 'Inseguridad alimentaria',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
    },
    {
      code: 'Z59.48',
      label: 'Other specified lack of adequate food',
      labelEs: 'Otra falta de alimentos adecuados',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
    },
    {
      code: 'Z59.7',
      label: 'Insufficient social insurance and welfare support',
      labelEs: 'Seguro social y asistencia social insuficientes',
      basis: 'dhcs',
      cite: 'san-francisco-health-plan-z-codes: priority codes',
      until: '2024-09-30',
      replacedBy: ['Z59.71', 'Z59.72'],
    },
    {
      code: 'Z59.71',
      label: 'Insufficient health insurance coverage',
      labelEs: 'Seguro de salud insuficiente',
      since: '2024-10-01',
      cite: 'icd-10-cm: division of Z59.7',
    },
    {
      code: 'Z59.72',
      label: 'Insufficient welfare support',
      labelEs: 'Asistencia social insuficiente',
      since: '2024-10-01',
      cite: 'icd-10-cm: division of Z59.7',
    },
    {
      code: 'Z59.811',
      label: 'Housing instability, housed, with risk of homelessness',
      labelEs: 'Vivienda inestable, con riesgo de quedar sin hogar',
    },
    {
      code: 'Z59.812',
      label: 'Housing instability, housed, homelessness in past 12 months',
      labelEs: 'Vivienda inestable, sin hogar en los últimos 12 meses',
    },
    {
      code: 'Z59.819',
      label: 'Housing instability, housed unspecified',
      labelEs: 'Vivienda inestable, no especificada',
    },
    {
      code: 'Z59.89',
      label: 'Other problems related to housing and economic circumstances',
      labelEs: 'Otros problemas de vivienda y economía',
    },
    { code: 'Z60.2', label: 'Problems related to living alone', labelEs: 'Problemas por vivir solo' },
    { code: 'Z60.4', label: 'Social exclusion and rejection', labelEs: 'Exclusión y rechazo social' },
    {
      code: 'Z62.819',
      label: 'Personal history of unspecified abuse in childhood',
      labelEs: 'Antecedente de abuso no especificado en la niñez',
    },
    {
      code: 'Z63.0',
      label: 'Problems in relationship with spouse or partner',
      labelEs: 'Problemas con el cónyuge o la pareja',
    },
    {
      code: 'Z63.4',
      label: 'Disappearance and death of family member',
      labelEs: 'Desaparición o muerte de un familiar',
    },
    {
      code: 'Z63.5',
      label: 'Disruption of family by separation and divorce',
      labelEs: 'Separación o divorcio en la familia',
    },
    {
      code: 'Z63.6',
      label: 'Dependent relative needing care at home',
      labelEs: 'Familiar dependiente que necesita cuidado en casa',
    },
    {
      code: 'Z63.72',
      label: 'Alcoholism and drug addiction in family',
      labelEs: 'Alcoholismo o drogadicción en la familia',
    },
    { code: 'Z65.1', label: 'Imprisonment and other incarceration', labelEs: 'Encarcelamiento' },
    {
      code: 'Z65.2',
      label: 'Problems related to release from prison',
      labelEs: 'Problemas por la salida de la prisión',
    },
    {
      code: 'Z65.8',
      label: 'Other specified problems related to psychosocial circumstances',
      labelEs: 'Otros problemas psicosociales especificados',
    },
  ],
})
