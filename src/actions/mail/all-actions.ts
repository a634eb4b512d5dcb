/** What may be asked about e-mail: one line for each action. */
import { addPartnerKey } from './setup/add-partner-key.ts'
import { closeMailbox } from './setup/close-mailbox.ts'
import { closeMailPartner } from './setup/close-partner.ts'
import { confirmMailKey } from './setup/confirm-key.ts'
import { importMailKey } from './setup/import-key.ts'
import { listMailMessages } from './setup/list-messages.ts'
import { makeMailKey } from './setup/make-key.ts'
import { retireMailKey } from './setup/retire-key.ts'
import { saveMailboxOf } from './setup/save-mailbox.ts'
import { saveMailPartnerOf } from './setup/save-partner.ts'
import { seeMailSetup } from './setup/see-setup.ts'

export const mailActions = [
  seeMailSetup,
  makeMailKey,
  importMailKey,
  addPartnerKey,
  confirmMailKey,
  retireMailKey,
  saveMailPartnerOf,
  closeMailPartner,
  saveMailboxOf,
  closeMailbox,
  listMailMessages,
] as const
