/** A person has compared the fingerprint of a partner’s key with its owner. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMailKey, updateMailKey } from '#store/mail/keys.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { shownKey, shownKeyOf } from './shown-key.ts'

export const confirmMailKey = action({
  name: 'mail.confirm-key',
  says: 'Confirm a partner’s key by the end of its fingerprint, as its owner reads it to you.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    keyId: z.uuid().describe('The key’s id'),
    lastLetters: z
      .string()
      .min(16)
      .max(100)
      .regex(/^[0-9a-fA-F\s]+$/, 'must be letters and digits of a fingerprint')
      .describe(
        'At least the last 16 letters of the fingerprint, as its owner told you; blanks do not count',
      ),
  }),
  gives: z.strictObject({ key: shownKey }),
  changes: true,
  refuses: ['request/not-found', 'mail/fingerprint-differs'],
  async run({ keyId, lastLetters }, { tx, organizationId, now, today, actor, tell }) {
    const key = await findMailKey(tx, organizationId, keyId)
    if (key === null || key.retired_at !== null) return refuse('request/not-found')
    const told = lastLetters.replace(/\s/g, '').toUpperCase()
    if (told.length < 16 || !key.fingerprint.endsWith(told)) return refuse('mail/fingerprint-differs')
    const confirmed = {
      confirmed_at: now,
      confirmed_by_person_id: actor.kind === 'person' ? actor.personId : null,
    }
    await updateMailKey(tx, organizationId, keyId, confirmed)
    tell({ objects: [`mail-key:${keyId}`] })
    return done({ key: shownKeyOf({ ...key, ...confirmed }, today) })
  },
})
