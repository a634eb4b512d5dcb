/** What may be asked about exchange: one line for each action. */
import { answerQuestions } from './answer-questions.ts'
import { composeFile } from './compose-file.ts'
import { decideTransmission } from './decide-transmission.ts'
import { downloadAnswer } from './download-answer.ts'
import { downloadFile } from './download-file.ts'
import { enterRecords } from './enter-records.ts'
import { listDeadJobs } from './list-dead-jobs.ts'
import { listFindings } from './list-findings.ts'
import { listRecords } from './list-records.ts'
import { listTransmissions } from './list-transmissions.ts'
import { receiveFile } from './receive-file.ts'
import { replayJob } from './replay-job.ts'
import { seeRecord } from './see-record.ts'
import { seeTransmission } from './see-transmission.ts'
import { sendFile } from './send-file.ts'
import { traceCell } from './trace-cell.ts'

export const exchangeActions = [
  receiveFile,
  answerQuestions,
  decideTransmission,
  listTransmissions,
  seeTransmission,
  listFindings,
  downloadFile,
  downloadAnswer,
  listRecords,
  seeRecord,
  enterRecords,
  composeFile,
  sendFile,
  traceCell,
  listDeadJobs,
  replayJob,
] as const
