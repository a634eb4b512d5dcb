/** What the table of contents alone gives away: tricks with names and sizes, before anything is inflated. */
import type { Finding } from '#base/finding.ts'
import { workbookFinding } from '../finding-codes.ts'
import type { WorkbookLimits } from '../limits.ts'
import type { ZipEntry } from './zip-directory.ts'

const encryptedFlags = 0x0001 | 0x0040 | 0x2000
const stored = 0
const deflated = 8

/** Every objection to the entries, each kind at most once. */
export function objectionsToEntries(entries: readonly ZipEntry[], limits: WorkbookLimits): Finding[] {
  const findings = new Map<string, Finding>()
  const seen = new Set<string>()
  let total = 0
  const object = (finding: Finding | null): void => {
    if (finding && !findings.has(finding.code)) findings.set(finding.code, finding)
  }
  for (const entry of entries) {
    const folded = entry.name.toLowerCase()
    if (seen.has(folded)) object(workbookFinding('file/duplicate-entry', { entry: shown(entry.name) }))
    seen.add(folded)
    total += entry.size
    object(objectionToName(entry))
    object(objectionToPacking(entry))
    object(objectionToSize(entry, limits))
  }
  if (total > limits.totalBytes) {
    object(workbookFinding('file/inflates-too-far', { part: 'zip', size: total, limit: limits.totalBytes }))
  }
  return [...findings.values()]
}

function objectionToName(entry: ZipEntry): Finding | null {
  const why = trickIn(entry)
  return why === null ? null : workbookFinding('file/unsafe-entry-name', { entry: shown(entry.name), why })
}

function trickIn(entry: ZipEntry): string | null {
  const { name } = entry
  if (name === '') return 'empty'
  if (/[\p{Cc}\ufffd]/u.test(name)) return 'control-character'
  if (name.includes('\\')) return 'backslash'
  if (/^(?:\/|[A-Za-z]:)/.test(name)) return 'absolute-path'
  if (name.split('/').includes('..')) return 'parent-folder'
  const packedByUnix = entry.madeBy === 3 || entry.madeBy === 19
  return packedByUnix && ((entry.externalAttributes >>> 16) & 0xf000) === 0xa000 ? 'link' : null
}

/** A name fit to be shown: controls replaced, cut at 80. */
function shown(name: string): string {
  return name.replace(/\p{Cc}/gu, '\ufffd').slice(0, 80)
}

function objectionToPacking(entry: ZipEntry): Finding | null {
  if ((entry.flags & encryptedFlags) !== 0) return workbookFinding('file/encrypted')
  if (entry.method === stored || entry.method === deflated) return null
  return workbookFinding('file/unsupported-compression', { entry: shown(entry.name), method: entry.method })
}

function objectionToSize(entry: ZipEntry, limits: WorkbookLimits): Finding | null {
  const { name, size, packedSize } = entry
  if (entry.method === stored && size !== packedSize) {
    return workbookFinding('file/forged-size', { part: shown(name), size })
  }
  if (size > limits.entryBytes) {
    return workbookFinding('file/inflates-too-far', { part: shown(name), size, limit: limits.entryBytes })
  }
  if (size > limits.ratioFloor && size > packedSize * limits.ratio) {
    const limit = Math.max(limits.ratioFloor, packedSize * limits.ratio)
    return workbookFinding('file/inflates-too-far', { part: shown(name), size, limit })
  }
  return null
}
