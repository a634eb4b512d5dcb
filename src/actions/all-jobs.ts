/** All of our own clockwork: one line for each job. */
import type { Job } from './job.ts'

export const allJobs: readonly Job[] = []
