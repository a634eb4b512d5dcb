/** Made-up acknowledgements for property tests. */
import fc from 'fast-check'
import type {
  ClaimAcknowledgement,
  FunctionalAcknowledgement,
  InterchangeAcknowledgement,
} from '#formats/x12/values/acknowledgement.ts'
import {
  cents,
  codeOf,
  day,
  maybe,
  organization,
  person,
  procedure,
  referencesOf,
  serviceDate,
  textOf,
  units,
} from './parts.ts'

const context = fc.record({
  name: fc.constantFrom('SITUATIONAL TRIGGER', 'CLM01'),
  value: maybe(textOf(30)),
  segmentId: fc.constant('CLM'),
  segment: fc.integer({ min: 1, max: 99_999 }),
  loop: maybe(codeOf(4)),
  element: maybe(fc.integer({ min: 1, max: 20 })),
})

const elementError = fc.record({
  element: fc.integer({ min: 1, max: 20 }),
  part: maybe(fc.integer({ min: 1, max: 9 })),
  dataElement: maybe(fc.integer({ min: 1, max: 1_705 })),
  code: fc.constantFrom('1', '7', 'I10'),
  found: maybe(textOf(99)),
  contexts: maybe(fc.array(context, { minLength: 1, maxLength: 2 })),
})

const segmentError = fc.record({
  segmentId: fc.constantFrom('CLM', 'NM1', 'HI'),
  segment: fc.integer({ min: 1, max: 99_999 }),
  loop: maybe(codeOf(4)),
  code: fc.constantFrom('3', '8', 'I4'),
  contexts: maybe(fc.array(context, { minLength: 1, maxLength: 2 })),
  elements: fc.array(elementError, { maxLength: 2 }),
})

export const functionalAcknowledgement: fc.Arbitrary<FunctionalAcknowledgement> = fc.record({
  kind: fc.constant('999'),
  setControlNumber: fc.constant('0001'),
  group: fc.constant('HC'),
  groupControlNumber: fc.integer({ min: 1, max: 999_999_999 }).map(String),
  version: fc.constant('005010X222A1'),
  sets: fc.array(
    fc.record({
      transaction: fc.constant('837'),
      controlNumber: codeOf(9, 4),
      version: fc.constant('005010X222A1'),
      errors: fc.array(segmentError, { maxLength: 2 }),
      status: fc.constantFrom('A', 'E', 'R'),
      codes: fc.subarray(['5', 'I5', 'I6']),
    }),
    { maxLength: 3 },
  ),
  status: fc.constantFrom('A', 'P', 'R'),
  includedSets: fc.integer({ min: 0, max: 999 }),
  receivedSets: fc.integer({ min: 0, max: 999 }),
  acceptedSets: fc.integer({ min: 0, max: 999 }),
  codes: fc.subarray(['1', '5']),
})

const statusOf = (on: boolean, entity: string) =>
  fc.record({
    codes: fc.array(
      fc.record({
        category: fc.constantFrom('A2', 'A3', 'A7'),
        status: codeOf(3),
        entity: maybe(fc.constant(entity)),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    ...(on ? { on: day } : {}),
    action: fc.constant('U'),
    ...(on ? { cents } : {}),
  })

const answeredLine = fc.record({
  procedure,
  chargeCents: cents,
  units: maybe(units),
  statuses: fc.tuple(statusOf(false, '82')),
  references: textOf(30).map(value => [{ qualifier: 'FJ', value }]),
  dates: maybe(serviceDate),
})

const answeredClaim = fc.record({
  patient: person('QC', 'MI'),
  number: textOf(20),
  statuses: fc.tuple(statusOf(true, '82')),
  references: referencesOf('1K', 'D9'),
  dates: serviceDate,
  lines: fc.array(answeredLine, { maxLength: 2 }),
})

const answeredProvider = fc.record({
  provider: organization('85', 'XX'),
  trace: fc.constant('0'),
  statuses: fc.constant([]),
  quantities: fc.constant([{ qualifier: 'QA', count: 3 }]),
  amounts: cents.map(value => [{ qualifier: 'YU', cents: value }]),
  claims: fc.array(answeredClaim, { maxLength: 3 }),
})

export const claimAcknowledgement: fc.Arbitrary<ClaimAcknowledgement> = fc.record({
  kind: fc.constant('277CA'),
  setControlNumber: fc.constant('0001'),
  reference: textOf(30),
  madeOn: day,
  madeAt: fc.constant('0930'),
  source: organization('PR', 'PI'),
  sourceTrace: textOf(50),
  receivedOn: day,
  processedOn: day,
  submitter: organization('41', '46'),
  trace: textOf(50),
  statuses: fc.tuple(statusOf(true, '40').map(status => ({ ...status, codes: status.codes.slice(0, 2) }))),
  quantities: maybe(fc.constant([{ qualifier: '90', count: 2 }])),
  providers: fc.array(answeredProvider, { maxLength: 2 }),
})

export const interchangeAcknowledgement: fc.Arbitrary<InterchangeAcknowledgement> = fc.record({
  kind: fc.constant('TA1'),
  controlNumber: fc.integer({ min: 1, max: 999_999_999 }).map(n => String(n).padStart(9, '0')),
  date: fc.constant('261101'),
  time: fc.constant('0930'),
  status: fc.constantFrom('A', 'E', 'R'),
  note: fc.constantFrom('000', '023', '025'),
})
