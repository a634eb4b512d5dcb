/** What is written down of the work with a member: one entry each time, never changed, taken back by another. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'

export const entryKinds = [
  /** An attempt to reach the member. */
  'outreach',
  /** How far the member has come with the service, where somebody says it. */
  'engagement',
  /** The member's consent that what is protected by 42 CFR Part 2 goes to somebody; or its end. */
  'consent',
  /** How the member may and may not be contacted, so that they stay safe. */
  'contact-rule',
  /** Somebody of the care team. */
  'team',
  /** What the assessment found in one area of need. */
  'need',
  'goal',
  'task',
  /** The care plan was looked at under clinical oversight. */
  'plan-review',
  /** A core service was given. */
  'encounter',
  /** Admission to a facility, and discharge. */
  'stay',
  /** The member was referred to somebody else's help. */
  'referral',
] as const

export type EntryKind = (typeof entryKinds)[number]

/** Field to value, in the form of its kind (`src/actions/casework/entry-forms.ts`). */
export type Said = { readonly [field: string]: string }

export type Entry = {
  /** Made by whoever writes it down, so that a command that comes twice is one entry. */
  readonly id: Id
  readonly memberId: Id
  readonly kind: EntryKind
  /** `ecm`, or a code of community-supports. */
  readonly program: string
  /** The plan that it is for; null where it is not known which. */
  readonly partnerId: Id | null
  /** The day on which it happened. */
  readonly on: Day
  readonly said: Said
  /** A record of a substance use program (42 CFR 2.11): shown only where the law allows. */
  readonly isPart2: boolean
  /** The first entry of the same thing, which this one changes; null for a first one. */
  readonly aboutId: Id | null
  readonly by: { readonly kind: string; readonly id: string }
  readonly at: string
}

/** A thing that several entries speak of, as it stands after the last: a goal, a stay. */
export type Thing = {
  readonly id: Id
  readonly kind: EntryKind
  readonly program: string
  readonly partnerId: Id | null
  /** Of the first entry. */
  readonly on: Day
  /** Of the last one. */
  readonly changedOn: Day
  readonly said: Said
  readonly isPart2: boolean
}

/** Things out of their entries, each field as it was said last; in the order of the first entries. */
export function thingsOf(entries: readonly Entry[], kind: EntryKind): readonly Thing[] {
  const things = new Map<Id, Thing>()
  for (const entry of entries.filter(each => each.kind === kind).toSorted(inOrder)) {
    const id = entry.aboutId ?? entry.id
    const before = things.get(id)
    things.set(id, {
      id,
      kind,
      program: before?.program ?? entry.program,
      partnerId: before?.partnerId ?? entry.partnerId,
      on: before?.on ?? entry.on,
      changedOn: entry.on,
      said: { ...before?.said, ...entry.said },
      isPart2: (before?.isPart2 ?? false) || entry.isPart2,
    })
  }
  return [...things.values()]
}

/** By the day on which it happened, then by when it was written down. */
export function inOrder(one: Entry, other: Entry): number {
  return (
    compare(one.on, other.on) ||
    // What changes a thing comes after it.
    Number(one.aboutId !== null) - Number(other.aboutId !== null) ||
    compare(one.at, other.at) ||
    compare(one.id, other.id)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
