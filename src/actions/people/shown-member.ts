/** Somebody who works for an organization, as its people see them. */
import { z } from 'zod'

export const shownMember = z.strictObject({
  personId: z.uuid(),
  name: z.string(),
  signInName: z.string().describe('E-mail address'),
  roles: z.array(z.string()),
  sinceAt: z.iso.datetime(),
  heldAt: z.iso
    .datetime()
    .nullable()
    .describe('Waits for an administrator since, because the person was let in again elsewhere'),
})
