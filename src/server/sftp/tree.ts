/** The virtual folder tree as a connection sees it: what lies where, asked for and never a file of ours by its path. */
import type { ActionAnswer } from '#actions/all-actions.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { fromFolder, type Place, placeOf, toFolder, type Way, waysInside } from '#domain/sftp/paths.ts'
import { type Asking, mustAsk } from './asking.ts'
import type { Entry } from './attributes.ts'
import { trouble } from './trouble.ts'

export type Folder = ActionAnswer<'sftp.list-folders'>['folders'][number]
export type Upload = ActionAnswer<'sftp.list-uploads'>['uploads'][number]
export type LaidFile = ActionAnswer<'sftp.list-incoming'>['files'][number]

export const noSuchFile = () => trouble('no-such-file', 'There is no such file or folder.')

export async function findFolder(asking: Asking, name: string): Promise<Folder> {
  const { folders } = await mustAsk(asking, 'sftp.list-folders', {})
  const folder = folders.find(each => each.name === name)
  if (folder === undefined) throw noSuchFile()
  return folder
}

/** What was put under the very name, the newest; null when there is none. */
export async function findUpload(
  asking: Asking,
  { partner, way, name }: Extract<Place, { is: 'upload' }>,
): Promise<Upload | null> {
  const { uploads } = await mustAsk(asking, 'sftp.list-uploads', { folder: partner, way, name })
  return uploads.find(each => each.name === name) ?? null
}

export async function findLaidFile(
  asking: Asking,
  { partner, name }: Extract<Place, { is: 'laid' }>,
): Promise<LaidFile> {
  const { files } = await mustAsk(asking, 'sftp.list-incoming', { folder: partner, name })
  const file = files.find(each => each.name === name)
  if (file === undefined) throw noSuchFile()
  return file
}

function folderEntry(asking: Asking, name: string, isWritable: boolean): Entry {
  return {
    name,
    isFolder: true,
    bytes: 0,
    at: new Date(asking.house.clock()).toISOString(),
    isWritable: isWritable && asking.program().actor.rights.includes('exchange/send'),
  }
}

function uploadEntry({ name, bytes, at }: Upload): Entry {
  return { name, isFolder: false, bytes, at, isWritable: true }
}

function laidEntry({ name, bytes, laidAt }: LaidFile): Entry {
  return { name, isFolder: false, bytes, at: laidAt, isWritable: false }
}

/** What stands at a path. Throws trouble where there is nothing. */
export async function entryAt(asking: Asking, path: string): Promise<Entry> {
  const place = placeOf(path)
  switch (place.is) {
    case 'root':
      return folderEntry(asking, '/', false)
    case 'partners':
      return folderEntry(asking, place.side === 'to' ? toFolder : fromFolder, false)
    case 'outbox':
    case 'inbox':
      await findFolder(asking, place.partner)
      return folderEntry(asking, place.partner, place.is === 'outbox')
    case 'laid':
      return laidEntry(await findLaidFile(asking, place))
    case 'upload': {
      const upload = await findUpload(asking, place)
      if (upload === null) throw noSuchFile()
      return uploadEntry(upload)
    }
    case 'nothing':
      throw noSuchFile()
  }
}

/** The names in a folder, page by page. Throws trouble where there is no folder. */
export async function openFolder(asking: Asking, path: string): Promise<AsyncGenerator<readonly Entry[]>> {
  const place = placeOf(path)
  if (place.is === 'outbox' || place.is === 'inbox') await findFolder(asking, place.partner)
  else if (place.is !== 'root' && place.is !== 'partners') throw noSuchFile()
  return entriesIn(asking, place)
}

async function* entriesIn(asking: Asking, place: Place): AsyncGenerator<readonly Entry[]> {
  if (place.is === 'root')
    yield [folderEntry(asking, toFolder, false), folderEntry(asking, fromFolder, false)]
  if (place.is === 'partners') {
    const { folders } = await mustAsk(asking, 'sftp.list-folders', {})
    yield folders.map(({ name }) => folderEntry(asking, name, place.side === 'to'))
  }
  if (place.is === 'outbox') {
    if (place.way === 'to-them') yield Object.keys(waysInside).map(name => folderEntry(asking, name, true))
    yield* uploadsIn(asking, place.partner, place.way)
  }
  if (place.is === 'inbox') yield* laidIn(asking, place.partner)
}

async function* uploadsIn(asking: Asking, folder: string, way: Way): AsyncGenerator<readonly Entry[]> {
  let cursor: string | null = null
  do {
    const asked = { folder, way, limit: sftpLimits.page, ...(cursor !== null && { cursor }) }
    const page: ActionAnswer<'sftp.list-uploads'> = await mustAsk(asking, 'sftp.list-uploads', asked)
    yield page.uploads.map(uploadEntry)
    cursor = page.next
  } while (cursor !== null)
}

async function* laidIn(asking: Asking, folder: string): AsyncGenerator<readonly Entry[]> {
  let cursor: string | null = null
  do {
    const asked = { folder, limit: sftpLimits.page, ...(cursor !== null && { cursor }) }
    const page: ActionAnswer<'sftp.list-incoming'> = await mustAsk(asking, 'sftp.list-incoming', asked)
    yield page.files.map(laidEntry)
    cursor = page.next
  } while (cursor !== null)
}
