/** Whether two paths are the same file, by whatever names and links. */
import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * A text that is the same for all paths of one file: by its device and number where it exists, else by its
 * folder's.
 */
export async function identityOf(path: string): Promise<string> {
  const about = await stat(path).catch(() => null)
  if (about) return `${about.dev}:${about.ino}`
  const folder = await stat(dirname(resolve(path))).catch(() => null)
  return folder ? join(`${folder.dev}:${folder.ino}`, basename(path)) : resolve(path)
}
