/** Makes a plan's records of the Member Information File from what it decided and what stands of its members. */
import { z } from 'zod'
import { addDays, type Day, readUsDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { informationRow } from '#domain/authorizations/information-row.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { findFile } from '#files/guidance.ts'
import { memberInformation } from '#guidance/files/ecm/member-information.ts'
import {
  findLastInformation,
  listMembersToTell,
  type MemberToTell,
} from '#store/authorizations/information.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action, type Context } from '../action.ts'
import { enterRecords } from '../exchange/enter-records.ts'
import { findParty } from '../exchange/parties.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'

const membersAtOnce = 500
const place = z.strictObject({ memberId: z.uuid() })

const held = z.strictObject({
  member: z.string().describe('The member whose row is held'),
  cin: z.string().nullable().describe('Their CIN'),
  problems: z
    .array(z.strictObject({ element: z.string().nullable(), wrong: z.string(), mend: z.string() }))
    .describe('What is missing or wrong, and how to mend it'),
})

export const makeInformation = action({
  name: 'authorizations.make-information',
  says: 'Bring the records of the Member Information File to a provider up to what was authorized, page by page.',
  permission: 'exchange/send',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    partner: z.uuid().describe('The ECM provider'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
    cursor: paging.cursor,
  }),
  gives: z.strictObject({
    saved: z.int().describe('How many rows stand as the plan’s own facts say'),
    changed: z.int().describe('How many of them are new or changed by it'),
    termed: z.int().describe('How many of them tell that the member leaves this provider'),
    ended: z.int().describe('How many rows go in no file any more'),
    dueOn: z.iso
      .date()
      .nullable()
      .describe('By when the first of those whom no file told of has to be: ten days from the assignment'),
    rows: z
      .array(
        z.strictObject({
          member: z.string().describe('The member'),
          cin: z.string().nullable().describe('Their CIN'),
          name: z.string().describe('Their name'),
          says: z.enum(['New', 'Continuing', 'Termed']).describe('What the row says'),
          why: z
            .enum(['first-told', 'came-back', 'goes-on', 'with-another-provider', 'authorization-over'])
            .describe('Why it says so'),
        }),
      )
      .describe('Who goes in the file, and why each row says what it says'),
    held: z.array(held).describe('Rows that cannot go before something is mended'),
    next,
  }),
  changes: true,
  refuses: ['request/no-such-cursor', ...enterRecords.refuses],
  async run(asked, context) {
    const { tx, organizationId, today } = context
    if (!(await findParty(tx, organizationId, asked.partner))) return refuse('exchange/no-such-partner')
    const list = `member-information ${asked.partner}`
    const from = readCursor(context, list, place, asked.cursor)
    if (!from.ok) return from
    const about = { partnerId: asked.partner, on: today, after: from.value?.memberId ?? null }
    const found = await listMembersToTell(tx, organizationId, about, membersAtOnce + 1)
    const page = pageOf(context, list, found, membersAtOnce, ({ memberId }) => ({ memberId }))
    const plan = await factsOfPlan(context)
    const rows = page.rows.map(each => ({ each, ...rowOf(each, plan) }))
    const told = rows.filter(({ ends, each }) => !ends || each.before !== null)
    return enter(asked, told, page.next, context)
  },
})

/** What the plan says of itself in every row: once in any row, it stands in all that follow. */
const ofPlan = [
  'planProviderServicesPhoneNumber',
  'planEcmContactPerson',
  'planEcmContactPhoneNumber',
] as const

/** The plan as every row names it: by its code in the register, and as its last row did. */
async function factsOfPlan({ tx, organizationId }: Context): Promise<Facts> {
  const own = await findOrganization(tx, organizationId)
  const last = await findLastInformation(tx, organizationId)
  const said = {
    ...Object.fromEntries(ofPlan.map(element => [element, last[element] ?? ''])),
    primaryPayerIdentifier: own?.planCode ?? own?.npi ?? own?.name ?? '',
    payerName: own?.name ?? '',
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''))
}

