/** The embedded database's folder: held by one process at a time, and never taken for empty when it is not. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { done, type Result, refused } from '#base/result.ts'

/** Below the folder that the user names: PostgreSQL's own folder, and who holds it. */
const cluster = 'cluster'
const holder = 'held-by'

export type HeldFolder = {
  /** PostgreSQL's own folder. */
  readonly cluster: string
  /** Whether there is a database in it already. */
  readonly hasDatabase: boolean
  release(): void
}

/** Whether a process of this number runs on this machine. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process started, as the kernel counts it, so that a number used again is not taken for the same. */
function startOf(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    )
  } catch {
    return ''
  }
}

/** The number of the live process that holds the folder, or null. */
function holderOf(path: string): number | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  const [pid = 0, start = ''] = text
    .split(' ')
    .map((word, index) => (index === 0 ? Number(word) : word.trim()))
  if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  return start === '' || startOf(pid) === '' || startOf(pid) === start ? pid : null
}

/** Takes the folder for this process: makes a file that must not be there. True when it was made. */
function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, `${process.pid} ${startOf(process.pid)}\n`)
    fsyncSync(file)
    closeSync(file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Folders that this process holds: its own number in the file would not keep a second opening out. */
const heldHere = new Set<string>()

/**
 * Holds the folder for this process, making it when it is not there. Refused when another live process has it,
 * or when there is something in it that is no database of ours.
 */
export function holdFolder(folder: string): Result<HeldFolder> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, holder)
  const inUse = (pid: number): Result<HeldFolder> =>
    refused(
      'database/folder-in-use',
      `The data folder ${folder} is used by another Causeway (process ${pid}).`,
      'Stop that one first, or name another folder.',
    )
  if (heldHere.has(path)) return inUse(process.pid)
  if (!take(path)) {
    const pid = holderOf(path)
    if (pid !== null && pid !== process.pid) return inUse(pid)
    // Whoever held it is gone. Renaming is done once, so that of two who clear it away only one takes it.
    const stale = `${path}.${process.pid}`
    try {
      renameSync(path, stale)
      rmSync(stale)
    } catch {}
    if (!take(path)) return inUse(holderOf(path) ?? 0)
  }
  heldHere.add(path)
  const release = (): void => {
    heldHere.delete(path)
    rmSync(path, { force: true })
  }
  const inside = join(folder, cluster)
  const hasDatabase = existsSync(join(inside, 'PG_VERSION'))
  if (!hasDatabase && existsSync(inside) && readdirSync(inside).length > 0) {
    release()
    return refused(
      'database/folder-damaged',
      `The folder ${inside} holds files but no database that can be opened.`,
      'Restore it from a backup, or name an empty folder to begin anew.',
    )
  }
  return done({ cluster: inside, hasDatabase, release })
}
