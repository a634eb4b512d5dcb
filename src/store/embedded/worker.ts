/**
 * The embedded database's own thread: PGlite, spoken to in PostgreSQL's wire protocol. Its disk writes are
 * real: PostgreSQL's calls to fsync reach the disk, which PGlite by itself leaves out.
 */
import { closeSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** What the thread is started with. Without a folder the data is in memory and gone with the thread. */
export type WorkerTask = {
  readonly folder: string | null
  /** A tar of a data folder to begin with. */
  readonly image: string | null
}

/** To the thread: the bytes of a conversation, or an order. */
export type ToWorker =
  | { readonly says: 'begin'; readonly session: number; readonly user: string }
  | { readonly says: 'bytes'; readonly session: number; readonly bytes: Uint8Array }
  | { readonly says: 'image' }
  | { readonly says: 'close' }

/** From the thread. After `failed` it can do nothing more; `refused` ends the connection that was to begin. */
export type FromWorker =
  | { readonly says: 'ready' }
  | { readonly says: 'failed'; readonly message: string }
  | { readonly says: 'refused'; readonly session: number; readonly message: string }
  | { readonly says: 'bytes'; readonly session: number; readonly bytes: Uint8Array }
  | { readonly says: 'image'; readonly bytes: Uint8Array }
  | { readonly says: 'closed' }

/** The part of Emscripten's file system that we reach into. */
type HostFiles = {
  readonly stream_ops: { fsync?: (stream: HostStream) => number }
  realPath(node: unknown): string
}

/** EIO as Emscripten numbers it (WASI). PostgreSQL stops at once when an fsync fails, and recovers from its log. */
const inputOutputError = 29

/**
 * PostgreSQL stops in a panic (a full disk, an fsync that failed): this thread ends, and another one recovers.
 * PGlite by itself would call the stopped program again and again.
 */
function stopWhenItStops(options: object): void {
  Object.assign(options, { onAbort: () => process.exit(1) })
}
type HostStream = { readonly nfd?: number; readonly node: unknown }

/** A folder on disk as PGlite's file system, with an fsync that is one. */
function filesOn(folder: string): NodeFS {
  const files = new NodeFS(folder)
  const init = files.init.bind(files)
  files.init = async (database, options) => {
    const given = await init(database, options)
    stopWhenItStops(given.emscriptenOpts)
    given.emscriptenOpts.preRun?.push(module => {
      const host = (module.FS.filesystems as unknown as { NODEFS: HostFiles }).NODEFS
      host.stream_ops.fsync = stream => {
        // Windows opens no folders, and keeps their entries by its own journal.
        if (stream.nfd === undefined && process.platform === 'win32') return 0
        try {
          const descriptor = stream.nfd ?? openSync(host.realPath(stream.node), 'r')
          fsyncSync(descriptor)
          if (stream.nfd === undefined) closeSync(descriptor)
          return 0
        } catch {
          return inputOutputError
        }
      }
    })
    return given
  }
  return files
}

const port = parentPort
const task = workerData as WorkerTask

function tell(answer: FromWorker): void {
  const shared =
    answer.says === 'bytes' || answer.says === 'image' ? [answer.bytes.buffer as ArrayBuffer] : []
  port?.postMessage(answer, shared)
}

async function start(): Promise<PGlite> {
  const durable = [
    ...PGlite.defaultStartParams.filter(word => word !== '-F'),
    ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=64MB'],
  ]
  return PGlite.create({
    ...(task.folder === null ? {} : { fs: filesOn(task.folder), startParams: durable }),
    ...(task.image === null ? {} : { loadDataDir: new Blob([readFileSync(task.image)]) }),
  })
}

/** A simple query in the wire protocol. */
function query(text: string): Uint8Array {
  const body = Buffer.from(`${text}\0`)
  const head = Buffer.alloc(5)
  head.write('Q')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Runs a conversation's bytes, and hands each part of the answer on (or drops it). */
async function run(database: PGlite, bytes: Uint8Array, hand: (part: Uint8Array) => void): Promise<void> {
  await database.execProtocolRawStream(bytes, { syncToFs: false, onRawData: hand })
}

/** The words of the first error in an answer, or null. Each message is a letter, its length, and its body. */
function errorIn(answer: Buffer): string | null {
  for (let at = 0; at + 5 <= answer.length; at += 1 + answer.readInt32BE(at + 1)) {
    if (answer[at] !== 'E'.charCodeAt(0)) continue
    const fields = answer.toString('utf8', at + 5, at + 1 + answer.readInt32BE(at + 1)).split('\0')
    return fields.find(field => field.startsWith('M'))?.slice(1) ?? 'The database refused.'
  }
  return null
}

const steps: { [Says in ToWorker['says']]: (database: PGlite, asked: ToWorker) => Promise<void> } = {
  /** One session serves every connection after another: nothing of the one before may be left in it. */
  begin: async (database, asked) => {
    if (asked.says !== 'begin') return
    for (const text of ['rollback', 'discard all', `set session authorization ${asked.user}`]) {
      const parts: Uint8Array[] = []
      await run(database, query(text), part => parts.push(part.slice()))
      const objection = errorIn(Buffer.concat(parts))
      if (objection !== null) return tell({ says: 'refused', session: asked.session, message: objection })
    }
  },
  bytes: async (database, asked) => {
    if (asked.says !== 'bytes') return
    const { session } = asked
    await run(database, asked.bytes, part => tell({ says: 'bytes', session, bytes: part.slice() }))
  },
  image: async database => {
    const tar = await database.dumpDataDir('none')
    tell({ says: 'image', bytes: new Uint8Array(await tar.arrayBuffer()) })
  },
  close: async database => {
    await database.close()
    tell({ says: 'closed' })
  },
}

/** Orders are obeyed one after another, in the order they came. */
let turn: Promise<unknown> = Promise.resolve()
const started = start()
started.then(
  () => tell({ says: 'ready' }),
  error => tell({ says: 'failed', message: error instanceof Error ? error.message : String(error) }),
)
port?.on('message', (asked: ToWorker) => {
  turn = turn.then(async () => {
    try {
      await steps[asked.says](await started, asked)
    } catch (error) {
      tell({ says: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
    if (asked.says === 'close') port.close()
  })
})
