/** A row of a return file moves the plan's referral that it answers, as if the provider had said it on the hub. */
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { areSurelyTwo, matchKeysOf, personOf } from '#domain/referrals/person.ts'
import type { Referral } from '#domain/referrals/referral.ts'
import { deedOfReturn, returnedStatus } from '#domain/referrals/returned.ts'
import { listEvents } from '#store/referrals/events.ts'
import { findAlike, holdReferral } from '#store/referrals/referrals.ts'
import type { Keeping } from '../keeping.ts'
import { moveReferral } from '../move.ts'

/** The files that answer referrals, and the service of their rows: a named one, or what the row names. */
const returnFiles: Readonly<Record<string, (row: Facts) => string>> = {
  'ecm/return-transmission': () => 'ecm',
  'community-supports/return-transmission': row => row.communitySupport ?? '',
}

export function isReturnFile(file: string): boolean {
  return returnFiles[file] !== undefined
}

/** The referral that moved; none where the row answers none, or says nothing new of it. */
export async function hearReturn(
  keeping: Keeping,
  { file, facts: row, providerId }: { readonly file: string; readonly facts: Facts; readonly providerId: Id },
): Promise<readonly Referral[]> {
  const said = returnedStatus(row)
  if (said === null) return []
  const referral = await findAnswered(keeping, row, returnFiles[file]?.(row) ?? '', providerId)
  if (referral === null) return []
  const events = await listEvents(keeping.tx, keeping.organizationId, referral.id)
  const given = events.find(({ number }) => number === referral.with?.event)
  const givenOn = californiaDay(given?.at ?? referral.receivedAt)
  const deed = deedOfReturn({ status: referral.status, givenOn }, said)
  if (deed === null) return []
  const moved = await moveReferral(keeping, referral, {
    deed,
    reason: deed === 'hear-report' ? said.reason : null,
    note: null,
    aboutId: providerId,
    // The status holds since the day that the provider gives; an end that it reports is the plan's to close.
    ...(deed !== 'hear-report' && said.on !== null && { changes: { statusOn: said.on } }),
  })
  return moved.ok ? [moved.value] : []
}

/** The referral for this person and service that this very provider has; the oldest, held. */
async function findAnswered(
  { tx, organizationId, newId }: Keeping,
  row: Facts,
  service: string,
  providerId: Id,
): Promise<Referral | null> {
  const person = personOf({
    memberCin: row.memberCin ?? '',
    firstName: row.memberFirstName ?? '',
    lastName: row.memberLastName ?? '',
    phone: row.memberPhoneNumber ?? '',
  })
  const keys = matchKeysOf({ ...person, memberCin: person.memberCin || null, phone: person.phone || null })
  const alike = await findAlike(tx, organizationId, { id: newId(), side: 'plan', service, keys })
  const isWithThem = (each: Referral): boolean =>
    each.step === 'with-provider' && each.with?.organizationId === providerId && !areSurelyTwo(each, person)
  const found = alike.find(isWithThem)
  const held = found && (await holdReferral(tx, organizationId, found.id))
  return held && isWithThem(held) ? held : null
}
