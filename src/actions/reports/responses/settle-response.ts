/** An item of what the State answered to a report was worked off: from then on it is no longer open. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { holdReport } from '#store/reports/reports.ts'
import { settleItem } from '#store/reports/responses.ts'
import { action } from '../../action.ts'
import { askedBy } from '../../exchange/asked-by.ts'
import { refuse } from '../../refusals.ts'
import { objectOfReport } from '../shown-report.ts'

/** What became of it: the facts were mended, it was explained to the State, or nothing has to be done. */
export const settlings = ['mended', 'explained', 'nothing-to-do'] as const

export const settleResponse = action({
  name: 'reports.settle-response',
  says: 'Say what became of an item of the State’s answer to a report. Said again, the first time stands.',
  permission: 'oversight/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    report: z.uuid().describe('The report that was answered'),
    answer: z.int().min(1).max(100_000).describe('Number of the answer'),
    item: z.int().min(1).max(100_000).describe('Number of the item in it'),
    how: z.enum(settlings).describe('What became of it'),
  }),
  gives: z.strictObject({
    settledAt: z.string().describe('When it was first said'),
    how: z.enum(settlings).describe('What was said then'),
  }),
  changes: true,
  refuses: ['reports/no-such-report', 'reports/no-such-item'],
  async run({ report: id, answer, item, how }, { tx, organizationId, now, actor, tell }) {
    if ((await holdReport(tx, organizationId, id)) === null) return refuse('reports/no-such-report')
    const by = askedBy(actor)
    const settled = await settleItem(
      tx,
      { organizationId, reportId: id, number: answer, item },
      { settled_at: now, settled_by: `${by.kind}:${by.id}`, settled_how: how },
    )
    if (settled === null) return refuse('reports/no-such-item')
    tell({ objects: [objectOfReport(id)] })
    return done({ settledAt: settled.at, how: z.enum(settlings).parse(settled.how) })
  },
})
