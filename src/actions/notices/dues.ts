/** Each day: tells what an organization owes soon, and what it owes since yesterday or before. */
import { addDays, type Day } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Due } from '#domain/network/dues.ts'
import { idIn, nowOf } from '../exchange/steps/job-of.ts'
import type { Job } from '../job.ts'
import { duesBetween } from '../network/dues/dues-between.ts'
import { putNotice } from './put-notice.ts'

/** So many days ahead something is due soon, and so many back a late one is still told of for the first time. */
const soonDays = 3
const lateDays = 14

/** What is told together: a file that is due on a day, to however many partners. */
type Group = {
  readonly kind: 'due-near' | 'due-late'
  readonly file: string
  readonly day: Day
  readonly dues: readonly Due[]
}

function groupsOf(dues: readonly Due[], organizationId: string): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const due of dues) {
    if (due.owesId !== organizationId || (due.state !== 'open' && due.state !== 'late')) continue
    const kind = due.state === 'late' ? 'due-late' : 'due-near'
    const key = `${kind} ${due.file} ${due.dueOn}`
    const known = groups.get(key)?.dues ?? []
    groups.set(key, { kind, file: due.file, day: due.dueOn, dues: [...known, due] })
  }
  return [...groups.values()]
}

export const tellDues: Job = {
  queue: 'notices-dues',
  says: 'Tell people which files they owe soon, and which are late.',
  every: { minutes: 12 * 60, for: 'each-organization' },
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const { house, newId } = context
    const now = nowOf(context)
    const today = californiaDay(now)
    await context.inLastTransaction(async tx => {
      const asked = { tx, organizationId, today }
      const { dues } = await duesBetween(asked, addDays(today, -lateDays), addDays(today, soonDays))
      for (const { kind, file, day, dues: its } of groupsOf(dues, organizationId)) {
        const [only] = its
        const partnerId = its.length === 1 && only ? only.partnerOrganizationId : null
        const notice = { kind, about: `${file} ${day}`, partnerId, file, day, count: its.length }
        await putNotice({ tx, house, organizationId, now, newId }, notice)
      }
    })
  },
}
