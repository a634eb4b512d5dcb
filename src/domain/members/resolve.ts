/** What is held of a member, out of all that is said: whose word stands, and where two words differ. */
import type { KnownElement } from '#guidance/members/known-elements.ts'
import type { Facts } from '../exchange/records.ts'

/** One who speaks of a member: a partner's record, or our own people. */
export type Source = {
  /** Id of the record; null for what our own people entered. */
  readonly recordId: string | null
  /** Whose word it is, to be shown: the partner. Null for our own. */
  readonly partnerId: string | null
  /** Place of its file among those that speak of members; a lower one goes first. */
  readonly rank: number
  readonly facts: Facts
  readonly saidAt: string
  readonly hasEnded: boolean
}

export type Disagreement = {
  readonly element: string
  readonly of: KnownElement['of']
  /** All that is said, the word that stands first. */
  readonly said: readonly {
    readonly value: string
    readonly recordId: string | null
    readonly partnerId: string | null
  }[]
}

export type Resolved = { readonly facts: Facts; readonly disagreements: readonly Disagreement[] }

/**
 * What our own people entered stands until they take it back: a plan's monthly file would else put back the old
 * address each time. Among records, one in force goes before one that has ended, then the file's rank, then the later
 * word. Where two words in force differ, both are kept and shown to whoever can decide; nothing is merged in silence.
 */
export function resolve(sources: readonly Source[], elements: readonly KnownElement[]): Resolved {
  const inOrder = sources.toSorted(precedence)
  const facts: { [element: string]: string } = {}
  const disagreements: Disagreement[] = []
  for (const { element, of } of elements) {
    const saying = inOrder.filter(source => (source.facts[element] ?? '') !== '')
    const [first] = saying
    if (first === undefined) continue
    facts[element] = first.facts[element] ?? ''
    const inForce = saying.filter(each => !each.hasEnded || each === first)
    const values = new Set(inForce.map(each => each.facts[element]))
    if (values.size < 2) continue
    disagreements.push({
      element,
      of,
      said: inForce.map(({ facts: told, recordId, partnerId }) => ({
        value: told[element] ?? '',
        recordId,
        partnerId,
      })),
    })
  }
  return { facts, disagreements }
}

function precedence(one: Source, other: Source): number {
  return (
    Number(one.recordId !== null) - Number(other.recordId !== null) ||
    Number(one.hasEnded) - Number(other.hasEnded) ||
    one.rank - other.rank ||
    (one.saidAt < other.saidAt ? 1 : one.saidAt > other.saidAt ? -1 : 0)
  )
}
