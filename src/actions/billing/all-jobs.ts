/** The clockwork of billing: one line for each job. */
import type { Job } from '../job.ts'
import { hearAcknowledgement } from './hear-acknowledgement.ts'

export const billingJobs: readonly Job[] = [hearAcknowledgement]