function rowOf(each: MemberToTell, plan: Facts) {
  const decidedOn = each.decidedAt === null ? each.decidedFrom : californiaDay(each.decidedAt)
  return informationRow({
    member: each.facts,
    authorized: each.isAuthorized && decidedOn !== null ? { decidedOn, assignedOn: each.assignedOn } : null,
    before: each.before ?? {},
    lastSent: each.lastSent,
    renewsOn: each.renewsOn,
    plan,
  })
}

type Row = { readonly each: MemberToTell; readonly facts: Facts; readonly ends: boolean }
type Held = z.output<typeof held>
type Told = {
  readonly member: Id
  readonly cin: string | null
  readonly name: string
  readonly says: 'New' | 'Continuing' | 'Termed'
  readonly why: 'first-told' | 'came-back' | 'goes-on' | 'with-another-provider' | 'authorization-over'
}

function toldOf({ each, facts }: Row): Told {
  const { memberFirstName = '', memberLastName = '' } = { ...each.before, ...each.facts }
  const common = { member: each.memberId, cin: each.cin, name: `${memberFirstName} ${memberLastName}`.trim() }
  if (facts.ecmMemberRecord === 'Termed')
    return {
      ...common,
      says: 'Termed',
      why: each.isElsewhere ? 'with-another-provider' : 'authorization-over',
    }
  if (facts.ecmMemberRecord === 'Continuing') return { ...common, says: 'Continuing', why: 'goes-on' }
  return { ...common, says: 'New', why: each.lastSent === null ? 'first-told' : 'came-back' }
}

/** Enters them as anybody enters records: by the same check, with the same history. */
async function enter(
  asked: { readonly partner: Id; readonly language: 'en' | 'es' },
  rows: readonly Row[],
  nextPage: string | null,
  context: Context,
) {
  const counts = { saved: 0, changed: 0, termed: 0, ended: 0 }
  const heldRows: Held[] = []
  const told: Told[] = []
  if (rows.length > 0) {
    const records = rows.map(({ facts, ends }) => ({ facts: { ...facts }, ends }))
    const about = { file: memberInformation.id, partner: asked.partner, language: asked.language }
    const period = context.today.slice(0, 7)
    const entered = await enterRecords.run({ ...about, period, records }, context, undefined)
    if (!entered.ok) return entered
    for (const [at, { saved, change, findings }] of entered.value.records.entries()) {
      const row = rows[at]
      if (row === undefined) continue
      if (!saved) {
        const grave = findings.filter(({ consequence }) => consequence.startsWith('rejects-'))
        const problems = grave.map(({ element, wrong, mend }) => ({ element, wrong, mend }))
        heldRows.push({ member: row.each.memberId, cin: row.each.cin, problems })
        continue
      }
      if (row.ends) counts.ended += change === 'changed' ? 1 : 0
      else {
        counts.saved += 1
        told.push(toldOf(row))
      }
      if (!row.ends && change !== 'unchanged') counts.changed += 1
      if (!row.ends && row.facts.ecmMemberRecord === 'Termed') counts.termed += 1
    }
  }
  return done({ ...counts, dueOn: dueOf(rows), rows: told, held: heldRows, next: nextPage })
}

const clock = findFile(memberInformation.id)?.clocks.find(({ id }) => id === 'share-engagement-elements')

/** The clock of the engagement elements, for the first of those whom no file told of yet. */
function dueOf(rows: readonly Row[]): Day | null {
  const days = rows.flatMap(({ facts, ends }) => {
    const assigned = readUsDay(facts.memberAssignmentDate ?? '')
    const isNew = !ends && facts.ecmMemberRecord === 'New'
    return isNew && assigned !== null ? [addDays(assigned, clock?.days ?? 0)] : []
  })
  return days.toSorted()[0] ?? null
}
