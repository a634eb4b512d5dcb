/** The words of a notice in from-causeway: what became of a file that was put, in English and Spanish. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { receiptNumber } from '#domain/exchange/names.ts'
import type { Tx } from '#store/database.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { findLaidFile } from '#store/sftp/laid-files.ts'
import { findUpload, type SftpUpload } from '#store/sftp/uploads.ts'
import { action } from '../action.ts'
import { type RefusalCode, type RefusalFacts, refusals, refuse } from '../refusals.ts'

/** The same text for the same upload, whenever it is asked for. */
export async function noticeOf(tx: Tx, upload: SftpUpload): Promise<string> {
  const { organization_id: organizationId, transmission_id: transmissionId } = upload
  const transmission =
    transmissionId === null ? null : await findTransmission(tx, organizationId, transmissionId)
  const lines = transmission
    ? [
        'This very file was here before. Nothing happened again.',
        `Its receipt is ${receiptNumber(transmission.number)}, of ${transmission.created_at}.`,
        '',
        'Este mismo archivo ya estaba aquí. No pasó nada otra vez.',
        `Su recibo es ${receiptNumber(transmission.number)}, del ${transmission.created_at}.`,
      ]
    : refusedLines(upload.refused_because ?? '')
  return `${[`${upload.name}, ${upload.byte_count} bytes, ${upload.created_at}`, '', ...lines].join('\r\n')}\r\n`
}

function refusedLines(code: string): readonly string[] {
  const facts: RefusalFacts | undefined = Object.hasOwn(refusals, code)
    ? refusals[code as RefusalCode]
    : undefined
  const plain = (text: string): string => text.replace(/ ?\{\w+\} ?/g, ' … ').trim()
  return [
    'This file was not taken.',
    ...(facts ? [plain(facts.says.en), plain(facts.remedy.en)] : [code]),
    '',
    'Este archivo no se aceptó.',
    ...(facts ? [plain(facts.says.es), plain(facts.remedy.es)] : [code]),
  ]
}

export const readNotice = action({
  name: 'sftp.read-notice',
  says: 'What became of a file that was put over SFTP, in words.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({ file: z.uuid().describe('Its id in the folder') }),
  gives: 'file',
  changes: false,
  refuses: ['sftp/no-such-file'],
  async run(asked, { tx, organizationId, tell }) {
    const about = (await findLaidFile(tx, organizationId, asked.file))?.upload_id ?? null
    const upload = about === null ? null : await findUpload(tx, organizationId, about)
    if (upload === null) return refuse('sftp/no-such-file')
    const text = Buffer.from(await noticeOf(tx, upload))
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield text
    }
    tell({ objects: [`sftp-upload:${upload.id}`] })
    return done({ name: `${upload.name}.txt`, mediaType: 'text/plain; charset=utf-8', bytes: bytes() })
  },
})
