/** Only a closed referral loop has a reason for its closure. */
import { defineRule } from '../../define.ts'

export const returnClosureReasonButLoopOpen = defineRule({
  id: 'return/closure-reason-but-loop-open',
  files: ['ecm/return-transmission', 'community-supports/return-transmission'],
  reads: ['referralStatus', 'referralLoopClosureReason'],
  at: 'referralLoopClosureReason',
  consequence: 'accepted-with-warning',
  words: {
    wrong: {
      en: 'There is a reason for closure, but the referral status is {status}.',
      es: 'Hay un motivo de cierre, pero el estado de la referencia es {status}.',
    },
    expected: {
      en: 'A reason stands with this status only: {expected}.',
      es: 'Un motivo va solo con este estado: {expected}.',
    },
    mend: {
      en: 'Correct the status. If the loop is still open, delete the reason.',
      es: 'Corrija el estado. Si el ciclo sigue abierto, borre el motivo.',
    },
  },
  example: 'Services Received',
  codes: { closed: ['Referral Loop Closed'] },
  since: '2025-07-01',
  basis: 'assumed',
  cite: 'closed-loop-faq-2025-05: Tracking Member Referrals',
  reading: 'R-11',
})
