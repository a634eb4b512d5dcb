/** A made-up line that is paid in full, and a world that knows all about it, for tests and benches to change. */
import type { Day } from '#base/day.ts'
import type { Authorization } from '../authorizations/authorization.ts'
import { billableServices } from '../billing/billable.ts'
import type { Facts } from '../exchange/records.ts'
import { type ContractHistory, spansOf } from '../network/contract.ts'
import type { ContractTerms, PaymentTerms } from '../network/terms.ts'
import { type ClaimLine, claimLineOf, type Receipt } from './claim-line.ts'
import type { Known, KnownPerson } from './known.ts'

export const planId = '00000000-0000-7000-8000-0000000000aa'
export const providerId = '00000000-0000-7000-8000-0000000000bb'

const fee = (service: string, more: Partial<PaymentTerms>): PaymentTerms => ({
  ...{ service, way: 'fee-for-service', procedure: null, modifiers: [] },
  ...{ amountCents: 2_500, unit: '15 minutes', feeSchedule: null },
  ...more,
})

/** Every way in which a contract pays. */
export const sampleAgreement: ContractTerms = {
  ecm: { populations: [], mostMembers: null },
  communitySupports: ['HTN', 'HTSS', 'MTM', 'RC', 'HD', 'RS', 'AR', 'SC'].map(support => ({
    support,
    mostMembers: null,
  })),
  counties: ['19'],
  payment: [
    fee('ecm', {}),
    fee('ecm-outreach', { amountCents: 3_000, unit: 'attempt' }),
    fee('HTN', { amountCents: 7_500, unit: 'day' }),
    fee('HTSS', { amountCents: 40_000, unit: 'member and month' }),
    fee('RC', { amountCents: 20_000, unit: 'day' }),
    fee('MTM', { amountCents: 1_200, unit: 'week' }),
    fee('HD', { amountCents: 500_000, unit: 'deposit' }),
    fee('SC', { amountCents: null, unit: 'stay', feeSchedule: 'sample-2026' }),
    fee('RS', { way: 'per-member-per-month', amountCents: 10_000, unit: 'member and month' }),
  ],
  billing: { by: 'invoices', attestedOn: '2025-12-01' },
  files: [],
  delegates: [],
  dataSharing: null,
}

export function contractWith(terms: ContractTerms, since: Day, until: Day | null = null): ContractHistory {
  return {
    contract: {
      ...{ id: planId, ownerId: planId, otherId: null, payerId: planId, providerId },
      ...{ number: 'C-1', createdAt: '2026-01-01T08:00:00.000Z' },
    },
    versions: [{ version: 1, since, until, terms, proposedAt: '2026-01-01T08:00:00.000Z', note: null }],
    statements: [],
  }
}

export function authorizationOf(service: string, more: Partial<Authorization> = {}): Authorization {
  return {
    ...{ id: `a-${service}`, side: 'plan', memberId: 'm-1', service, partnerId: providerId },
    ...{ number: `A-${service}`, urgency: 'routine', way: 'standard', which: 'first', state: 'approved' },
    ...{ receivedAt: '2026-01-01T08:00:00.000Z', decideBy: null, decidedAt: '2026-01-02T08:00:00.000Z' },
    ...{ askedFrom: '2026-01-01', askedUnits: null, from: '2026-01-01', until: '2026-12-31', units: null },
    ...{ unit: null, reason: null, noticeDueAt: null, noticeToldAt: null, appeal: 'none', appealBy: null },
    ...more,
  }
}

export function personWith(more: Partial<KnownPerson> = {}): KnownPerson {
  const covered = { state: 'covered', planId, contradiction: null, because: [] } as const
  return {
    ...{ id: 'm-1', firstName: 'Testina', lastName: 'Sample', bornOn: '1980-01-01' },
    coverage: [{ from: '2026-01-01', until: null, ...covered }],
    authorizations: ['ecm', 'HTN', 'HTSS', 'MTM', 'RC', 'HD', 'RS', 'AR'].map(each => authorizationOf(each)),
    ...more,
  }
}

/** A world with one member and one provider under a contract since 2026. */
export function worldWith(
  person: KnownPerson | null = personWith(),
  history: ContractHistory | null = contractWith(sampleAgreement, '2026-01-01'),
): Known {
  const contracts = history === null ? [] : [history]
  return {
    planId,
    people: new Map(person === null ? [] : [['90000001A', person]]),
    providers: new Map([
      [
        providerId,
        {
          npi: '1999999984',
          spans: contracts.flatMap(spansOf),
          billable: [
            ...billableServices(contracts, 'ecm'),
            ...billableServices(contracts, 'community-supports'),
          ],
        },
      ],
    ]),
    rates: [
      {
        ...{ schedule: 'sample-2026', procedure: 'H0014', modifiers: ['U6'] },
        ...{ since: '2026-06-01', until: null, unitCents: 18_000 },
      },
    ],
  }
}

/** An hour of ECM in person, 1 October 2026, received on 2 November 2026. */
export const sampleLineFacts: Facts = {
  memberCin: '90000001A',
  memberFirstName: 'Testina',
  memberLastName: 'Sample',
  memberDateOfBirth: '01/01/1980',
  billingProviderNpi: '1999999984',
  invoiceNumber: '1000000001',
  procedureCode: 'G9008',
  procedureCodeModifier: 'U1',
  serviceStartDate: '10/01/2026',
  serviceEndDate: '10/01/2026',
  serviceUnitCount: '4',
  placeOfService: '11',
  memberDiagnosisCode: 'Z59.00',
  serviceChargeAmount: '100.00',
}

export function lineWith(facts: Facts = {}, receipt: Partial<Receipt> = {}): ClaimLine {
  const all = { ...sampleLineFacts, ...facts }
  return claimLineOf(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')), {
    ...{ id: 'l-1', providerId, kind: 'invoice', lineNumber: 1, frequency: '1', receivedOn: '2026-11-02' },
    ...receipt,
  })
}
