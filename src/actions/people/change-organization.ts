/** Changes the entry of one's own organization in the register. */
import { z } from 'zod'
import { isNpi } from '#base/identifiers.ts'
import { done } from '#base/result.ts'
import { updateOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'

export const changeOrganization = action({
  name: 'people.change-organization',
  says: 'Change the name or the NPI of your organization.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    name: z.string().trim().min(1).max(200).describe('As partners know it'),
    npi: z
      .string()
      .refine(isNpi, 'must be ten digits with a right check digit')
      .nullable()
      .describe('National Provider Identifier, or null where there is none'),
  }),
  gives: z.strictObject({ changed: z.literal(true) }),
  changes: true,
  refuses: [],
  async run(asked, { tx, organizationId, tell }) {
    await updateOrganization(tx, organizationId, asked)
    tell({ objects: [`organization:${organizationId}`] })
    return done({ changed: true as const })
  },
})
