/** What may be asked about notices: one line for each action. */
import { chooseNoticeMail } from './choose-mail.ts'
import { listNoticesOf } from './list.ts'
import { listNoticeChoices } from './list-choices.ts'
import { markNoticesRead } from './mark-read.ts'

export const noticesActions = [listNoticesOf, markNoticesRead, listNoticeChoices, chooseNoticeMail] as const
