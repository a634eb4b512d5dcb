/** The mailbox is not looked into any more; its password is forgotten. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMailbox, updateMailbox } from '#store/mail/partners.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'

export const closeMailbox = action({
  name: 'mail.close-mailbox',
  says: 'Stop fetching files from the mailbox, and forget its password.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({}),
  gives: z.strictObject({ closedAt: z.iso.datetime() }),
  changes: true,
  refuses: ['request/not-found'],
  async run(_, { tx, organizationId, now, tell }) {
    if ((await findMailbox(tx, organizationId)) === null) return refuse('request/not-found')
    await updateMailbox(tx, organizationId, { closed_at: now, sealed_password: new Uint8Array() })
    tell({ objects: [`mailbox:${organizationId}`] })
    return done({ closedAt: now })
  },
})
