/** Sample terms of contracts, and contracts through time, for tests. */
import type { Day } from '#base/day.ts'
import type { ContractHistory, ContractVersion, Statement } from '#domain/network/contract.ts'
import type { AgreedFile, ContractTerms } from '#domain/network/terms.ts'

export const sampleTerms: ContractTerms = {
  ecm: {
    populations: [
      { population: '1a', mostMembers: 40 },
      { population: '3', mostMembers: null },
    ],
    mostMembers: 60,
  },
  communitySupports: [{ support: 'HTN', mostMembers: 20 }],
  counties: ['19'],
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
      service: 'HTN',
      way: 'fee-for-service',
      procedure: 'H0043',
      modifiers: ['U6'],
      amountCents: 7_500,
      unit: 'day',
      feeSchedule: null,
    },
  ],
  billing: { by: 'invoices', attestedOn: '2025-12-01' },
  files: [
    agreed('ecm/member-information', 'payer'),
    agreed('ecm/return-transmission', 'provider'),
    agreed('billing/invoice', 'provider', { every: 'month', days: 10, closed: 'next-working-day' }),
  ],
  delegates: [],
  dataSharing: {
    version: '1.0',
    signedOn: '2025-11-15',
    since: '2026-01-01',
    until: null,
    purposes: ['treatment', 'care-coordination'],
    part2: 'with-consent',
    breachNotice: { count: 24, unit: 'hours' },
  },
}

/** One file of the terms. */
export function agreed(
  file: string,
  owes: AgreedFile['owes'],
  cadence: AgreedFile['cadence'] = null,
): AgreedFile {
  return { file, owes, layout: { as: 'guidance' }, transport: 'portal', cadence }
}

export const payerId = '00000000-0000-7000-8000-00000000000a'
export const providerId = '00000000-0000-7000-8000-00000000000b'

/** A version that begins on a day. */
export function version(number: number, since: Day, changes: Partial<ContractVersion> = {}): ContractVersion {
  return {
    version: number,
    since,
    until: null,
    terms: sampleTerms,
    proposedAt: `${since}T18:00:00.000Z`,
    note: null,
    ...changes,
  }
}

let count = 0

/** What a party said. */
export function said(
  what: Statement['said'],
  by: string,
  at: string,
  changes: Partial<Statement> = {},
): Statement {
  count++
  return {
    id: `00000000-0000-7000-8001-${String(count).padStart(12, '0')}`,
    byId: by,
    said: what,
    version: what === 'ended' ? null : 1,
    endsOn: null,
    reason: null,
    note: null,
    saidAt: at,
    ...changes,
  }
}

/** A contract between the two parties, both on the hub. */
export function history(
  versions: readonly ContractVersion[],
  statements: readonly Statement[] = [],
  otherId: string | null = providerId,
): ContractHistory {
  return {
    contract: {
      id: '00000000-0000-7000-8000-0000000000cc',
      ownerId: payerId,
      otherId,
      payerId,
      providerId,
      number: 'C-1',
      createdAt: '2025-12-01T18:00:00.000Z',
    },
    versions,
    statements,
  }
}
