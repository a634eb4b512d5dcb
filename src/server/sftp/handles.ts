/** What is open in one conversation: uploads, downloads and folders, by the handles that the program was given. */
import { sftpLimits } from '#domain/sftp/limits.ts'
import type { Entry } from './attributes.ts'
import type { OpenDownload } from './downloads.ts'
import { trouble } from './trouble.ts'
import type { OpenUpload } from './uploads.ts'

type OpenFolder = { readonly kind: 'folder'; readonly pages: AsyncGenerator<readonly Entry[]> }
type Open = OpenUpload | OpenDownload | OpenFolder

export type Handles = {
  /** Throws trouble where too much is open. */
  hasRoom(): void
  keep(open: Open): Buffer
  /** Throws trouble where there is none of the kind. */
  find<Kind extends Open['kind']>(handle: Buffer, kind: Kind): Extract<Open, { kind: Kind }>
  findFile(handle: Buffer): OpenUpload | OpenDownload
  close(handle: Buffer): Promise<void>
  /** The connection is gone. */
  closeAll(fault: (error: unknown) => void): Promise<void>
}

const noSuchHandle = () => trouble('failure', 'There is no such open file.')

function closeOne(open: Open): Promise<unknown> {
  return open.kind === 'folder' ? open.pages.return(undefined) : open.close()
}

export function makeHandles(): Handles {
  const open = new Map<string, Open>()
  let last = 0
  const find = (handle: Buffer): Open => {
    const found = open.get(handle.toString())
    if (found === undefined) throw noSuchHandle()
    return found
  }
  return {
    hasRoom: () => {
      if (open.size >= sftpLimits.handles) throw trouble('failure', 'Too many files are open. Close one.')
    },
    keep: each => {
      const name = String(++last)
      open.set(name, each)
      return Buffer.from(name)
    },
    find: (handle, kind) => {
      const found = find(handle)
      if (!isOf(found, kind)) throw noSuchHandle()
      return found
    },
    findFile: handle => {
      const found = find(handle)
      if (found.kind === 'folder') throw noSuchHandle()
      return found
    },
    close: async handle => {
      const found = find(handle)
      open.delete(handle.toString())
      await closeOne(found)
    },
    closeAll: async fault => {
      const all = [...open.values()]
      open.clear()
      for (const each of all) await (each.kind === 'upload' ? each.abandon() : closeOne(each)).catch(fault)
    },
  }
}

function isOf<Kind extends Open['kind']>(open: Open, kind: Kind): open is Extract<Open, { kind: Kind }> {
  return open.kind === kind
}
