/** The encrypted archive itself. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findHandDelivery } from '#store/mail/hand-deliveries.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const downloadArchive = action({
  name: 'hand-delivery.download-archive',
  says: 'The encrypted archive of a hand delivery.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({ delivery: z.uuid().describe('Its id') }),
  gives: 'file',
  changes: false,
  refuses: ['request/not-found'],
  async run({ delivery: id }, { tx, organizationId, house, tell }) {
    const delivery = await findHandDelivery(tx, organizationId, id)
    if (delivery === null) return refuse('request/not-found')
    tell({ objects: [`hand-delivery:${id}`] })
    return done({
      name: delivery.file_name,
      mediaType: delivery.form === 'zip' ? 'application/zip' : 'application/octet-stream',
      bytes: house.blobs.read(organizationId, delivery.sha256),
    })
  },
})
