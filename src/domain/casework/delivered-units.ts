/** Units of a Community Support that were given in a period, by the authorization that covers their day. */
import { type Day, readUsDay } from '#base/day.ts'
import type { Entry } from './entry.ts'
import type { Assignment } from './standing.ts'

type Period = { readonly from: Day; readonly until: Day }

/**
 * Units by authorization, each entry counted once: by the first authorization, by their first days, that covers its
 * day. What none covers counts for the null, which is the row of a support without an authorization.
 */
export function deliveredUnits(
  program: string,
  entries: readonly Entry[],
  authorizations: readonly Assignment[],
  { from, until }: Period,
): ReadonlyMap<Assignment | null, number> {
  const inOrder = authorizations.toSorted((one, other) => (spanOf(one).from < spanOf(other).from ? -1 : 1))
  const units = new Map<Assignment | null, number>()
  for (const { kind, program: of, on, said } of entries) {
    if (kind !== 'encounter' || of !== program || on < from || on > until) continue
    const covering = inOrder.find(each => on >= spanOf(each).from && on <= spanOf(each).until) ?? null
    units.set(covering, (units.get(covering) ?? 0) + Number(said.units ?? 0))
  }
  return units
}

/** True where nothing of the authorization is left in the period or after it. */
export function isOverBefore(authorization: Assignment, from: Day): boolean {
  return spanOf(authorization).until < from
}

function spanOf({ facts, authorizedUntil }: Assignment): Period {
  const from = readUsDay(facts.authorizationStartDate ?? '') ?? '0001-01-01'
  return { from, until: authorizedUntil ?? '9999-12-31' }
}
