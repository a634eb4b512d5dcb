/** One SFTP conversation: requests one after another, in their order, each answered once. */
import ssh2, { type SFTPWrapper } from 'ssh2'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { placeOf, plainPath } from '#domain/sftp/paths.ts'
import { type Asking, mustAsk } from './asking.ts'
import { attributesOf, type Entry, fileEntry } from './attributes.ts'
import { type OpenDownload, openDownload } from './downloads.ts'
import { type Handles, makeHandles } from './handles.ts'
import { entryAt, findLaidFile, findUpload, noSuchFile, openFolder } from './tree.ts'
import { SftpTrouble, trouble } from './trouble.ts'
import { type OpenUpload, openUpload, renameUpload } from './uploads.ts'

const { STATUS_CODE, OPEN_MODE } = ssh2.utils.sftp

type InTurn = (id: number, work: () => Promise<void>, bytes?: number) => void

/** What each request needs: who asks, where it is answered, its turn, and what is open. */
type Talk = {
  readonly asking: Asking
  readonly sftp: SFTPWrapper
  readonly inTurn: InTurn
  readonly handles: Handles
}

export type SessionTells = {
  /** Called before each request: throws where the program may not go on. */
  before(): Promise<void>
  /** What our machine failed at; for the log. */
  fault(error: unknown): void
  /** The program does what no program does: the connection is to end. */
  hostile(): void
}

const end = new SftpTrouble(STATUS_CODE.EOF, 'There is no more.')

/** Answers everything that comes until the channel closes. Gives the way to end what is open. */
export function serveSftp(asking: Asking, sftp: SFTPWrapper, tells: SessionTells): () => Promise<void> {
  const handles = makeHandles()
  const talk = { asking, sftp, handles, inTurn: turnsOf(sftp, tells) }
  addFileRequests(talk)
  addFolderRequests(talk)
  addPathRequests(talk)
  addRefusals(talk)
  return () => handles.closeAll(tells.fault)
}

/** One request after another. Whoever sends far ahead of what is written means harm. */
function turnsOf(sftp: SFTPWrapper, tells: SessionTells): InTurn {
  let ahead = 0
  let turn: Promise<void> = Promise.resolve()
  return (id, work, bytes = 0) => {
    ahead += bytes
    if (ahead > sftpLimits.bytesAhead) {
      tells.hostile()
      return
    }
    const answer = async (): Promise<void> => {
      try {
        await tells.before()
        await work()
      } catch (error) {
        if (!(error instanceof SftpTrouble)) tells.fault(error)
        const told =
          error instanceof SftpTrouble ? error : trouble('failure', 'Something failed on our side.')
        sftp.status(id, told.status, told.message)
      } finally {
        ahead -= bytes
      }
    }
    turn = turn.then(answer)
  }
}

function ok({ sftp }: Talk, id: number): void {
  sftp.status(id, STATUS_CODE.OK)
}

/** Files that are open: read, written, closed. */
function addFileRequests(talk: Talk): void {
  const { asking, sftp, inTurn, handles } = talk
  sftp.on('OPEN', (id, path, flags) =>
    inTurn(id, async () => {
      handles.hasRoom()
      sftp.handle(id, handles.keep(await openFile(asking, path, flags)))
    }),
  )
  sftp.on('READ', (id, handle, offset, length) =>
    inTurn(id, async () => {
      const bytes = await handles.find(handle, 'download').read(offset, length)
      if (bytes === null) throw end
      sftp.data(id, bytes)
    }),
  )
  sftp.on('WRITE', (id, handle, offset, data) => {
    // The bytes are the packet's own memory, which is used again.
    const bytes = Buffer.from(data)
    const write = async (): Promise<void> => {
      await handles.find(handle, 'upload').write(offset, bytes)
      ok(talk, id)
    }
    inTurn(id, write, bytes.length)
  })
  sftp.on('CLOSE', (id, handle) =>
    inTurn(id, async () => {
      await handles.close(handle)
      ok(talk, id)
    }),
  )
  sftp.on('FSTAT', (id, handle) =>
    inTurn(id, async () => sftp.attrs(id, attributesOf(openEntry(asking, handles.findFile(handle))))),
  )
}

function addFolderRequests({ asking, sftp, inTurn, handles }: Talk): void {
  sftp.on('OPENDIR', (id, path) =>
    inTurn(id, async () => {
      handles.hasRoom()
      sftp.handle(id, handles.keep({ kind: 'folder', pages: await openFolder(asking, path) }))
    }),
  )
  sftp.on('READDIR', (id, handle) =>
    inTurn(id, async () => {
      const { pages } = handles.find(handle, 'folder')
      for (;;) {
        const page = await pages.next()
        if (page.done) throw end
        if (page.value.length > 0) return sftp.name(id, page.value.map(fileEntry))
      }
    }),
  )
}

