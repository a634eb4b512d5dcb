/** The parties and dates of a claim as a 277CA repeats them. */
import { type BillingProvider, type Claim, referenceOf } from '../values/claim.ts'
import type { DateValue, Party } from '../values/parts.ts'
import { ownText } from './note-finding.ts'

/** A party's name and number in another role, and nothing else of it. */
export function ownParty(
  role: string,
  party: Party,
  idQualifier: string | undefined = party.idQualifier,
  id: string | undefined = party.id,
): Party {
  const { kind, name, firstName, middleName, suffix } = party
  return {
    role,
    kind,
    name: plainName(name),
    firstName: plainName(firstName),
    middleName: plainName(middleName),
    suffix: plainName(suffix),
    idQualifier: id ? (idQualifier ?? '') : undefined,
    id: id ? plainText(id) : undefined,
  }
}

/** Stands where a 277CA must repeat a name or number that the claims did not bring. */
const untold = 'UNKNOWN'

/** A billing provider by its NPI, or by its tax number where it has none. */
export function providerParty(provider: BillingProvider): Party {
  if (provider.id) return named(ownParty('85', provider))
  const taxNumber = referenceOf(provider.references, 'EI') || referenceOf(provider.references, 'SY')
  return named(ownParty('85', provider, 'FI', taxNumber || untold))
}

/** A patient goes by the number of the member, also one who is not the member. */
export function patientParty({ patient, subscriber: { subscriber } }: Claim): Party {
  const own = ownParty('QC', patient ?? subscriber, subscriber.idQualifier || 'MI', subscriber.id || untold)
  return { ...named(own), kind: 'person' }
}

function named(party: Party): Party {
  return party.name ? party : { ...party, name: untold }
}

/** A name without the characters that separate. */
function plainName(text: string | undefined): string | undefined {
  return text ? plainText(/[*:^~]/.test(text) ? text.replace(/[*:^~]/g, ' ') : text) : undefined
}

/**
 * A text in the characters of X12, since partners agree on no others for acknowledgements: letters without
 * their accents (`PEÑA` as `PENA`), and `?` for what is no such letter.
 */
export function plainText(text: string): string {
  if (/^[ -~]*$/.test(text)) return ownText(text)
  return ownText(
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .replace(/[^ -~]/gu, '?'),
  )
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/**
 * When a claim's services were given: the statement's dates (434), or from the first line's day to the last.
 */
export function serviceDate(claim: Claim): DateValue | undefined {
  const statement = claim.dates?.find(one => one.qualifier === '434')
  const dates = statement ? [statement] : claim.lines.flatMap(line => line.dates ?? [])
  let first = ''
  let last = ''
  for (const { qualifier, from, to = from } of dates) {
    if (qualifier !== '434' && qualifier !== '472') continue
    if (isoDay.test(from) && (first === '' || from < first)) first = from
    if (isoDay.test(to) && to > last) last = to
  }
  if (first === '') return undefined
  return last > first
    ? { qualifier: '472', from: ownText(first), to: ownText(last) }
    : { qualifier: '472', from: ownText(first) }
}
