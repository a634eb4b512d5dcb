/** What may be asked about the provider's books: one line for each action. */
import { beginDispute } from './begin-dispute.ts'
import { closePayment } from './close-payment.ts'
import { endDispute } from './end-dispute.ts'
import { listOwed } from './list-owed.ts'
import { listPayments } from './list-payments.ts'
import { seeAccount } from './see-account.ts'
import { seeOwed } from './see-owed.ts'
import { seePayment } from './see-payment.ts'
import { settleEntry } from './settle-entry.ts'
import { takeList } from './take-list.ts'

export const booksActions = [
  seeOwed,
  listOwed,
  seeAccount,
  listPayments,
  seePayment,
  takeList,
  settleEntry,
  closePayment,
  beginDispute,
  endDispute,
] as const
