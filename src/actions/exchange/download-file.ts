/** The file itself, byte for byte as it came or was made. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { objectOf } from './steps/job-of.ts'

export const downloadFile = action({
  name: 'exchange.download-file',
  says: 'The file of a transmission, byte for byte as it came or was made.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({ transmission: z.uuid().describe('Its id') }),
  gives: 'file',
  changes: false,
  refuses: ['exchange/no-such-transmission'],
  async run(asked, { tx, organizationId, house, tell }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission || transmission.sha256 === null) return refuse('exchange/no-such-transmission')
    tell({ objects: [objectOf(transmission.id)] })
    return done({
      name: transmission.file_name,
      mediaType: transmission.media_type,
      bytes: house.blobs.read(organizationId, transmission.sha256),
    })
  },
})
