/** A member whose renewal day has passed may have lost Medi-Cal. */
import { defineRule } from '../../define.ts'

export const memberRenewalHasPassed = defineRule({
  id: 'member/renewal-has-passed',
  files: ['ecm/member-information'],
  reads: ['ecmMemberRecord', 'mediCalRenewalDate', 'fileProductionDate'],
  at: 'mediCalRenewalDate',
  consequence: 'note',
  words: {
    wrong: {
      en: 'The Medi-Cal renewal date {found} had passed when the file was made.',
      es: 'La fecha de renovación de Medi-Cal {found} ya había pasado cuando se hizo el archivo.',
    },
    expected: {
      en: 'The renewal date of a member who still has Medi-Cal is {expected} or later.',
      es: 'La renovación de un miembro que aún tiene Medi-Cal es el {expected} o después.',
    },
    mend: {
      en: 'Ask the plan whether Medi-Cal was renewed, and for the new date.',
      es: 'Pregunte al plan si se renovó el Medi-Cal y cuál es la nueva fecha.',
    },
  },
  example: '11/30/2026',
  codes: { termed: ['Termed'] },
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'office-hours-2022-08: Member Information File, Table 1',
})
