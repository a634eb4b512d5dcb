/** Made-up X12 values of every kind for property tests: each fits its guide's shape, none means anything. */
import fc from 'fast-check'
import type { Day } from '#base/day.ts'
import { dayFromNumber } from '#base/day.ts'
import type {
  ClaimAcknowledgement,
  FunctionalAcknowledgement,
  InterchangeAcknowledgement,
} from '#formats/x12/values/acknowledgement.ts'
import type { Claim } from '#formats/x12/values/claim.ts'
import type { Party } from '#formats/x12/values/parts.ts'
import type { Remittance } from '#formats/x12/values/remittance.ts'

const printable =
  ' !"#$%&\'()+,-./0123456789;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_`abcdefghijklmnopqrstuvwxyz{|}'
    .replaceAll(' ', '')
    .split('')

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('')

export const textOf = (most: number, least = 1): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...printable), minLength: least, maxLength: most })

const codeOf = (most: number, least = 1): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: least, maxLength: most })

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined })

const day: fc.Arbitrary<Day> = fc.integer({ min: -20_000, max: 22_000 }).map(dayFromNumber)

const cents = fc.integer({ min: 0, max: 999_999_999_99 })

const signedCents = fc.integer({ min: -999_999_99, max: 999_999_99 })

const units = fc.oneof(
  fc.integer({ min: 0, max: 9_999 }),
  fc.integer({ min: 1, max: 99_999 }).map(n => n / 100),
)

