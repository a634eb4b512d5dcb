/** Encounters at the command line: invoices and what the plan decided become an 837 for the State. */
import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Invoice, type InvoiceRow, invoicesOf } from '#domain/billing/invoice.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import type { Payment, Remittance } from '#formats/x12/values/remittance.ts'
import { writeRemittances } from '#formats/x12/write/write-remittance.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'
import { startCauseway } from './testing.ts'

const { at, run } = await startCauseway()
const day = '2026-11-02'
const asOf = ['--as-of', day]
const wanted = ['--plan-code', '999', '--phone', '5550100100', '--time', '09:30', ...asOf]

const invoices = sampleInvoices()

function sampleInvoices(): Invoice[] {
  const file = findFile('INV')
  if (!file) throw new Error('no invoice')
  const layout = layoutOf(file, { day, party: 'ecm' })
  const keyed = [...sampleRows(layout, { rows: 30, seed: 1 })].map(
    (values): InvoiceRow =>
      Object.fromEntries(
        layout.columns.flatMap((column, place) => (values[place] ? [[column.key, values[place]]] : [])),
      ),
  )
  return invoicesOf(keyed)
}

beforeAll(async () => {
  const made = ['--rows', '30', '--seed', '1', '--party', 'ecm', '--to', 'csv', '--out', 'invoices.csv']
  await run('sample', 'INV', ...made, ...asOf)
})

type Decide = (charge: number, invoice: number) => string

/** A list of decisions on every line: what was paid, and the columns after the day. */
function listOf(decide: Decide, more: string, from = 0): string {
  const rows = invoices
    .slice(from)
    .flatMap((invoice, at) =>
      invoice.lines.map(
        ({ chargeCents }, line) => `${invoice.number},${line + 1},${decide(chargeCents, at)},${day}${more}`,
      ),
    )
  return `${['Invoice Number,Line,Paid,Decided On,Capitated,Correction,Encounter ID', ...rows].join('\n')}\n`
}

const eighty: Decide = charge => (Math.floor(charge * 0.8) / 100).toFixed(2)

/** Claims of a file, and what our own judge says against it. */
function read(bytes: Uint8Array): { claims: readonly Claim[]; against: readonly string[] } {
  const events = readTransmissionBytes(bytes, { judge: { today: day } })
  return {
    claims: events.flatMap(event => (event.type === 'claims' ? event.claims : [])),
    against: events.flatMap(event =>
      event.type === 'finding' && event.finding.consequence.startsWith('rejects') ? [event.finding.code] : [],
    ),
  }
}

async function encounters(list: string, ...more: readonly string[]) {
  writeFileSync(at('decisions.csv'), list)
  const made = await run('encounter', 'invoices.csv', '--paid', 'decisions.csv', ...wanted, ...more)
  return { ...made, ...read(made.bytes) }
}

