/** The virtual folder tree of an organization: what a path over SFTP means. No path is a path of a disk. */

export type Way = 'to-them' | 'from-them' | 'own-data'

/** What a path names. `partner` is the name of a partner's folder, not yet known to exist. */
export type Place =
  | { readonly is: 'root' }
  | { readonly is: 'partners'; readonly side: 'to' | 'from' }
  | { readonly is: 'outbox'; readonly partner: string; readonly way: Way }
  | { readonly is: 'inbox'; readonly partner: string }
  | { readonly is: 'upload'; readonly partner: string; readonly way: Way; readonly name: string }
  | { readonly is: 'laid'; readonly partner: string; readonly name: string }
  | { readonly is: 'nothing' }

export const toFolder = 'to-causeway'
export const fromFolder = 'from-causeway'

/** Folders inside of one that files are put into, and what is meant by what lies in them. */
export const waysInside: { readonly [folder: string]: Way } = {
  'from-them': 'from-them',
  'own-data': 'own-data',
}

/** Longer than any path of ours by far. */
const longestPath = 2000

/** The parts of a path from the root on; `..` never leads above it. Null for a path that is none. */
export function partsOf(path: string): readonly string[] | null {
  if (path.length > longestPath || path.includes('\0')) return null
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return parts
}

/** The path as it stands once every `.` and `..` is gone. */
export function plainPath(path: string): string | null {
  const parts = partsOf(path)
  return parts && `/${parts.join('/')}`
}

export function placeOf(path: string): Place {
  const [top, partner, third, fourth, ...deeper] = partsOf(path) ?? ['', '', '', '', '']
  if (top === undefined) return { is: 'root' }
  if (deeper.length > 0 || (top !== toFolder && top !== fromFolder)) return { is: 'nothing' }
  const isTo = top === toFolder
  if (partner === undefined) return { is: 'partners', side: isTo ? 'to' : 'from' }
  if (third === undefined) return isTo ? { is: 'outbox', partner, way: 'to-them' } : { is: 'inbox', partner }
  if (!isTo) return fourth === undefined ? { is: 'laid', partner, name: third } : { is: 'nothing' }
  const way = Object.hasOwn(waysInside, third) ? waysInside[third] : undefined
  if (way === undefined)
    return fourth === undefined ? { is: 'upload', partner, way: 'to-them', name: third } : { is: 'nothing' }
  return fourth === undefined ? { is: 'outbox', partner, way } : { is: 'upload', partner, way, name: fourth }
}
