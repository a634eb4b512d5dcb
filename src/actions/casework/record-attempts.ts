/** Keeps attempts to reach members, each once, however often its command comes and in whatever order. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import type { Entry } from '#domain/casework/entry.ts'
import { outreachOutcomes } from '#guidance/casework/outreach-outcomes.ts'
import { insertEntries } from '#store/casework/entries.ts'
import { listAssignments } from '#store/casework/standings.ts'
import { findMember, type Member } from '#store/members/members.ts'
import { action, type Context } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { toldOf } from '../members/shown-member.ts'
import { day } from '../network/fields.ts'
import { isCode } from './entry-forms.ts'
import { renewCases } from './renew.ts'

const attempt = z.strictObject({
  command: z.uuid().describe('Made by you, once for each attempt: the same again is the same attempt'),
  member: z.uuid().describe('Whom you tried to reach'),
  program: z.string().max(60).default('ecm').describe('ecm, or a code of community-supports'),
  on: day.describe('The day of the attempt'),
  method: z.string().max(60).describe('How: a code of outreach-method'),
  outcome: z.string().max(60).describe('What became of it: an outcome of the guidance'),
  staff: z.string().max(60).describe('Who tried: a code of outreach-provider-type'),
  minutes: z.int().min(0).max(1440).optional().describe('How long it took'),
  says: z.string().max(2000).optional().describe('What is good to know for the next attempt'),
})

type Attempt = z.output<typeof attempt>

const problems = [
  'no-such-member',
  'no-such-method',
  'no-such-outcome',
  'no-such-staff',
  'in-the-future',
] as const

type Problem = (typeof problems)[number]

export const recordAttempts = action({
  name: 'casework.record-attempts',
  says: 'Write down attempts to reach members, also those made without a connection; each is kept once.',
  permission: 'outreach/manage',
  takes: z.strictObject({
    attempts: z
      .array(attempt)
      .min(1)
      .max(200)
      .describe('In any order; one that came before is not kept again'),
  }),
  gives: z.strictObject({
    attempts: z
      .array(
        z.strictObject({
          command: z.string().describe('The attempt'),
          became: z.enum(['kept', 'kept-before', 'held']).describe('held: it cannot be taken as it is'),
          because: z.enum(problems).nullable().describe('Why it is held'),
        }),
      )
      .describe('What became of each, in the order in which they were said'),
  }),
  changes: true,
  refuses: [],
  async run({ attempts }, context) {
    const { tx, organizationId, now, tell } = context
    const members = await membersOf(context, attempts)
    const judged = attempts.map(each => ({ each, because: problemOf(each, members, context) }))
    const good = judged.flatMap(({ each, because }) => (because === null ? [each] : []))
    const entries = await entriesFrom(good, members, context)
    const kept = new Set(await insertEntries(tx, organizationId, entries))
    const found = [...new Set(members.values())]
    const touched = new Set(entries.filter(({ id }) => kept.has(id)).map(({ memberId }) => memberId))
    await renewCases(tx, organizationId, [...touched], now)
    tell({ members: found.map(toldOf), objects: found.map(({ id }) => `member:${id}`) })
    return done({
      attempts: judged.map(({ each: { command }, because }) => ({
        command,
        because,
        // Said twice in one request, it is kept by the first.
        became:
          because !== null
            ? ('held' as const)
            : kept.delete(command)
              ? ('kept' as const)
              : ('kept-before' as const),
      })),
    })
  },
})

async function membersOf(
  { tx, organizationId }: Context,
  attempts: readonly Attempt[],
): Promise<ReadonlyMap<Id, Member>> {
  const members = new Map<Id, Member>()
  for (const id of new Set(attempts.map(({ member }) => member))) {
    const member = await findMember(tx, organizationId, id)
    if (member !== null) members.set(id, member)
  }
  return members
}

function problemOf(each: Attempt, members: ReadonlyMap<Id, Member>, { today }: Context): Problem | null {
  if (!members.has(each.member)) return 'no-such-member'
  if (each.on > today) return 'in-the-future'
  if (!isCode('outreach-method', each.method, each.on)) return 'no-such-method'
  if (!isCode('outreach-provider-type', each.staff, each.on)) return 'no-such-staff'
  return outreachOutcomes.some(({ id }) => id === each.outcome) ? null : 'no-such-outcome'
}

async function entriesFrom(
  attempts: readonly Attempt[],
  members: ReadonlyMap<Id, Member>,
  { tx, organizationId, actor, now }: Context,
): Promise<Entry[]> {
  const ids = [...new Set(attempts.flatMap(({ member }) => members.get(member)?.id ?? []))]
  const assignments = await listAssignments(tx, organizationId, ids)
  return attempts.map(each => {
    const memberId = members.get(each.member)?.id ?? each.member
    const plans = (assignments.get(memberId) ?? []).filter(
      ({ program, hasEnded }) => program === each.program && !hasEnded,
    )
    return {
      id: each.command,
      memberId,
      kind: 'outreach',
      program: each.program,
      partnerId:
        new Set(plans.map(({ partnerId }) => partnerId)).size === 1 ? (plans[0]?.partnerId ?? null) : null,
      on: each.on,
      said: {
        method: each.method,
        outcome: each.outcome,
        staff: each.staff,
        ...(each.minutes === undefined ? {} : { minutes: String(each.minutes) }),
        ...(each.says === undefined || each.says === '' ? {} : { says: each.says }),
      },
      isPart2: false,
      aboutId: null,
      by: askedBy(actor),
      at: now,
    }
  })
}
