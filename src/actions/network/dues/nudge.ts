/** Nudges partners about files that are late or full of mistakes: one, or all at once, and nobody twice a day. */
import { z } from 'zod'
import { addDays } from '#base/day.ts'
import { done } from '#base/result.ts'
import { startOfCaliforniaDay } from '#domain/calendar/california-time.ts'
import {
  type NudgeTemplate,
  notYetNudged,
  nudgeTemplates,
  seemsToNameMember,
} from '#domain/network/nudges.ts'
import type { NoticeKind } from '#domain/notices/kinds.ts'
import { listPartiesOnHub } from '#store/network/contracts.ts'
import { insertNudges, listNudgesSince } from '#store/network/nudges.ts'
import { action } from '../../action.ts'
import { sendNotice } from '../../notices/put-notice.ts'
import { refuse } from '../../refusals.ts'
import { day, id, sayerOf } from '../fields.ts'

/** The notice that the partner’s people find. */
const kinds = {
  'due-soon': 'nudge',
  late: 'nudge',
  mistakes: 'nudge-mistakes',
  thanks: 'nudge-thanks',
} as const satisfies Record<NudgeTemplate, NoticeKind>

const about = z.strictObject({
  partnerId: id.describe('Whom: an organization of the hub with which you have a contract'),
  file: z.string().min(1).max(100).describe('Id of the file'),
  about: z.string().min(1).max(100).describe('The period or occasion, as the dues name it'),
  dueOn: day.nullable().default(null).describe('When it was due'),
})

export const nudge = action({
  name: 'network.nudge',
  says: 'Remind partners of files that are late, due soon or full of mistakes; each hears of a file once a day.',
  permission: 'network/manage',
  asks: 'body',
  takes: z.strictObject({
    files: z.array(about).min(1).max(500).describe('What to remind of'),
    template: z.enum(nudgeTemplates).describe('Which of the prepared texts'),
    sentence: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .nullable()
      .default(null)
      .describe('A sentence of your own; never a member’s name or number'),
  }),
  gives: z.strictObject({
    nudged: z.int().describe('How many were sent'),
    left: z
      .array(
        z.strictObject({
          partnerId: id,
          file: z.string(),
          about: z.string(),
          because: z.enum(['nudged-today', 'not-on-hub']),
        }),
      )
      .describe('What was not sent, and why'),
  }),
  changes: true,
  refuses: ['network/names-a-member'],
  async run({ files, template, sentence }, context) {
    const { tx, organizationId, now, today, actor, newId, tell } = context
    if (sentence !== null && seemsToNameMember(sentence)) return refuse('network/names-a-member')
    const onHub = await listPartiesOnHub(
      tx,
      organizationId,
      files.map(({ partnerId }) => partnerId),
    )
    const reached = files.filter(({ partnerId }) => onHub.has(partnerId))
    // A day of California may have begun up to a day ago, by whatever clock.
    const earlier = await listNudgesSince(tx, organizationId, startOfCaliforniaDay(addDays(today, -1)))
    const fresh = notYetNudged(reached, earlier, today)
    const nudges = fresh.map(each => ({
      ...each,
      id: newId(),
      byId: organizationId,
      template,
      sentence,
      saidAt: now,
    }))
    await insertNudges(tx, nudges, sayerOf(actor))
    for (const each of nudges) {
      const named = `nudge:${each.id}`
      const day = each.dueOn === null ? {} : { day: each.dueOn }
      await sendNotice(context, each.partnerId, {
        kind: kinds[template],
        about: named,
        file: each.file,
        ...day,
      })
    }
    tell({ objects: nudges.map(each => `nudge:${each.id}`) })
    const left = files
      .filter(each => !fresh.includes(each))
      .map(({ partnerId, file, about: occasion }) => ({
        partnerId,
        file,
        about: occasion,
        because: onHub.has(partnerId) ? ('nudged-today' as const) : ('not-on-hub' as const),
      }))
    return done({ nudged: nudges.length, left })
  },
})
