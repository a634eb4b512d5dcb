/** ECM encounters are counted for members who are in ECM. */
import { defineRule } from '../../define.ts'

export const returnEncountersButNotEnrolled = defineRule({
  id: 'return/encounters-but-not-enrolled',
  files: ['ecm/return-transmission'],
  reads: [
    'inPersonEncounterCount',
    'telephonicEncounterCount',
    'memberEngagementStatus',
    'ecmBenefitStartDate',
  ],
  at: 'inPersonEncounterCount',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'Encounters counted: {found}. But the status is {status}, and ECM has no start date.',
      es: 'Encuentros contados: {found}. Pero el estado es {status} y ECM no tiene fecha de inicio.',
    },
    expected: {
      en: 'ECM encounters are counted once the member has enrolled.',
      es: 'Los encuentros de ECM se cuentan cuando el miembro ya se inscribió.',
    },
    mend: {
      en:
        'Attempts to reach a member belong in the outreach tracker. ' +
        'If the member has enrolled, correct the status.',
      es:
        'Los intentos de contacto van en el registro de contactos. ' +
        'Si el miembro se inscribió, corrija el estado.',
    },
  },
  example: '0',
  codes: { notEnrolled: ['Outreach not started', 'Outreach in progress', 'Declined', 'Unable to reach'] },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 6',
})
