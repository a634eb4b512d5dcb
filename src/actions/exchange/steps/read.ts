/** The first step of what came: it is opened, recognised, and every row of it is judged. */
import type { Day } from '#base/day.ts'
import { checkFile } from '#files/check/check-file.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import { listMappings } from '#store/exchange/answers.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { deleteFindings } from '#store/exchange/findings.ts'
import { deleteStaged } from '#store/exchange/staging.ts'
import { beginAttempt } from '#store/exchange/transmissions.ts'
import { takeResponse } from '../../encounters/steps/take-response.ts'
import type { Job } from '../../job.ts'
import { agreedProfiles } from './agreed-profiles.ts'
import { checkerFor, hintsFor } from './checker.ts'
import { readClaims } from './claims.ts'
import { finishCheck } from './finish-check.ts'
import { idIn } from './job-of.ts'
import { isInterchange } from './judge-interchanges.ts'
import { startListening } from './listen.ts'

export const readTransmission: Job = {
  queue: 'exchange-read',
  says: 'Open a file that came, find out what it is, and judge every row.',
  async run(data, context) {
    const { house } = context
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const begun = await context.inTransaction(async tx => {
      const transmission = await beginAttempt(tx, organizationId, id)
      if (!transmission) return null
      // What an earlier attempt put down is said anew.
      await deleteFindings(tx, organizationId, id)
      await deleteStaged(tx, { organizationId, transmissionId: id })
      const partnerId = transmission.partner_organization_id
      return {
        transmission,
        mappings: await listMappings(tx, organizationId, partnerId),
        profiles: await agreedProfiles(tx, organizationId, partnerId, transmission.as_of as Day),
      }
    })
    if (!begun) return
    const { transmission, mappings, profiles } = begun
    const { sha256, byte_count: byteCount, file_name: name } = transmission
    const blob = await openBlob(house.blobs, organizationId, {
      sha256: sha256 ?? '',
      byteCount: byteCount ?? 0,
      name,
    })
    try {
      if (await isInterchange(blob.source)) return await readClaims(context, transmission, blob.source)
      if (await takeResponse(context, transmission, blob.source)) return
      const checker = checkerFor(transmission.as_of as Day, profiles)
      const listener = startListening(context, transmission)
      const request = requestFor(checker, blob.source, hintsFor(transmission, mappings))
      const answer = await checkFile(request, listener.sink)
      await listener.flushed()
      await finishCheck(context, transmission, listener, answer)
    } finally {
      await blob.close()
    }
  },
}
