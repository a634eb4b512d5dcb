/** The clockwork of the provider's books: one line for each job. */
import type { Job } from '../job.ts'
import { hearAnswer } from './hear-answer.ts'
import { postFile } from './post-file.ts'

export const booksJobs: readonly Job[] = [postFile, hearAnswer]
