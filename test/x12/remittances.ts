/** Made-up remittances for property tests. */
import fc from 'fast-check'
import type { Day } from '#base/day.ts'
import type { Remittance } from '#formats/x12/values/remittance.ts'
import {
  address,
  adjustments,
  cents,
  codeOf,
  contact,
  datesOf,
  day,
  maybe,
  person,
  procedure,
  referencesOf,
  signedCents,
  textOf,
  units,
} from './parts.ts'

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
