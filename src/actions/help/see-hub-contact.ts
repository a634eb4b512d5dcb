/** Whom to ask who cannot even sign in: whoever runs the hub. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { shownContact } from './shown-contact.ts'

export const seeHubContact = action({
  name: 'help.see-hub-contact',
  says: 'Whom to ask for help at whoever runs this hub.',
  permission: 'anyone',
  takes: z.strictObject({}),
  gives: z.strictObject({ hub: shownContact.nullable().describe('Null where nobody was named') }),
  changes: false,
  refuses: [],
  run: (_, { house }) => {
    const { support } = house.settings
    return Promise.resolve(done({ hub: support ? { ...support } : null }))
  },
})
