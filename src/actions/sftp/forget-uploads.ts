/** Forgets uploads that nobody goes on with, and what became of those that are long done. */
import { sftpLimits } from '#domain/sftp/limits.ts'
import { deleteAttempts } from '#store/sftp/attempts.ts'
import { deleteUploads } from '#store/sftp/uploads.ts'
import type { Job } from '../job.ts'
import { shownSince } from './lay-files.ts'

export const forgetUploads: Job = {
  queue: 'sftp-forget-uploads',
  says: 'Forgets incomplete uploads over SFTP that nobody goes on with, and what became of old ones.',
  every: { minutes: 24 * 60, for: 'each-organization' },
  run: async ({ organizationId }, { house, inTransaction }) => {
    const now = new Date(house.clock()).toISOString()
    // A notice in from-causeway tells of an upload as long as it is shown.
    const before = {
      kept: shownSince(now, sftpLimits.keptDays),
      others: shownSince(now, sftpLimits.laidShownDays),
    }
    await inTransaction(async tx => {
      await deleteUploads(tx, organizationId, before)
      await deleteAttempts(tx, organizationId, shownSince(now, sftpLimits.attemptsKeptDays))
    })
  },
}
