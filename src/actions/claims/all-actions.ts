/** What may be asked of the plan's claims and payments: one line for each action. */
import { correctReceipt, seeClock, tellLetter } from './clock.ts'
import { decideAgain } from './decide-again.ts'
import { confirmDecision, decideLine } from './decide-line.ts'
import { decideDispute, openDispute } from './dispute-line.ts'
import { listLines } from './list-lines.ts'
import { printLetter, printPayment } from './papers/print-papers.ts'
import { savePayer, saveRates, seePayer, seeRates } from './payer.ts'
import { beginRun, listRuns, recordRefund, seeRun } from './payment-runs.ts'
import { seeLine } from './see-line.ts'
import { seePayment } from './see-payment.ts'
import { beginRunAgain, dropRun } from './stopped-runs.ts'

export const claimActions = [
  listLines,
  seeLine,
  decideLine,
  confirmDecision,
  decideAgain,
  openDispute,
  decideDispute,
  tellLetter,
  correctReceipt,
  seeClock,
  beginRun,
  beginRunAgain,
  dropRun,
  listRuns,
  seeRun,
  seePayment,
  printPayment,
  printLetter,
  recordRefund,
  seePayer,
  savePayer,
  seeRates,
  saveRates,
] as const
