/** The life of a payment in entries: every account ends where a bookkeeper would have it. */
import { expect, test } from 'vitest'
import {
  approved,
  balancesAfter,
  type Entry,
  owed,
  paid,
  paidOwed,
  refunded,
  settled,
  takenBack,
} from './entry.ts'

const payee = { providerId: 'p', payeeNpi: '1999999984' }
const line = (lineId: string, decision = 1) => ({ ...payee, lineId, decision })
const all = (entries: readonly (Entry | null)[]) => balancesAfter(entries.flatMap(entry => entry ?? []))

const nothing = balancesAfter([])

test('approved, paid late with interest, settled: cash is out, nothing is owed', () => {
  const entries = [
    approved(line('1'), 10_000),
    owed('interest', line('1'), 41),
    owed('penalty', line('1'), 1_500),
    paid(line('1'), 10_000),
    paidOwed('interest', line('1'), 41),
    paidOwed('penalty', line('1'), 1_500),
    settled(payee, 0, 11_541),
  ]
  expect(all(entries)).toEqual({
    ...nothing,
    ...{ 'claims-expense': 10_000, 'interest-expense': 41, 'penalty-expense': 1_500, cash: -11_541 },
  })
})

test('taken back before it was paid: as if it had never been', () => {
  expect(all([approved(line('1'), 10_000), takenBack(line('1'), 10_000, false)])).toEqual(nothing)
})

test('taken back after it was paid: the provider owes, and the next payment is less', () => {
  const first = [approved(line('1'), 10_000), paid(line('1'), 10_000), settled(payee, 0, 10_000)]
  const owing = [...first, takenBack(line('1'), 10_000, true)]
  expect(all(owing)).toMatchObject({ receivable: 10_000, 'claims-expense': 0 })
  const next = [...owing, approved(line('2'), 4_000), paid(line('2'), 4_000), settled(payee, 4_000, 0)]
  expect(all(next)).toMatchObject({ receivable: 6_000, clearing: 0, payable: 0, cash: -10_000 })
  expect(all([...next, refunded(payee, 6_000)])).toMatchObject({ receivable: 0, cash: -4_000 })
})

test('what is nothing is no entry', () => {
  expect([approved(line('1'), 0), paid(line('1'), 0), settled(payee, 0, 0), refunded(payee, 0)]).toEqual([
    null,
    null,
    null,
    null,
  ])
})
