/** What a plan decided is read from its list or its remittance; what cannot be read, or says two things, is told. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RemittanceClaim } from '#formats/x12/values/remittance.ts'
import {
  adjudicationOf,
  decisionsOfRemittance,
  decisionsOfRows,
  missingColumns,
  notMade,
} from './decisions.ts'
import { type Invoice, invoicesOf } from './invoice.ts'

const headings = ['Invoice Number', 'LINE', 'Paid', 'Decided-On', 'Capitated', 'Correction', 'Encounter ID']
const plan = { plan: { name: 'SAMPLE PLAN', id: 'PLAN1' }, planCode: '999' }

const rowsOf = (...rows: readonly string[]) =>
  rows.map((row, index) => ({ number: index + 2, cells: row.split(',') }))

function invoice(lines: number): Invoice {
  const rows = Array.from({ length: lines }, () => ({ invoiceNumber: 'INV1', serviceChargeAmount: '10.00' }))
  const [made] = invoicesOf(rows)
  if (!made) throw new Error('no invoice')
  return made
}

describe('a list', () => {
  test('is known by its headings, however they are written', () => {
    expect(missingColumns(headings)).toEqual([])
    expect(missingColumns(['invoice_number', 'Line'])).toEqual(['paid', 'decidedon'])
  })

  test('says for each line what was paid, when, how, and what it corrects', () => {
    const { decisions, notes } = decisionsOfRows(
      headings,
      rowsOf('INV1,1,8.50,2026-11-02,no,,', 'INV1,2,0,11/02/2026,Yes,void,ENC1'),
    )
    expect(notes).toEqual([])
    expect(decisions).toEqual([
      { invoice: 'INV1', line: 1, paidCents: 850, decidedOn: '2026-11-02', isCapitated: false },
      {
        invoice: 'INV1',
        line: 2,
        paidCents: 0,
        decidedOn: '2026-11-02',
        isCapitated: true,
        correction: { frequency: '8', encounterId: 'ENC1' },
      },
    ])
  })

  const wrong: readonly (readonly [row: string, why: string])[] = [
    [',1,8.50,2026-11-02,,,', 'no invoice is named'],
    ['INV1,one,8.50,2026-11-02,,,', 'the line is no number'],
    ['INV1,0,8.50,2026-11-02,,,', 'the line is no number'],
    ['INV1,1,-8.50,2026-11-02,,,', 'what was paid is no amount'],
    ['INV1,1,8.50,2026-02-30,,,', 'the day is none'],
    ['INV1,1,8.50,2026-11-02,maybe,,', '“capitated” is neither yes nor no'],
    ['INV1,1,8.50,2026-11-02,,again,', '“correction” is not original, replacement or void'],
    [
      'INV1,1,8.50,2026-11-02,,replacement,',
      'a replacement or void names the encounter that the State knows',
    ],
  ]
  for (const [row, why] of wrong) {
    test(`${row}: ${why}`, () => {
      const { decisions, notes } = decisionsOfRows(headings, rowsOf(row))
      expect(decisions).toEqual([])
      expect(notes.map(({ code, says }) => [code, says.en])).toEqual([
        ['encounter/decision-not-read', `Row 2 of the decisions is left out: ${why}.`],
      ])
      expect(notes[0]?.says.es).not.toBe(notes[0]?.says.en)
    })
  }

  test('of any text is read or told, never thrown at', () => {
    const property = fc.property(fc.array(fc.array(fc.string(), { maxLength: 8 })), cells => {
      const { decisions, notes } = decisionsOfRows(
        headings,
        cells.map((each, number) => ({ number, cells: each })),
      )
      expect(decisions.length + notes.length).toBe(cells.length)
    })
    fc.assert(property)
  })
})

describe('a remittance', () => {
  const party = { role: 'PR', kind: 'organization', name: 'SAMPLE' } as const
  const payment: RemittanceClaim['payment'] = {
    setControlNumber: '0001',
    handling: 'I',
    cents: 0,
    flag: 'C',
    method: 'CHK',
    paidOn: '2026-11-02',
    traceNumber: 'CHECK1',
    payerIdentifier: '1999999999',
    payer: party,
    payee: { ...party, role: 'PE' },
  }
  const line = (paidCents: number, control?: string) => ({
    procedure: { qualifier: 'HC', code: 'G9012' },
    chargeCents: 1000,
    paidCents,
    adjustments: [{ group: 'CO', reason: paidCents === 0 ? '24' : '45', cents: 1000 - paidCents }],
    ...(control === undefined ? {} : { references: [{ qualifier: '6R', value: control }] }),
  })
  const claim = (status: string, ...lines: readonly ReturnType<typeof line>[]): RemittanceClaim => ({
    payment,
    number: 'INV1',
    status,
    chargeCents: 1000 * lines.length,
    paidCents: 0,
    payerClaimNumber: 'P1',
    parties: [],
    lines,
  })

  test('says it by the numbers that we gave the lines, else by their order', () => {
    const { decisions } = decisionsOfRemittance([
      claim('1', line(900, 'INV1002'), line(0, 'INV1001'), line(500)),
    ])
    expect(
      decisions.map(({ line: number, paidCents, isCapitated }) => [number, paidCents, isCapitated]),
    ).toEqual([
      [2, 900, false],
      [1, 0, true],
      [3, 500, false],
    ])
    expect(decisions[0]?.adjustments).toEqual([{ group: 'CO', reason: '45', cents: 100 }])
  })

  test('that takes a payment back decides nothing, and that is told', () => {
    const { decisions, notes } = decisionsOfRemittance([claim('22', line(-900))])
    expect(decisions).toEqual([])
    expect(notes.map(({ code }) => code)).toEqual(['encounter/payment-taken-back'])
  })
})

describe('the decision on an invoice', () => {
  const decided = { invoice: 'INV1', paidCents: 500, decidedOn: '2026-11-02', isCapitated: false } as const

  test('is whole when each line has one; of two on a line the last counts', () => {
    const decisions = [
      { ...decided, line: 1 },
      { ...decided, line: 2 },
      { ...decided, line: 1, paidCents: 700 },
    ]
    expect(adjudicationOf(invoice(2), decisions, plan).adjudication).toMatchObject({
      ...plan,
      decidedOn: '2026-11-02',
      paidCents: [700, 500],
      isCapitated: false,
    })
  })

  test('waits for every line', () => {
    const { adjudication, notes } = adjudicationOf(invoice(3), [{ ...decided, line: 2 }], plan)
    expect(adjudication).toBeNull()
    expect(notes.map(({ says }) => says.en)).toEqual([
      'The plan has not decided on line 1. The encounter waits for it.',
      'The plan has not decided on line 3. The encounter waits for it.',
    ])
  })

  for (const [what, other] of [
    ['the day', { decidedOn: '2026-11-03' }],
    ['monthly payment', { isCapitated: true }],
    ['the correction', { correction: { frequency: '7', encounterId: 'ENC1' } }],
  ] as const) {
    test(`says one thing of all lines: ${what}`, () => {
      const decisions = [
        { ...decided, line: 1 },
        { ...decided, ...other, line: 2 },
      ]
      const { adjudication, notes } = adjudicationOf(invoice(2), decisions, plan)
      expect(adjudication).toBeNull()
      expect(notes.map(({ says }) => says.en)).toEqual([
        `The plan’s decisions on the lines do not agree on ${what}. Give one for the whole invoice.`,
      ])
    })
  }
})

test('a refused encounter is told in both languages', () => {
  const { says } = notMade('INV1', { code: 'encounter/number-too-long', says: '' })
  expect(says.en).toContain('more than 20 characters')
  expect(says.es).toContain('más de 20 caracteres')
})
