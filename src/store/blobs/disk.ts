/** Keeps sealed files in a folder: whole or not at all, and on the disk itself before it says so. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Id } from '#base/id.ts'
import { isSha256, type KeptFile, type Place, pathOf } from './place.ts'

/** A file's name is on the disk only once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Makes the folders from `root` down, each of them on the disk. */
async function makeFolders(root: string, path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 })
  if (made === undefined) return
  for (let each = path; each !== root && each.length > root.length; each = dirname(each)) {
    await syncFolder(dirname(each))
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

async function openFile(path: string): Promise<KeptFile | null> {
  try {
    const file = await open(path, 'r')
    const { size } = await file.stat()
    return {
      length: size,
      last: async count => {
        const bytes = Buffer.alloc(Math.min(count, size))
        await file.read(bytes, 0, bytes.length, size - bytes.length)
        return bytes
      },
      bytes: () => file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 18 }),
      close: () => file.close().catch(() => {}),
    }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** A folder as a place. Files come from beside it, on the same disk, so that they can be renamed into it. */
export function diskPlace(folder: string): Place {
  return {
    keep: async (path, name) => {
      const target = join(folder, pathOf(name))
      await makeFolders(folder, dirname(target))
      await rename(path, target)
      await syncFolder(dirname(target))
    },
    open: name => openFile(join(folder, pathOf(name))),
    remove: name => rm(join(folder, pathOf(name)), { force: true }),
    list: organizationId => listFiles(join(folder, organizationId)),
  }
}

async function* listFiles(folder: Id): AsyncGenerator<{ sha256: string; keptAt: number }> {
  const shelves = await readdir(folder).catch(error => {
    if (isMissing(error)) return []
    throw error
  })
  for (const shelf of shelves) {
    for (const sha256 of await readdir(join(folder, shelf))) {
      if (!isSha256(sha256)) continue
      const file = await open(join(folder, shelf, sha256), 'r')
      try {
        yield { sha256, keptAt: (await file.stat()).mtimeMs }
      } finally {
        await file.close()
      }
    }
  }
}
