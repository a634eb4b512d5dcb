/** What a plan knows when it decides on a line: member, coverage, authorizations, contract, lines before. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Authorization } from '../authorizations/authorization.ts'
import type { Billable } from '../billing/billable.ts'
import type { CoverageSpan } from '../coverage/timeline.ts'
import type { Span } from '../network/contract.ts'
import { type ClaimLine, type LineState, liveStates } from './claim-line.ts'

/** Somebody by a CIN. */
export type KnownPerson = {
  readonly id: Id
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: Day | null
  readonly coverage: readonly CoverageSpan[]
  /** Those that the plan was asked for, whatever became of them. */
  readonly authorizations: readonly Authorization[]
}

/** What was agreed with one provider. */
export type KnownProvider = {
  /** The NPI by which the plan knows it; null where it knows none. */
  readonly npi: string | null
  readonly spans: readonly Span[]
  readonly billable: readonly Billable[]
}

/** What a fee schedule pays for a unit. Modifiers sorted. */
export type FeeRate = {
  readonly schedule: string
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly since: Day
  readonly until: Day | null
  readonly unitCents: number
}

/** A line that came before, as far as it bears on others. */
export type Earlier = {
  readonly id: Id
  readonly providerId: Id
  readonly kind: ClaimLine['kind']
  readonly number: string
  readonly billingNpi: string
  readonly cin: string
  readonly recordId: Id | null
  readonly receivedOn: Day
  readonly fingerprint: string
  readonly serviceKey: string
  readonly startedOn: Day | null
  readonly endedOn: Day | null
  readonly state: LineState
  /** Id of the service in the guidance; '' for none. */
  readonly service: string
  readonly memberId: Id | null
  readonly authorizationId: Id | null
  readonly unitsApproved: number
  readonly allowedCents: number
  readonly paidCents: number
}

export type Known = {
  readonly planId: Id
  readonly people: ReadonlyMap<string, KnownPerson>
  readonly providers: ReadonlyMap<Id, KnownProvider>
  readonly rates: readonly FeeRate[]
}

/** Lines that came before, found by member and by number; it grows while a batch is decided. */
export type Book = {
  ofMember(cin: string): readonly Earlier[]
  ofNumber(billingNpi: string, number: string): readonly Earlier[]
  /** Adds a line, or puts another standing in its place. */
  put(line: Earlier): void
}

export function isLive({ state }: Pick<Earlier, 'state'>): boolean {
  return liveStates.has(state)
}

/** True while units and amounts of the line count against limits and authorizations. */
export function countsAsPaid({ state }: Pick<Earlier, 'state'>): boolean {
  return state === 'approved' || state === 'paid'
}

export function makeBook(lines: readonly Earlier[]): Book {
  const byMember = new Map<string, Map<Id, Earlier>>()
  const byNumber = new Map<string, Map<Id, Earlier>>()
  const putInto = (all: Map<string, Map<Id, Earlier>>, key: string, line: Earlier): void => {
    const some = all.get(key)
    if (some) some.set(line.id, line)
    else all.set(key, new Map([[line.id, line]]))
  }
  const put = (line: Earlier): void => {
    putInto(byMember, line.cin, line)
    putInto(byNumber, `${line.billingNpi} ${line.number}`, line)
  }
  for (const line of lines) put(line)
  return {
    ofMember: cin => [...(byMember.get(cin)?.values() ?? [])],
    ofNumber: (npi, number) => [...(byNumber.get(`${npi} ${number}`)?.values() ?? [])],
    put,
  }
}
