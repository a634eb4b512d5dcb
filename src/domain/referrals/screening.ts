/** The screening that anyone can answer, weighed: which Populations of Focus the person may belong to. */
import type { Day } from '#base/day.ts'
import { addMonths, dayOf } from '#base/day.ts'
import { potentialPopulationsOfFocus } from '#guidance/code-sets/potential-populations-of-focus.ts'
import type { Criterion } from '#guidance/eligibility.ts'
import { populationCriteria, sharedCriteria } from '#guidance/populations/criteria.ts'
import { screeningTopics } from '#guidance/referrals/screening.ts'
import { isInForce } from '../calendar/in-force.ts'
import {
  type Answer,
  ageOn,
  type Eligibility,
  type KnownOfMember,
  weighPopulations,
} from '../members/eligibility.ts'

/** Question (a member fact, or a count of the screening) to answer; what is left out was not answered. */
export type ScreeningAnswers = { readonly [question: string]: Answer }

export const screeningQuestions: readonly string[] = screeningTopics.flatMap(({ facts, counts }) => [
  ...facts,
  ...counts.map(({ id }) => id),
])

/** What somebody said of a person, as it is known of a member. Who is an adult or a child may be all that is known. */
export function knownFrom(
  answers: ScreeningAnswers,
  person: { readonly bornOn: Day | null; readonly who: 'adult' | 'child' | null },
  today: Day,
): KnownOfMember {
  const counts = screeningTopics.flatMap(topic => topic.counts)
  const events = counts.flatMap(({ id, events: [event], atLeast }) =>
    answers[id] === 'yes' && event !== undefined
      ? Array.from({ length: atLeast }, () => ({ event, on: today }))
      : [],
  )
  const counted = counts.filter(({ id }) => answers[id] === 'no')
  return {
    bornOn: person.bornOn ?? birthFor(person.who, today),
    facts: Object.fromEntries(
      Object.entries(answers).flatMap(([id, answer]) =>
        answer === 'unknown' || counts.some(each => each.id === id) ? [] : [[id, answer === 'yes'] as const],
      ),
    ),
    events,
    // Who says “no” knows the whole time that was asked about, and no more of it than that.
    eventsKnownSince: Object.fromEntries(
      counted.flatMap(({ events: kinds, withinMonths }) =>
        kinds.map(event => [event, addMonths(today, -withinMonths)] as const),
      ),
    ),
  }
}

/** A day of birth that stands for “an adult” or “a child”, where nobody gave the day itself. */
function birthFor(who: 'adult' | 'child' | null, today: Day): Day | null {
  if (who === null) return null
  return dayOf(Number(today.slice(0, 4)) - (who === 'adult' ? 40 : 10), 1, 1)
}

/** Whether the adult's or the child's form is for somebody of this age; null where it is not known. */
export function whoOn(bornOn: Day | null, today: Day): 'adult' | 'child' | null {
  if (bornOn === null) return null
  return ageOn(bornOn, today) >= 21 ? 'adult' : 'child'
}

/**
 * The populations that the answers show, and those that they point to while something is missing: at least one thing
 * that the population asks was answered with yes. Of all others nothing was said.
 */
export function weighScreening(
  answers: ScreeningAnswers,
  person: { readonly bornOn: Day | null; readonly who: 'adult' | 'child' | null },
  today: Day,
): readonly Eligibility[] {
  const found = weighPopulations(knownFrom(answers, person, today), today)
  const said = saidWithYes(answers)
  return found.filter(({ population, who, answer }) => {
    if (answer !== 'unknown') return answer === 'yes'
    const criteria = populationCriteria.filter(
      each => each.population === population && each.who === who && isInForce(each, today),
    )
    return criteria.some(({ is }) => leavesOf(is).some(leaf => said.has(leaf)))
  })
}

/** Facts and events that were answered with yes. */
function saidWithYes(answers: ScreeningAnswers): ReadonlySet<string> {
  const counts = screeningTopics.flatMap(topic => topic.counts)
  const yes = Object.keys(answers).filter(id => answers[id] === 'yes')
  return new Set(yes.flatMap(id => counts.find(each => each.id === id)?.events ?? [id]))
}

/** Facts and events that a condition asks for, at whatever depth. */
function leavesOf(criterion: Criterion): readonly string[] {
  if ('fact' in criterion) return [criterion.fact]
  if ('events' in criterion) return criterion.events
  if ('happened' in criterion) return [criterion.happened]
  if ('all' in criterion) return criterion.all.flatMap(leavesOf)
  if ('any' in criterion) return criterion.any.flatMap(leavesOf)
  if ('not' in criterion) return []
  if (!('shared' in criterion)) return []
  return sharedCriteria.filter(({ id }) => id === criterion.shared).flatMap(({ is }) => leavesOf(is))
}

/** The codes of the referral file for populations that were found or may be: `Adult-1` for 1a of an adult. */
export function potentialCodes(found: readonly Pick<Eligibility, 'population' | 'who'>[]): readonly string[] {
  const codes = found.flatMap(({ population, who }) =>
    potentialPopulationsOfFocus.codes
      .filter(({ code }) => code.startsWith(who === 'adult' ? 'Adult-' : 'Child-'))
      .filter(({ goesWith }) => {
        const populations: readonly string[] = goesWith['populations-of-focus']
        return populations.includes(population)
      })
      .map(({ code }) => code),
  )
  return [...new Set<string>(codes)]
}
