/** Puts a key away: nothing is encrypted to it any more, what was can still be opened. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMailKey, updateMailKey } from '#store/mail/keys.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'

export const retireMailKey = action({
  name: 'mail.retire-key',
  says: 'Put a key away: it is used no more.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({ keyId: z.uuid().describe('The key’s id') }),
  gives: z.strictObject({ retiredAt: z.iso.datetime() }),
  changes: true,
  refuses: ['request/not-found'],
  async run({ keyId }, { tx, organizationId, now, tell }) {
    const key = await findMailKey(tx, organizationId, keyId)
    if (key === null) return refuse('request/not-found')
    const retiredAt = key.retired_at ?? now
    await updateMailKey(tx, organizationId, keyId, { retired_at: retiredAt })
    tell({ objects: [`mail-key:${keyId}`] })
    return done({ retiredAt })
  },
})
