/** A part that is signed beside its content (RFC 3156, 5; RFC 1847): what was signed, and the signature. */

export type SignedPart = {
  /** The very bytes that were signed, with line ends as they were signed. */
  readonly content: Uint8Array
  readonly signature: string
}

/** The two parts of a `multipart/signed` entity with an OpenPGP signature; null where it is none. */
export function splitSigned(entity: Uint8Array): SignedPart | null {
  // Each byte is one sign, so that places are the same in both.
  const text = Buffer.from(entity).toString('latin1')
  const head = /\r?\n\r?\n/.exec(text)
  if (head === null) return null
  const headers = text.slice(0, head.index).replace(/\r?\n[ \t]+/g, ' ')
  const type = /^content-type:\s*(multipart\/signed\b.*)$/im.exec(headers)?.[1]
  if (type === undefined || !/application\/pgp-signature/i.test(type)) return null
  const named = /boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)
  const boundary = named?.[1] ?? named?.[2]
  if (boundary === undefined) return null
  const parts = partsBetween(text.slice(head.index), boundary)
  const [content, sealed] = parts
  // A third part would be signed by nobody.
  if (content === undefined || sealed === undefined || parts.length !== 2) return null
  const signature = /-----BEGIN PGP SIGNATURE-----[\s\S]+?-----END PGP SIGNATURE-----/.exec(sealed)?.[0]
  if (signature === undefined) return null
  return { content: Buffer.from(content.replace(/\r?\n/g, '\r\n'), 'latin1'), signature }
}

/** What stands between the lines of the boundary; the line end before one belongs to it (RFC 2046, 5.1.1). */
function partsBetween(text: string, boundary: string): readonly string[] {
  const quoted = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const line = new RegExp(`\\r?\\n--${quoted}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g')
  const parts: string[] = []
  let from: number | null = null
  for (const found of text.matchAll(line)) {
    if (from !== null) parts.push(text.slice(from, found.index))
    if (found[1] !== undefined) return parts
    const end = found.index + found[0].length
    from = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return parts
}
