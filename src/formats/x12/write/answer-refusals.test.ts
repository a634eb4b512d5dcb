/** What the writers of remittances (835) and of acknowledgements of claims (277CA) refuse, and what they let by. */
import { describe, expect, test } from 'vitest'
import { fileOf, rightSegments } from '../judge/testing.ts'
import type { AcknowledgedClaim, ClaimAcknowledgement, ClaimStatus } from '../values/acknowledgement.ts'
import type { OutgoingInterchange } from '../values/events.ts'
import { readTransmissionBytes } from '../values/read-transmission.ts'
import type { Payment, Remittance, RemittanceClaim, RemittanceLine } from '../values/remittance.ts'
import { writeClaimAcknowledgements } from './write-claim-acknowledgement.ts'
import { writeRemittances } from './write-remittance.ts'
import { gatherWritten, type WriteEvent } from './written.ts'

const interchange: OutgoingInterchange = {
  senderQualifier: 'ZZ',
  sender: 'SAMPLEPLAN',
  receiverQualifier: 'ZZ',
  receiver: 'SAMPLESENDER',
  date: '2026-11-22',
  time: '09:30',
  controlNumber: 1,
  usage: 'T',
}
const group = { sender: 'SAMPLEPLAN', receiver: 'SAMPLESENDER', controlNumber: 1 }
const to = { interchange, group, setControlNumber: 1 }

async function codesOf(events: Iterable<WriteEvent> | AsyncIterable<WriteEvent>): Promise<readonly string[]> {
  const written = await gatherWritten(events)
  return written.ok ? [] : [...new Set(written.findings.map(finding => finding.code))]
}

const eventsOf = (set: '835' | '277CA') =>
  readTransmissionBytes(Buffer.from(fileOf(set, rightSegments[set]), 'latin1'))

function sampleRemittance(): Remittance {
  const events = eventsOf('835')
  const payment = events.flatMap(event => (event.type === 'payment' ? [event.payment] : []))[0]
  if (payment === undefined) throw new Error('the sample has no payment')
  return {
    payment,
    claims: events.flatMap(event => (event.type === 'remittance-claims' ? event.claims : [])),
    providerAdjustments: events.flatMap(event =>
      event.type === 'provider-adjustments' ? event.adjustments : [],
    ),
  }
}

const withPayment = (change: Partial<Payment>): Remittance => {
  const remittance = sampleRemittance()
  const payment = { ...remittance.payment, ...change }
  return { ...remittance, payment, claims: remittance.claims.map(claim => ({ ...claim, payment })) }
}
const withClaim = (change: Partial<RemittanceClaim>): Remittance => {
  const remittance = sampleRemittance()
  return { ...remittance, claims: remittance.claims.map(claim => ({ ...claim, ...change })) }
}
const withLine = (change: Partial<RemittanceLine>): Remittance =>
  withClaim({
    lines: (sampleRemittance().claims[0]?.lines ?? []).map((line, at) =>
      at === 0 ? { ...line, ...change } : line,
    ),
  })

/** A defect, what is refused for it, and nothing else. None: it is written all the same. */
type Refused<T> = readonly [what: string, value: () => T, codes: readonly string[]]

const remittances: readonly Refused<Remittance>[] = [
  ['a right remittance', sampleRemittance, []],
  [
    'a payment that is not the sum',
    () => withPayment({ cents: 14_999 }),
    ['remittance/payment-out-of-balance'],
  ],
  [
    'a transfer without an account',
    () => withPayment({ to: { bankQualifier: '01', bank: '111000025' } }),
    ['remittance/bank-account-missing'],
  ],
  [
    'money where none is to move',
    () => withPayment({ method: 'NON', format: undefined, from: undefined, to: undefined }),
    ['remittance/no-payment-but-amount'],
  ],
  ['no amount', () => withPayment({ cents: Number.NaN }), ['write/not-a-number']],
  ['no day', () => withPayment({ paidOn: '2026-02-30' }), ['write/not-a-date']],
  ['no trace number', () => withPayment({ traceNumber: '' }), ['write/missing-element']],
  ['a handling that is no code', () => withPayment({ handling: 'Q' }), ['write/not-in-code-list']],
  [
    'nobody to ask technical questions',
    () => withPayment({ payer: { ...sampleRemittance().payment.payer, contacts: [] } }),
    ['write/missing-segment'],
  ],
  [
    'a claim that does not come out',
    () => withClaim({ paidCents: 20_100 }),
    ['remittance/claim-out-of-balance', 'remittance/payment-out-of-balance'],
  ],
  ['a claim without a number', () => withClaim({ number: '' }), ['write/missing-element']],
  ['a number that is too long', () => withClaim({ number: 'C'.repeat(39) }), ['write/too-long']],
  ['a number with a separator', () => withClaim({ number: 'C*1' }), ['write/separator-in-value']],
  ['a number with an accent', () => withClaim({ number: 'Ñ1' }), ['write/bad-character']],
  ['a claim without a patient', () => withClaim({ parties: [] }), ['write/missing-segment']],
  [
    'a patient twice',
    () => withClaim({ parties: [1, 2].map(() => ({ role: 'QC', kind: 'person', name: 'SAMPLE' })) }),
    ['write/too-many-segments'],
  ],
  [
    'a party that a remittance does not know',
    () =>
      withClaim({
        parties: [...(sampleRemittance().claims[0]?.parties ?? []), { role: '71', kind: 'person' }],
      }),
    ['write/no-place'],
  ],
  ['a status that is no code', () => withClaim({ status: '99' }), ['write/not-in-code-list']],
  [
    'a reversal above zero',
    () => withClaim({ status: '22', patientCents: undefined }),
    ['remittance/reversal-not-negative'],
  ],
  ['a denied claim that was paid: a warning, so written', () => withClaim({ status: '4' }), []],
  [
    'a line that does not come out',
    () => withLine({ paidCents: 15_100 }),
    ['remittance/line-out-of-balance'],
  ],
  [
    'a group of adjustments that is none',
    () => withLine({ adjustments: [{ group: 'XX', reason: '45', cents: 5_000 }] }),
    ['write/not-in-code-list'],
  ],
  [
    'a procedure without a code',
    () => withLine({ procedure: { qualifier: 'HC', code: '' } }),
    ['write/missing-element'],
  ],
  [
    'a set-off of a kind that is none',
    () => ({
      ...sampleRemittance(),
      providerAdjustments: sampleRemittance().providerAdjustments.map(each => ({ ...each, reason: 'ZZ' })),
    }),
    ['write/not-in-code-list'],
  ],
]

