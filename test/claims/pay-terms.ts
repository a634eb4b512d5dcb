/** What the plan of the tests and benches of claims pays. */
import { sampleTerms } from '../network/sample-terms.ts'

const fee = { way: 'fee-for-service', procedure: null, modifiers: [], feeSchedule: null } as const

/** Outreach is paid thirty dollars an attempt. */
export const payTerms = {
  ...sampleTerms,
  payment: [
    { service: 'ecm', amountCents: 2_500, unit: '15 minutes', ...fee },
    { service: 'ecm-outreach', amountCents: 3_000, unit: 'attempt', ...fee },
  ],
}
