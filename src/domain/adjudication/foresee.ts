/** What a plan's rules will say of lines that are not sent yet, as far as their own side can know it. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { ClaimLine } from './claim-line.ts'
import { type Reason, ruleOf } from './decision.ts'
import type { Known, KnownPerson } from './known.ts'
import { shelfOf, takeSubmission } from './take.ts'

/** Of a line, what would be said of it; nothing where all speaks for its being paid. */
export type Foreseen = { readonly lineId: Id; readonly reasons: readonly Reason[] }

/** Subjects that the check of the file itself tells, against the same earlier lines. */
const toldElsewhere: ReadonlySet<string> = new Set(['duplicate', 'correction'])

/**
 * Rules that speak of what only the plan's own books hold: whom it knows, what its fee schedules say, what it pays by
 * the month. And whatever makes a person of the plan look is theirs to mend.
 */
function canBeForeseen({ rule }: Reason, person: KnownPerson | null): boolean {
  const { outcome } = ruleOf(rule)
  const subject = rule.split('/', 1)[0] ?? ''
  if (outcome === 'pend' || toldElsewhere.has(subject) || rule === 'member/unknown') return false
  if (subject === 'price') return rule === 'price/above-agreed'
  // Who was never told of any authorization of the member cannot miss one.
  if (rule === 'authorization/missing') return (person?.authorizations.length ?? 0) > 0
  return true
}

/**
 * The very rules by which the plan will decide, with what the provider knows: `earlier` are the lines that it sent
 * before, in their order, so that units and limits are counted through them. `on`: the day on which it would be sent.
 */
export function foresee(
  lines: readonly ClaimLine[],
  earlier: readonly ClaimLine[],
  known: Known,
  on: Day,
): readonly Foreseen[] {
  const shelf = shelfOf([])
  const take = (line: ClaimLine): readonly Reason[] =>
    takeSubmission([{ line, recordId: line.id }], known, shelf, on).fresh.flatMap(
      ({ decision }) => decision?.reasons ?? [],
    )
  for (const line of earlier) take(line)
  return lines.flatMap(line => {
    const person = known.people.get(line.cin) ?? null
    const reasons = take(line).filter(reason => canBeForeseen(reason, person))
    return reasons.length === 0 ? [] : [{ lineId: line.id, reasons }]
  })
}
