/** Files and folders as SFTP tells of them: size, days, rights; and a line as “ls -l” shows it. */
import type { Attributes, FileEntry } from 'ssh2'

export type Entry = {
  readonly name: string
  readonly isFolder: boolean
  /** Folders are shown with 0. */
  readonly bytes: number
  /** ISO. */
  readonly at: string
  /** False for what may only be taken. */
  readonly isWritable: boolean
}

export function attributesOf({ isFolder, isWritable, bytes, at }: Omit<Entry, 'name'>): Attributes {
  const mode = isFolder ? (isWritable ? 0o040770 : 0o040550) : isWritable ? 0o100660 : 0o100440
  const seconds = Math.floor(Date.parse(at) / 1000)
  return { mode, uid: 0, gid: 0, size: bytes, atime: seconds, mtime: seconds }
}

function rightsText(mode: number): string {
  const bits = [...'rwxrwxrwx'].map((letter, index) => ((mode >> (8 - index)) & 1 ? letter : '-'))
  return `${mode & 0o040000 ? 'd' : '-'}${bits.join('')}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function fileEntry(entry: Entry): FileEntry {
  const attrs = attributesOf(entry)
  const at = new Date(entry.at)
  const date = String(at.getUTCDate()).padStart(2)
  const day = `${months[at.getUTCMonth()]} ${date} ${String(at.getUTCFullYear()).padStart(5)}`
  const size = String(entry.bytes).padStart(12)
  const longname = `${rightsText(attrs.mode)}   1 causeway causeway ${size} ${day} ${entry.name}`
  return { filename: entry.name, longname, attrs }
}
