/** The clockwork of e-mail: one line for each job. */
import { idIn } from '../exchange/steps/job-of.ts'
import type { Job } from '../job.ts'
import { resealKeys } from './keys.ts'
import { fetchMail } from './steps/fetch.ts'
import { mailDigests, mailNotice } from './steps/notices.ts'
import { sendMail } from './steps/send.ts'
import { takeMail } from './steps/take.ts'

const resealMailKeys: Job = {
  queue: 'mail-keys',
  says: 'Seals the private keys of e-mail anew with today’s sealing key.',
  every: { minutes: 24 * 60, for: 'each-organization' },
  run: async (data, { house, inTransaction }) => {
    const organizationId = idIn(data, 'organizationId')
    await inTransaction(tx => resealKeys(tx, house, organizationId))
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