const subset = <T>(...of: T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray(of)

const address = fc.record({
  line1: textOf(55),
  line2: maybe(textOf(55)),
  city: textOf(30, 2),
  state: maybe(codeOf(2, 2)),
  zip: maybe(codeOf(15, 3)),
})

const idOf = (qualifier: string) => fc.record({ idQualifier: fc.constant(qualifier), id: codeOf(40, 2) })

const organization = (role: string, qualifier: string): fc.Arbitrary<Party> =>
  fc
    .record({ name: textOf(60) })
    .chain(party => idOf(qualifier).map(id => ({ role, kind: 'organization' as const, ...party, ...id })))

const person = (role: string, qualifier: string): fc.Arbitrary<Party> =>
  fc
    .record({
      name: textOf(60),
      firstName: maybe(textOf(35)),
      middleName: maybe(textOf(25)),
      suffix: maybe(textOf(10)),
    })
    .chain(party => idOf(qualifier).map(id => ({ role, kind: 'person' as const, ...party, ...id })))

const contact = fc.record({
  role: fc.constant('IC'),
  name: maybe(textOf(60)),
  numbers: fc.array(fc.record({ kind: fc.constantFrom('EM', 'FX', 'TE'), number: textOf(40) }), {
    minLength: 1,
    maxLength: 3,
  }),
})

const referencesOf = (...qualifiers: string[]) =>
  subset(...qualifiers).chain(chosen =>
    chosen.length === 0
      ? fc.constant(undefined)
      : fc.tuple(...chosen.map(qualifier => textOf(50).map(value => ({ qualifier, value })))),
  )

const datesOf = (...qualifiers: string[]) =>
  subset(...qualifiers).chain(chosen =>
    chosen.length === 0
      ? fc.constant(undefined)
      : fc.tuple(...chosen.map(qualifier => day.map(from => ({ qualifier, from })))),
  )

const serviceDate = fc.oneof(
  day.map(from => [{ qualifier: '472', from }]),
  fc.tuple(day, day).map(([from, to]) => [{ qualifier: '472', from, to }]),
)

const procedure = fc.record({
  qualifier: fc.constant('HC'),
  code: codeOf(5, 5),
  modifiers: maybe(fc.array(codeOf(2, 2), { minLength: 1, maxLength: 4 })),
})

const adjustment = fc.record({
  group: fc.constantFrom('CO', 'PR', 'OA', 'PI'),
  reason: codeOf(3),
  cents: signedCents,
  quantity: maybe(units),
})

const adjustments = maybe(fc.array(adjustment, { minLength: 1, maxLength: 9 })).filter(
  list => segmentsOf(list ?? []) <= 5,
)

/** CAS segments that a list needs: six of a group each. */
function segmentsOf(list: readonly { group: string }[]): number {
  let segments = 0
  let inSegment = 0
  for (const [at, { group }] of list.entries()) {
    if (at === 0 || inSegment === 6 || list[at - 1]?.group !== group) {
      segments += 1
      inSegment = 0
    }
    inSegment += 1
  }
  return segments
}

const coverage = fc.record({
  sequence: fc.constantFrom('P', 'S', 'T'),
  relationship: fc.constant('18'),
  groupNumber: maybe(textOf(50)),
  groupName: maybe(textOf(60)),
  filingIndicator: fc.constant('MC'),
})

const batchOf = (kind: '837P' | '837I') =>
  fc.record({
    kind: fc.constant(kind),
    setControlNumber: fc.constant('0001'),
    version: fc.constant(kind === '837P' ? '005010X222A1' : '005010X223A2'),
    purpose: fc.constantFrom('00', '18'),
    reference: textOf(30),
    madeOn: day,
    madeAt: fc.constantFrom('0930', '235959'),
    use: fc.constantFrom('CH', 'RP', '31'),
    submitter: fc
      .tuple(organization('41', '46'), fc.array(contact, { minLength: 1, maxLength: 2 }))
      .map(([party, contacts]) => ({ ...party, contacts })),
    receiver: organization('40', '46'),
  })

const billingProvider = fc
  .tuple(
    organization('85', 'XX'),
    address,
    textOf(50),
    maybe(codeOf(10, 10)),
    maybe(address),
    maybe(contact),
    maybe(fc.constant('USD')),
  )
  .map(([party, home, tin, code, payTo, phone, currency]) => ({
    ...party,
    address: home,
    references: [{ qualifier: 'EI', value: tin }],
    ...(code === undefined ? {} : { taxonomy: { role: 'BI', code } }),
    ...(payTo === undefined ? {} : { payTo: { role: '87', kind: 'organization' as const, address: payTo } }),
    ...(phone === undefined ? {} : { contacts: [phone] }),
    currency,
  }))

const subscriber = fc
  .tuple(coverage, person('IL', 'MI'), maybe(address), maybe(day), organization('PR', 'PI'))
  .map(([of, party, home, birthDate, payer]) => ({
    coverage: of,
    subscriber: { ...party, address: home, birthDate, ...(birthDate ? { gender: 'U' } : {}) },
    payer,
  }))

const patient = fc
  .tuple(person('QC', 'MI'), address, day)
  .map(([{ idQualifier: _qualifier, id: _id, ...party }, home, birthDate]) => ({
    ...party,
    relationship: '19',
    address: home,
    birthDate,
    gender: 'F',
  }))

const rendering = fc
  .tuple(person('82', 'XX'), maybe(codeOf(10, 10)), referencesOf('0B', '1G', 'G2'))
  .map(([party, code, references]) => ({
    ...party,
    ...(code === undefined ? {} : { taxonomy: { role: 'PE', code } }),
    references,
  }))

const facility = fc
  .tuple(organization('77', 'XX'), address)
  .map(([party, home]) => ({ ...party, address: home }))

const otherPayer = fc
  .tuple(coverage, adjustments, maybe(cents), person('IL', 'MI'), organization('PR', 'PI'), day)
  .map(([of, list, paid, insured, payer, on]) => ({
    coverage: of,
    adjustments: list,
    ...(paid === undefined ? {} : { amounts: [{ qualifier: 'D', cents: paid }] }),
    assignsBenefits: 'Y',
    releasesInformation: 'Y',
    subscriber: insured,
    payer: { ...payer, dates: [{ qualifier: '573', from: on }] },
  }))

const adjudication = fc
  .tuple(codeOf(20, 2), cents, procedure, units, adjustments, day)
  .map(([payerId, paidCents, of, count, list, adjudicatedOn]) => ({
    payerId,
    paidCents,
    procedure: of,
    units: count,
    adjustments: list,
    adjudicatedOn,
  }))

const drug = codeOf(11, 11).map(ndc => [
  { loop: '2410', slot: 'drugIdentification', elements: ['LIN', '', 'N4', ndc] },
  { loop: '2410', slot: 'drugQuantity', elements: ['CTP', '', '', '', '2', 'UN'] },
])

const noteOf = (kind: string) => maybe(textOf(80).map(text => [{ kind, text }]))

const professionalLine = fc.record({
  number: fc.constant(1),
  procedure,
  chargeCents: cents,
  unit: fc.constantFrom('UN', 'MJ'),
  units,
  placeOfService: maybe(fc.constantFrom('11', '12')),
  diagnosisPointers: fc.constantFrom([1], [1, 2], [2, 1]),
  dates: serviceDate,
  references: referencesOf('6R', 'G1', '9F'),
  quantities: maybe(fc.constant([{ qualifier: 'PT', count: 2 }])),
  amounts: maybe(cents.map(value => [{ qualifier: 'T', cents: value }])),
  notes: noteOf('ADD'),
  parties: maybe(rendering.map(party => [party])),
  adjudications: maybe(fc.array(adjudication, { minLength: 1, maxLength: 2 })),
  other: maybe(drug),
})

const numbered = <T extends { number: number }>(lines: readonly T[]): T[] =>
  lines.map((line, at) => ({ ...line, number: at + 1 }))

/** What all claims have; `parts` are its own kind's. */
function claimOf(kind: '837P' | '837I', parts: fc.Arbitrary<Partial<Claim>>): fc.Arbitrary<Claim> {
  return fc
    .tuple(
      fc.record({
        batch: batchOf(kind),
        billingProvider,
        subscriber,
        patient: maybe(patient),
        number: textOf(20),
        chargeCents: cents,
        frequency: fc.constantFrom('1', '7', '8'),
        acceptsAssignment: fc.constant('A'),
        assignsBenefits: fc.constant('Y'),
        releasesInformation: fc.constant('Y'),
        delayReason: maybe(fc.constantFrom('1', '15')),
        references: referencesOf('G1', 'F8', 'D9', 'EA'),
        contract: maybe(
          fc.record({
            type: fc.constant('05'),
            cents: maybe(cents),
            percent: maybe(units),
            code: maybe(textOf(50)),
          }),
        ),
        otherPayers: maybe(fc.array(otherPayer, { minLength: 1, maxLength: 2 })),
      }),
      parts,
    )
    .map(
      ([common, own]): Claim => ({
        placeOfService: '11',
        facilityQualifier: kind === '837P' ? 'B' : 'A',
        codes: [],
        lines: [],
        ...common,
        ...own,
      }),
    )
}

const accident = fc.record({
  causes: fc.constantFrom(['AA'], ['EM', 'OA']),
  state: maybe(fc.constant('CA')),
  country: maybe(fc.constant('US')),
})

export const professionalClaim: fc.Arbitrary<Claim> = claimOf(
  '837P',
  fc.record({
    signatureOnFile: fc.constant('Y'),
    signatureSource: maybe(fc.constant('P')),
    accident: maybe(accident),
    dates: datesOf('431', '439', '435'),
    amounts: maybe(cents.map(value => [{ qualifier: 'F5', cents: value }])),
    notes: noteOf('ADD'),
    codes: fc
      .array(codeOf(7, 3), { minLength: 1, maxLength: 12 })
      .map(codes => [codes.map((code, at) => ({ qualifier: at === 0 ? 'ABK' : 'ABF', code }))]),
    parties: fc
      .tuple(maybe(rendering), maybe(facility))
      .map(parties => parties.filter(party => party !== undefined))
      .map(parties => (parties.length === 0 ? undefined : parties)),
    lines: fc.array(professionalLine, { minLength: 1, maxLength: 4 }).map(numbered),
  }),
)

const institutionalLine = fc.record({
  number: fc.constant(1),
  revenueCode: codeOf(4, 4),
  procedure: maybe(procedure),
  chargeCents: cents,
  unit: fc.constantFrom('UN', 'DA'),
  units,
  nonCoveredCents: maybe(cents),
  dates: maybe(serviceDate),
  references: referencesOf('6R'),
})

export const institutionalClaim: fc.Arbitrary<Claim> = claimOf(
  '837I',
  fc.record({
    admission: fc
      .record({ type: maybe(codeOf(1)), source: maybe(codeOf(1)), patientStatus: fc.constant('30') })
      .map(of => ({ ...of, type: of.type ?? '1' })),
    dates: fc.tuple(day, day, day).map(([from, to, on]) => [
      { qualifier: '096', from: 'T13:05' },
      { qualifier: '434', from, to },
      { qualifier: '435', from: `${on}T09:00` },
    ]),
    codes: fc.tuple(codeOf(7, 3), codeOf(7, 3), cents, day).map(([first, next, sum, on]) => [
      [{ qualifier: 'ABK', code: first, presentOnAdmission: 'Y' }],
      [
        { qualifier: 'ABF', code: next },
        { qualifier: 'ABF', code: first, presentOnAdmission: 'N' },
      ],
      [{ qualifier: 'BE', code: '01', cents: sum }],
      [{ qualifier: 'BH', code: '11', date: { qualifier: '', from: on } }],
    ]),
    lines: fc.array(institutionalLine, { minLength: 1, maxLength: 4 }).map(numbered),
  }),
)

const payer = fc.tuple(textOf(60), address, contact).map(([name, home, of]) => ({
  role: 'PR',
  kind: 'organization' as const,
  name,
  address: home,
  contacts: [{ role: 'BL', name: of.name, numbers: [{ kind: 'TE', number: '5555550100' }] }],
}))

const remittanceLine = fc.record({
  procedure,
  chargeCents: signedCents,
  paidCents: signedCents,
  paidUnits: maybe(units),
  submittedProcedure: maybe(procedure),
  dates: maybe(day.map(from => [{ qualifier: '472', from }])),
  adjustments,
  references: referencesOf('6R', 'LU'),
  amounts: maybe(cents.map(value => [{ qualifier: 'B6', cents: value }])),
  remarks: maybe(fc.array(codeOf(5, 2), { minLength: 1, maxLength: 3 })),
})

const remittanceClaim = fc.record({
  heading: fc.constant({ number: '1' }),
  number: textOf(38),
  status: fc.constantFrom('1', '4', '22'),
  chargeCents: signedCents,
  paidCents: signedCents,
  patientCents: maybe(cents),
  filingIndicator: fc.constant('MC'),
  payerClaimNumber: textOf(50),
  placeOfService: maybe(fc.constant('11')),
  frequency: maybe(fc.constant('1')),
  adjustments,
  parties: fc.tuple(person('QC', 'MI')),
  remarks: maybe(fc.array(codeOf(5, 2), { minLength: 1, maxLength: 5 })),
  references: referencesOf('EA', 'G1'),
  dates: datesOf('232', '233', '050'),
  amounts: maybe(cents.map(value => [{ qualifier: 'AU', cents: value }])),
  quantities: maybe(units.map(count => [{ qualifier: 'CA', count }])),
  lines: fc.array(remittanceLine, { maxLength: 3 }),
})

const providerAdjustment = fc.record({
  providerId: fc.constantFrom('1999999984', '1888888880'),
  fiscalYearEnd: fc.constant<Day>('2026-12-31'),
  reason: fc.constantFrom('L6', 'WO', 'FB'),
  reference: maybe(textOf(50)),
  cents: signedCents,
})

export const remittance: fc.Arbitrary<Remittance> = fc
  .tuple(
    fc.record({
      setControlNumber: fc.constant('0001'),
      handling: fc.constantFrom('I', 'H'),
      cents,
      flag: fc.constant('C'),
      method: fc.constant('ACH'),
      format: maybe(fc.constant('CCP')),
      from: maybe(
        fc.record({
          bankQualifier: fc.constant('01'),
          bank: codeOf(12, 3),
          accountQualifier: fc.constant('DA'),
          account: codeOf(35),
        }),
      ),
      originatingCompany: maybe(codeOf(10, 10)),
      paidOn: day,
      traceNumber: textOf(50),
      payerIdentifier: codeOf(10, 10),
      currency: maybe(fc.constant('USD')),
      references: referencesOf('EV', 'F2'),
      madeOn: maybe(day),
      payer,
      payee: fc.tuple(textOf(60), codeOf(40, 2)).map(([name, id]) => ({
        role: 'PE',
        kind: 'organization' as const,
        name,
        idQualifier: 'XX',
        id,
      })),
    }),
    fc.array(remittanceClaim, { minLength: 1, maxLength: 3 }),
    fc.array(providerAdjustment, { maxLength: 8 }),
  )
  .map(([payment, claims, providerAdjustments]) => ({
    payment,
    claims: claims.map(claim => ({ payment, ...claim })),
    providerAdjustments,
  }))

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
