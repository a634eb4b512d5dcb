/** How a member stands in a service, reckoned from all that was written down and from what the plan's files say. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import { outreachOutcomes } from '#guidance/casework/outreach-outcomes.ts'
import type { Facts } from '../exchange/records.ts'
import { type Entry, inOrder, type Thing, thingsOf } from './entry.ts'
import { nextStepOn } from './transition.ts'

const codes = engagementMeanings.codes

/** What a plan's files say of the service. */
export type Assignment = {
  readonly program: string
  readonly partnerId: Id
  readonly assignedOn: Day | null
  readonly renewalOn: Day | null
  readonly authorizedUntil: Day | null
  readonly authorizationNumber: string | null
  /** True when the record has ended: the plan speaks of the member no more. */
  readonly hasEnded: boolean
  /** The day on which the record last changed, or ended. */
  readonly since: Day
  /** What the record says of how to reach the member. */
  readonly facts: Facts
}

export type Standing = {
  readonly program: string
  readonly partnerId: Id | null
  /** Code of engagement-status. */
  readonly status: string
  readonly statusOn: Day | null
  readonly assignedOn: Day | null
  /** First and last day in the service, of the last time that the member was in it. */
  readonly startedOn: Day | null
  readonly endedOn: Day | null
  /** Of the last end: code of discontinuation-reason, words, and the day on which it was recommended. */
  readonly end: { readonly reason: string; readonly says: string; readonly recommendedOn: Day } | null
  readonly lead: {
    readonly personId: Id | null
    readonly name: string
    readonly phone: string
    readonly extension: string
  } | null
  readonly attempts: number
  readonly lastAttemptOn: Day | null
  /** The last day on which somebody spoke with the member. */
  readonly lastContactOn: Day | null
  readonly assessedOn: Day | null
  readonly plannedOn: Day | null
  readonly reviewOn: Day | null
  /** When the first open task is due. */
  readonly taskOn: Day | null
  /** A discharge after which nobody has spoken with the member yet. */
  readonly dischargedOn: Day | null
  /** When the first open step after a discharge is due. Standings kept from before have none of the two. */
  readonly transitionOn?: Day | null
  readonly coveredUntil?: Day | null
  readonly authorizedUntil: Day | null
  readonly renewalOn: Day | null
  readonly isAssigned: boolean
  /** Since when no plan's file speaks of the member any more, of one of whom some did. */
  readonly unnamedOn?: Day | null
  /** Since when more than one plan's files say that the member is theirs. */
  readonly twoPlansOn?: Day | null
  /** The first care after the last day that is authorized, or known as covered: either may have changed afterwards. */
  readonly careAfterAuthorizationOn?: Day | null
  readonly careAfterCoverageOn?: Day | null
}

/** What authorizations and coverage say of ends, beside what the plan's files do. */
export type Ends = {
  /** By service, the last day that is authorized. */
  readonly authorizedUntil: ReadonlyMap<string, Day>
  readonly coveredUntil: Day | null
  readonly renewsOn: Day | null
}

const noEnds: Ends = { authorizedUntil: new Map(), coveredUntil: null, renewsOn: null }

type Status = Pick<Standing, 'status' | 'statusOn' | 'startedOn' | 'endedOn' | 'end'>

/**
 * The standing in one service. An attempt begins outreach, and what the member said to it counts: nobody has to say
 * the status a second time. What somebody says of the status stands from its day on.
 */
export function standingOf(
  program: string,
  entries: readonly Entry[],
  assignments: readonly Assignment[],
  ends: Ends = noEnds,
): Standing {
  const own = entries.filter(each => each.program === program).toSorted(inOrder)
  const assigned = assignments.filter(each => each.program === program)
  const inForce = assigned.filter(({ hasEnded }) => !hasEnded)
  const attempts = own.filter(({ kind }) => kind === 'outreach')
  const contacts = contactsIn(own)
  const lastContactOn = contacts.at(-1)?.on ?? null
  const { planned, stays, reviews } = careOf(entries)
  const authorizedUntil =
    ends.authorizedUntil.get(program) ?? latest(inForce.flatMap(each => each.authorizedUntil ?? []))
  const discharged = latest(stays.flatMap(({ said }) => dayIn(said.dischargedOn)))
  return {
    program,
    partnerId:
      inForce[0]?.partnerId ?? own.findLast(({ partnerId }) => partnerId !== null)?.partnerId ?? null,
    ...statusOf(own),
    assignedOn: inForce[0]?.assignedOn ?? assigned[0]?.assignedOn ?? null,
    lead: leadOf(thingsOf(entries, 'team')),
    attempts: attempts.length,
    lastAttemptOn: attempts.at(-1)?.on ?? null,
    lastContactOn,
    assessedOn: latest(thingsOf(entries, 'need').map(({ changedOn }) => changedOn)),
    plannedOn: planned,
    reviewOn: dayIn(reviews.at(-1)?.said.nextReviewOn)[0] ?? null,
    taskOn: taskOf(thingsOf(entries, 'task')),
    dischargedOn: discharged !== null && (lastContactOn ?? '') < discharged ? discharged : null,
    transitionOn: nextStepOn(
      stays,
      contacts.map(({ on }) => on),
    ),
    coveredUntil: ends.coveredUntil,
    authorizedUntil,
    renewalOn: ends.renewsOn ?? latest(inForce.flatMap(each => each.renewalOn ?? [])),
    isAssigned: inForce.length > 0,
    unnamedOn: inForce.length > 0 ? null : latest(assigned.map(({ since }) => since)),
    twoPlansOn: twoPlansSince(inForce),
    careAfterAuthorizationOn: careAfter(authorizedUntil, own),
    careAfterCoverageOn: careAfter(ends.coveredUntil, own),
  }
}