function sampleAnswer(): ClaimAcknowledgement {
  const [answer] = eventsOf('277CA').flatMap(event =>
    event.type === 'claim-acknowledgement' ? [event.acknowledgement] : [],
  )
  if (answer === undefined) throw new Error('the sample has no acknowledgement')
  return answer
}

const withAnswer = (change: Partial<ClaimAcknowledgement>): ClaimAcknowledgement => ({
  ...sampleAnswer(),
  ...change,
})
const withAnswered = (
  change: (claim: AcknowledgedClaim) => Partial<AcknowledgedClaim>,
): ClaimAcknowledgement => {
  const answer = sampleAnswer()
  const providers = answer.providers.map(provider => ({
    ...provider,
    claims: provider.claims.map((claim, at) => (at === 0 ? { ...claim, ...change(claim) } : claim)),
  }))
  return { ...answer, providers }
}
const withStatus = (change: Partial<ClaimStatus>): ClaimAcknowledgement =>
  withAnswered(({ statuses }) => ({ statuses: statuses.map(status => ({ ...status, ...change })) }))

const line = { procedure: { qualifier: 'HC', code: 'G9012' }, chargeCents: 5_000 } as const
const refusedLine: ClaimStatus = { codes: [{ category: 'A7', status: '454' }], action: 'U' }
const onLine = { ...line, statuses: [refusedLine] }

const answers: readonly Refused<ClaimAcknowledgement>[] = [
  ['a right acknowledgement', sampleAnswer, []],
  ['no reference', () => withAnswer({ reference: '' }), ['write/missing-element']],
  ['a reference that is too long', () => withAnswer({ reference: 'R'.repeat(31) }), ['write/too-long']],
  ['no time of day', () => withAnswer({ madeAt: '9999' }), ['write/not-a-time']],
  [
    'a day that is none',
    () => withAnswered(() => ({ dates: [{ qualifier: '472', from: '2026-02-30' }] })),
    ['write/not-a-date'],
  ],
  ['nothing said of the batch', () => withAnswer({ statuses: [] }), ['write/missing-segment']],
  [
    'a source in a role that is none',
    () => withAnswer({ source: { ...sampleAnswer().source, role: '85' } }),
    ['write/no-place', 'write/missing-segment'],
  ],
  [
    'a total that is not what the claims come to: a warning, so written',
    () => withAnswer({ amounts: [{ qualifier: 'YU', cents: 1 }] }),
    [],
  ],
  [
    'a claim of which nothing is said',
    () => withAnswered(() => ({ statuses: [] })),
    ['write/missing-segment'],
  ],
  ['a claim without a number', () => withAnswered(() => ({ number: '' })), ['write/missing-element']],
  ['a claim without a day', () => withAnswered(() => ({ dates: [] })), ['write/missing-segment']],
  [
    'a patient who is an organization',
    () => withAnswered(({ patient }) => ({ patient: { ...patient, kind: 'organization' } })),
    ['write/not-in-code-list'],
  ],
  [
    'an action that contradicts its category',
    () => withStatus({ action: 'U' }),
    ['acknowledgement/category-contradicts'],
  ],
  ['an action that is none', () => withStatus({ action: 'XX' }), ['write/not-in-code-list']],
  [
    'a category that answers no batch',
    () => withStatus({ codes: [{ category: 'F1', status: '20' }] }),
    ['acknowledgement/category-not-of-batch'],
  ],
  [
    'an entity that is none',
    () => withStatus({ codes: [{ category: 'A2', status: '20', entity: 'ZZ' }] }),
    ['write/not-in-code-list'],
  ],
  [
    'a line without the number that it came with',
    () => withAnswered(() => ({ lines: [onLine] })),
    ['write/missing-segment'],
  ],
  [
    'a line that is accepted',
    () =>
      withAnswered(() => ({
        lines: [
          {
            ...onLine,
            statuses: [{ codes: [{ category: 'A2', status: '20' }], action: 'WQ' }],
            references: [{ qualifier: 'FJ', value: 'LINE1' }],
          },
        ],
      })),
    ['write/not-in-code-list'],
  ],
]

describe('of an 835 is refused', () => {
  for (const [what, value, codes] of remittances) {
    test(what, async () => {
      expect(await codesOf(writeRemittances([value()], to))).toEqual(codes)
    })
  }

  test('a file without any', async () => {
    expect(await codesOf(writeRemittances([], to))).toEqual(['write/nothing-to-write'])
  })
})

describe('of a 277CA is refused', () => {
  for (const [what, value, codes] of answers) {
    test(what, async () => {
      expect(await codesOf(writeClaimAcknowledgements([value()], to))).toEqual(codes)
    })
  }

  test('a file without any', async () => {
    expect(await codesOf(writeClaimAcknowledgements([], to))).toEqual(['write/nothing-to-write'])
  })
})
