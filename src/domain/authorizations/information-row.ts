/** A member's row of the Member Information File, from the authorization and from what stands of the member. */
import { type Day, usDay } from '#base/day.ts'
import type { Facts } from '../exchange/records.ts'

/** The authorization of ECM that names the provider. */
type EcmAuthorized = {
  readonly decidedOn: Day
  /** Null where nobody assigned the member, and the authorization itself names the provider. */
  readonly assignedOn: Day | null
}

export type InformationAbout = {
  /** What stands of the member; it goes before what was told earlier. */
  readonly member: Facts
  /** Null where none is in force with this provider any more. */
  readonly authorized: EcmAuthorized | null
  /** What this provider, or else the one before it, was told last; clinical elements come from here. */
  readonly before: Facts
  /** `ecmMemberRecord` of the row in the last file that carried the member; null where none did. */
  readonly lastSent: string | null
  readonly renewsOn: Day | null
  /** The plan, as each row names it. */
  readonly plan: Facts
}

/**
 * The row, and whether the member is to be told of no more. New, continuing and termed are the difference from the
 * last file that was sent: a termed row goes once, and whoever was never told of is not termed.
 */
export function informationRow(about: InformationAbout): { readonly facts: Facts; readonly ends: boolean } {
  const { authorized, before, lastSent, member, plan, renewsOn } = about
  const wasTold = lastSent !== null && lastSent !== 'Termed'
  if (authorized === null) return { facts: { ...before, ...plan, ecmMemberRecord: 'Termed' }, ends: !wasTold }
  // Who comes back is assigned anew.
  const told = lastSent === 'Termed' ? '' : (before.memberAssignmentDate ?? '')
  const assigned = authorized.assignedOn === null ? told : usDay(authorized.assignedOn)
  return {
    facts: {
      ...before,
      ...withoutBlanks(member),
      ...(renewsOn !== null && { mediCalRenewalDate: usDay(renewsOn) }),
      ecmServiceAuthorizationDate: usDay(authorized.decidedOn),
      memberAssignmentDate: assigned === '' ? usDay(authorized.decidedOn) : assigned,
      ...plan,
      ecmMemberRecord: wasTold ? 'Continuing' : 'New',
    },
    ends: false,
  }
}

function withoutBlanks(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''))
}
