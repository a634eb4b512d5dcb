/** Findings of the judge at level 3: sums that do not come out. */
import type { X12CodeFacts } from '../../finding.ts'

export const balanceFindingCodes = {
  'claim/charge-not-sum-of-lines': {
    consequence: 'rejects-row',
    level: 3,
    values: [],
    says: 'The charge of the claim (CLM02) is not the sum of the charges of its lines.',
    ack: { status: ['A8', '178'] },
  },
  'claim/other-payment-out-of-balance': {
    consequence: 'rejects-row',
    level: 3,
    values: ['payer'],
    says: 'What another payer paid for the claim (AMT*D) is not what its lines and adjustments come to.',
    ack: { status: ['A8', '400'] },
  },
  'line/adjudication-out-of-balance': {
    consequence: 'rejects-row',
    level: 3,
    values: ['payer'],
    says: 'What another payer paid for a line and its adjustments (2430) do not add up to the charge.',
    ack: { status: ['A8', '400'] },
  },
  'remittance/line-out-of-balance': {
    consequence: 'rejects-row',
    level: 3,
    values: [],
    says: 'The charge of a line less its adjustments is not what was paid for it (SVC03).',
    ack: { ik5: 'I5' },
  },
  'remittance/claim-out-of-balance': {
    consequence: 'rejects-row',
    level: 3,
    values: [],
    says: 'The charge of a claim less all its adjustments is not what was paid for it (CLP04).',
    ack: { ik5: 'I5' },
  },
  'remittance/payment-out-of-balance': {
    consequence: 'rejects-row',
    level: 3,
    values: [],
    says: 'The payment (BPR02) is not the sum of the claims paid less the provider adjustments (PLB).',
    ack: { ik5: 'I5' },
  },
} as const satisfies Record<string, X12CodeFacts>