/** The first care that was given after a last day; nobody is asked what is to become of it but a person. */
function careAfter(last: Day | null, own: readonly Entry[]): Day | null {
  if (last === null) return null
  return earliest(own.flatMap(({ kind, on }) => (kind === 'encounter' && on > last ? [on] : [])))
}

/** From when on the second plan says it; neither word is taken for the truth before somebody asked. */
function twoPlansSince(inForce: readonly Assignment[]): Day | null {
  const first = new Map<Id, Day>()
  for (const { partnerId, assignedOn, since } of inForce) {
    const on = assignedOn ?? since
    const known = first.get(partnerId)
    if (known === undefined || on < known) first.set(partnerId, on)
  }
  return [...first.values()].toSorted()[1] ?? null
}

/** The services that anything was written down for, or that a plan assigned the member to. */
export function programsOf(entries: readonly Entry[], assignments: readonly Assignment[]): readonly string[] {
  return [...new Set([...assignments, ...entries].map(({ program }) => program))].sort()
}

function careOf(entries: readonly Entry[]) {
  const goals = thingsOf(entries, 'goal')
  return {
    planned: earliest(goals.map(({ on }) => on)),
    stays: thingsOf(entries, 'stay'),
    reviews: entries.filter(({ kind }) => kind === 'plan-review').toSorted(inOrder),
  }
}

/** Entries in which somebody spoke with the member. */
export function contactsIn(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(each => each.kind === 'encounter' || (each.kind === 'outreach' && wasReached(each)))
}

function wasReached({ said }: Entry): boolean {
  return outreachOutcomes.find(({ id }) => id === said.outcome)?.reached ?? false
}

function statusOf(own: readonly Entry[]): Status {
  let now: Status = { status: codes.notStarted, statusOn: null, startedOn: null, endedOn: null, end: null }
  for (const entry of own) {
    if (entry.kind === 'outreach') now = afterAttempt(now, entry)
    if (entry.kind === 'engagement') now = moved(now, entry.said.status ?? now.status, entry)
  }
  return now
}

/** An attempt moves those who are still to be won; what a member of the service says to it is no end of it. */
function afterAttempt(before: Status, entry: Entry): Status {
  const isIn = before.status === codes.enrolled || before.status === codes.onHold
  if (isIn) return before
  const comesTo = outreachOutcomes.find(({ id }) => id === entry.said.outcome)?.comesTo
  return moved(before, comesTo ?? codes.reaching, entry)
}

function moved(before: Status, status: string, { on, said }: Entry): Status {
  if (status === before.status) return before
  const wasIn = before.status === codes.enrolled || before.status === codes.onHold
  const isIn = status === codes.enrolled || status === codes.onHold
  if (isIn && wasIn) return { ...before, status, statusOn: on }
  if (isIn) return { status, statusOn: on, startedOn: on, endedOn: null, end: null }
  if (status !== codes.disenrolled) return { status, statusOn: on, startedOn: null, endedOn: null, end: null }
  const [recommendedOn = on] = dayIn(said.recommendedOn)
  return {
    status,
    statusOn: on,
    startedOn: before.startedOn,
    endedOn: on,
    end: { reason: said.reason ?? '', says: said.reasonSays ?? '', recommendedOn },
  }
}

function leadOf(team: readonly Thing[]): Standing['lead'] {
  const lead = team.findLast(({ said }) => said.role === 'lead-care-manager' && (said.until ?? '') === '')
  if (lead === undefined) return null
  const { personId = '', name = '', phone = '', extension = '' } = lead.said
  return { personId: personId === '' ? null : personId, name, phone, extension }
}

function taskOf(tasks: readonly Thing[]): Day | null {
  return earliest(tasks.flatMap(({ said }) => (said.state === 'open' ? dayIn(said.dueOn) : [])))
}

/** The day that a field holds, in the writing of its form; none where it is blank. */
function dayIn(text: string | undefined): readonly Day[] {
  return text === undefined || text === '' ? [] : [text as Day]
}

function earliest(days: readonly Day[]): Day | null {
  return days.toSorted()[0] ?? null
}

function latest(days: readonly Day[]): Day | null {
  return days.toSorted().at(-1) ?? null
}
