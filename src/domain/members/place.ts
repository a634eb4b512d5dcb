/** Where a record belongs: to a member we hold, to a new one, and which question it leaves for a person. */
import { compare, type Description, foldName, type MatchReason } from './likeness.ts'

/** A record that speaks of somebody, not yet known whom. */
export type Placing = { readonly recordId: string; readonly description: Description }

/** A member that may be meant. */
export type Candidate = { readonly memberId: string; readonly description: Description }

export type Placed = {
  readonly recordId: string
  readonly memberId: string
  readonly isNew: boolean
  readonly how: 'cin' | 'new'
}

/** Two members of whom a person has to say whether they are one. */
export type MatchQuestion = {
  readonly memberId: string
  readonly otherMemberId: string
  readonly because: MatchReason
}

export type Placement = { readonly placed: readonly Placed[]; readonly questions: readonly MatchQuestion[] }

/**
 * Places records in their order. A record goes to a member only where `compare` says that they are the same person;
 * else it makes a member of its own, and every member who may be the same becomes a question. `newId` gives ids.
 */
export function placeRecords(
  records: readonly Placing[],
  candidates: readonly Candidate[],
  newId: () => string,
): Placement {
  const byCin = new Map<string, Candidate[]>()
  const byName = new Map<string, Candidate[]>()
  for (const candidate of candidates) remember(candidate, byCin, byName)
  const placed: Placed[] = []
  const questions: MatchQuestion[] = []
  for (const { recordId, description } of records) {
    const near = new Map<string, Candidate>()
    for (const each of [...listed(byCin, description.cin), ...listed(byName, nameKey(description))])
      near.set(each.memberId, each)
    const compared = [...near.values()].map(each => ({
      each,
      likeness: compare(description, each.description),
    }))
    const same = compared.find(({ likeness }) => likeness.is === 'same')
    if (same) {
      placed.push({ recordId, memberId: same.each.memberId, isNew: false, how: 'cin' })
      continue
    }
    const memberId = newId()
    placed.push({ recordId, memberId, isNew: true, how: 'new' })
    for (const { each, likeness } of compared)
      if (likeness.is === 'maybe')
        questions.push({ memberId, otherMemberId: each.memberId, because: likeness.because })
    remember({ memberId, description }, byCin, byName)
  }
  return { placed, questions }
}

function remember(
  candidate: Candidate,
  byCin: Map<string, Candidate[]>,
  byName: Map<string, Candidate[]>,
): void {
  const { cin } = candidate.description
  if (cin !== null && cin !== '') byCin.set(cin, [...listed(byCin, cin), candidate])
  const name = nameKey(candidate.description)
  if (name !== null) byName.set(name, [...listed(byName, name), candidate])
}

function listed(map: ReadonlyMap<string, Candidate[]>, key: string | null): readonly Candidate[] {
  return key === null ? [] : (map.get(key) ?? [])
}

/** By which members without a common CIN are found: date of birth and last name. Null where one is not known. */
export function nameKey({ bornOn, lastName }: Description): string | null {
  const folded = foldName(lastName)
  return bornOn === null || folded === '' ? null : `${bornOn} ${folded}`
}
