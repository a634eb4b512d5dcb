/** Plainly false people, providers and plans for samples: nobody can take them for anyone. */
import type { Random } from '#base/random.ts'
import { plainCin } from '../../values/cin.ts'
import { plainNpi } from '../../values/identifiers.ts'

const firstNames = [
  'Testina',
  'Samplio',
  'Muestra',
  'Ejempla',
  'Demo',
  'Fictia',
  'Prueba',
  'Mockley',
  'Zoë-Test',
  'Tést',
]
const lastNames = [
  'Sample',
  'Ejemplo',
  'Testperson',
  'Fictional',
  'De Prueba',
  "O'Sample",
  'Demo-Muñoz',
  'Placeholder',
]
const streets = ['Sample St', 'Example Ave', 'Prueba Blvd Apt 2', 'Fictional Way # 5', 'Demo Ct']
const cities = ['Sampleville', 'Testford', 'Demo Beach', 'Ejemplo Springs']
/** ZIP codes of government buildings and post office boxes. */
const zips = ['94203', '94204', '95814', '942030001']

/** A place to live or to work at. */
export type Place = { readonly address: string; readonly city: string; readonly zip: string }

export type Provider = Place & {
  readonly npi: string
  readonly tin: string
  readonly name: string
  readonly phone: string
}

export type Member = {
  readonly cin: string
  readonly record: string
  readonly firstName: string
  readonly lastName: string
  readonly isHomeless: boolean
  readonly home: Place
  readonly phone: string
  /** Age on the day of the sample. */
  readonly age: number
  /** Days by which the birthday was missed: 0 to 364. */
  readonly daysSinceBirthday: number
}

/** Numbers that no telephone has: the exchange 555-0100 to 555-0199, ten digits with the area code 555. */
export function falsePhone(serial: number): string {
  return `55501${String(serial % 100_000).padStart(5, '0')}`
}

export function falseName(random: Random): string {
  return `${random.pick(firstNames)} ${random.pick(lastNames)}`
}

export function falsePlace(random: Random): Place {
  return {
    address: `${100 + random.below(900)} ${random.pick(streets)}`,
    city: random.pick(cities),
    zip: random.pick(zips),
  }
}

export function falseProvider(serial: number, name: string, random: Random): Provider {
  const tin = `99${String(1000001 + serial).padStart(7, '0')}`
  return { ...falsePlace(random), npi: plainNpi(serial), tin, name, phone: falsePhone(serial) }
}

/** A member whom the serial number alone names; one in nine is homeless, one in six under 21. */
export function falseMember(serial: number, random: Random): Member {
  const isChild = random.oneIn(6)
  return {
    cin: plainCin(serial),
    record: `MRN-${String(serial + 1).padStart(7, '0')}`,
    firstName: random.pick(firstNames),
    lastName: random.pick(lastNames),
    isHomeless: random.oneIn(9),
    home: falsePlace(random),
    phone: falsePhone(serial),
    age: isChild ? 1 + random.below(17) : 22 + random.below(60),
    daysSinceBirthday: random.below(365),
  }
}
