/** Why a member's ECM ended: the five reasons of 2022, and the fifteen since the third quarter of 2023. */
import { defineCodeSet } from '../define.ts'

/*
 * The numbers 1, 2 and 4 kept their meaning when the list grew; 3 lost those who decline, now 6; 5 was the
 * catch-all, now 15. The list of 2022 is inferred from a plan's crosswalk. Of the list of 2023, 7, 8 and 15
 * are seen in use; the others are recalled, not read.
 *
 * The letters are those of the Health Homes Program, still met in files of 2026. `N/A`, which one plan
 * reads as 2, is no alias: most who write it mean that the element does not apply. `NE`, not enrolled at
 * the plan, may be 8 or 9 and falls to the catch-all.
 */
export const discontinuationReason = defineCodeSet({
  id: 'discontinuation-reason',
  name: 'Discontinuation Reason Code',
  since: '2023-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: Discontinuation reasons since 2023',
  codes: [
    {
      code: '1',
      label: 'The Member has met all care plan goals',
      labelEs: 'El miembro cumplió todas las metas de su plan de cuidado',
      since: '2022-01-01',
      basis: 'plan',
      cite: 'plan-report-scripts-2026: crosswalk of discontinuation reasons',
      aliases: [
        'WM',
        'Well managed',
        'SC',
        'Successfully completed',
        'Met goals',
        'Met all goals',
        'Goals met',
        'Graduated',
        'Member met all care plan goals',
      ],
    },
    {
      code: '2',
      label: 'The Member is ready to transition to a lower level of care',
      labelEs: 'El miembro está listo para un nivel de atención menor',
      since: '2022-01-01',
      basis: 'plan',
      cite: 'plan-report-scripts-2026: crosswalk of discontinuation reasons',
      aliases: ['Step down', 'Lower level of care', 'Ready for lower level of care'],
    },
    {
      code: '3',
      label:
        'The Member no longer wishes to receive ECM, is unresponsive or unwilling to engage, or declined',
      labelEs: 'El miembro ya no desea ECM, no responde, no quiere participar o lo rechazó',
      since: '2022-01-01',
      until: '2023-06-30',
      basis: 'plan',
      cite: 'plan-report-scripts-2026: crosswalk of discontinuation reasons',
      aliases: ['DP', 'Declined', 'Declined to participate', 'Unwilling', 'Unresponsive', 'No longer wishes'],
      replacedBy: ['3', '6'],
    },
    {
      code: '4',
      label: 'The ECM Provider has not been able to connect with the Member after multiple attempts',
      labelEs: 'El proveedor no pudo comunicarse con el miembro después de varios intentos',
      since: '2022-01-01',
      basis: 'plan',
      cite: 'plan-report-scripts-2026: crosswalk of discontinuation reasons',
      aliases: [
        'UE',
        'Unable to engage',
        'Unable to connect',
        'Unable to contact',
        'Unable to reach',
        'UTR',
        'Unable to connect after multiple attempts',
      ],
    },
    {
      code: '5',
      label: 'Other',
      labelEs: 'Otro',
      since: '2022-01-01',
      until: '2023-06-30',
      basis: 'plan',
      cite: 'plan-report-scripts-2026: crosswalk of discontinuation reasons',
      aliases: ['OTH', 'UBE', 'EXP', 'NE', 'OH', 'CAP', 'ERR', 'DNC', 'Other reason'],
      replacedBy: ['5', '7', '8', '9', '10', '11', '12', '13', '14', '15'],
    },
    {
      code: '3',
      label: 'The Member no longer wishes to receive ECM or is unresponsive or unwilling to engage',
      labelEs: 'El miembro ya no desea ECM, no responde o no quiere participar',
      basis: 'plan',
      cite: 'plan-report-scripts-2026: crosswalk of discontinuation reasons',
      aliases: [
        'Unwilling',
        'Unresponsive',
        'No longer wishes',
        'Unwilling to engage',
        'No longer interested',
      ],
    },
    {
      code: '5',
      label: 'Incarcerated',
      labelEs: 'Encarcelado',
      aliases: ['Incarceration', 'In jail', 'In custody', 'Member is incarcerated'],
    },
    {
      code: '6',
      label: 'Declined to participate',
      labelEs: 'Se negó a participar',
      aliases: ['DP', 'Declined', 'Refused', 'Opted out', 'Member declined'],
    },
    {
      code: '7',
      label: 'Enrolled in a duplicative program',
      labelEs: 'Inscrito en un programa que duplica los servicios',
      basis: 'plan',
      cite: 'plan-report-scripts-2026: reason given when a member joins a special needs plan',
      aliases: ['Duplicative program', 'Duplicate program', 'Duplicative services', 'D-SNP', 'C-SNP'],
    },
    {
      code: '8',
      label: 'Lost Medi-Cal coverage',
      labelEs: 'Perdió la cobertura de Medi-Cal',
      basis: 'plan',
      cite: 'plan-report-scripts-2026: reason given when a member is termed',
      aliases: [
        'OH',
        'Lost Medi-Cal',
        'Lost coverage',
        'Lost eligibility',
        'No longer eligible for Medi-Cal',
        'Eligibility on hold',
        'Termed',
      ],
    },
    {
      code: '9',
      label: 'Switched health plans',
      labelEs: 'Cambió de plan de salud',
      aliases: [
        'Changed health plans',
        'Switched plans',
        'Changed plans',
        'Changed MCP',
        'Transferred to another plan',
      ],
    },
    {
      code: '10',
      label: 'Moved out of the county',
      labelEs: 'Se mudó fuera del condado',
      aliases: ['Moved out of county', 'Moved county', 'Out of county', 'Moved'],
    },
    {
      code: '11',
      label: 'Moved out of the country',
      labelEs: 'Se mudó fuera del país',
      aliases: ['Moved out of country', 'Out of country'],
    },
    {
      code: '12',
      label: 'Unsafe behavior or environment',
      labelEs: 'Conducta o entorno peligroso',
      aliases: ['UBE', 'Unsafe', 'Unsafe behavior', 'Unsafe environment', 'Unsafe behaviour or environment'],
    },
    {
      code: '13',
      label: 'Not reauthorized',
      labelEs: 'No se renovó la autorización',
      aliases: [
        'Reauthorization denied',
        'Not re-authorized',
        'Authorization not renewed',
        'Authorization expired',
      ],
    },
    {
      code: '14',
      label: 'Deceased',
      labelEs: 'Falleció',
      aliases: ['EXP', 'Expired', 'Died', 'Death', 'Member deceased'],
    },
    {
      code: '15',
      label: 'Other',
      labelEs: 'Otro',
      basis: 'plan',
      cite: 'plan-report-scripts-2026: reason given for everything else',
      aliases: ['OTH', 'Other reason', 'NE', 'CAP', 'ERR', 'DNC', 'No capacity', 'Data not collected'],
    },
  ],
})
