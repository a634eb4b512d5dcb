/** Made-up claims for property tests. */
import fc from 'fast-check'
import type { Claim } from '#formats/x12/values/claim.ts'
import {
  address,
  adjustments,
  cents,
  codeOf,
  contact,
  datesOf,
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
