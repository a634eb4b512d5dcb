/** Which kinds of notices come to the person by e-mail. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { allNoticeKinds, factsOfKind } from '#domain/notices/kinds.ts'
import { findMailChoices } from '#store/notices/choices.ts'
import { action } from '../action.ts'
import { languageAsked, mailWay, toldTo } from './shown-notice.ts'

export const listNoticeChoices = action({
  name: 'notices.list-choices',
  says: 'Which kinds of notices you get by e-mail, and how.',
  permission: 'signed-in',
  takes: z.strictObject({ language: languageAsked }),
  gives: z.strictObject({
    choices: z.array(
      z.strictObject({
        kind: z.enum(allNoticeKinds),
        name: z.string().describe('What such notices are about'),
        mail: mailWay,
      }),
    ),
    mailGoesOut: z.boolean().describe('False while nobody has set up an e-mail server for this hub'),
  }),
  changes: false,
  refuses: [],
  async run({ language }, { tx, actor, house }) {
    const mailGoesOut = house.settings.mail !== undefined
    const told = await toldTo(tx, actor)
    if (told === null) return done({ choices: [], mailGoesOut })
    const chosen = await findMailChoices(tx, told.organizationId, told.personId)
    const choices = told.kinds.map(kind => ({
      kind,
      name: factsOfKind(kind).name[language],
      mail: chosen.get(kind) ?? factsOfKind(kind).mailAtFirst,
    }))
    return done({ choices, mailGoesOut })
  },
})
