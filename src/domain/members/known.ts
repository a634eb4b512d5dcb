/** What is known of a member for their Populations of Focus, out of all that was said: the later word stands. */
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { KnownOfMember } from './eligibility.ts'

export const factKinds = ['fact', 'event', 'program'] as const
export const factSources = ['member', 'family', 'provider', 'plan', 'claims'] as const

/** What somebody said once. */
export type FactWord = {
  readonly id: Id
  readonly kind: (typeof factKinds)[number]
  /** An id of `guidance/populations`: a member fact, an event of care, or another program. */
  readonly code: string
  /** `not-known` takes back what was said before; of an event, `no` says that there was none on that day. */
  readonly says: 'yes' | 'no' | 'not-known'
  /** The day it is about. */
  readonly on: Day
  readonly source: (typeof factSources)[number]
  readonly note: string | null
  /** A record of a substance use program tells it (42 CFR 2.11). */
  readonly isPart2: boolean
  readonly saidAt: string
}

/** What stands on a day; of two words about one thing the one about the later day, then the one said later. */
export function standingWords(words: readonly FactWord[], on: Day): readonly FactWord[] {
  const told = words.filter(word => word.on <= on)
  const things = groupedBy(told, ({ kind, code, on: day }) =>
    kind === 'event' ? `event ${code} ${day}` : `${kind} ${code}`,
  )
  return [...things.values()].flatMap(each => each.toSorted(inOrder).at(-1) ?? [])
}

function inOrder(one: FactWord, other: FactWord): number {
  const [a, b] = [one, other].map(({ on, saidAt, id }) => `${on} ${saidAt} ${id}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}

/** For `weighPopulations` and `weighOverlap`. Nobody says that all events are known, so that no count says no. */
export function knownFrom(
  words: readonly FactWord[],
  bornOn: Day | null,
  on: Day,
): { readonly known: KnownOfMember; readonly programs: readonly string[] } {
  const standing = standingWords(words, on)
  const of = (kind: FactWord['kind']) =>
    standing.filter(word => word.kind === kind && word.says !== 'not-known')
  const yes = (kind: FactWord['kind']) => of(kind).filter(({ says }) => says === 'yes')
  return {
    known: {
      bornOn,
      facts: Object.fromEntries(of('fact').map(({ code, says }) => [code, says === 'yes'])),
      events: yes('event').map(({ code, on: day }) => ({ event: code, on: day })),
      eventsKnownSince: {},
    },
    programs: yes('program').map(({ code }) => code),
  }
}
