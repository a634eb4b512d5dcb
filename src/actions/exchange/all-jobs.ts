/** The clockwork of exchange: one line for each job. */
import type { Job } from '../job.ts'
import { forgetMending } from './mending/forget-mending.ts'
import { layOutRows } from './mending/lay-out-rows.ts'
import { makeMendedFile } from './mending/make-mended-file.ts'
import { accountTransmission } from './sending/account.ts'
import { acknowledgeTransmission } from './steps/acknowledge.ts'
import { bringAnswer } from './steps/answer.ts'
import { applyTransmission } from './steps/apply.ts'
import { composeTransmission } from './steps/compose.ts'
import { deliverTransmission } from './steps/deliver.ts'
import { matchTransmission } from './steps/match.ts'
import { readTransmission } from './steps/read.ts'
import { sendWhenMade } from './steps/send-when-made.ts'

export const exchangeJobs: readonly Job[] = [
  readTransmission,
  matchTransmission,
  applyTransmission,
  acknowledgeTransmission,
  composeTransmission,
  sendWhenMade,
  deliverTransmission,
  bringAnswer,
  accountTransmission,
  layOutRows,
  makeMendedFile,
  forgetMending,
]
