/** Table 3 of the MCP Member Information File: the member's primary care provider or clinic. */
import { type Authority, defineTable } from '../../../define.ts'
import * as provider from '../../../elements/provider.ts'

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Table 3',
} as const satisfies Authority

export const primaryCareTable = defineTable({
  id: 'table-3',
  title: 'Table 3: Primary Care Provider/Clinic Information',
  elements: [
    {
      ...provider.primaryCareProviderName,
      label: 'Primary Care Provider/Clinic Name (Assigned PCP)',
      needed: 'always',
      ...asked,
    },
    {
      ...provider.primaryCareProviderNpi,
      label: 'Primary Care Provider/Clinic National Provider Identifier (NPI)',
      needed: 'always',
      ...asked,
    },
    {
      ...provider.primaryCareProviderPhoneNumber,
      label: 'Primary Care Provider/Clinic Phone Number',
      needed: 'always',
      ...asked,
    },
    {
      id: 'lastVisitDate',
      label: 'Last Visit Date (MM/DD/YYYY)',
      is: 'date',
      needed: 'always',
      blankMeans: {
        en: 'No visit yet, or none that the plan knows of.',
        es: 'Ninguna visita todavía, o ninguna que el plan conozca.',
      },
      help: {
        en: "The day of the member's latest visit to the primary care provider or clinic.",
        es: 'El día de la última visita del miembro a su proveedor o clínica de atención primaria.',
      },
      example: '12/10/2025',
      alsoCalled: [
        'Last Visit Date',
        'Last Visit',
        'Last PCP Visit',
        'Last PCP Visit Date',
        'PCP Last Visit Date',
        'Date of Last Visit',
        'Date of Last PCP Visit',
      ],
      ...asked,
      reading: 'R-09',
    },
  ],
})
