/** What may be asked about billing: one line for each action. */
import { beginDraft } from './begin-draft.ts'
import { billCare } from './bill-care.ts'
import { correctInvoice } from './correct-invoice.ts'
import { deleteDraft } from './delete-draft.ts'
import { findMembers } from './find-members.ts'
import { listDrafts } from './list-drafts.ts'
import { listInvoices } from './list-invoices.ts'
import { saveDraft } from './save-draft.ts'
import { seeDraft } from './see-draft.ts'
import { seeForm } from './see-form.ts'
import { seeInvoice } from './see-invoice.ts'
import { sendInvoices } from './send-invoices.ts'
import { voidInvoice } from './void-invoice.ts'

export const billingActions = [
  seeForm,
  findMembers,
  listDrafts,
  beginDraft,
  billCare,
  seeDraft,
  saveDraft,
  deleteDraft,
  sendInvoices,
  listInvoices,
  seeInvoice,
  correctInvoice,
  voidInvoice,
] as const
