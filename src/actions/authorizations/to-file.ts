/** Puts what a plan decided on a Community Support where the Authorization Status File to its provider is made from. */
import { z } from 'zod'
import { type Day, usDay } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { isInForce } from '#domain/calendar/in-force.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { services } from '#guidance/all-services.ts'
import { denialReasons } from '#guidance/authorizations/decisions.ts'
import type { KeptAuthorization } from '#store/authorizations/authorizations.ts'
import type { Member } from '#store/members/members.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { Context } from '../action.ts'
import { enterRecords } from '../exchange/enter-records.ts'

const file = 'community-supports/authorization-status'

export const toldByFile = z.strictObject({
  saved: z.boolean().describe('True: it goes with the next Authorization Status File'),
  lacks: z
    .array(z.strictObject({ element: z.string().nullable(), wrong: z.string(), mend: z.string() }))
    .describe('What the file still asks for, in words'),
})

/**
 * The record that the file carries, all of it from what is known of member and authorization; the one of the same
 * number becomes another version. Null for ECM, which goes with the Member Information File, and without a provider.
 */
export async function putInFile(
  context: Context,
  authorization: KeptAuthorization,
  member: Member,
  diagnoses: readonly string[],
): Promise<z.output<typeof toldByFile> | null> {
  if (authorization.service === 'ecm' || authorization.partnerId === null) return null
  const own = await findOrganization(context.tx, context.organizationId)
  const facts = {
    ...factsOf(authorization, member, diagnoses, context.today),
    primaryPayerIdentifier: own?.planCode ?? own?.npi ?? own?.name ?? '',
    payerName: own?.name ?? '',
  }
  const period = context.today.slice(0, 7)
  const entered = await enterRecords.run(
    { file, partner: authorization.partnerId, records: [{ facts, ends: false }], period, language: 'en' },
    context,
    undefined,
  )
  const [record] = entered.ok ? entered.value.records : []
  return {
    saved: record?.saved ?? false,
    lacks: (record?.findings ?? [])
      .filter(({ consequence }) => consequence !== 'note')
      .map(({ element, wrong, mend }) => ({ element, wrong, mend })),
  }
}

/** States as the file says them, by `authorization-status`. */
const statusOf = {
  ...{ asked: 'Pending', approved: 'Approved', partial: 'Modified', denied: 'Denied' },
  ...{ withdrawn: 'Closed', ended: 'Closed' },
} as const

function factsOf(
  authorization: KeptAuthorization,
  member: Member,
  diagnoses: readonly string[],
  today: Day,
): Facts {
  const { service, state, number, from, until, units, unit, reason, decidedAt, askedFrom } = authorization
  const billed = services.find(each => each.service === service && isInForce(each, askedFrom))
  const denied = denialReasons.find(({ id }) => id === reason)?.says.en ?? reason ?? ''
  const isOpen = state === 'approved' || state === 'partial'
  const several = (element: string, values: readonly string[]): Facts =>
    Object.fromEntries(values.map((value, at) => [at === 0 ? element : `${element}#${at + 1}`, value]))
  const named: Facts = {
    communitySupport: service,
    procedureCode: billed?.procedure ?? '',
    ...several('procedureCodeModifier', billed?.modifiers ?? []),
    authorizationNumber: number ?? '',
    authorizationStatus: statusOf[state],
    authorizationStatusDate: usDay(decidedAt === null ? today : californiaDay(decidedAt)),
    ...(state === 'denied' && { denialReason: denied }),
    authorizationStartDate: from === null ? '' : usDay(from),
    authorizationEndDate: until === null ? '' : usDay(until),
    authorizedUnitCount: units === null ? '' : String(units),
    authorizedUnit: units === null ? '' : (unit ?? billed?.unit ?? ''),
    ...several('memberDiagnosisCode', diagnoses),
    communitySupportsMemberRecord: isOpen ? (authorization.events > 2 ? 'Continuing' : 'New') : 'Termed',
  }
  return { ...member.facts, ...named }
}
