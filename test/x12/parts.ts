/** Made-up parts of X12 values for property tests: each fits the shape of its segment, none means anything. */
import fc from 'fast-check'
import { type Day, dayFromNumber } from '#base/day.ts'
import type { Party } from '#formats/x12/values/parts.ts'

export const printable =
  ' !"#$%&\'()+,-./0123456789;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_`abcdefghijklmnopqrstuvwxyz{|}'
    .replaceAll(' ', '')
    .split('')

export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('')

export const textOf = (most: number, least = 1): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...printable), minLength: least, maxLength: most })

export const codeOf = (most: number, least = 1): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: least, maxLength: most })

export const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined })

export const day: fc.Arbitrary<Day> = fc.integer({ min: -20_000, max: 22_000 }).map(dayFromNumber)

export const cents = fc.integer({ min: 0, max: 999_999_999_99 })

export const signedCents = fc.integer({ min: -999_999_99, max: 999_999_99 })

export const units = fc.oneof(
  fc.integer({ min: 0, max: 9_999 }),
  fc.integer({ min: 1, max: 99_999 }).map(n => n / 100),
)

export const subset = <T>(...of: T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray(of)

export const address = fc.record({
  line1: textOf(55),
  line2: maybe(textOf(55)),
  city: textOf(30, 2),
  state: maybe(codeOf(2, 2)),
  zip: maybe(codeOf(15, 3)),
})

export const idOf = (qualifier: string) =>
  fc.record({ idQualifier: fc.constant(qualifier), id: codeOf(40, 2) })

export const organization = (role: string, qualifier: string): fc.Arbitrary<Party> =>
  fc
    .record({ name: textOf(60) })
    .chain(party => idOf(qualifier).map(id => ({ role, kind: 'organization' as const, ...party, ...id })))

export const person = (role: string, qualifier: string): fc.Arbitrary<Party> =>
  fc
    .record({
      name: textOf(60),
      firstName: maybe(textOf(35)),
      middleName: maybe(textOf(25)),
      suffix: maybe(textOf(10)),
    })
    .chain(party => idOf(qualifier).map(id => ({ role, kind: 'person' as const, ...party, ...id })))

export const contact = fc.record({
  role: fc.constant('IC'),
  name: maybe(textOf(60)),
  numbers: fc.array(fc.record({ kind: fc.constantFrom('EM', 'FX', 'TE'), number: textOf(40) }), {
    minLength: 1,
    maxLength: 3,
  }),
})

export const referencesOf = (...qualifiers: string[]) =>
  subset(...qualifiers).chain(chosen =>
    chosen.length === 0
      ? fc.constant(undefined)
      : fc.tuple(...chosen.map(qualifier => textOf(50).map(value => ({ qualifier, value })))),
  )

export const datesOf = (...qualifiers: string[]) =>
  subset(...qualifiers).chain(chosen =>
    chosen.length === 0
      ? fc.constant(undefined)
      : fc.tuple(...chosen.map(qualifier => day.map(from => ({ qualifier, from })))),
  )

export const serviceDate = fc.oneof(
  day.map(from => [{ qualifier: '472', from }]),
  fc.tuple(day, day).map(([from, to]) => [{ qualifier: '472', from, to }]),
)

export const procedure = fc.record({
  qualifier: fc.constant('HC'),
  code: codeOf(5, 5),
  modifiers: maybe(fc.array(codeOf(2, 2), { minLength: 1, maxLength: 4 })),
})

export const adjustment = fc.record({
  group: fc.constantFrom('CO', 'PR', 'OA', 'PI'),
  reason: codeOf(3),
  cents: signedCents,
  quantity: maybe(units),
})

export const adjustments = maybe(fc.array(adjustment, { minLength: 1, maxLength: 9 })).filter(
  list => segmentsOf(list ?? []) <= 5,
)

/** CAS segments that a list needs: six of a group each. */
export function segmentsOf(list: readonly { group: string }[]): number {
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
