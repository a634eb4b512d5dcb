/** One FHIR resource by its id. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { fhirType, findResource, shownResource } from './find-resources.ts'

export const readResource = action({
  name: 'exports.read-resource',
  says: 'One FHIR R4 resource by its id.',
  permission: 'exports/make',
  takes: z.strictObject({
    type: fhirType,
    id: z
      .string()
      .regex(/^[A-Za-z0-9.-]{1,64}$/)
      .describe('Its id, as a search or an export told it'),
  }),
  gives: z.strictObject({ resource: shownResource }),
  changes: false,
  refuses: ['exports/no-such-resource'],
  async run({ type, id }, context) {
    const resource = await findResource(context, type, id)
    return resource === null ? refuse('exports/no-such-resource') : done({ resource })
  },
})
