/** Why a member is on a list, as it is shown. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { warningOn } from '#domain/authorizations/term.ts'
import { isOverdue, type Reason } from '#domain/casework/reasons.ts'

export const shownReason = z.strictObject({
  why: z.string().describe('Id of the clock'),
  dueOn: z.string().describe('When it is due'),
  isOverdue: z.boolean().describe('True: that day is over'),
  endsOn: z.string().nullable().describe('Of what ends: its last day'),
  warning: z
    .union([z.literal(60), z.literal(30), z.literal(14), z.literal('ended')])
    .nullable()
    .describe('Of what ends: so many days are left at most'),
})

export function shownReasonOf(reason: Reason, today: Day): z.output<typeof shownReason> {
  const { why, dueOn, endsOn } = reason
  const warning = endsOn === null ? null : warningOn(endsOn, today)
  return { why, dueOn, isOverdue: isOverdue(reason, today), endsOn, warning }
}
