/** What stands of members' coverage, reckoned anew from all that is said of it and written down. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { CoverageStatement } from '#domain/coverage/statement.ts'
import { type CoverageSpan, coverageTimeline } from '#domain/coverage/timeline.ts'
import { listEnds } from '#store/casework/ends.ts'
import { type CoverageStanding, saveStandings } from '#store/coverage/standing.ts'
import { type KeptStatement, listStatements } from '#store/coverage/statements.ts'
import type { Tx } from '#store/database.ts'
import { renewCases } from '../casework/renew.ts'

/** In one set. */
export async function renewCoverage(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
  now: string,
): Promise<void> {
  const ids = [...new Set(memberIds)]
  const said = await listStatements(tx, organizationId, ids)
  const standings = ids.flatMap(memberId => {
    const statements = said.get(memberId)
    return statements === undefined ? [] : [standingOf(memberId, statements)]
  })
  const before = await listEnds(tx, organizationId, ids)
  await saveStandings(tx, organizationId, standings, now)
  // Whoever looks after a member hears of an end, and that it is none; nothing else of coverage is their list's.
  const moved = standings.filter(
    ({ memberId, coveredUntil, renewsOn }) =>
      (before.get(memberId)?.coveredUntil ?? null) !== coveredUntil ||
      (before.get(memberId)?.renewsOn ?? null) !== renewsOn,
  )
  await renewCases(
    tx,
    organizationId,
    moved.map(({ memberId }) => memberId),
    now,
  )
}

function standingOf(memberId: Id, statements: readonly KeptStatement[]): CoverageStanding {
  const spans = coverageTimeline(statements)
  const at = spans.findLastIndex(isHeld)
  const last = spans[at]
  let first = at
  while (first > 0 && isHeld(spans[first - 1])) first--
  const differs = spans.findLast(({ contradiction }) => contradiction !== null)
  return {
    memberId,
    planId: last?.planId ?? null,
    coveredFrom: spans[first]?.from ?? null,
    coveredUntil: last?.until ?? null,
    contradiction: differs?.contradiction ?? null,
    contradictionFrom: differs?.from ?? null,
    renewsOn: renewalSaid(statements),
  }
}

function isHeld(span: CoverageSpan | undefined): boolean {
  return span?.state === 'covered' || span?.state === 'eligible'
}

/** The day of renewal that was said last. */
export function renewalSaid(
  statements: readonly (CoverageStatement & { readonly renewsOn: Day | null })[],
): Day | null {
  return (
    statements.findLast(({ renewsOn, takesBackId }) => renewsOn !== null && takesBackId === null)?.renewsOn ??
    null
  )
}
