/** Invoices become claims that our own judge takes, and come back as the invoices they were. */

import { describe, expect, test } from 'vitest'
import type { ClaimSetting } from '#domain/billing/claim-from-invoice.ts'
import { batchOf, claimFrom } from '#domain/billing/claim-from-invoice.ts'
import { withClaimLetters } from '#domain/billing/claim-letters.ts'
import { encounterFrom } from '#domain/billing/encounter.ts'
import type { Invoice, InvoiceRow } from '#domain/billing/invoice.ts'
import { invoicesOf, rowsOf } from '#domain/billing/invoice.ts'
import { invoiceFrom } from '#domain/billing/invoice-from-claim.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { writeClaims } from '#formats/x12/write/write-claims.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'
import type { Party } from '#guidance/define.ts'

const day = '2026-11-02'

function sampleInvoices(party: Party, seed: number, rows = 60): Invoice[] {
  const file = findFile('INV')
  if (!file) throw new Error('no invoice')
  const layout = layoutOf(file, { day, party })
  const keyed = [...sampleRows(layout, { rows, seed })].map(
    (values): InvoiceRow =>
      Object.fromEntries(
        layout.columns.flatMap((column, place) => (values[place] ? [[column.key, values[place]]] : [])),
      ),
  )
  return invoicesOf(keyed)
}

function settingFor(kind: '837P' | '837I', use: 'CH' | 'RP' = 'CH'): ClaimSetting {
  return {
    kind,
    use,
    submitter: { name: 'Sample Care Works', id: '999999990', contact: 'Testina Sample', phone: '5550100100' },
    receiver: { name: 'Example Health Plan', id: 'EXAMPLE01' },
    batchReference: 'BATCH-0001',
    madeOn: day,
    madeAt: '0930',
  }
}

async function bytesOf(claims: readonly Claim[]): Promise<Uint8Array> {
  const written = await gatherWritten(
    writeClaims(claims, {
      interchange: {
        senderQualifier: 'ZZ',
        sender: 'SAMPLECARE',
        receiverQualifier: 'ZZ',
        receiver: 'EXAMPLE01',
        date: day,
        time: '09:30',
        controlNumber: 7,
        usage: 'T',
      },
      group: { sender: 'SAMPLECARE', receiver: 'EXAMPLE01', controlNumber: 7 },
      setControlNumber: 1,
    }),
  )
  if (!written.ok) throw new Error(JSON.stringify(written.findings.slice(0, 3)))
  return written.bytes
}

function claimsIn(bytes: Uint8Array): { claims: Claim[]; found: string[] } {
  const events = readTransmissionBytes(bytes, { judge: { today: day } })
  return {
    claims: events.flatMap(event => (event.type === 'claims' ? [...event.claims] : [])),
    found: events.flatMap(event =>
      event.type === 'finding'
        ? [`${event.finding.code} ${JSON.stringify(event.finding.x12 ?? event.finding.where)}`]
        : [],
    ),
  }
}

/** The invoice without what a claim cannot carry: the notes name each. */
function carried(given: Invoice): Invoice {
  const { invoice } = withClaimLetters(given)
  const { rendering, billing, member } = invoice
  return {
    ...invoice,
    invoicedOn: day,
    // Whoever has the biller's name and no number of their own is the biller, whose number the claim says.
    rendering: {
      ...rendering,
      tin: '',
      phone: billing.phone,
      npi: rendering.npi === '' && rendering.name === billing.name ? billing.npi : rendering.npi,
    },
    member: member.isHomeless ? { ...member, address: 'HOMELESS' } : member,
  }
}

