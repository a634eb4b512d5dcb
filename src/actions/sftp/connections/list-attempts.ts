/** Lists what was tried at a partner's own SFTP server. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { listAttempts as listKept } from '#store/sftp/attempts.ts'
import { findConnection } from '#store/sftp/connections.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'

export const listAttempts = action({
  name: 'sftp.list-attempts',
  says: 'What was tried last at a partner’s own SFTP server, the newest first. Quiet looks are not kept.',
  permission: 'settings/manage',
  takes: z.strictObject({ connection: z.uuid().describe('Its id') }),
  gives: z.strictObject({
    attempts: z.array(
      z.strictObject({
        id: z.string().describe('Its id'),
        at: z.iso.datetime().describe('When'),
        kind: z
          .enum(['look', 'bring', 'test'])
          .describe('look: for files to fetch; bring: a file of yours; test: asked for by a person'),
        trouble: z.string().nullable().describe('Code of what went wrong; null: all went well'),
        hostKeyShown: z.string().nullable().describe('The key that it showed in place of the trusted one'),
        files: z.int().describe('How many files were taken or brought'),
        transmission: z.string().nullable().describe('The file that was brought'),
      }),
    ),
  }),
  changes: false,
  refuses: ['sftp/no-such-connection'],
  async run(asked, { tx, organizationId }) {
    if (!(await findConnection(tx, organizationId, asked.connection)))
      return refuse('sftp/no-such-connection')
    const attempts = await listKept(tx, organizationId, asked.connection, sftpLimits.attemptsShown)
    return done({
      attempts: attempts.map(each => ({
        id: each.id,
        at: each.tried_at,
        kind: each.kind,
        trouble: each.trouble,
        hostKeyShown: each.host_key_shown,
        files: each.file_count,
        transmission: each.transmission_id,
      })),
    })
  },
})
