/** Looks at a chosen file in the browser, by its first and last bytes, before anything is sent. */

/** What a file turned out to be; `ready` says nothing more than that it may be sent. */
export type Look =
  | 'ready'
  | 'empty'
  | 'macros'
  | 'old-workbook'
  | 'binary-workbook'
  | 'cut-off'
  | 'document'
  | 'pdf'
  | 'picture'

const tailLength = 66_000

/** Reads some kilobytes, never the whole file. */
export async function lookAtFile(file: Blob & { readonly name: string }): Promise<Look> {
  if (file.size === 0) return 'empty'
  const head = await latin(file.slice(0, 8))
  if (head.startsWith('%PDF')) return 'pdf'
  if (head.startsWith('\x89PNG') || head.startsWith('\xff\xd8\xff') || head.startsWith('GIF8'))
    return 'picture'
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'old-workbook'
  if (head.startsWith('PK\x03\x04')) return lookAtPackage(file)
  return 'ready'
}

/** A workbook is a zip: what is in it stands at its end, and a file that lost its end lost that. */
async function lookAtPackage(file: Blob): Promise<Look> {
  const tail = await latin(file.slice(Math.max(0, file.size - tailLength)))
  if (!tail.includes('PK\x05\x06')) return 'cut-off'
  if (/vbaProject\.bin/i.test(tail)) return 'macros'
  if (/xl\/workbook\.bin/i.test(tail)) return 'binary-workbook'
  return /word\/document\.xml|ppt\/presentation\.xml/i.test(tail) ? 'document' : 'ready'
}

/** Bytes as a text of one character each. */
async function latin(part: Blob): Promise<string> {
  const bytes = new Uint8Array(await part.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
