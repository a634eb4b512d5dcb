/** Renames an upload that is kept, or lets it go. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { findUpload, listUploads, updateUpload } from '#store/sftp/uploads.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { shownSince } from './lay-files.ts'
import { judgedName, shownUpload, shownUploadOf } from './upload-form.ts'

export const renameUpload = action({
  name: 'sftp.rename-upload',
  says: 'Give a file that was put over SFTP, and is not complete yet, another name.',
  permission: 'exchange/send',
  takes: z.strictObject({
    upload: z.uuid().describe('Its id'),
    name: z.string().max(300).describe('Its new name; may name a person'),
  }),
  gives: z.strictObject({ upload: shownUpload }),
  changes: true,
  refuses: ['sftp/no-such-upload', 'sftp/name-not-taken'],
  async run(asked, { tx, organizationId, now, tell }) {
    const upload = await findUpload(tx, organizationId, asked.upload)
    if (upload?.state !== 'kept') return refuse('sftp/no-such-upload')
    const at = { partnerId: upload.partner_organization_id, way: upload.way }
    const since = shownSince(now, sftpLimits.uploadsShownDays)
    const there = await listUploads(tx, organizationId, at, {
      since,
      after: null,
      limit: 5,
      name: asked.name,
    })
    const others = there.filter(({ id, state }) => id !== upload.id && state === 'kept')
    const name = judgedName(
      asked.name,
      others.map(each => each.name),
    )
    if (!name.ok) return name
    if (others.some(each => each.name === name.value))
      return refuse('sftp/name-not-taken', {
        why: { en: 'another incomplete file has it', es: 'lo tiene otro archivo incompleto' },
      })
    await updateUpload(tx, organizationId, upload.id, { name: name.value })
    tell({ objects: [`sftp-upload:${upload.id}`] })
    return done({ upload: shownUploadOf({ ...upload, name: name.value }) })
  },
})

export const dropUpload = action({
  name: 'sftp.drop-upload',
  says: 'Let go of a file that was put over SFTP. One that was taken stays taken, and is only not shown any more.',
  permission: 'exchange/send',
  takes: z.strictObject({ upload: z.uuid().describe('Its id') }),
  gives: z.strictObject({ dropped: z.literal(true) }),
  changes: true,
  refuses: ['sftp/no-such-upload'],
  async run(asked, { tx, organizationId, now, tell }) {
    const upload = await findUpload(tx, organizationId, asked.upload)
    if (upload === null || upload.hidden_at !== null || upload.state === 'dropped')
      return refuse('sftp/no-such-upload')
    const dropped = { state: 'dropped', sha256: null, ended_at: now } as const
    await updateUpload(tx, organizationId, upload.id, upload.state === 'kept' ? dropped : { hidden_at: now })
    tell({ objects: [`sftp-upload:${upload.id}`] })
    return done({ dropped: true as const })
  },
})
