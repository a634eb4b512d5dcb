/** The rules of invoices at their edges: cents, lines in any order, invoices that share a number. */
import { describe, expect, test } from 'vitest'
import { layoutFor, type Told, tell } from '#test/try-rules.ts'
import { invoiceLine } from '../../derive/sample/rules/invoices.ts'
import type { SampleRow } from '../../derive/sample/rules/sample.ts'

function told(rule: string, rows: readonly SampleRow[]): Told[] {
  const changed = rows.map(row => ({ ...invoiceLine, ...row }))
  return tell(layoutFor('billing/invoice', '2026-06-30', 'ecm'), changed, [`invoice/${rule}`])
}

describe('a charge', () => {
  const of = (units: string, cost: string, charge: string): Told[] =>
    told('charge-is-not-units-times-cost', [
      { serviceUnitCount: units, serviceUnitCost: cost, serviceChargeAmount: charge },
    ])

  test('is the units times the cost to the cent', () => {
    expect(of('3', '0.10', '0.30')).toEqual([])
    expect(of('7', '14.29', '100.03')).toEqual([])
    expect(of('1', '0.00', '0.00')).toEqual([])
    expect(of('3', '33.33', '100.00')).toMatchObject([
      { row: 2, found: '100.00', expected: '99.99', values: { units: '3', cost: '33.33' } },
    ])
  })

  test('is not judged when one of the three is blank', () => {
    expect([...of('', '25.00', '100.00'), ...of('4', '', '100.00'), ...of('4', '25.00', '')]).toEqual([])
  })
})

describe('an invoice amount', () => {
  const of = (rows: readonly SampleRow[]): Told[] => told('amount-is-not-sum-of-charges', rows)

  test('is the sum of all lines, wherever they stand', () => {
    const other = { invoiceNumber: '0000000002', serviceChargeAmount: '7.00', invoiceAmount: '7.00' }
    const lines = ['0.10', '0.20', '99.70'].map(charge => ({
      serviceChargeAmount: charge,
      invoiceAmount: '100.00',
    }))
    expect(of(lines.flatMap(line => [line, { ...other, invoiceAmount: '21.00' }]))).toEqual([])
  })

  test('is told once, on the first line, when all lines state the same', () => {
    const lines = ['60.00', '50.00'].map(charge => ({ serviceChargeAmount: charge, invoiceAmount: '100.00' }))
    expect(of(lines)).toEqual([
      {
        id: 'invoice/amount-is-not-sum-of-charges',
        row: 2,
        found: '100.00',
        expected: '110.00',
        values: { lines: 2 },
      },
    ])
  })

  test('that differs between lines is told where it is not the sum', () => {
    const lines = ['110.00', '60.00', '50.00', '110.00'].map((amount, index) => ({
      serviceChargeAmount: index === 0 ? '60.00' : index === 1 ? '50.00' : '0.00',
      invoiceAmount: amount,
    }))
    expect(of(lines).map(({ row, found, expected }) => [row, found, expected])).toEqual([
      [3, '60.00', '110.00'],
      [4, '50.00', '110.00'],
    ])
  })

  test('is not judged when a charge is not known, and not where it is blank', () => {
    expect(of([{ serviceChargeAmount: '', invoiceAmount: '1.00' }, {}])).toEqual([])
    expect(of([{ invoiceAmount: '' }])).toEqual([])
    expect(of([{ invoiceAmount: '' }, { invoiceAmount: '1.00' }])).toMatchObject([
      { row: 3, expected: '200.00' },
    ])
  })

  test('of another provider with the same number is another invoice', () => {
    expect(of([{}, { billingProviderNpi: '1888888884' }])).toEqual([])
  })

  test('of nothing is an amount too', () => {
    expect(of([{ serviceChargeAmount: '0.00', invoiceAmount: '0.00' }])).toEqual([])
    expect(of([{ invoiceAmount: '0.00' }])).toMatchObject([{ found: '0.00', expected: '100.00' }])
  })
})

