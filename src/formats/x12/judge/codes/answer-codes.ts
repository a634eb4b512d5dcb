/** Findings of the judge at level 4 (and totals at 3) on remittances and acknowledgements. */
import type { X12CodeFacts } from '../../finding.ts'

export const answerFindingCodes = {
  'remittance/bank-account-missing': {
    consequence: 'rejects-row',
    level: 4,
    values: [],
    says: 'A payment by transfer (ACH, BOP, FWT) lacks an account or a bank in BPR06 to 15.',
    ack: { ik4: 'I9' },
  },
  'remittance/no-payment-but-amount': {
    consequence: 'rejects-row',
    level: 4,
    values: [],
    says: 'No payment is made (BPR04 is NON), but there is an amount.',
    ack: { ik4: 'I12' },
  },
  'remittance/denied-but-paid': {
    consequence: 'accepted-with-warning',
    level: 4,
    values: [],
    says: 'A claim is denied (CLP02 is 4), but something was paid for it.',
    ack: { ik4: 'I12' },
  },
  'remittance/reversal-not-negative': {
    consequence: 'rejects-row',
    level: 4,
    values: [],
    says: 'A claim is reversed (CLP02 is 22), but its charge or payment is above zero.',
    ack: { ik4: 'I12' },
  },
  'remittance/patient-share-differs': {
    consequence: 'accepted-with-warning',
    level: 3,
    values: [],
    says: 'What the patient owes (CLP05) is not the sum of the adjustments of group PR.',
    ack: { ik4: 'I12' },
  },
  'adjustment/remark-missing': {
    consequence: 'accepted-with-warning',
    level: 4,
    values: ['reason'],
    says: 'A reason that says something is missing or not covered (16, 96, A1 …) comes without a remark code.',
    ack: { ik3: 'I6' },
  },
  'adjustment/zero': {
    consequence: 'note',
    level: 4,
    values: [],
    says: 'An adjustment is of no money.',
    ack: { ik4: 'I12' },
  },
  'acknowledgement/counts-differ': {
    consequence: 'rejects-row',
    level: 3,
    values: [],
    says: 'The counts of a 999 or 997 (AK902 to 904) are not those of the sets that it tells of.',
    ack: { ik4: 'I12' },
  },
  'acknowledgement/status-contradicts': {
    consequence: 'rejects-row',
    level: 4,
    values: [],
    says: 'The status of a group (AK901) or set (IK501, AK501) contradicts what is told of its sets or segments.',
    ack: { ik4: 'I12' },
  },
  'acknowledgement/totals-differ': {
    consequence: 'accepted-with-warning',
    level: 3,
    values: ['what'],
    says: 'A total of a 277CA (QTY, AMT) is not what its claims come to.',
    ack: { ik4: 'I12' },
  },
  'acknowledgement/category-contradicts': {
    consequence: 'rejects-row',
    level: 4,
    values: [],
    says: 'The action of a status (STC03) contradicts its category: WQ accepts, U refuses.',
    ack: { ik4: 'I12' },
  },
  'acknowledgement/category-not-of-batch': {
    consequence: 'rejects-row',
    level: 5,
    values: [],
    says: 'A category is none that acknowledges a claim of a batch (A0 to A8).',
    ack: { ik4: 'I6' },
  },
} as const satisfies Record<string, X12CodeFacts>
