/** The person chooses whether a kind of notice comes by e-mail too. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { allNoticeKinds } from '#domain/notices/kinds.ts'
import { saveMailChoice } from '#store/notices/choices.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { mailWay, toldTo } from './shown-notice.ts'

export const chooseNoticeMail = action({
  name: 'notices.choose-mail',
  says: 'Choose whether a kind of notice comes to you by e-mail too.',
  permission: 'signed-in',
  takes: z.strictObject({
    kind: z.enum(allNoticeKinds).describe('The kind of notice'),
    mail: mailWay,
  }),
  gives: z.strictObject({ mail: mailWay }),
  changes: true,
  refuses: ['request/not-found'],
  async run({ kind, mail }, { tx, actor, now }) {
    const told = await toldTo(tx, actor)
    if (told === null || !told.kinds.includes(kind)) return refuse('request/not-found')
    const { organizationId, personId } = told
    await saveMailChoice(tx, { organizationId, personId, kind, way: mail, chosenAt: now })
    return done({ mail })
  },
})
