/** A copied month: no line lost, days moved by whole months, and what ended is told. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, readUsDay, usDay } from '#base/day.ts'
import { copiedInvoices, lastDayOfMonth, type Month, monthBefore } from './copy-month.ts'
import type { KnownMember } from './known-member.ts'

const known = (changes: Partial<KnownMember> = {}): KnownMember => ({
  cin: '90000001A',
  facts: { memberCin: '90000001A', memberFirstName: 'Testina' },
  endedOn: null,
  authorizations: [],
  ...changes,
})

const ofInvoice = new Set([
  'memberCin',
  'memberFirstName',
  'invoiceNumber',
  'authorizationNumber',
  'invoiceDate',
])
const ofLine = new Set(['serviceStartDate', 'serviceEndDate', 'serviceUnitCount'])

function copy(lines: readonly Record<string, string>[], member: KnownMember | null, months = 1) {
  let made = 0
  return copiedInvoices({
    lines,
    months,
    known: new Map(member ? [[member.cin, member]] : []),
    ofInvoice,
    ofLine,
    today: '2026-11-22',
    newId: () => `id ${++made}`,
  })
}

const line = (day: Day, more: Record<string, string> = {}) => ({
  memberCin: '90000001A',
  invoiceNumber: '0000000007',
  serviceStartDate: usDay(day),
  serviceEndDate: usDay(day),
  serviceUnitCount: '4',
  ...more,
})

describe('a copied month', () => {
  test('has every line once, in the next month, on the same day or the month’s last', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map(after => addDays('2024-01-01', after))
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 20 }), all => {
        const [invoice] = copy(
          all.map(day => line(day)),
          known(),
        )
        expect(invoice?.lines).toHaveLength(all.length)
        all.forEach((day, at) => {
          const moved = readUsDay(invoice?.lines[at]?.facts.serviceStartDate ?? '')
          expect(moved).toBe(addMonths(day, 1))
          expect(monthBefore((moved ?? '').slice(0, 7) as Month)).toBe(day.slice(0, 7))
        })
        const isMoved = all.some(day => addMonths(day, 1).slice(8) !== day.slice(8))
        expect(invoice?.notes.some(({ code }) => code === 'day-moved')).toBe(isMoved)
      }),
    )
  })

  test('is new: no number of the old one, today’s date, the member as the plan knows them now', () => {
    const [invoice] = copy([line('2026-10-05')], known())
    expect(invoice?.facts).toEqual({
      memberCin: '90000001A',
      memberFirstName: 'Testina',
      invoiceDate: '11/22/2026',
    })
  })

  test('one invoice for each member, and one whom the plan never told of is told', () => {
    const copied = copy([line('2026-10-05'), line('2026-10-06', { memberCin: '90000002B' })], known())
    expect(copied.map(({ notes }) => notes.map(({ code }) => code))).toEqual([[], ['member-not-told']])
  })

  test('coverage that was lost and an authorization that ended are told', () => {
    const authorization = {
      number: 'AUTH-1',
      support: 'HTN',
      status: 'Approved',
      procedure: 'H0043',
      modifiers: ['U6'],
      from: '2026-01-01' as Day,
      until: '2026-10-31' as Day,
      units: '10',
      unit: 'day',
      diagnoses: [],
    }
    const lines = [line('2026-10-05', { authorizationNumber: 'AUTH-1' })]
    const told = (member: KnownMember) => copy(lines, member)[0]?.notes.map(({ code }) => code)
    expect(told(known({ authorizations: [authorization] }))).toEqual(['authorization-ended'])
    expect(told(known({ authorizations: [{ ...authorization, until: null }] }))).toEqual([])
    expect(told(known({ endedOn: '2026-11-01' }))).toEqual(['coverage-ended'])
  })

  test('months end where the calendar says', () => {
    expect(['2024-02', '2026-02', '2026-12'].map(month => lastDayOfMonth(month as Month))).toEqual([
      '2024-02-29',
      '2026-02-28',
      '2026-12-31',
    ])
  })
})
