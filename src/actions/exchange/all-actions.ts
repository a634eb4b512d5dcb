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
import { findHeldRow } from './mending/find-held-row.ts'
import { giveUpMending } from './mending/give-up-mending.ts'
import { listFoundValues } from './mending/list-found-values.ts'
import { listHeldRows } from './mending/list-held-rows.ts'
import { mendAlike } from './mending/mend-alike.ts'
import { mendRows } from './mending/mend-rows.ts'
import { openMending } from './mending/open-mending.ts'
import { seeMending } from './mending/see-mending.ts'
import { sendMended } from './mending/send-mended.ts'
import { downloadErrorRates } from './rates/download-error-rates.ts'
import { listErrorRates } from './rates/list-error-rates.ts'
import { receiveFile } from './receive-file.ts'
import { replayJob } from './replay-job.ts'
import { seeRecord } from './see-record.ts'
import { seeTransmission } from './see-transmission.ts'
import { sendFile } from './send-file.ts'
import { passOnFile } from './sending/pass-on-file.ts'
import { downloadTemplate } from './templates/download-template.ts'
import { listTemplates } from './templates/list-templates.ts'
import { tryFile } from './templates/try-file.ts'
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
  openMending,
  seeMending,
  listHeldRows,
  findHeldRow,
  listFoundValues,
  mendRows,
  mendAlike,
  sendMended,
  giveUpMending,
  listRecords,
  seeRecord,
  enterRecords,
  composeFile,
  sendFile,
  passOnFile,
  traceCell,
  listErrorRates,
  downloadErrorRates,
  listTemplates,
  downloadTemplate,
  tryFile,
  listDeadJobs,
  replayJob,
] as const
