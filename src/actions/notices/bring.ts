/** Across the wall: what one organization tells another becomes a notice there. */
import { readDay } from '#base/day.ts'
import { Fault } from '#base/fault.ts'
import { isNoticeKind } from '#domain/notices/kinds.ts'
import { idIn, nowOf } from '../exchange/steps/job-of.ts'
import type { Job } from '../job.ts'
import { putNotice } from './put-notice.ts'

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Acts for the one who is told. */
export const bringNotice: Job = {
  queue: 'notices-bring',
  says: 'Tell the people of an organization what a partner on this hub has done.',
  async run(data, context) {
    const { kind, about, file, day, count } = data
    if (typeof kind !== 'string' || !isNoticeKind(kind) || typeof about !== 'string')
      throw new Fault('job/not-understood', 'The job names no notice.')
    const { house, newId } = context
    const organizationId = idIn(data, 'organizationId')
    const on = readDay(textIn(day) ?? '')
    await context.inLastTransaction(tx =>
      putNotice(
        { tx, house, organizationId, now: nowOf(context), newId },
        {
          kind,
          about,
          partnerId: idIn(data, 'partnerId'),
          file: textIn(file),
          ...(on !== null && { day: on }),
          ...(typeof count === 'number' && { count }),
          ...(textIn(data.objectId) !== null && { objectId: idIn(data, 'objectId') }),
        },
      ),
    )
  },
}
