/** The clockwork of referrals: one line for each job. */
import type { Job } from '../job.ts'
import { crossReferral } from './steps/cross.ts'
import { referralsFromFile } from './steps/from-file.ts'

export const referralJobs: readonly Job[] = [crossReferral, referralsFromFile]
