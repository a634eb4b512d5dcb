/** Tells people that a file of one of their programs was not even kept: their program alone heard of it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { putNotice } from '../notices/put-notice.ts'
import { refuse } from '../refusals.ts'
import { partnerFolders } from './partner-folders.ts'

export const noteRefusal = action({
  name: 'sftp.note-refusal',
  says: 'Tell your people that a file which a program put over SFTP was not kept; once a day for the same reason.',
  permission: 'exchange/send',
  takes: z.strictObject({
    folder: z.string().max(100).describe('The name of the partner’s folder'),
    because: z
      .string()
      .regex(/^[a-z-]{1,40}\/[a-z-]{1,60}$/)
      .describe('The code of the refusal'),
  }),
  gives: z.strictObject({ noted: z.literal(true) }),
  changes: true,
  refuses: ['sftp/no-such-folder'],
  async run({ folder, because }, context) {
    const found = (await partnerFolders(context)).find(({ name }) => name === folder)
    if (found === undefined) return refuse('sftp/no-such-folder')
    const partnerId = found.partner_organization_id
    const about = `sftp-refused:${partnerId}:${because}:${context.today}`
    await putNotice(context, { kind: 'upload-refused', about, partnerId })
    context.tell({ objects: [`sftp-folder:${partnerId}`], why: because })
    return done({ noted: true as const })
  },
})
