/** Which authorization a line rests on, and how many of its units are left. */
import type { Day } from '#base/day.ts'
import { withoutAuthorization } from '#guidance/adjudication/rules.ts'
import type { Service } from '#guidance/define.ts'
import { type Authorization, presumedSpan, unitsLeft } from '../authorizations/authorization.ts'
import type { ClaimLine } from './claim-line.ts'
import type { Reason } from './decision.ts'
import { type Book, countsAsPaid, type KnownPerson } from './known.ts'

export type Authorized = {
  readonly reasons: readonly Reason[]
  readonly authorization: Authorization | null
  /** Units of this line that may be paid; null where nothing limits them. */
  readonly left: number | null
}

const free: Authorized = { reasons: [], authorization: null, left: null }

const refusedBy = (rule: string, values?: Readonly<Record<string, string>>): Authorized => ({
  reasons: [values === undefined ? { rule } : { rule, values }],
  authorization: null,
  left: null,
})

/** An ended authorization holds for the days before its end; a presumed one for what was presumed. */
function holdsOn(authorization: Authorization, on: Day): boolean {
  const { state, from, until } = authorization
  const isGiven = state === 'approved' || state === 'partial' || state === 'ended'
  if (isGiven && from !== null && from <= on && (until === null || on <= until)) return true
  const presumed = presumedSpan(authorization)
  return presumed !== null && state !== 'withdrawn' && presumed.from <= on && on <= presumed.until
}

/** `book` counts what other lines used; the line itself and what it replaces are not in it any more. */
export function authorizationFor(
  line: ClaimLine,
  person: KnownPerson | null,
  service: Service | null,
  book: Book,
  on: Day,
): Authorized {
  const exempt: readonly string[] = withoutAuthorization.services
  if (person === null || service === null || exempt.includes(service.service)) return free
  const { authorizations } = person
  const named = authorizations.find(
    ({ number }) => number !== null && number !== '' && number === line.authorizationNumber,
  )
  if (named !== undefined && named.service !== service.service)
    return refusedBy('authorization/other-service', { number: line.authorizationNumber })
  const ofService = (named === undefined ? authorizations : [named]).filter(
    each => each.service === service.service,
  )
  const holding = ofService.filter(each => holdsOn(each, on))
  const ours = holding.find(({ partnerId }) => partnerId === null || partnerId === line.providerId)
  if (ours !== undefined) return withUnits(line, ours, book)
  const [foreign] = holding
  if (foreign !== undefined)
    return refusedBy('authorization/other-provider', { number: foreign.number ?? '' })
  if (ofService.some(({ state, askedFrom }) => state === 'asked' && askedFrom <= on))
    return refusedBy('authorization/not-decided')
  // For ECM a plan may assign by its file alone; nothing kept of a Community Support means that nobody allowed it.
  if (service.service === 'ecm' && ofService.length === 0) return refusedBy('authorization/not-found')
  return refusedBy('authorization/missing', { day: on })
}

function withUnits(line: ClaimLine, authorization: Authorization, book: Book): Authorized {
  const used = book
    .ofMember(line.cin)
    .filter(each => countsAsPaid(each) && each.authorizationId === authorization.id && each.id !== line.id)
    .reduce((sum, { unitsApproved }) => sum + unitsApproved, 0)
  const left = unitsLeft(authorization.units, used)
  if (left === null || left >= line.units) return { reasons: [], authorization, left: null }
  if (left <= 0) return { reasons: [{ rule: 'authorization/units-used-up' }], authorization, left: 0 }
  const values = { units: String(line.units), left: String(left) }
  return { reasons: [{ rule: 'authorization/units-exceeded', values }], authorization, left }
}
