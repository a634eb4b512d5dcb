/** All resources of one kind as a file of lines (NDJSON), read while it is being written. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { listContracts } from '#store/network/contracts.ts'
import { action, type Context } from '../action.ts'
import { refuse } from '../refusals.ts'
import { fhirType } from './find-resources.ts'
import { readerOf, sightOf } from './load-records.ts'
import { resourceLines } from './resource-lines.ts'

/** A partner may be handed what is about its members; null where nobody is named. */
export async function recipientOf(
  { tx, organizationId }: Context,
  named: Id | undefined,
): Promise<Result<Id | null>> {
  if (named === undefined) return done(null)
  const found = await listContracts(tx, organizationId, { partnerId: named, after: null, limit: 1 })
  return found.length > 0 && named !== organizationId ? done(named) : refuse('exports/no-such-partner')
}

export const recipient = z
  .uuid()
  .optional()
  .describe('The partner that it is handed to; left out, your own organization uses it itself')

export const streamResources = action({
  name: 'exports.stream-resources',
  says: 'All FHIR R4 resources of a kind, a line each (NDJSON).',
  permission: 'exports/make',
  takes: z.strictObject({ type: fhirType, recipient }),
  gives: 'file',
  changes: false,
  refuses: ['exports/no-such-partner'],
  async run(asked, context) {
    const { house, organizationId, actor, today, requestId, tell } = context
    const to = await recipientOf(context, asked.recipient)
    if (!to.ok) return to
    tell({ objects: [`fhir:${asked.type}`], why: 'FHIR export' })
    const going = {
      organizationId,
      recipientId: to.value,
      reader: readerOf(sightOf(actor), to.value, today),
      today,
      by: {
        kind: actor.kind,
        id: 'personId' in actor ? actor.personId : 'tokenId' in actor ? actor.tokenId : '',
      },
      told: { action: 'exports.stream-resources', object: `request:${requestId}`, requestId },
    }
    return done({
      name: `${asked.type}.ndjson`,
      mediaType: 'application/fhir+ndjson',
      bytes: resourceLines(house, going, asked.type),
    })
  },
})