describe('an invoice number', () => {
  test('is of one member: each line of another is told, with the row of the first', () => {
    const rows = ['90000001A', '90000002B', '90000001A', '90000003C'].map(memberCin => ({ memberCin }))
    expect(told('number-used-for-two-members', rows)).toMatchObject([
      { row: 3, found: '0000000001', values: { otherRow: 2 } },
      { row: 5, values: { otherRow: 2 } },
    ])
    expect(told('number-used-for-two-members', [{}, { memberCin: '' }])).toEqual([])
  })

  test('of another provider may be of another member', () => {
    const other = { billingProviderNpi: '1888888884', memberCin: '90000002B' }
    expect(told('number-used-for-two-members', [{}, other])).toEqual([])
    expect(told('number-used-for-two-providers', [{}, other])).toMatchObject([
      { row: 3, values: { otherRow: 2 } },
    ])
    expect(told('number-used-for-two-providers', [{}, { invoiceNumber: '0000000002' }])).toEqual([])
  })

  test('of two providers is told once for each further one, on its first line', () => {
    const npis = ['1999999984', '1888888884', '1888888884', '1777777776', '1999999984']
    const rows = npis.map(billingProviderNpi => ({ billingProviderNpi }))
    expect(told('number-used-for-two-providers', rows)).toMatchObject([
      { row: 3, found: '0000000001', values: { otherRow: 2 } },
      { row: 5, values: { otherRow: 2 } },
    ])
  })

  test('has one date: the first is what is expected', () => {
    const rows = [{ invoiceDate: '' }, {}, { invoiceDate: '05/21/2026' }]
    expect(told('number-has-two-dates', rows)).toMatchObject([
      { row: 4, found: '05/21/2026', expected: '05/20/2026', values: { invoice: '0000000001', otherRow: 3 } },
    ])
  })
})

describe('a billing provider', () => {
  test('has one tax number, and may lead with a zero', () => {
    const rows = ['', '012345678', '012345678', '990000002'].map(billingProviderTin => ({
      billingProviderTin,
    }))
    expect(told('provider-has-two-tax-numbers', rows)).toMatchObject([
      { row: 5, found: '990000002', expected: '012345678', values: { npi: '1999999984', otherRow: 3 } },
    ])
    const other = { billingProviderNpi: '1888888884', billingProviderTin: '990000002' }
    expect(told('provider-has-two-tax-numbers', [{}, other])).toEqual([])
  })
})

describe('a service line', () => {
  test('is another with another modifier, day, code or member', () => {
    const others = [
      {},
      { 'procedureCodeModifier#2': 'GQ' },
      { procedureCodeModifier: 'U8' },
      { procedureCode: 'G9012' },
      { serviceStartDate: '05/03/2026' },
      { serviceEndDate: '05/05/2026' },
      { memberCin: '90000002B' },
    ]
    expect(told('line-appears-twice', others)).toEqual([])
    expect(told('service-on-two-invoices', others)).toEqual([])
  })

  test('is the same with other units or another charge, and each time it comes again', () => {
    const rows = [{}, { serviceUnitCount: '8' }, { serviceChargeAmount: '1.00' }]
    expect(told('line-appears-twice', rows)).toMatchObject([
      { row: 3, values: { otherRow: 2 } },
      { row: 4, values: { otherRow: 2 } },
    ])
  })

  test('on another invoice is told as such, and its own repetition as a repetition', () => {
    const other = { invoiceNumber: '0000000002' }
    expect(told('service-on-two-invoices', [{}, other, other])).toMatchObject([{ row: 3 }, { row: 4 }])
    expect(told('line-appears-twice', [{}, other, other])).toMatchObject([
      { row: 4, values: { otherRow: 3 } },
    ])
  })

  test('without an invoice number or a date is not compared', () => {
    for (const blank of ['invoiceNumber', 'serviceStartDate', 'memberCin']) {
      const row = { [blank]: '' }
      expect([
        ...told('line-appears-twice', [row, row]),
        ...told('service-on-two-invoices', [row, row]),
      ]).toEqual([])
    }
  })
})

describe('an invoice date', () => {
  test('may be the day of the service and the day of the check', () => {
    expect(told('dated-before-the-service', [{ invoiceDate: '05/04/2026' }])).toEqual([])
    expect(told('dated-before-the-service', [{ invoiceDate: '' }])).toEqual([])
    expect(told('dated-in-the-future', [{ invoiceDate: '06/30/2026' }])).toEqual([])
  })

  test('before a service that is still to come is not told beside it', () => {
    const row = { serviceEndDate: '07/02/2026', invoiceDate: '06/30/2026' }
    expect(told('dated-before-the-service', [row])).toEqual([])
  })

  test('in the future names the day of the check', () => {
    expect(told('dated-in-the-future', [{ invoiceDate: '07/01/2026' }])).toMatchObject([
      { found: '07/01/2026', expected: '06/30/2026' },
    ])
  })
})