describe('encounters', () => {
  test('paid by the service: each line says what the plan paid and what the contract took off', async () => {
    const { claims, against, code } = await encounters(listOf(eighty, ',no,,'))
    expect(against).toEqual([])
    expect(code).toBe(0)
    expect(claims.map(({ number }) => number)).toEqual(invoices.map(({ number }) => `999${number}`))
    for (const [index, claim] of claims.entries()) {
      expect(claim.batch).toMatchObject({ use: 'RP', receiver: { id: 'DHCS' }, submitter: { id: '999' } })
      expect(claim.frequency).toBe('1')
      expect(claim.subscriber.payer.id).toBe('DHCS')
      const paid = claim.lines.map(({ adjudications }) => adjudications?.[0]?.paidCents ?? 0)
      expect(paid).toEqual(invoices[index]?.lines.map(({ chargeCents }) => Math.floor(chargeCents * 0.8)))
      const sum = paid.reduce((total, cents) => total + cents, 0)
      expect(claim.otherPayers?.[0]?.amounts).toEqual([{ qualifier: 'D', cents: sum }])
      expect(claim.otherPayers?.[0]?.payer?.id).toBe(invoices[index]?.payerIdentifier)
    }
  })

  test('paid by the month: nothing for the line, all of it under the capitation', async () => {
    const { claims, against } = await encounters(listOf(() => '0', ',yes,,'))
    expect(against).toEqual([])
    expect(claims).toHaveLength(invoices.length)
    for (const { contract, lines } of claims) {
      expect(contract).toEqual({ type: '05' })
      expect(lines.map(({ adjudications }) => adjudications?.[0]?.adjustments)).toEqual(
        lines.map(({ chargeCents }) => [{ group: 'CO', reason: '24', cents: chargeCents }]),
      )
    }
  })

  for (const [word, frequency] of [
    ['replacement', '7'],
    ['void', '8'],
  ] as const) {
    test(`${word}: the State's number of what is corrected stands beside`, async () => {
      const { claims, against } = await encounters(listOf(eighty, `,no,${word},ENC7`))
      expect(against).toEqual([])
      expect(claims.map(claim => claim.frequency)).toEqual(invoices.map(() => frequency))
      const numbers = claims.map(({ references }) => references?.find(({ qualifier }) => qualifier === 'F8'))
      expect(numbers).toEqual(claims.map(() => ({ qualifier: 'F8', value: 'ENC7' })))
    })
  }

  test('from the remittance that the plan sent, with the reasons that it gave', async () => {
    writeFileSync(at('paid.835'), await remittanceBytes())
    const made = await run('encounter', 'invoices.csv', '--paid', 'paid.835', ...wanted)
    const { claims, against } = read(made.bytes)
    expect(against).toEqual([])
    expect(claims).toHaveLength(invoices.length)
    for (const line of claims.flatMap(({ lines }) => lines)) {
      expect(line.adjudications?.[0]).toMatchObject({ paidCents: line.chargeCents - 100, adjudicatedOn: day })
      expect(line.adjudications?.[0]?.adjustments).toEqual([{ group: 'CO', reason: '223', cents: 100 }])
    }
  })

  test('wait for a decision, and say which; decisions without an invoice are told too', async () => {
    const [first] = invoices
    const list = `${listOf(eighty, ',no,,', 1)}NOWHERE,1,5,${day},no,,\n${first?.number},1,x,${day},no,,\n`
    const { claims, against, code, err } = await encounters(list)
    expect(against).toEqual([])
    expect(claims).toHaveLength(invoices.length - 1)
    expect(code).toBe(1)
    expect(err).toContain('The plan has not decided on line 1.')
    expect(err).toContain('no such invoice in the workbook')
    expect(err).toContain('is left out: what was paid is no amount.')
  })

  test('are told in Spanish, and as JSON', async () => {
    const list = listOf(eighty, ',no,,', 1)
    const { err } = await encounters(list, '--lang', 'es')
    expect(err).toContain('El plan no ha decidido sobre la línea 1.')
    const { out } = await encounters(list, '--json', '--out', 'made.837')
    expect(JSON.parse(out)).toMatchObject({ encounters: invoices.length - 1, written: ['made.837'] })
  })

  test('equal input gives equal bytes', async () => {
    const list = listOf(eighty, ',no,,')
    const [one, other] = [await encounters(list), await encounters(list)]
    expect(other.bytes.equals(one.bytes)).toBe(true)
  })

  const refusals: readonly (readonly [what: string, list: string, more: readonly string[], code: string])[] =
    [
      ['a list without its headings', 'Invoice,Sum\n1,2\n', [], 'command/no-decisions'],
      [
        'a list in which nothing fits',
        `Invoice Number,Line,Paid,Decided On\nX,1,5,${day}\n`,
        [],
        'command/no-encounters',
      ],
      ['a plan code of two digits', '', ['--plan-code', '99'], 'command/not-a-plan-code'],
      ['a telephone number with signs', '', ['--phone', '555-0100'], 'command/not-a-phone-number'],
      ['a control number of zero', '', ['--control-number', '0'], 'command/not-a-control-number'],
    ]
  for (const [what, list, more, code] of refusals) {
    test(`are refused for ${what}`, async () => {
      const { code: exit, out } = await encounters(list, '--json', ...more)
      expect(exit).toBe(2)
      expect(JSON.parse(out).refusal.code).toBe(code)
    })
  }

  test('are not made where the plan paid more than was charged', async () => {
    const more: Decide = (charge, invoice) => ((charge + (invoice === 0 ? 1 : 0)) / 100).toFixed(2)
    const { claims, err, code } = await encounters(listOf(more, ',no,,'))
    expect(claims).toHaveLength(invoices.length - 1)
    expect(err).toContain('a line was paid more than it charges')
    expect(code).toBe(1)
  })
})

/** A remittance that pays a dollar less than was charged for each line. */
async function remittanceBytes(): Promise<Uint8Array> {
  const charge = invoices.reduce((sum, { amountCents }) => sum + amountCents, 0)
  const lines = invoices.reduce((count, invoice) => count + invoice.lines.length, 0)
  const payment: Payment = {
    setControlNumber: '0001',
    handling: 'I',
    cents: charge - lines * 100,
    flag: 'C',
    method: 'CHK',
    paidOn: day,
    traceNumber: 'CHECK1',
    payerIdentifier: '1999999999',
    payer: {
      role: 'PR',
      kind: 'organization',
      name: 'EXAMPLE PLAN',
      address: { line1: '1 SAMPLE STREET', city: 'SACRAMENTO', state: 'CA', zip: '95814' },
      contacts: [{ role: 'BL', name: 'DESK', numbers: [{ kind: 'TE', number: '5550100100' }] }],
    },
    payee: { role: 'PE', kind: 'organization', name: 'SAMPLE', idQualifier: 'XX', id: '1999999984' },
  }
  const remittance: Remittance = {
    payment,
    providerAdjustments: [],
    claims: invoices.map(invoice => ({
      payment,
      number: invoice.number,
      status: '1',
      chargeCents: invoice.amountCents,
      paidCents: invoice.amountCents - invoice.lines.length * 100,
      filingIndicator: 'MC',
      payerClaimNumber: `P${invoice.number}`,
      parties: [{ role: 'QC', kind: 'person', name: 'SAMPLE', firstName: 'TESTINA' }],
      lines: invoice.lines.map((line, index) => ({
        procedure: { qualifier: 'HC', code: line.procedure },
        chargeCents: line.chargeCents,
        paidCents: line.chargeCents - 100,
        dates: [{ qualifier: '472', from: line.startedOn }],
        adjustments: [{ group: 'CO', reason: '223', cents: 100 }],
        references: [{ qualifier: '6R', value: `${invoice.number}${String(index + 1).padStart(3, '0')}` }],
      })),
    })),
  }
  const written = await gatherWritten(
    writeRemittances([remittance], {
      interchange: {
        senderQualifier: 'ZZ',
        sender: 'EXAMPLEPLAN',
        receiverQualifier: 'ZZ',
        receiver: 'SAMPLECARE',
        date: day,
        time: '09:30',
        controlNumber: 1,
        usage: 'T',
      },
      group: { sender: 'EXAMPLEPLAN', receiver: 'SAMPLECARE', controlNumber: 1 },
      setControlNumber: 1,
    }),
  )
  if (!written.ok) throw new Error(JSON.stringify(written.findings.slice(0, 3)))
  return written.bytes
}
