/** Reads an e-mail (RFC 5322, MIME) within strict limits: who sent it, and which files are in it. */
import PostalMime from 'postal-mime'

export type MailPart = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

export type ReadMail = {
  /** Address in the From line, in lower case; empty where it names none or several. */
  readonly from: string
  readonly messageId: string
  /** True for what a program wrote by itself: it is never answered (RFC 3834). */
  readonly isAutomatic: boolean
  /** PGP/MIME (RFC 3156): the whole content is one encrypted part. */
  readonly isWhole: boolean
  readonly parts: readonly MailPart[]
}

/** Nobody who sends files nests deeper, or writes more lines of headers. */
const limits = { maxNestingDepth: 12, maxHeadersSize: 200_000, attachmentEncoding: 'arraybuffer' } as const
const mostParts = 50

/** What is in the message; null where it cannot be read, or is made to do harm. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail | null> {
  try {
    const mail = await new PostalMime(limits).parse(bytes)
    if (mail.attachments.length > mostParts) return null
    const header = (name: string): string => mail.headers.find(({ key }) => key === name)?.value ?? ''
    const froms = mail.headers.filter(({ key }) => key === 'from')
    const from = froms.length === 1 ? (mail.from?.address ?? '') : ''
    return {
      from: from.toLowerCase(),
      messageId: mail.messageId ?? '',
      isAutomatic:
        !/^(?:no)?$/i.test(header('auto-submitted')) || /bulk|list|junk/i.test(header('precedence')),
      isWhole: /^multipart\/encrypted/i.test(header('content-type')),
      parts: mail.attachments.map(({ filename, mimeType, content }) => ({
        name: plainName(filename ?? ''),
        mediaType: mimeType.toLowerCase(),
        bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
      })),
    }
  } catch {
    return null
  }
}

/** The last part of a name, without what could lead elsewhere or hide what it is. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // Control signs, and those that turn the direction of writing or cannot be seen.
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200)
}

const sealedName = /\.(?:pgp|gpg|asc)$/i

/** True for what looks encrypted: by its bytes or its name. */
export function isSealed({ name, mediaType, bytes }: MailPart): boolean {
  const head = Buffer.from(bytes.subarray(0, 30)).toString('latin1')
  if (head.includes('-----BEGIN PGP MESSAGE')) return true
  return sealedName.test(name) || mediaType === 'application/pgp-encrypted'
}

/** The name without the ending that says that it is encrypted. */
export function openName(name: string): string {
  return name.replace(sealedName, '')
}

/** Pictures of a signature, a public key, the mark of PGP/MIME: no file of anybody’s. */
export function isBeside({ name, mediaType, bytes }: MailPart): boolean {
  if (/^(?:image\/|application\/pgp-(?:keys|signature)|message\/)/.test(mediaType)) return true
  return mediaType === 'application/pgp-encrypted' && bytes.length < 200 && !sealedName.test(name)
}
