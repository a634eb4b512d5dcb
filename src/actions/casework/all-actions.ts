/** What may be asked about the work with members: one line for each action. */
import { assignLead, listLeads } from './assign-lead.ts'
import { giveQueueKey } from './give-queue-key.ts'
import { listCaseloads } from './list-caseloads.ts'
import { listOutreach } from './list-outreach.ts'
import { listPanel } from './list-panel.ts'
import { makePlanCopy } from './make-plan-copy.ts'
import { makeRecords } from './make-records.ts'
import { recordAttempts } from './record-attempts.ts'
import { seeCare } from './see-care.ts'
import { seeOutreach } from './see-outreach.ts'
import { takeBack } from './take-back.ts'
import { writeDown } from './write-down.ts'

export const caseworkActions = [
  recordAttempts,
  listOutreach,
  seeOutreach,
  giveQueueKey,
  writeDown,
  takeBack,
  seeCare,
  makePlanCopy,
  listPanel,
  listCaseloads,
  listLeads,
  assignLead,
  makeRecords,
] as const
