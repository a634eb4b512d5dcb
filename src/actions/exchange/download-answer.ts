/** A file that answers a transmission: the receipt, the findings, the workbook with the bad cells marked. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listAnswers } from '#store/exchange/answers.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { objectOf } from './steps/job-of.ts'

export const downloadAnswer = action({
  name: 'exchange.download-answer',
  says: 'A file that answers a transmission: receipt, findings, marked workbook, or an X12 acknowledgement.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({
    transmission: z.uuid().describe('Its id'),
    kind: z.string().max(40).describe('receipt, findings, marked; ta1, 999, 277ca'),
  }),
  gives: 'file',
  changes: false,
  refuses: ['exchange/no-such-answer'],
  async run(asked, { tx, organizationId, house, tell }) {
    const answers = await listAnswers(tx, organizationId, asked.transmission)
    const answer = answers.find(({ kind }) => kind === asked.kind)
    if (!answer) return refuse('exchange/no-such-answer')
    tell({ objects: [objectOf(asked.transmission)] })
    const bytes = house.blobs.read(organizationId, answer.sha256)
    return done({ name: answer.file_name, mediaType: answer.media_type, bytes })
  },
})
