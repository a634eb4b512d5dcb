/** Only what was denied has a reason for denial. */
import { defineRule } from '../../define.ts'

export const authorizationDenialReasonButNotDenied = defineRule({
  id: 'authorization/denial-reason-but-not-denied',
  files: ['community-supports/authorization-status'],
  reads: ['authorizationStatus', 'denialReason'],
  at: 'denialReason',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'There is a denial reason, but the status is {status}.',
      es: 'Hay un motivo de negación, pero el estado es {status}.',
    },
    expected: {
      en: 'A denial reason stands with one of these: {expected}.',
      es: 'Un motivo de negación va con uno de estos: {expected}.',
    },
    mend: {
      en: 'Check the status. If nothing was denied, delete the reason.',
      es: 'Revise el estado. Si nada se negó, borre el motivo.',
    },
  },
  example: 'Denied',
  codes: { denied: ['Denied', 'Modified', 'Closed'] },
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read',
  reading: 'R-19',
})
