/** What can be asked over FHIR: the CapabilityStatement, which anybody may read. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { capabilityStatement } from '#domain/exports/fhir/capability.ts'
import { action } from '../action.ts'

/** The day on which the words of the statement last changed. */
const saidOn = '2026-11-23'

export const describeFhir = action({
  name: 'exports.describe-fhir',
  says: 'The CapabilityStatement: which FHIR R4 resources can be read, and how.',
  permission: 'anyone',
  takes: z.strictObject({}),
  gives: z.strictObject({
    statement: z.looseObject({ resourceType: z.string() }).describe('CapabilityStatement, FHIR R4'),
  }),
  changes: false,
  refuses: [],
  run: (_, { house }) =>
    Promise.resolve(
      done({
        statement: {
          resourceType: 'CapabilityStatement',
          ...capabilityStatement(`${house.settings.publicUrl}/api/fhir/r4`, saidOn),
        },
      }),
    ),
})
