/** Takes a key or password back: nobody signs in with it any more, and who is in is out within a minute. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { updateLoginRevoked } from '#store/sftp/logins.ts'
import { action } from '../../action.ts'
import { askerOf } from '../../people/invitations/link.ts'
import { refuse } from '../../refusals.ts'

export const revokeLogin = action({
  name: 'sftp.revoke-login',
  says: 'Take an SFTP key or password back, at once.',
  permission: 'settings/manage',
  takes: z.strictObject({ loginId: z.uuid().describe('Its id') }),
  gives: z.strictObject({ revoked: z.literal(true) }),
  changes: true,
  refuses: ['request/not-found'],
  async run({ loginId }, { tx, organizationId, now, actor, tell }) {
    const by = { personId: askerOf(actor), now }
    if (!(await updateLoginRevoked(tx, organizationId, loginId, by))) return refuse('request/not-found')
    tell({ objects: [`sftp-login:${loginId}`] })
    return done({ revoked: true as const })
  },
})