/** Requests that name a path, and need nothing that is open. */
function addPathRequests(talk: Talk): void {
  const { asking, sftp, inTurn } = talk
  const stat = (id: number, path: string): void =>
    inTurn(id, async () => sftp.attrs(id, attributesOf(await entryAt(asking, path))))
  sftp.on('STAT', stat)
  sftp.on('LSTAT', stat)
  sftp.on('REALPATH', (id, path) =>
    inTurn(id, async () => {
      const plain = plainPath(path)
      if (plain === null) throw noSuchFile()
      const now = new Date(asking.house.clock()).toISOString()
      const entry = { name: plain, isFolder: true, bytes: 0, at: now, isWritable: false }
      sftp.name(id, [fileEntry(entry)])
    }),
  )
  // Days and rights of a file are ours to say: what a program wishes is passed over, for many wish without need.
  sftp.on('SETSTAT', id => inTurn(id, async () => ok(talk, id)))
  sftp.on('FSETSTAT', id => inTurn(id, async () => ok(talk, id)))
  sftp.on('REMOVE', (id, path) =>
    inTurn(id, async () => {
      await remove(asking, path)
      ok(talk, id)
    }),
  )
  sftp.on('RENAME', (id, from, to) =>
    inTurn(id, async () => {
      const [old, fresh] = [placeOf(from), placeOf(to)]
      if (old.is !== 'upload' || fresh.is !== 'upload')
        throw trouble('not-allowed', 'Only a file that you put, and that is not complete yet, is renamed.')
      await renameUpload(asking, old, fresh)
      ok(talk, id)
    }),
  )
}

/** What this server does not do, each with a word why. */
function addRefusals({ asking, sftp, inTurn }: Talk): void {
  sftp.on('MKDIR', (id, path) =>
    inTurn(id, async () => {
      const there = await entryAt(asking, path).catch(() => null)
      throw there?.isFolder
        ? trouble('failure', 'This folder is there already.')
        : trouble('not-allowed', 'Folders are made here, one for each partner under contract.')
    }),
  )
  sftp.on('RMDIR', id =>
    inTurn(id, async () => {
      throw trouble('not-allowed', 'Folders stay as long as there are partners.')
    }),
  )
  const noLinks = (id: number): void =>
    inTurn(id, async () => {
      throw trouble('unsupported', 'There are no links here.')
    })
  sftp.on('READLINK', noLinks)
  sftp.on('SYMLINK', noLinks)
  sftp.on('EXTENDED', id =>
    inTurn(id, async () => {
      throw trouble('unsupported', 'This is not done here.')
    }),
  )
}

async function openFile(asking: Asking, path: string, flags: number): Promise<OpenUpload | OpenDownload> {
  const place = placeOf(path)
  const writes = (flags & (OPEN_MODE.WRITE | OPEN_MODE.APPEND)) !== 0
  if (place.is === 'upload') {
    if (!writes) throw trouble('not-allowed', 'What you put is not read back here. The portal shows it.')
    return openUpload(asking, place, (flags & OPEN_MODE.TRUNC) !== 0)
  }
  if (place.is === 'laid') {
    if (writes) throw trouble('not-allowed', 'Files are put into to-causeway.')
    return openDownload(asking, await findLaidFile(asking, place))
  }
  if (place.is === 'nothing') throw noSuchFile()
  throw writes
    ? trouble('not-allowed', 'Files are put into a partner’s folder of to-causeway.')
    : trouble('failure', 'This is a folder.')
}

function openEntry(asking: Asking, open: OpenUpload | OpenDownload): Entry {
  if (open.kind === 'download')
    return { name: '', isFolder: false, bytes: open.file.bytes, at: open.file.laidAt, isWritable: false }
  const at = new Date(asking.house.clock()).toISOString()
  return { name: '', isFolder: false, bytes: open.size(), at, isWritable: true }
}

/** From from-causeway it is only taken out of sight; from to-causeway what is not complete yet goes. */
async function remove(asking: Asking, path: string): Promise<void> {
  const place = placeOf(path)
  if (place.is === 'laid') {
    const { id } = await findLaidFile(asking, place)
    await mustAsk(asking, 'sftp.hide-file', { file: id })
    return
  }
  if (place.is !== 'upload') throw noSuchFile()
  const upload = await findUpload(asking, place)
  if (upload === null) throw noSuchFile()
  await mustAsk(asking, 'sftp.drop-upload', { upload: upload.id })
}
