/** An organization says whom its people and partners ask for help, or takes it back. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { deleteSupportContact, saveSupportContact } from '#store/help/support-contacts.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

const line = z.string().trim().min(1).max(200)

export const changeSupportContact = action({
  name: 'help.change-support-contact',
  says: 'Say whom your people and partners ask when they cannot go on.',
  permission: 'settings/manage',
  takes: z.strictObject({
    contact: z
      .strictObject({
        name: line.describe('A person or a desk'),
        phone: z
          .string()
          .regex(/^\d{10}$/, 'must be ten digits')
          .nullable()
          .describe('Ten digits, or null'),
        email: z.email().max(200).nullable().describe('E-mail address, or null'),
        hours: line.nullable().describe('When somebody answers, in words, or null'),
      })
      .nullable()
      .describe('The contact; null takes it back'),
  }),
  gives: z.strictObject({ changed: z.literal(true) }),
  changes: true,
  refuses: ['help/no-way-to-reach'],
  async run({ contact }, { tx, organizationId, now, tell }) {
    if (contact === null) await deleteSupportContact(tx, organizationId)
    else {
      if (contact.phone === null && contact.email === null) return refuse('help/no-way-to-reach')
      await saveSupportContact(tx, { organizationId, ...contact }, now)
    }
    tell({ objects: [`organization:${organizationId}`] })
    return done({ changed: true as const })
  },
})
