/** What may be asked about help: one line for each action. */
import { changeFirstMonth } from './change-first-month.ts'
import { changeSupportContact } from './change-support-contact.ts'
import { explainElement } from './explain-element.ts'
import { explainFile } from './explain-file.ts'
import { explainFinding } from './explain-finding.ts'
import { listContacts } from './list-contacts.ts'
import { listWords } from './list-words.ts'
import { searchInHelp } from './search.ts'
import { seeFirstMonth } from './see-first-month.ts'
import { seeHubContact } from './see-hub-contact.ts'

export const helpActions = [
  seeHubContact,
  listContacts,
  changeSupportContact,
  searchInHelp,
  listWords,
  explainFinding,
  explainFile,
  explainElement,
  seeFirstMonth,
  changeFirstMonth,
] as const
