/** Holds a folder for one process: PGlite has no lock of its own, and two on one folder destroy it. */
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** How often the holder touches its file, and how long another machine's file must lie untouched: milliseconds. */
const usualPace = { every: 4_000, silence: 15_000 }

type Pace = { readonly every: number; readonly silence: number }

/** Who holds: machine, number of the process, and when it started, since numbers are used again. */
type Holder = { readonly host: string; readonly pid: number; readonly startedAt: string }

export type FolderLock = {
  /** Called when the file is not ours any more: nothing may be written from then on. */
  whenLost(tell: () => void): void
  release(): void
}

/** When a process started, in the kernel's own count; nothing where the system does not say. */
function startOf(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'latin1')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    )
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function readHolder(text: string): Holder | null {
  try {
    const told = JSON.parse(text) as Partial<Holder>
    if (typeof told.pid !== 'number' || typeof told.host !== 'string') return null
    return { host: told.host, pid: told.pid, startedAt: told.startedAt ?? '' }
  } catch {
    return null
  }
}

/** Makes the file, which must not be there. False when it is. */
function made(path: string, text: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, text)
    fsyncSync(file)
    closeSync(file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Whether the holder lives. On this machine its process tells. Another machine (or container) cannot be asked:
 * its file is watched for a while, and lives when it is touched.
 */
async function lives(path: string, text: string, pace: Pace): Promise<boolean> {
  const holder = readHolder(text)
  if (holder?.host === hostname()) {
    if (holder.pid === process.pid && holder.startedAt === startOf(process.pid)) return true
    if (!isAlive(holder.pid)) return false
    const started = startOf(holder.pid)
    return started === '' || holder.startedAt === '' || started === holder.startedAt
  }
  const touchedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  await pause(pace.silence)
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs !== touchedAt
}

/**
 * Puts a dead holder's file away. When somebody else has done so and taken the folder in the meantime, it is
 * their file that came away: it is put back.
 */
function putAway(path: string, dead: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (textOf(aside) !== dead) linkSync(aside, path)
    rmSync(aside)
  } catch {
    // Somebody else was first; whoever can make the file now holds the folder.
  }
}

function keepTouched(path: string, text: string, pace: Pace): FolderLock {
  let lost: () => void = () => {}
  const timer = setInterval(() => {
    if (textOf(path) === text) return utimesSync(path, new Date(), new Date())
    clearInterval(timer)
    lost()
  }, pace.every)
  timer.unref()
  return {
    whenLost: tell => {
      lost = tell
    },
    release: () => {
      clearInterval(timer)
      if (textOf(path) === text) rmSync(path, { force: true })
    },
  }
}

/** Takes the lock; or says who has it. A live holder is never robbed. */
export async function takeLock(
  path: string,
  pace: Pace = usualPace,
): Promise<{ lock: FolderLock } | { heldBy: string }> {
  const mine = `${JSON.stringify({ host: hostname(), pid: process.pid, startedAt: startOf(process.pid) } satisfies Holder)}\n`
  if (made(path, mine)) return { lock: keepTouched(path, mine, pace) }
  const text = textOf(path) ?? ''
  if (!(await lives(path, text, pace))) {
    putAway(path, text)
    if (made(path, mine)) return { lock: keepTouched(path, mine, pace) }
  }
  const holder = readHolder(textOf(path) ?? '')
  const where = holder === null || holder.host === hostname() ? '' : ` on ${holder.host}`
  return { heldBy: holder === null ? 'another process' : `process ${holder.pid}${where}` }
}
