/** A remittance file (835) that came through the exchange, into the provider's books. */

import type { Day } from '#base/day.ts'
import { killPoint } from '#base/kill-point.ts'
import { remittancesOf } from '#domain/books/remittance.ts'
import { readTransmission } from '#formats/x12/values/read-transmission.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { idIn, nowOf, objectOf } from '../exchange/steps/job-of.ts'
import type { Job } from '../job.ts'
import { remittanceObject, type Source, takeRemittance } from './take-remittances.ts'

const queue = 'books-post'

/** Each payment in one transaction of its own; begun again, it passes over those that are taken. */
export const postFile: Job = {
  queue,
  says: 'Post the payments of a remittance that came to the books, each once.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const found = await context.inTransaction(tx => findTransmission(tx, organizationId, id))
    if (found?.direction !== 'in' || found.sha256 === null || found.step === 'refused') return
    const blob = await openBlob(context.house.blobs, organizationId, {
      sha256: found.sha256,
      byteCount: found.byte_count ?? 0,
      name: found.file_name,
    })
    try {
      const judge = { today: found.as_of as Day }
      const remittances = await remittancesOf(readTransmission(blob.source, { judge }))
      for (const [at, remittance] of remittances.entries()) {
        context.signal.throwIfAborted()
        await context.inTransaction(async (tx, tell) => {
          const source: Source = {
            organizationId,
            partnerId: found.partner_organization_id,
            transmissionId: id,
            source: objectOf(id),
            at: nowOf(context),
            by: queue,
          }
          const taken = await takeRemittance(tx, source, at + 1, remittance, () => context.newId())
          if (taken !== null)
            tell({ objects: [objectOf(id), remittanceObject(taken.id)], members: taken.members })
          killPoint('post-remittance/before-commit')
        })
        killPoint('post-remittance/after-commit')
      }
    } finally {
      await blob.close()
    }
  },
}
