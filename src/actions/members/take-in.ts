/** Takes in what the records of an exchange say of members: whom they speak of, and what then stands of them. */
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { type Candidate, nameKey, placeRecords } from '#domain/members/place.ts'
import { filesAboutMembers } from '#guidance/members/known-elements.ts'
import type { Tx } from '#store/database.ts'
import { lockMembers } from '#store/members/members.ts'
import {
  descriptionOf,
  linkRecords,
  listCandidates,
  listUntaken,
  openQuestions,
} from '#store/members/taking-in.ts'
import { takeInAuthorizations } from '../authorizations/take-in.ts'
import { takeInCoverage } from '../coverage/take-in.ts'
import { idIn, nowOf } from '../exchange/steps/job-of.ts'
import type { House } from '../house.ts'
import type { Job } from '../job.ts'
import { renewStanding } from './standing.ts'

/** Records of one transaction: short enough that whoever looks for a member hardly waits. */
const recordsAtOnce = 1000

const queue = 'members-take-in'

export const takeInMembers: Job = {
  queue,
  says: 'Take in what records say of members: who they are, how to reach them, what covers them, and where two words differ.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const setId = idIn(data, 'setId')
    // Only who is known can be covered or authorized. Each goes by state, and on where it was left.
    for (const takeIn of [takeInNext, takeInCoverage, takeInAuthorizations]) {
      let after: Id | null = null
      do {
        context.signal.throwIfAborted()
        if (context.turnIsOver()) return context.again()
        const from: Id | null = after
        after = await context.inTransaction(async tx => {
          await lockMembers(tx, organizationId)
          const { house } = context
          const newId = (): Id => context.newId()
          const now = nowOf(context)
          return takeIn({ tx, house, organizationId, setId, after: from, limit: recordsAtOnce, now, newId })
        })
      } while (after !== null)
    }
  },
}

type TakingIn = {
  readonly tx: Tx
  readonly organizationId: Id
  readonly setId: Id
  readonly after: Id | null
  readonly limit: number
  readonly now: string
  newId(): Id
}

/** One batch; the last record of it, or null when none were left. */
async function takeInNext(taking: TakingIn): Promise<Id | null> {
  const { tx, organizationId, setId, after, limit, now, newId } = taking
  const untaken = await listUntaken(tx, organizationId, setId, after, limit)
  if (untaken.length === 0) return null
  const unplaced = untaken.flatMap(({ recordId, memberId, facts }) =>
    memberId === null ? [{ recordId, description: descriptionOf(facts) }] : [],
  )
  const candidates = await candidatesFor(tx, organizationId, unplaced)
  const { placed, questions } = placeRecords(unplaced, candidates, newId)
  await linkRecords(tx, organizationId, untaken, placed, now)
  await openQuestions(tx, organizationId, questions, newId, now)
  const members = [
    ...untaken.flatMap(({ memberId }) => memberId ?? []),
    ...placed.map(({ memberId }) => memberId),
  ]
  await renewStanding(tx, organizationId, members, now)
  killPoint('take-in/before-commit')
  return untaken.at(-1)?.recordId ?? null
}

async function candidatesFor(
  tx: Tx,
  organizationId: Id,
  unplaced: readonly { readonly description: Candidate['description'] }[],
): Promise<readonly Candidate[]> {
  const cins = unplaced.flatMap(({ description }) => description.cin ?? [])
  const names = unplaced.flatMap(({ description }) => nameKey(description) ?? [])
  if (cins.length + names.length === 0) return []
  return listCandidates(tx, organizationId, [...new Set(cins)], [...new Set(names)])
}

/** Puts the job down where the set's file speaks of members; gives the queues to nudge once it is committed. */
export async function sendTakeIn(
  tx: Tx,
  { jobs }: Pick<House, 'jobs'>,
  organizationId: Id,
  set: { readonly id: Id; readonly file: string; readonly side: 'ours' | 'theirs' } | null,
): Promise<readonly string[]> {
  if (set === null || !filesAboutMembers.files.includes(set.file)) return []
  if (set.side === 'ours' && filesAboutMembers.ownWord.includes(set.file)) return []
  await jobs.send(tx, queue, { organizationId, setId: set.id }, { key: set.id })
  return [queue]
}
