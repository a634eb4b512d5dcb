/** Written and read, X12 values of every kind are the same again, as X12 and as JSON. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  claimAcknowledgement,
  functionalAcknowledgement,
  interchangeAcknowledgement,
} from '#test/x12/acknowledgements.ts'
import { institutionalClaim, professionalClaim } from '#test/x12/claims.ts'
import { remittance } from '#test/x12/remittances.ts'
import {
  claimAcknowledgementFromJson,
  claimAcknowledgementToJson,
  functionalAcknowledgementFromJson,
  functionalAcknowledgementToJson,
  interchangeAcknowledgementFromJson,
  interchangeAcknowledgementToJson,
} from '../json/acknowledgement-json.ts'
import { claimFromJson, claimToJson } from '../json/claim-json.ts'
import type { JsonResult } from '../json/form.ts'
import { remittanceFromJson, remittanceToJson } from '../json/remittance-json.ts'
import type { Claim } from '../values/claim.ts'
import type { OutgoingInterchange, TransmissionEvent } from '../values/events.ts'
import { readTransmissionBytes } from '../values/read-transmission.ts'
import type { Payment, ProviderAdjustment, Remittance, RemittanceClaim } from '../values/remittance.ts'
import { writeClaimAcknowledgements } from './write-claim-acknowledgement.ts'
import { writeClaims } from './write-claims.ts'
import { writeFunctionalAcknowledgements, writeInterchangeAcknowledgements } from './write-functional.ts'
import { writeRemittances } from './write-remittance.ts'
import { gatherWritten, type WriteEvent } from './written.ts'

const interchange: OutgoingInterchange = {
  senderQualifier: 'ZZ',
  sender: 'SAMPLESENDER',
  receiverQualifier: 'ZZ',
  receiver: 'SAMPLEPLAN',
  date: '2026-11-01',
  time: '09:30',
  controlNumber: 1,
  usage: 'T',
}
const group = { sender: 'SAMPLESENDER', receiver: 'SAMPLEPLAN', controlNumber: 1 }
// Made-up values keep to the guides' shape but not to their balances and situations.
const to = { interchange, group, setControlNumber: 1, judge: 'shape' } as const

type Events = Iterable<WriteEvent> | AsyncIterable<WriteEvent>

async function bytesOf(events: Events): Promise<Uint8Array> {
  const written = await gatherWritten(events)
  if (!written.ok) throw new Error(`refused: ${JSON.stringify(written.findings, null, 1)}`)
  return written.bytes
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Written, read, the same; written again, byte for byte the same; nothing wrong with envelopes and places. */
async function expectRoundTrip<T>(
  values: readonly T[],
  write: (values: readonly T[]) => Events,
  take: (events: readonly TransmissionEvent[]) => readonly T[],
): Promise<void> {
  const bytes = await bytesOf(write(values))
  const events = readTransmissionBytes(bytes)
  expect(events.filter(event => event.type === 'finding')).toEqual([])
  const read = take(events)
  expect(read).toEqual(values)
  expect(textOf(await bytesOf(write(read)))).toBe(textOf(bytes))
}

const claimsOf = (events: readonly TransmissionEvent[]): readonly Claim[] =>
  events.flatMap(event => (event.type === 'claims' ? event.claims : []))

function remittancesOf(events: readonly TransmissionEvent[]): readonly Remittance[] {
  const found: { payment: Payment; claims: RemittanceClaim[]; providerAdjustments: ProviderAdjustment[] }[] =
    []
  for (const event of events) {
    if (event.type === 'payment') found.push({ payment: event.payment, claims: [], providerAdjustments: [] })
    else if (event.type === 'remittance-claims') found.at(-1)?.claims.push(...event.claims)
    else if (event.type === 'provider-adjustments') {
      found.at(-1)?.providerAdjustments.push(...event.adjustments)
    }
  }
  return found
}

/** Claims of one set: they share their batch. */
const claimsInSet = (claim: fc.Arbitrary<Claim>) =>
  fc
    .array(claim, { minLength: 1, maxLength: 4 })
    .map(claims => claims.map(each => ({ ...each, batch: claims[0]?.batch ?? each.batch })))

const runs = { numRuns: 60 }

describe('what is written is read again the same', () => {
  test('837P', async () => {
    const property = fc.asyncProperty(claimsInSet(professionalClaim), claims =>
      expectRoundTrip(claims, values => writeClaims(values, to), claimsOf),
    )
    await fc.assert(property, runs)
  })

  test('837I', async () => {
    const property = fc.asyncProperty(claimsInSet(institutionalClaim), claims =>
      expectRoundTrip(claims, values => writeClaims(values, to), claimsOf),
    )
    await fc.assert(property, runs)
  })

  test('835', async () => {
    const property = fc.asyncProperty(remittance, value =>
      expectRoundTrip([value], values => writeRemittances(values, to), remittancesOf),
    )
    await fc.assert(property, runs)
  })

  test('999', async () => {
    const property = fc.asyncProperty(functionalAcknowledgement, value =>
      expectRoundTrip(
        [value],
        values => writeFunctionalAcknowledgements(values, to),
        events =>
          events.flatMap(event =>
            event.type === 'functional-acknowledgement' ? [event.acknowledgement] : [],
          ),
      ),
    )
    await fc.assert(property, runs)
  })

  test('277CA', async () => {
    const property = fc.asyncProperty(claimAcknowledgement, value =>
      expectRoundTrip(
        [value],
        values => writeClaimAcknowledgements(values, to),
        events =>
          events.flatMap(event => (event.type === 'claim-acknowledgement' ? [event.acknowledgement] : [])),
      ),
    )
    await fc.assert(property, runs)
  })

  test('TA1', async () => {
    const property = fc.asyncProperty(
      fc.array(interchangeAcknowledgement, { minLength: 1, maxLength: 3 }),
      list =>
        expectRoundTrip(
          list,
          values => writeInterchangeAcknowledgements(values, to),
          events =>
            events.flatMap(event =>
              event.type === 'interchange-acknowledgement' ? [event.acknowledgement] : [],
            ),
        ),
    )
    await fc.assert(property, runs)
  })
})

describe('what is written as JSON is read again the same', () => {
  function expectJson<T>(
    of: fc.Arbitrary<T>,
    write: (value: T) => string,
    read: (json: string) => JsonResult<T>,
  ): void {
    fc.assert(
      fc.property(of, value => {
        const json = write(value)
        const result = read(json)
        expect(result).toEqual({ ok: true, value })
        if (result.ok) expect(write(result.value)).toBe(json)
      }),
      runs,
    )
  }

  test('claims', () => {
    expectJson(professionalClaim, claimToJson, claimFromJson)
    expectJson(institutionalClaim, claimToJson, claimFromJson)
  })

  test('remittances', () => expectJson(remittance, remittanceToJson, remittanceFromJson))

  test('acknowledgements', () => {
    expectJson(
      interchangeAcknowledgement,
      interchangeAcknowledgementToJson,
      interchangeAcknowledgementFromJson,
    )
    expectJson(functionalAcknowledgement, functionalAcknowledgementToJson, functionalAcknowledgementFromJson)
    expectJson(claimAcknowledgement, claimAcknowledgementToJson, claimAcknowledgementFromJson)
  })
})
