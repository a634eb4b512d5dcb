/** Takes a file out of a folder of from-causeway. Nothing is lost: the portal has it as before. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { hideLaidFile } from '#store/sftp/laid-files.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const hideFile = action({
  name: 'sftp.hide-file',
  says: 'Take a file out of a folder over SFTP. It stays where everything is kept.',
  permission: 'exchange/read',
  takes: z.strictObject({ file: z.uuid().describe('Its id in the folder') }),
  gives: z.strictObject({ hidden: z.literal(true) }),
  changes: true,
  refuses: ['sftp/no-such-file'],
  async run({ file }, { tx, organizationId, now, tell }) {
    if (!(await hideLaidFile(tx, organizationId, file, now))) return refuse('sftp/no-such-file')
    tell({ objects: [`sftp-file:${file}`] })
    return done({ hidden: true as const })
  },
})
