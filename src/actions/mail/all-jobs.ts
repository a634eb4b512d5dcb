/** The clockwork of e-mail: one line for each job. */
import { idIn } from '../exchange/steps/job-of.ts'
import type { Job } from '../job.ts'
import { tellEnding } from './key-ends.ts'
import { resealKeys } from './keys.ts'
import { fetchMail } from './steps/fetch.ts'
import { mailDigests, mailNotice } from './steps/notices.ts'
import { sendMail } from './steps/send.ts'
import { takeMail } from './steps/take.ts'

const resealMailKeys: Job = {
  queue: 'mail-keys',
  says: 'Seals the private keys of e-mail anew with today’s sealing key, and tells which keys end soon.',
  every: { minutes: 24 * 60, for: 'each-organization' },
  run: async (data, context) => {
    const organizationId = idIn(data, 'organizationId')
    await context.inTransaction(tx => resealKeys(tx, context.house, organizationId))
    await context.inTransaction(tx => tellEnding(tx, context, organizationId))
  },
}

export const mailJobs: readonly Job[] = [
  mailNotice,
  mailDigests,
  sendMail,
  takeMail,
  fetchMail,
  resealMailKeys,
]
