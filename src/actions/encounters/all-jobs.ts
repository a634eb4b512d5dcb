/** The clockwork of encounters: one line for each job. */
import type { Job } from '../job.ts'
import { hearAnswers } from './steps/hear.ts'
import { makeEncounters } from './steps/make.ts'

export const encounterJobs: readonly Job[] = [makeEncounters, hearAnswers]
