/** What lies in a watched folder: which files could be answered, which are blank, which have their answer. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import { checkFile } from '#files/check/check-file.ts'
import { hashWhileReading } from '#files/check/hashed-source.ts'
import { prepareChecker, requestFor } from '#files/check/prepare-check.ts'
import { releaseOn } from '#files/guidance.ts'
import { readAsOf, today } from '../choices.ts'
import { openFile } from '../file-source.ts'

export type SeenFile = {
  readonly name: string
  /** Another one whenever the file changes. */
  readonly state: string
}

const endings = new Set(['.xlsx', '.csv', '.txt', '.tsv', '.xls', '.xlsm', '.xlsb', '.ods'])

/** The files of the folder that look as if they wanted an answer. */
export async function lookInto(folder: string): Promise<Result<readonly SeenFile[]>> {
  const names = await readdir(folder).catch(() => null)
  if (names === null)
    return refused('command/no-such-folder', `There is no folder ${folder}.`, 'Make it, or add --begin.')
  const seen: SeenFile[] = []
  for (const name of names.sort()) {
    // Excel's lock files begin with ~$.
    if (name.startsWith('~$') || name.startsWith('.')) continue
    if (!endings.has(extname(name).toLowerCase())) continue
    const about = await stat(join(folder, name)).catch(() => null)
    if (about?.isFile()) seen.push({ name, state: `${about.size} ${about.mtimeMs}` })
  }
  return done(seen)
}

/** Tells a template that waits to be filled in: there is nothing to answer yet. */
export function isBlankTemplate(folder: string): (name: string) => Promise<boolean> {
  return async name => {
    if (!name.includes('.template.')) return false
    const opened = await openFile(join(folder, name))
    if (!opened.ok) return false
    const { source, close } = opened.value
    try {
      const answer = await checkFile(requestFor(prepareChecker(today(), []), source), { finding: () => {} })
      return answer.receipt.file !== null && answer.receipt.rows.read === 0
    } finally {
      await close()
    }
  }
}

/** Tells a file whose very bytes were answered before, by the same release: its answers may be in use. */
export function isAnswered(
  folder: string,
  options: { readonly profile?: string; readonly asOf?: string },
): (name: string) => Promise<boolean> {
  return async name => {
    const receipts = [name, basename(name, extname(name))].map(stem =>
      readReceipt(join(folder, 'answers', `${stem}.receipt.json`)),
    )
    const known = (await Promise.all(receipts)).find(receipt => receipt?.fileName === name)
    const day = readAsOf(options.asOf)
    if (!known || !day.ok || known.release !== releaseOn(day.value).id) return false
    if (options.profile !== undefined && known.profile !== options.profile) return false
    const opened = await openFile(join(folder, name))
    if (!opened.ok) return false
    const { source, close } = opened.value
    try {
      return (await hashWhileReading(source).sha256()) === known.sha256
    } finally {
      await close()
    }
  }
}

type KnownReceipt = { fileName?: unknown; sha256?: unknown; release?: unknown; profile?: unknown }

async function readReceipt(path: string): Promise<KnownReceipt | null> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'))
    return typeof read === 'object' ? read : null
  } catch {
    return null
  }
}
