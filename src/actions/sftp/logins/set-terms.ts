/** Sets an organization's terms for SFTP: whether passwords are allowed, and when a file is complete. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { updateTerms } from '#store/sftp/logins.ts'
import { action } from '../../action.ts'
import { askerOf } from '../../people/invitations/link.ts'
import { shownTerms, shownTermsOf, termsOf } from './terms.ts'

export const setTerms = action({
  name: 'sftp.set-terms',
  says: 'Set whether your programs may use passwords over SFTP, and when a file that they put is complete.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    passwords: z
      .boolean()
      .describe('Allow passwords besides keys; when no longer allowed, those that there are open nothing'),
    completeBy: z
      .enum(['close', 'rename'])
      .describe('close: a file is complete once it is closed; rename: only once it is renamed'),
  }),
  gives: z.strictObject({ terms: shownTerms }),
  changes: true,
  refuses: [],
  async run(asked, context) {
    const terms = {
      ...(await termsOf(context)),
      passwords: asked.passwords,
      complete_by: asked.completeBy,
      changed_by_person_id: askerOf(context.actor),
      changed_at: context.now,
    }
    await updateTerms(context.tx, terms)
    const why = `passwords ${asked.passwords ? 'allowed' : 'not allowed'}, complete by ${asked.completeBy}`
    context.tell({ objects: ['sftp-terms'], why })
    return done({ terms: shownTermsOf(terms) })
  },
})
