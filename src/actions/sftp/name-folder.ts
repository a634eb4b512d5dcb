/** Names a partner's folders over SFTP, and how the answers in them are named. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { isAnswerPattern } from '#domain/sftp/names.ts'
import { updateFolder } from '#store/sftp/folders.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { partnerFolders } from './partner-folders.ts'

export const nameFolder = action({
  name: 'sftp.name-folder',
  says: 'Name a partner’s folders over SFTP, and say how receipts and error files in them are named.',
  permission: 'settings/manage',
  takes: z.strictObject({
    partner: z.uuid().describe('The partner’s id'),
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
      .describe('What its folders are called from now on: small letters, figures and hyphens'),
    answerPattern: z
      .string()
      .max(100)
      .nullable()
      .describe(
        '{NAME} of the file, {RECEIPT} number, {KIND} of answer, {YYYYMMDD}; null: {NAME}_{RECEIPT}_{KIND}',
      ),
  }),
  gives: z.strictObject({ named: z.literal(true) }),
  changes: true,
  refuses: ['sftp/no-such-folder', 'sftp/folder-name-taken', 'sftp/pattern-not-understood'],
  async run({ partner, name, answerPattern }, context) {
    const { tx, organizationId, tell } = context
    if (answerPattern !== null && !isAnswerPattern(answerPattern))
      return refuse('sftp/pattern-not-understood')
    const folders = await partnerFolders(context)
    if (!folders.some(each => each.partner_organization_id === partner)) return refuse('sftp/no-such-folder')
    const folder = {
      organization_id: organizationId,
      partner_organization_id: partner,
      name,
      answer_pattern: answerPattern,
    }
    if (!(await updateFolder(tx, folder))) return refuse('sftp/folder-name-taken')
    tell({ objects: [`sftp-folder:${partner}`] })
    return done({ named: true as const })
  },
})
