/** The receipt of a hand delivery as a page to print: what is in the archive, by its hashes, and who handed it over. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { handReceipt } from '#domain/mail/hand-receipt.ts'
import { findHandDelivery } from '#store/mail/hand-deliveries.ts'
import { action } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { languageAsked } from '../notices/shown-notice.ts'
import { refuse } from '../refusals.ts'
import { shownDeliveryOf } from './shown-delivery.ts'

export const downloadHandReceipt = action({
  name: 'hand-delivery.download-receipt',
  says: 'The receipt of a hand delivery, as a page to print and sign.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({ delivery: z.uuid().describe('Its id'), language: languageAsked }),
  gives: 'file',
  changes: false,
  refuses: ['request/not-found'],
  async run({ delivery: id, language }, { tx, organizationId, tell }) {
    const delivery = await findHandDelivery(tx, organizationId, id)
    if (delivery === null) return refuse('request/not-found')
    const us = await findParty(tx, organizationId, organizationId)
    const them = await findParty(tx, organizationId, delivery.partner_organization_id)
    const shown = shownDeliveryOf(delivery)
    const isOut = shown.direction === 'out'
    const page = handReceipt(
      {
        ...shown,
        from: (isOut ? us : them)?.name ?? '',
        to: (isOut ? them : us)?.name ?? '',
      },
      language,
    )
    tell({ objects: [`hand-delivery:${id}`] })
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(page)
    }
    return done({ name: `${delivery.file_name}.receipt.html`, mediaType: 'text/html', bytes: bytes() })
  },
})
