/** Every 835 balances and passes our own full validation: paid, denied, taken back, interest, what is still owed. */
import { expect, test } from 'vitest'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { writeRemittances } from '#formats/x12/write/write-remittance.ts'
import { gatherWritten } from '#formats/x12/write/written.ts'
import { type Remitted, type RemittedLine, remittanceImbalance, remittanceOf } from './remittance-of.ts'

const line = (more: Partial<RemittedLine> = {}): RemittedLine => ({
  ...{ lineId: '01990000-0000-7000-8000-000000000001', does: 'pays', cents: 10_000, number: '1000000001' },
  ...{ lineNumber: 1, frequency: '1', cin: '90000001A', procedure: 'G9008', modifiers: ['U1'] },
  ...{ startedOn: '2026-10-01', endedOn: '2026-10-01', receivedOn: '2026-11-02', units: 4, unitsApproved: 4 },
  ...{ chargeCents: 10_000, outcome: 'pay', adjustments: [], remarks: [] },
  facts: { memberLastName: 'Sample', memberFirstName: 'Testina', placeOfService: '11' },
  ...more,
})

const remitted = (more: Partial<Remitted>): Remitted => ({
  payer: {
    ...{ name: 'Sample Plan', tin: '990000002', number: '99999', address: '1 Example Street' },
    ...{ city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100' },
  },
  payee: { name: 'Sample Care', npi: '1999999984', tin: '990000001' },
  ...{ method: 'CHK', reference: '1001', paidOn: '2026-11-22', cents: 10_000 },
  ...{ openingCents: 0, refundedCents: 0, forwardCents: 0, lines: [line()], dues: [] },
  ...more,
})

const denied = line({
  ...{ number: '1000000002', outcome: 'deny', cents: 0, unitsApproved: 0, remarks: ['M62'] },
  adjustments: [{ group: 'CO', reason: '197', cents: 10_000 }],
})
const back = line({ does: 'takes-back', cents: -10_000 })

test.each<[string, Partial<Remitted>]>([
  ['a check', {}],
  [
    'a part, with days and units',
    {
      cents: 7_500,
      lines: [
        line({
          cents: 7_500,
          unitsApproved: 3,
          endedOn: '2026-10-02',
          adjustments: [{ group: 'CO', reason: '198', cents: 2_500 }],
        }),
      ],
    },
  ],
  ['paid and denied', { lines: [line(), denied] }],
  ['only denied: nothing is paid', { lines: [denied], cents: 0 }],
  [
    'interest and a penalty',
    {
      cents: 11_541,
      dues: [
        { number: '1000000001', kind: 'interest', cents: 41 },
        { number: '1000000001', kind: 'penalty', cents: 1_500 },
      ],
    },
  ],
  [
    'gathered interest alone',
    { lines: [], cents: 82, dues: [{ number: '1000000001', kind: 'interest', cents: 82 }] },
  ],
  [
    'taken back and paid anew',
    {
      lines: [
        back,
        line({ cents: 5_000, chargeCents: 5_000, frequency: '7' }),
        line({ number: '1000000003' }),
      ],
      cents: 5_000,
    },
  ],
  ['more taken back than paid: the rest is owed', { lines: [back], cents: 0, forwardCents: 10_000 }],
  [
    'owed before, a part sent back, the rest set off',
    { cents: 4_000, openingCents: 10_000, refundedCents: 4_000 },
  ],
  [
    'names with accents and too long for their elements, and a payee whose tax number nobody knows',
    {
      payee: { name: `Peña ${'Niños '.repeat(20)}`, npi: '1999999984', tin: '' },
      lines: [
        line({ facts: { memberLastName: 'Núñez–Ibáñez', memberFirstName: 'Æsa', placeOfService: '11' } }),
      ],
    },
  ],
])('%s', async (_, more) => {
  const remittance = remittanceOf(remitted(more))
  expect(remittanceImbalance(remittance)).toBe(0)
  const to = {
    interchange: {
      ...{ senderQualifier: 'ZZ', sender: '990000002', receiverQualifier: 'ZZ', receiver: '990000001' },
      ...{ date: '2026-11-22', time: '12:00', controlNumber: 1, usage: 'T' as const },
    },
    group: { sender: '990000002', receiver: '990000001', controlNumber: 1 },
    setControlNumber: 1,
  }
  const made = await gatherWritten(writeRemittances([remittance], to))
  expect(made.ok ? [] : made).toEqual([])
  if (!made.ok) return
  const events = readTransmissionBytes(made.bytes, { judge: { today: '2026-11-22' } })
  const findings = events.flatMap(event => (event.type === 'finding' ? [event.finding.code] : []))
  expect(findings).toEqual([])
})
