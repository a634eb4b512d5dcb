/** The clockwork of the plan's claims: one line for each job. */
import type { Job } from '../job.ts'
import { hearDispute } from './steps/hear-dispute.ts'
import { payRun } from './steps/pay.ts'
import { takeInClaims } from './steps/take-claims.ts'
import { takeInInvoices } from './steps/take-in.ts'
import { watchRuns } from './steps/watch-runs.ts'

export const claimJobs: readonly Job[] = [takeInInvoices, takeInClaims, payRun, watchRuns, hearDispute]
