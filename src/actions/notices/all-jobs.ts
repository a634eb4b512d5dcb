/** The clockwork of notices: one line for each job. */
import type { Job } from '../job.ts'
import { bringNotice } from './bring.ts'
import { tellDues } from './dues.ts'
import { forgetNotices } from './forget.ts'

export const noticesJobs: readonly Job[] = [bringNotice, tellDues, forgetNotices]
