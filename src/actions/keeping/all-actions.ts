/** What may be asked about jobs that were given up: one line for each action. */
import { dismissJob } from './dismiss-job.ts'
import { listDead } from './list-dead-jobs.ts'
import { replayJob } from './replay-job.ts'

export const keepingActions = [listDead, replayJob, dismissJob] as const
