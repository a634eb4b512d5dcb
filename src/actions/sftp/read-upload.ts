/** The bytes of an upload that is kept: for whoever goes on with it, or hands it over. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findUpload } from '#store/sftp/uploads.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const readUpload = action({
  name: 'sftp.read-upload',
  says: 'The bytes of a file that was put over SFTP and is kept until it is complete.',
  permission: 'exchange/send',
  asks: 'query',
  takes: z.strictObject({ upload: z.uuid().describe('Its id') }),
  gives: 'file',
  changes: false,
  refuses: ['sftp/no-such-upload'],
  async run(asked, { tx, organizationId, house, tell }) {
    const upload = await findUpload(tx, organizationId, asked.upload)
    if (upload?.state !== 'kept' || upload.sha256 === null) return refuse('sftp/no-such-upload')
    tell({ objects: [`sftp-upload:${upload.id}`] })
    return done({
      name: upload.name,
      mediaType: 'application/octet-stream',
      bytes: house.blobs.read(organizationId, upload.sha256),
    })
  },
})
