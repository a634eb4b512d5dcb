/** The terms as the form holds them, and how they become what is asked of the hub. */
import type { ActionInput } from '#actions/all-actions.ts'
import { readDay } from '#base/day.ts'
import { readCents, writeCents } from '#base/money.ts'
import { obligations } from '#guidance/network/obligations.ts'

export type TermsInput = ActionInput<'network.propose-contract'>['terms']
export type PaymentInput = TermsInput['payment'][number]
export type FileInput = TermsInput['files'][number]
export type SharingInput = NonNullable<TermsInput['dataSharing']>

/** A payment while it is written: its amount is what stands in the field. */
export type PaymentDraft = {
  /** Tells payments apart while they are written. */
  readonly key: string
  readonly payment: PaymentInput
  readonly amount: string
}

/** A delegate while it is written: its first day is what stands in the field. */
export type DelegateDraft = {
  readonly key: string
  readonly delegate: TermsInput['delegates'][number]
  readonly since: string
}

export type TermsDraft = {
  readonly terms: TermsInput
  readonly payments: readonly PaymentDraft[]
  readonly delegates: readonly DelegateDraft[]
  readonly since: string
  readonly until: string
  readonly note: string
  readonly signedOn: string
}

/** The files that go between the two, by the State’s own list of who owes what, each with who sends it. */
export const agreedFiles: readonly { readonly file: string; readonly owes: 'payer' | 'provider' }[] = [
  ...new Map(
    obligations
      .filter(each => each.owed !== 'state' && !('until' in each))
      .map(({ file, owes, when }) => [file, { file, owes, when }] as const)
      // An invoice is decided on by the payer, and sent by the provider.
      .filter(([, { when }]) => typeof when !== 'object' || !('after' in when && when.after === 'receipt')),
  ).values(),
].map(({ file, owes }) => ({ file, owes }))

export const emptyTerms: TermsInput = {
  ecm: null,
  communitySupports: [],
  counties: [],
  payment: [],
  billing: { by: 'invoices', attestedOn: null },
  files: [],
  delegates: [],
  dataSharing: null,
}

export function newSharing(day: string): SharingInput {
  const on = readDay(day) ?? '2026-01-01'
  return {
    version: '1.0',
    signedOn: on,
    since: on,
    until: null,
    purposes: ['treatment', 'payment', 'health-care-operations', 'care-coordination'],
    part2: 'with-consent',
    breachNotice: { count: 24, unit: 'hours' },
  }
}

export function newDelegate(since: string): DelegateDraft {
  return {
    key: crypto.randomUUID(),
    delegate: {
      name: '',
      of: 'payer',
      tasks: ['claims'],
      since: readDay(since) ?? '2026-01-01',
      until: null,
    },
    since,
  }
}

export function draftOf(terms: TermsInput, since: string): TermsDraft {
  return {
    terms,
    payments: terms.payment.map(payment => ({
      key: crypto.randomUUID(),
      payment,
      amount: payment.amountCents === null ? '' : writeCents(payment.amountCents),
    })),
    delegates: terms.delegates.map(delegate => ({
      key: crypto.randomUUID(),
      delegate,
      since: delegate.since,
    })),
    since,
    until: '',
    note: '',
    signedOn: terms.dataSharing?.signedOn ?? '',
  }
}

/** True where the field is empty or holds an amount. */
export function isAmount(text: string): boolean {
  return text.trim() === '' || readCents(text.trim()) !== null
}

/** What is asked of the hub; null while a day or an amount is not one. */
export function versionFrom(draft: TermsDraft) {
  const since = readDay(draft.since)
  const until = draft.until === '' ? null : readDay(draft.until)
  if (since === null || (draft.until !== '' && until === null)) return null
  if (!draft.payments.every(({ amount }) => isAmount(amount))) return null
  const payment = draft.payments.map(({ payment: each, amount }) => ({
    ...each,
    amountCents: amount.trim() === '' ? null : readCents(amount.trim()),
  }))
  const isDelegate = ({ delegate, since: day }: DelegateDraft): boolean =>
    delegate.name.trim() !== '' && delegate.tasks.length > 0 && readDay(day) !== null
  if (!draft.delegates.every(isDelegate)) return null
  const delegates = draft.delegates.map(({ delegate }) => ({ ...delegate, name: delegate.name.trim() }))
  const note = draft.note.trim() === '' ? null : draft.note.trim()
  return { since, until, note, terms: { ...draft.terms, payment, delegates } }
}
