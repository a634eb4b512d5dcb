/** The clockwork of exports: one line for each job. */
import type { Job } from '../job.ts'
import { forgetExports } from './forget-exports.ts'
import { makeExport } from './make-export.ts'

export const exportJobs: readonly Job[] = [makeExport, forgetExports]
