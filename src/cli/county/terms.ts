/** The terms of the made-up county's contracts. */
import type { ActionInput } from '#actions/all-actions.ts'
import type { Day } from '#base/day.ts'

type Terms = ActionInput<'network.propose-contract'>['terms']

const monthly = { every: 'month', days: 10, closed: 'next-working-day' } as const

function file(id: string, owes: 'payer' | 'provider', cadence: Terms['files'][number]['cadence'] = null) {
  return { file: id, owes, layout: { as: 'guidance' } as const, transport: 'portal' as const, cadence }
}

function agreement(since: Day): NonNullable<Terms['dataSharing']> {
  return {
    version: '1.0',
    signedOn: since,
    since,
    until: null,
    purposes: ['treatment', 'payment', 'health-care-operations', 'care-coordination'],
    part2: 'with-consent',
    breachNotice: { count: 24, unit: 'hours' },
  }
}

/** Enhanced Care Management, paid by member and month, billed by invoice. */
export function ecmTerms(since: Day): Terms {
  return {
    ecm: {
      populations: ['1a', '1b', '2', '3'].map(population => ({ population, mostMembers: null })),
      mostMembers: 80,
    },
    communitySupports: [],
    counties: ['57'],
    payment: [
      {
        service: 'ecm',
        way: 'per-member-per-month',
        procedure: null,
        modifiers: [],
        amountCents: 45_000,
        unit: 'member and month',
        feeSchedule: null,
      },
      {
        service: 'ecm-outreach',
        way: 'fee-for-service',
        procedure: null,
        modifiers: [],
        amountCents: 3_000,
        unit: 'attempt',
        feeSchedule: null,
      },
    ],
    billing: { by: 'invoices', attestedOn: since },
    files: [
      file('ecm/member-information', 'payer', monthly),
      file('ecm/return-transmission', 'provider', monthly),
      file('ecm/initial-outreach-tracker', 'provider', monthly),
      file('billing/invoice', 'provider', monthly),
    ],
    delegates: [],
    dataSharing: agreement(since),
  }
}

/** Housing and meals, paid by service, billed by invoice. */
export function supportTerms(since: Day): Terms {
  const rate = (
    service: string,
    procedure: string,
    modifiers: string[],
    amountCents: number,
    unit: string,
  ) => ({
    service,
    way: 'fee-for-service' as const,
    procedure,
    modifiers,
    amountCents,
    unit,
    feeSchedule: null,
  })
  return {
    ecm: null,
    communitySupports: [
      { support: 'HTN', mostMembers: 40 },
      { support: 'MTM', mostMembers: 40 },
    ],
    counties: ['57'],
    payment: [rate('HTN', 'H0043', ['U6'], 7500, 'day'), rate('MTM', 'S5170', ['U6'], 1400, 'meal')],
    billing: { by: 'invoices', attestedOn: since },
    files: [
      file('community-supports/authorization-status', 'payer', monthly),
      file('community-supports/return-transmission', 'provider', monthly),
      file('billing/invoice', 'provider', monthly),
    ],
    delegates: [],
    dataSharing: agreement(since),
  }
}
