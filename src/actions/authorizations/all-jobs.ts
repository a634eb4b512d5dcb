/** The clockwork of authorizations: one line for each job. */
import type { Job } from '../job.ts'
import { crossAuthorization } from './cross.ts'

export const authorizationJobs: readonly Job[] = [crossAuthorization]
