/** The clockwork of reports: one line for each job. */
import type { Job } from '../job.ts'
import { makeReports } from './make.ts'

export const reportJobs: readonly Job[] = [makeReports]
