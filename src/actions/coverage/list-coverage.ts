/** Members whose coverage somebody has to look at: renewals, differences, losses. */
import { z } from 'zod'
import { addDays, type Day } from '#base/day.ts'
import { done } from '#base/result.ts'
import { renewalWindow } from '#domain/coverage/renewal.ts'
import { renewalCure } from '#guidance/coverage/renewals.ts'
import { listRenewalNotes, listStandings } from '#store/coverage/standing.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { day, id } from '../network/fields.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { contradictions, shownRenewal, shownRenewalOf } from './shown-coverage.ts'

const place = z.strictObject({ on: z.string(), memberId: z.uuid() })
const lists = ['renewals', 'contradictions', 'lost'] as const

export const listCoverage = action({
  name: 'coverage.list-coverage',
  says: 'Members whose coverage is to be renewed, was lost lately, or of whom two sources differ.',
  permission: 'members/read',
  takes: z.strictObject({
    list: z.enum(lists).describe('Which of the three'),
    ...paging,
  }),
  gives: z.strictObject({
    members: z.array(
      z.strictObject({
        memberId: id,
        cin: z.string().nullable(),
        firstName: z.string(),
        lastName: z.string(),
        on: day.describe('Day of renewal, first day of the difference, or last day covered'),
        planId: id.nullable().describe('The plan of the last days with coverage'),
        coveredUntil: day.nullable(),
        contradiction: z.enum(contradictions).nullable(),
        renewal: shownRenewal.nullable(),
      }),
    ),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ list, cursor, limit }, context) {
    const { tx, organizationId, today } = context
    const name = `coverage ${list}`
    const after = readCursor(context, name, place, cursor)
    if (!after.ok) return after
    const span = spanOfList(list, today)
    const rows = await listStandings(tx, organizationId, { list, ...span, after: after.value }, limit + 1)
    const page = pageOf(context, name, rows, limit, ({ on, memberId }) => ({ on, memberId }))
    const ids = page.rows.map(({ memberId }) => memberId)
    const notes = await listRenewalNotes(tx, organizationId, ids)
    context.tell({ members: page.rows.map(({ cin, memberId }) => toldOf({ cin, id: memberId })) })
    return done({
      members: page.rows.map(({ memberId, cin, firstName, lastName, on, planId, coveredUntil, ...rest }) => ({
        ...{ memberId, cin, firstName, lastName, on, planId, coveredUntil },
        contradiction: rest.contradiction,
        renewal: rest.renewsOn && shownRenewalOf(rest.renewsOn, notes.get(memberId) ?? [], today),
      })),
      next: page.next,
    })
  },
})

/** Renewals from the first reminder to the last day of mending; losses as long, and a month ahead; every difference. */
function spanOfList(list: (typeof lists)[number], today: Day): { readonly from: Day; readonly to: Day } {
  if (list === 'renewals') return renewalWindow(today)
  if (list === 'lost') return { from: addDays(today, -renewalCure.days), to: addDays(today, 31) }
  return { from: '1900-01-01', to: '9999-12-31' }
}
