/** What may be asked about jobs that were given up, besides seeing and replaying them (exchange). */
import { dismissJob } from './dismiss-job.ts'

export const keepingActions = [dismissJob] as const