describe.each(['ecm', 'community-supports'] as const)('invoices of %s', party => {
  test.each([1, 2, 3, 4, 5])('as 837P and back, sample %i', async seed => {
    const invoices = sampleInvoices(party, seed)
    const setting = settingFor('837P')
    const batch = batchOf(setting)
    const outcomes = invoices.map(invoice => claimFrom(invoice, batch, setting))
    expect(outcomes.filter(({ claim }) => claim === null)).toEqual([])
    const bytes = await bytesOf(outcomes.flatMap(({ claim }) => (claim ? [claim] : [])))
    const { claims, found } = claimsIn(bytes)
    expect(found).toEqual([])
    expect(claims).toHaveLength(invoices.length)
    const back = claims.map(claim => invoiceFrom(claim).invoice)
    expect(back).toEqual(invoices.map(carried))
  })

  test('as 837I and back, where a person attends', async () => {
    const invoices = sampleInvoices(party, 8).map(invoice => ({
      ...invoice,
      rendering: { ...invoice.billing, firstName: 'Testina', lastName: 'Sample', name: 'Testina Sample' },
    }))
    const setting = settingFor('837I')
    const batch = batchOf(setting)
    const claims = invoices.flatMap(invoice => claimFrom(invoice, batch, setting).claim ?? [])
    expect(claims).toHaveLength(invoices.length)
    const read = claimsIn(await bytesOf(claims))
    expect(read.found).toEqual([])
    const back = read.claims.map(claim => invoiceFrom(claim).invoice)
    expect(back.map(invoice => invoice?.lines.map(line => line.procedure))).toEqual(
      invoices.map(invoice => invoice.lines.map(line => line.procedure)),
    )
    expect(back.map(invoice => invoice?.amountCents)).toEqual(invoices.map(({ amountCents }) => amountCents))
  })

  test('every element that a claim cannot carry is named', () => {
    const setting = settingFor('837P')
    for (const invoice of sampleInvoices(party, 9)) {
      const { notes } = claimFrom(invoice, batchOf(setting), setting)
      const said = notes.filter(({ code }) => code === 'claim/not-carried').map(({ says }) => says.en)
      expect(said.some(words => words.includes('Invoice Date'))).toBe(true)
      if (invoice.rendering.tin !== '')
        expect(said.some(words => words.includes('Tax Identification'))).toBe(true)
    }
  })

  test('an adjudicated claim becomes an encounter that balances', async () => {
    const setting = settingFor('837P', 'RP')
    const batch = batchOf(setting)
    const encounters = sampleInvoices(party, 6).flatMap((invoice, index) => {
      const { claim } = claimFrom(invoice, batch, setting)
      if (!claim) return []
      const encounter = encounterFrom(
        claim,
        batch,
        {
          plan: { name: 'Example Health Plan', id: 'EXAMPLE01' },
          planCode: '999',
          decidedOn: day,
          isCapitated: index % 2 === 1,
          paidCents: claim.lines.map(line => (index % 2 === 1 ? 0 : Math.floor(line.chargeCents * 0.8))),
        },
        setting,
      )
      return encounter.ok ? [encounter.value] : []
    })
    expect(encounters.length).toBeGreaterThan(10)
    const { claims, found } = claimsIn(await bytesOf(encounters))
    expect(found).toEqual([])
    expect(claims.every(claim => claim.number.startsWith('999'))).toBe(true)
  })
})

test('rows of an invoice that stand apart are one invoice', () => {
  const rows = sampleInvoices('ecm', 3).flatMap(rowsOf)
  const shuffled = [...rows].reverse()
  const numbers = (list: Invoice[]): string[] => list.map(({ number }) => number).sort()
  expect(numbers(invoicesOf(shuffled))).toEqual(numbers(invoicesOf(rows)))
})

test('a post office box, too many diagnoses and a missing attending provider are told, and no claim is made', () => {
  const [invoice] = sampleInvoices('community-supports', 2)
  if (!invoice) throw new Error('no sample')
  const setting = settingFor('837P')
  const batch = batchOf(setting)
  const codes = (changed: Invoice, as = setting): string[] => {
    const { claim, notes } = claimFrom(changed, batch, as)
    expect(claim).toBeNull()
    return notes.map(({ code }) => code)
  }
  expect(codes({ ...invoice, billing: { ...invoice.billing, address: 'P.O. Box 12' } })).toEqual([
    'claim/post-office-box',
  ])
  const lines = Array.from({ length: 13 }, (_, index) => ({
    ...(invoice.lines[0] as Invoice['lines'][number]),
    diagnoses: [`Z59.${index}`],
  }))
  expect(codes({ ...invoice, lines })).toEqual(['claim/too-many-diagnoses'])
  const nobody = { ...invoice.billing, firstName: '', lastName: '' }
  expect(codes({ ...invoice, billing: nobody, rendering: nobody }, settingFor('837I'))).toEqual([
    'claim/attending-provider-missing',
  ])
})
