/** A file as it goes out: streamed, never shown in the page, under a name that harms no folder. */
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { FileStream } from '#actions/action.ts'

/**
 * The header field of a download (RFC 6266): a plain name for old programs and the whole one in UTF-8. What
 * could leave a folder, or end the field, is taken out of the sender's name.
 */
export function contentDisposition(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cf}|\p{Cs}|[\\/:*?"<>|]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const whole = safe === '' ? 'file' : [...safe].slice(-150).join('')
  const plain = whole.replace(/[^\x20-\x7e]|[%;]/g, '_')
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Only what is surely a media type; everything else is bytes. */
function mediaTypeOf(text: string): string {
  return /^[a-z]+\/[a-z0-9.+-]+(?:; ?charset=[a-z0-9-]+)?$/i.test(text) ? text : 'application/octet-stream'
}

export function sendFile(reply: FastifyReply, file: FileStream): FastifyReply {
  return reply
    .header('content-disposition', contentDisposition(file.name))
    .type(mediaTypeOf(file.mediaType))
    .send(Readable.from(file.bytes, { objectMode: false }))
}
