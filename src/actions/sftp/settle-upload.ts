/** Notes what became of an upload; where that needs words, a notice is laid where the sender looks. */
import { z } from 'zod'
import { killPoint } from '#base/kill-point.ts'
import { done } from '#base/result.ts'
import { nameBeside, safeName } from '#domain/sftp/names.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { insertLaidFile } from '#store/sftp/laid-files.ts'
import { findUpload, type SftpUpload, updateUpload } from '#store/sftp/uploads.ts'
import { action, type Context } from '../action.ts'
import { putNotice } from '../notices/put-notice.ts'
import { type RefusalCode, refusals, refuse } from '../refusals.ts'
import { noticeOf } from './notice.ts'
import { shownUpload, shownUploadOf } from './upload-form.ts'

export const settleUpload = action({
  name: 'sftp.settle-upload',
  says: 'Note what became of a file that was put over SFTP, once it was handed over or refused.',
  permission: 'exchange/send',
  takes: z.strictObject({
    upload: z.uuid().describe('Its id'),
    transmission: z.uuid().optional().describe('What it became'),
    wasHereBefore: z.boolean().default(false).describe('The same bytes were here before'),
    refusedBecause: z.string().max(100).optional().describe('The code of the refusal'),
  }),
  gives: z.strictObject({ upload: shownUpload }),
  changes: true,
  refuses: ['sftp/no-such-upload', 'exchange/no-such-transmission'],
  async run(asked, context) {
    const { tx, organizationId, now, tell } = context
    const upload = await findUpload(tx, organizationId, asked.upload)
    if (upload?.state !== 'kept') return refuse('sftp/no-such-upload')
    const { transmission: transmissionId = null, refusedBecause: said = null } = asked
    if (transmissionId !== null && !(await findTransmission(tx, organizationId, transmissionId)))
      return refuse('exchange/no-such-transmission')
    const code = said !== null && Object.hasOwn(refusals, said) ? (said as RefusalCode) : null
    const settled: SftpUpload = {
      ...upload,
      state: transmissionId === null ? 'refused' : 'taken',
      sha256: null,
      transmission_id: transmissionId,
      was_here_before: asked.wasHereBefore,
      refused_because: transmissionId === null ? (code ?? 'request/not-found') : null,
      ended_at: now,
    }
    const { organization_id: _, id, ...change } = settled
    await updateUpload(tx, organizationId, id, change)
    killPoint('settle-upload/before-commit')
    if (transmissionId === null || asked.wasHereBefore) await layNotice(context, settled)
    if (transmissionId === null) {
      const { partner_organization_id: partnerId } = upload
      await putNotice(context, { kind: 'upload-refused', about: `sftp-upload:${id}`, partnerId })
    }
    tell({
      objects: [`sftp-upload:${id}`, ...(transmissionId === null ? [] : [`transmission:${transmissionId}`])],
    })
    return done({ upload: shownUploadOf(settled) })
  },
})

/** Beside the answers, under the name of the file. */
async function layNotice(context: Context, upload: SftpUpload): Promise<void> {
  const { tx, organizationId, now, newId } = context
  const text = await noticeOf(tx, upload)
  const word = upload.was_here_before ? 'was-here-before' : 'not-taken'
  const name = `${safeName(upload.name)}.${word}.txt`
  for (const each of [name, nameBeside(name, upload.id.slice(-6))]) {
    const laid = await insertLaidFile(tx, {
      organization_id: organizationId,
      id: newId(),
      partner_organization_id: upload.partner_organization_id,
      name: each,
      kind: 'notice',
      transmission_id: null,
      upload_id: upload.id,
      byte_count: Buffer.byteLength(text),
      laid_at: now,
      hidden_at: null,
    })
    if (laid) return
  }
}
