/** Makes the records of a provider's files to a plan from what was written down: no cell is typed twice. */
import { z } from 'zod'
import { addDays, addMonths, type Day, readDay, usDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { deliveredUnits, isOverBefore } from '#domain/casework/delivered-units.ts'
import {
  ecmReturnRow,
  isTold,
  type ReturnAbout,
  supportReturnRow,
  type Us,
} from '#domain/casework/return-row.ts'
import type { Assignment } from '#domain/casework/standing.ts'
import { afterAssignmentEnd } from '#domain/casework/taken-away.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { outreachOutcomes } from '#guidance/casework/outreach-outcomes.ts'
import { listAssignmentsEnded } from '#store/assignments/assignments.ts'
import { listEntries } from '#store/casework/entries.ts'
import {
  type AttemptToTell,
  insertCaseRecords,
  listAttemptsToTell,
  listReferralsOf,
  listToTell,
  type StandingToTell,
} from '#store/casework/for-files.ts'
import { listAssignments } from '#store/casework/standings.ts'
import { listOwnWords } from '#store/members/members.ts'
import { listSites } from '#store/network/sites.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action, type Context } from '../action.ts'
import { enterRecords } from '../exchange/enter-records.ts'
import { findParty } from '../exchange/parties.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { namesOfAuthors } from './shown-entry.ts'

const tracker = 'ecm/initial-outreach-tracker'
const ecmReturn = 'ecm/return-transmission'
const supportReturn = 'community-supports/return-transmission'

const held = z.strictObject({
  member: z.string().nullable().describe('The member whose row is held; null where it is about an attempt'),
  cin: z.string().nullable().describe('Their CIN'),
  problems: z
    .array(z.strictObject({ element: z.string().nullable(), wrong: z.string(), mend: z.string() }))
    .describe('What is missing or wrong, and how to mend it'),
})

export const makeRecords = action({
  name: 'casework.make-records',
  says: 'Bring the records of a file to a plan up to what was written down, a page of members at a time.',
  permission: 'exchange/send',
  kinds: ['ecm-provider', 'community-supports-provider', 'delegate'],
  takes: z.strictObject({
    file: z.enum([tracker, ecmReturn, supportReturn]).describe('The file that the records go in'),
    partner: z.uuid().describe('The plan'),
    month: z
      .string()
      .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'must be a month, written as YYYY-MM')
      .describe('The month that the file tells of, such as 2026-10'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
    cursor: paging.cursor,
  }),
  gives: z.strictObject({
    saved: z.int().describe('How many rows stand as they were written down'),
    changed: z.int().describe('How many of them are new or changed by it'),
    ended: z.int().describe('How many rows go in no file any more'),
    held: z.array(held).describe('Rows that cannot go before something is mended'),
    next,
  }),
  changes: true,
  refuses: ['request/no-such-cursor', 'casework/nobody-names-us', ...enterRecords.refuses],
  async run(asked, context) {
    const us = await findUs(context)
    if (us === null) return refuse('casework/nobody-names-us')
    if (!(await findParty(context.tx, context.organizationId, asked.partner)))
      return refuse('exchange/no-such-partner')
    return asked.file === tracker ? tellAttempts(asked, context) : tellMembers(asked, us, context)
  },
})

type Asked = {
  readonly file: string
  readonly partner: Id
  readonly month: string
  readonly language: 'en' | 'es'
  readonly cursor?: string | undefined
}

/** How we are named in every row: by the register, and by the phone of the place that we have had longest. */
async function findUs({ tx, organizationId }: Context): Promise<Us | null> {
  const [own, [site]] = [
    await findOrganization(tx, organizationId),
    await listSites(tx, organizationId, null, 1),
  ]
  return own === null ? null : { name: own.name, npi: own.npi ?? '', phone: site?.phone ?? '' }
}

function periodOf(month: string): { readonly from: Day; readonly until: Day; readonly says: string } {
  const from = readDay(`${month}-01`) ?? '0001-01-01'
  const [year, number] = month.split('-')
  return { from, until: addDays(addMonths(from, 1), -1), says: `${number}/${year}` }
}

type Row = {
  readonly key: { readonly memberId: Id | null; readonly entryId: Id | null; readonly cin: string | null }
  readonly facts: Facts
  readonly record?: Id
  readonly ends: boolean
}

const memberPlace = z.strictObject({ memberId: z.uuid(), program: z.string() })
const membersAtOnce = 200

async function tellMembers(asked: Asked, us: Us, context: Context) {
  const { tx, organizationId } = context
  const list = `records ${JSON.stringify([asked.file, asked.partner, asked.month])}`
  const from = readCursor(context, list, memberPlace, asked.cursor)
  if (!from.ok) return from
  const about = { partnerId: asked.partner, isEcm: asked.file === ecmReturn, after: from.value }
  const found = await listToTell(tx, organizationId, about, membersAtOnce + 1)
  const page = pageOf(context, list, found, membersAtOnce, ({ memberId, standing }) => ({
    memberId,
    program: standing.program,
  }))
  return enter(asked, await rowsOf(asked, us, page.rows, context), page.next, context)
}

/** What each member's row says; those who are not told of any more end. */
async function rowsOf(
  asked: Asked,
  us: Us,
  members: readonly StandingToTell[],
  context: Context,
): Promise<readonly Row[]> {
  const { tx, organizationId, today } = context
  const period = periodOf(asked.month)
  const ids = members.map(({ memberId }) => memberId)
  const audience = { sees: 'consented', recipientId: asked.partner, on: today } as const
  const entries = await listEntries(tx, organizationId, ids, audience)
  const assignments = await listAssignments(tx, organizationId, ids)
  const entered = await listOwnWords(tx, organizationId, ids)
  const referrals = await listReferralsOf(
    tx,
    organizationId,
    members.flatMap(({ cin }) => cin ?? []),
  )
  const attempts = [...entries.values()].flatMap(
    each => each.findLast(({ kind }) => kind === 'outreach') ?? [],
  )
  const nameOf = await namesOfAuthors(tx, attempts)
  const endings = await listAssignmentsEnded(tx, organizationId, asked.partner, ids)
  return members.flatMap(({ memberId, standing: written, cin, facts: member }) => {
    const ending = endings.find(each => each.memberId === memberId && each.service === written.program)
    const standing = afterAssignmentEnd(written, ending ?? null)
    const own = entries.get(memberId) ?? []
    const last = own.findLast(({ kind }) => kind === 'outreach')
    const told = (assignments.get(memberId) ?? []).filter(
      each => each.program === standing.program && each.partnerId === asked.partner,
    )
    const about: ReturnAbout = {
      ...{ standing, member, entries: own, us, period },
      entered: entered.get(memberId) ?? {},
      told: told[0] ?? null,
      lastWorker: last?.by.kind === 'person' ? nameOf(last.by) : '',
      referral: referrals.find(each => each.cin === cin && each.service === standing.program) ?? null,
    }
    const key = { memberId, entryId: null, cin }
    const ends = !isTold(standing, period.from)
    if (asked.file === ecmReturn) return [{ key, facts: ecmReturnRow(about), ends }]
    return supportRows(about, told, period).map(({ facts, isOver }) => ({ key, facts, ends: ends || isOver }))
  })
}

/** A row for each authorization of the support, or one without; one that was over before the period goes no more. */
function supportRows(about: ReturnAbout, told: readonly Assignment[], period: ReturnAbout['period']) {
  const units = deliveredUnits(about.standing.program, about.entries, told, period)
  if (told.length === 0)
    return [{ facts: supportReturnRow({ ...about, told: null }, units.get(null) ?? 0), isOver: false }]
  return told.map(each => ({
    facts: supportReturnRow({ ...about, told: each }, units.get(each) ?? 0),
    isOver: isOverBefore(each, period.from),
  }))
}

const attemptPlace = z.strictObject({ id: z.uuid() })
const attemptsAtOnce = 500

async function tellAttempts(asked: Asked, context: Context) {
  const { tx, organizationId } = context
  const list = `attempts ${JSON.stringify([asked.partner, asked.month])}`
  const from = readCursor(context, list, attemptPlace, asked.cursor)
  if (!from.ok) return from
  const about = {
    partnerId: asked.partner,
    until: periodOf(asked.month).until,
    after: from.value?.id ?? null,
  }
  const found = await listAttemptsToTell(tx, organizationId, about, attemptsAtOnce + 1)
  const page = pageOf(context, list, found, attemptsAtOnce, ({ id }) => ({ id }))
  return enter(asked, page.rows.map(attemptRow), page.next, context)
}

function attemptRow({ id, cin, on, said, recordId, isTakenBack }: AttemptToTell): Row {
  const reached = outreachOutcomes.find(each => each.id === said.outcome)?.reached ?? false
  return {
    key: { memberId: null, entryId: id, cin },
    facts: {
      memberCin: cin ?? '',
      providerType: said.staff ?? '',
      outreachAttemptDate: usDay(on),
      outreachAttemptMethod: said.method ?? '',
      outreachAttemptSuccessful: reached ? 'Y' : 'N',
      ...(said.minutes === undefined ? {} : { outreachMinutes: said.minutes }),
    },
    ...(recordId === null ? {} : { record: recordId }),
    ends: isTakenBack,
  }
}

/** Enters them as anybody enters records: by the same check, with the same history. */
async function enter(asked: Asked, rows: readonly Row[], nextPage: string | null, context: Context) {
  const counts = { saved: 0, changed: 0, ended: 0 }
  const heldRows: z.output<typeof held>[] = []
  if (rows.length > 0) {
    const records = rows.map(({ facts, record, ends }) => ({
      facts: { ...facts },
      ends,
      ...(record && { record }),
    }))
    const about = { file: asked.file, partner: asked.partner, language: asked.language }
    const entered = await enterRecords.run({ ...about, records }, context, undefined)
    if (!entered.ok) return entered
    const told: { readonly entryId: Id; readonly recordId: Id }[] = []
    for (const [at, { saved, record, change, findings }] of entered.value.records.entries()) {
      const row = rows[at]
      if (row === undefined) continue
      if (!saved) {
        const grave = findings.filter(({ consequence }) => consequence.startsWith('rejects-'))
        const problems = grave.map(({ element, wrong, mend }) => ({ element, wrong, mend }))
        // Whoever is not told of any more needs no row.
        if (!row.ends) heldRows.push({ member: row.key.memberId, cin: row.key.cin, problems })
        continue
      }
      if (row.ends) counts.ended += change === 'changed' ? 1 : 0
      else counts.saved += 1
      if (change !== 'unchanged' && !row.ends) counts.changed += 1
      if (row.key.entryId !== null && record !== null && row.record === undefined)
        told.push({ entryId: row.key.entryId, recordId: record })
    }
    await insertCaseRecords(context.tx, context.organizationId, asked.partner, told)
  }
  return done({ ...counts, held: heldRows, next: nextPage })
}
