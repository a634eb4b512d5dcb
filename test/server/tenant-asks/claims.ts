/** What somebody would ask about another organization’s claims: lines, runs, payments. */
import type { Reaches, Refused } from './reach.ts'

export function claimReaches(refused: Refused): Reaches {
  const why = 'wrong'
  return {
    'claims.see-line': refused('claimLine', line => ({ line })),
    'claims.decide-line': refused(
      'claimLine',
      line => ({ line, decision: { outcome: 'deny', rule: 'no/such-rule' }, why }),
      'claims/no-such-rule',
    ),
    'claims.confirm-decision': refused(
      'claimLine',
      line => ({ line, confirms: false }),
      'claims/nothing-to-confirm',
    ),
    'claims.decide-again': refused('claimLine', line => ({ line, why })),
    'claims.open-dispute': refused(
      'claimLine',
      line => ({ line, receivedOn: '2099-01-01', says: why }),
      'claims/not-disputable',
    ),
    'claims.decide-dispute': refused('claimLine', line => ({ line, pays: null, why }), 'claims/no-dispute'),
    'claims.tell-letter': refused('claimLine', line => ({ line })),
    'claims.correct-receipt': refused(
      'claimLine',
      line => ({ line, receivedOn: '2099-01-01', why }),
      'claims/not-possible',
    ),
    'claims.begin-run-again': refused('paymentRun', run => ({ run }), 'claims/run-not-stopped'),
    'claims.drop-run': refused('paymentRun', run => ({ run, why }), 'claims/run-not-stopped'),
    'claims.see-run': refused('paymentRun', run => ({ run })),
    'claims.see-payment': refused('claimPayment', payment => ({ payment })),
    'claims.print-payment': refused('claimPayment', payment => ({ payment })),
    'claims.print-letter': refused('claimLine', line => ({ line })),
    'claims.record-refund': refused(
      'claimPayment',
      payment => ({ payment, cents: 1, note: why }),
      'claims/more-than-owed',
    ),
  }
}
