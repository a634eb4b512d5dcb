/** A member's care whole: how they stand, who looks after them, what was found, planned and done. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { done } from '#base/result.ts'
import { type Entry, entryKinds, type Thing, thingsOf } from '#domain/casework/entry.ts'
import { reasonsOf } from '#domain/casework/reasons.ts'
import { serviceLineOf } from '#domain/casework/service-line.ts'
import { contactsIn } from '#domain/casework/standing.ts'
import { transitionOf } from '#domain/casework/transition.ts'
import { servicesOn } from '#files/guidance.ts'
import { listEntries } from '#store/casework/entries.ts'
import { type KeptStanding, listStandings } from '#store/casework/standings.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { refuse } from '../refusals.ts'
import { audienceOf, namesOfAuthors, shownEntry, shownEntryOf } from './shown-entry.ts'
import { shownReason, shownReasonOf } from './shown-reason.ts'
import { safetyOf, shownSafety } from './shown-safety.ts'

const serviceLine = z
  .strictObject({
    procedure: z.string().describe('HCPCS code'),
    modifiers: z.array(z.string()).describe('Its modifiers'),
    units: z.int().describe('How many units'),
    name: z.string().describe('What the guidance calls it'),
  })
  .nullable()

const shownThing = z.strictObject({
  id: z.string().describe('Its first entry; said back as “about” to change it'),
  kind: z.enum(entryKinds).describe('What it is'),
  program: z.string().describe('ecm, or a code of community-supports'),
  on: z.string().describe('The day of its first entry'),
  changedOn: z.string().describe('The day of its last one'),
  said: z.record(z.string(), z.string()).describe('Field to value, each as it was said last'),
  isPart2: z.boolean().describe('True: 42 CFR Part 2 protects it'),
  transition: z
    .array(
      z.strictObject({
        id: z.enum(['plan', 'contact', 'medications']).describe('The step'),
        dueOn: z.string().describe('By when'),
        doneOn: z.string().nullable().describe('When it was done'),
      }),
    )
    .describe('Of a stay that has ended: the steps on the way home'),
  billedAs: serviceLine.describe('Of an encounter: what it is billed as'),
})

const shownStanding = z.strictObject({
  program: z.string().describe('ecm, or a code of community-supports'),
  plan: z.string().nullable().describe('The plan that it is for'),
  status: z.string().describe('Code of engagement-status'),
  statusOn: z.string().nullable().describe('Since when'),
  startedOn: z.string().nullable().describe('First day in the service'),
  endedOn: z.string().nullable().describe('Last day in it'),
  endReason: z.string().nullable().describe('Code of discontinuation-reason'),
  lead: z.string().nullable().describe('The lead care manager’s name'),
  assessedOn: z.string().nullable().describe('When needs were last assessed'),
  reviewOn: z.string().nullable().describe('When the care plan is to be reviewed'),
  reasons: z.array(shownReason).describe('What is to be done, the first due first'),
})

export const seeCare = action({
  name: 'casework.see-care',
  says: 'How a member stands, who looks after them, and what was found, planned and done.',
  permission: 'care/read',
  takes: z.strictObject({ member: z.uuid().describe('The member') }),
  gives: z.strictObject({
    standings: z.array(shownStanding).describe('Service by service'),
    safety: shownSafety,
    things: z.array(shownThing).describe('Team, needs, goals, tasks, stays, referrals … as they now stand'),
    entries: z.array(shownEntry).describe('What was written down, the latest first; at most 300'),
  }),
  changes: false,
  refuses: ['members/no-such-member'],
  async run({ member: id }, { tx, organizationId, actor, today, tell }) {
    const member = await findMember(tx, organizationId, id)
    if (member === null) return refuse('members/no-such-member')
    const found = await listEntries(tx, organizationId, [member.id], audienceOf(actor))
    const entries = found.get(member.id) ?? []
    const standings = await listStandings(tx, organizationId, member.id)
    const latest = entries.toReversed().slice(0, 300)
    const nameOf = await namesOfAuthors(tx, latest)
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({
      standings: standings.map(each => standingShown(each, today)),
      safety: safetyOf(thingsOf(entries, 'contact-rule')),
      things: thingsShown(entries),
      entries: latest.map(each => shownEntryOf(each, nameOf)),
    })
  },
})

function standingShown(standing: KeptStanding, today: Day): z.output<typeof shownStanding> {
  const { program, status, statusOn, startedOn, endedOn, assessedOn, reviewOn } = standing
  return {
    ...{ program, status, statusOn, startedOn, endedOn, assessedOn, reviewOn },
    plan: standing.partnerId,
    endReason: standing.end?.reason ?? null,
    lead: standing.lead?.name ?? null,
    reasons: reasonsOf(standing).map(reason => shownReasonOf(reason, today)),
  }
}

function thingsShown(entries: readonly Entry[]): z.output<typeof shownThing>[] {
  const kinds = entryKinds.filter(kind => kind !== 'outreach' && kind !== 'engagement')
  const contacts = contactsIn(entries).map(({ on }) => on)
  return kinds.flatMap(kind =>
    thingsOf(entries, kind).map(({ partnerId: _, ...thing }) => ({
      ...thing,
      said: { ...thing.said },
      transition: kind === 'stay' ? [...transitionOf({ ...thing, partnerId: null }, contacts)] : [],
      billedAs: billedAs(thing),
    })),
  )
}

function billedAs({ kind, said, on, program }: Omit<Thing, 'partnerId'>): z.output<typeof serviceLine> {
  if (kind !== 'encounter' || program !== 'ecm') return null
  const line = serviceLineOf('encounter', said, servicesOn(on))
  return line && { ...line, modifiers: [...line.modifiers] }
}
