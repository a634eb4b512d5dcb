/** An authorization as it is shown to either side. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import {
  authorizationStates,
  deedsOn,
  eitherDeeds,
  planDeeds,
  presumedSpan,
  unitsLeft,
} from '#domain/authorizations/authorization.ts'
import { warningOn } from '#domain/authorizations/term.ts'
import type { KeptAuthorization } from '#store/authorizations/authorizations.ts'
import type { UnitsUsed } from '#store/authorizations/units.ts'
import { day, id } from '../network/fields.ts'

const instant = z.iso.datetime()

export const shownState = z.enum(authorizationStates)

export const deedRefusals = [
  'authorizations/not-now',
  'authorizations/reason-missing',
  'authorizations/no-such-reason',
  'authorizations/end-missing',
  'authorizations/ends-before-it-begins',
  'authorizations/shorter-than-the-state-says',
  'authorizations/not-less',
  'authorizations/not-longer',
  'authorizations/too-late-to-appeal',
] as const

const span = z.strictObject({ from: day, until: day })

export const shownAuthorization = z.strictObject({
  id,
  side: z.enum(['plan', 'provider']).describe('What you are in it'),
  service: z.string().describe('ecm, or a code of Community Supports'),
  partnerId: id.nullable().describe('The other side'),
  number: z.string().nullable().describe('The plan’s number'),
  urgency: z.enum(['routine', 'expedited']),
  way: z.enum(['standard', 'presumptive']),
  which: z.enum(['first', 'next']),
  state: shownState,
  receivedAt: instant,
  decideBy: instant.nullable().describe('By when the plan decides; null once it has'),
  isLate: z.boolean().describe('True: the plan should have decided'),
  decidedAt: instant.nullable(),
  askedFrom: day,
  askedUnits: z.int().nullable(),
  from: day.nullable(),
  until: day.nullable(),
  units: z.int().nullable(),
  unitsUsed: z
    .int()
    .describe('Of lines that the plan accepted; for a provider, that it billed and nobody denied'),
  unitsWaiting: z.int().describe('Of lines that are not decided; for a provider, of drafts'),
  unitsLeft: z.int().nullable().describe('Given, less what was used; null where none were named'),
  unit: z.string().nullable(),
  reason: z.string().nullable(),
  presumed: span.nullable().describe('Days borne before, or without, a decision'),
  warning: z
    .union([z.literal(60), z.literal(30), z.literal(14), z.literal('ended')])
    .nullable()
    .describe('So many days are left at most'),
  noticeDueAt: instant.nullable(),
  noticeToldAt: instant.nullable(),
  appeal: z.enum(['none', 'filed', 'upheld', 'overturned']),
  appealBy: day.nullable(),
  followsId: id.nullable(),
  mayDo: z.array(z.enum([...planDeeds, ...eitherDeeds])).describe('What your side may do with it now'),
})

export function shownAuthorizationOf(
  authorization: KeptAuthorization,
  units: Pick<UnitsUsed, 'used' | 'waiting'>,
  now: string,
  today: Day,
): z.output<typeof shownAuthorization> {
  const {
    memberId: _,
    otherId: __,
    recordId: ___,
    recordVersion: ____,
    events: _____,
    ...rest
  } = authorization
  const { changedAt: ______, ...shown } = rest
  const { state, until, decideBy } = authorization
  const isOpen = state === 'approved' || state === 'partial'
  return {
    ...shown,
    isLate: decideBy !== null && decideBy < now,
    unitsUsed: units.used,
    unitsWaiting: units.waiting,
    unitsLeft: unitsLeft(authorization.units, units.used),
    presumed: presumedSpan(authorization),
    warning: isOpen && until !== null ? warningOn(until, today) : null,
    mayDo: [...deedsOn(authorization, today)],
  }
}
