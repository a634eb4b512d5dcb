/** What happens to money, as entries in cents: each posting names both accounts, so that all is in balance. */
import type { Id } from '#base/id.ts'

export type Account =
  | 'claims-expense'
  | 'interest-expense'
  | 'penalty-expense'
  | 'payable'
  | 'interest-payable'
  | 'clearing'
  | 'receivable'
  | 'cash'

export type Cause = 'approve' | 'take-back' | 'pay' | 'interest' | 'penalty' | 'settle' | 'refund'

/** Above zero, from the account that is credited to the one that is debited. */
export type Posting = { readonly debit: Account; readonly credit: Account; readonly cents: number }

/** One thing that happened. */
export type Entry = {
  readonly cause: Cause
  readonly providerId: Id
  /** Billing NPI of who is paid; a provider may have several. */
  readonly payeeNpi: string
  readonly lineId: Id | null
  readonly decision: number | null
  readonly postings: readonly Posting[]
}

type About = Pick<Entry, 'providerId' | 'payeeNpi' | 'lineId' | 'decision'>

export type Payee = Pick<Entry, 'providerId' | 'payeeNpi'>

/** What is below zero goes the other way. */
function posting(from: Account, to: Account, cents: number): Posting {
  return cents > 0 ? { debit: to, credit: from, cents } : { debit: from, credit: to, cents: -cents }
}

/** Money from one account to another; null where there is none, since nothing happened. */
function moved(cause: Cause, about: About, from: Account, to: Account, cents: number): Entry | null {
  if (cents === 0) return null
  return { cause, ...about, postings: [posting(from, to, cents)] }
}

/** A decision pays: the plan owes it. */
export function approved(about: About, cents: number): Entry | null {
  return moved('approve', about, 'payable', 'claims-expense', cents)
}

/**
 * A decision that paid is taken back. What was not paid out is owed no more; what was paid out the provider owes.
 */
export function takenBack(about: About, cents: number, wasPaidOut: boolean): Entry | null {
  return moved('take-back', about, 'claims-expense', wasPaidOut ? 'receivable' : 'payable', cents)
}

/** What is owed for a line goes into a payment. */
export function paid(about: About, cents: number): Entry | null {
  return moved('pay', about, 'clearing', 'payable', cents)
}

/** Interest, or a penalty, begins to be owed. */
export function owed(kind: 'interest' | 'penalty', about: About, cents: number): Entry | null {
  return moved(
    kind,
    about,
    'interest-payable',
    kind === 'interest' ? 'interest-expense' : 'penalty-expense',
    cents,
  )
}

/** Interest or penalty goes into a payment. */
export function paidOwed(kind: 'interest' | 'penalty', about: About, cents: number): Entry | null {
  return moved(kind, about, 'clearing', 'interest-payable', cents)
}

/** The payment itself: what is set off against what the provider owes, and what leaves the account. */
export function settled(payee: Payee, setOffCents: number, paidOutCents: number): Entry | null {
  const postings = [
    ...(setOffCents === 0 ? [] : [posting('receivable', 'clearing', setOffCents)]),
    ...(paidOutCents === 0 ? [] : [posting('cash', 'clearing', paidOutCents)]),
  ]
  return postings.length === 0 ? null : { cause: 'settle', ...payee, lineId: null, decision: null, postings }
}

/** A provider sends money back. */
export function refunded(payee: Payee, cents: number): Entry | null {
  return moved('refund', { ...payee, lineId: null, decision: null }, 'receivable', 'cash', cents)
}

export type Balances = { readonly [account in Account]: number }

/** The balance of every account after entries. */
export function balancesAfter(entries: readonly Entry[]): Balances {
  const balances: Record<Account, number> = {
    'claims-expense': 0,
    'interest-expense': 0,
    'penalty-expense': 0,
    payable: 0,
    'interest-payable': 0,
    clearing: 0,
    receivable: 0,
    cash: 0,
  }
  for (const { debit, credit, cents } of entries.flatMap(({ postings }) => postings)) {
    balances[debit] += cents
    balances[credit] -= cents
  }
  return balances
}
