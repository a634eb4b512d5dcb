/** Changes one's own name and language. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { updatePerson } from '#store/people/persons.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { findOwnSession } from './session.ts'

export const changeSelf = action({
  name: 'sign-in.change-self',
  says: 'Change your name or your language.',
  permission: 'signed-in',
  takes: z.strictObject({
    name: z.string().trim().min(1).max(200).describe('As colleagues and partners see it'),
    language: z.enum(['en', 'es']).describe('Language of screens and letters'),
  }),
  gives: z.strictObject({ changed: z.literal(true) }),
  changes: true,
  refuses: ['request/not-signed-in'],
  async run(asked, context) {
    const session = await findOwnSession(context)
    if (session === null) return refuse('request/not-signed-in')
    await updatePerson(context.tx, session.personId, asked)
    return done({ changed: true as const })
  },
})
