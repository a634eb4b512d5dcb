/** Reaches a partner's own SFTP server: only the one whose key a person trusts, and only out of the house. */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ssh2, { type FileEntryWithStats, type SFTPWrapper, type Stats } from 'ssh2'
import { Fault } from '#base/fault.ts'
import type { SftpConnection } from '#store/sftp/connections.ts'
import type { House } from '../../house.ts'
import { unsealFor } from '../../people/secrets.ts'
import { isOutside } from '../../sso/guarded-fetch.ts'
import { strictAlgorithms } from '../algorithms.ts'
import { fingerprintOf } from '../logins/public-key.ts'

export const secretPurpose = 'sftp partner secret'

/** What a connection's secret is: one of ours to show there. */
export type PartnerSecret = { readonly privateKey: string } | { readonly password: string }

export type Remote = {
  list(folder: string): Promise<readonly FileEntryWithStats[]>
  /** Null when there is no such file. */
  stat(path: string): Promise<Stats | null>
  read(path: string, from: number): AsyncIterable<Uint8Array>
  write(path: string, from: number, bytes: AsyncIterable<Uint8Array>): Promise<void>
  rename(from: string, to: string): Promise<void>
  end(): void
}

/** The key that the server showed, when it is not the one that is trusted. */
export class OtherHostKey extends Fault {
  readonly shown: string

  constructor(shown: string) {
    super('sftp/host-key-changed', 'The server shows another key than the one that is trusted.', 'never')
    this.shown = shown
  }
}

const seconds = 20

/** The address that the name leads to; a Fault where it leads into the house's own network. */
async function addressOf(house: House, host: string): Promise<string> {
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true })
  const isInside = found.some(({ address, family }) => !isOutside(address, family))
  if (isInside && house.settings.mode === 'production' && house.settings.sftpInside !== true)
    throw new Fault('sftp/inside', 'The name leads into a private network.', 'never')
  const [first] = found
  if (first === undefined) throw new Fault('sftp/not-reached', 'The name leads nowhere.', 'later')
  return first.address
}

function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error
  const level = error instanceof Error && 'level' in error ? error.level : ''
  if (level === 'client-authentication')
    return new Fault('sftp/not-let-in', 'The server does not let us in.', 'later', error)
  if (error instanceof Error && /no matching|unsupported/i.test(error.message))
    return new Fault('sftp/algorithms', 'The server offers nothing that is safe enough.', 'later', error)
  return new Fault('sftp/not-reached', 'The server does not answer.', 'soon', error)
}

/**
 * Signs in. Throws OtherHostKey when the server's key is not the trusted one: nothing of ours was shown to it then.
 * `pinned` null trusts nobody: for looking which key there is.
 */
export async function reach(house: House, connection: SftpConnection): Promise<Remote> {
  const place = `${connection.organization_id} ${connection.id}`
  const { plain } = unsealFor(house, secretPurpose, place, connection.sealed_secret)
  const secret = JSON.parse(Buffer.from(plain).toString()) as PartnerSecret
  const client = new ssh2.Client()
  let other: OtherHostKey | null = null
  const host = await addressOf(house, connection.host).catch((error: unknown) => {
    throw faultOf(error)
  })
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      client.end()
      reject(other ?? faultOf(error))
    }
    client.once('error', fail)
    client.once('ready', () => {
      // A piece is asked for once the one before it came: held back for a fuller packet, each would take 40 ms more.
      client.setNoDelay(true)
      client.sftp((error, sftp) => {
        if (error) return fail(error)
        client.removeListener('error', fail)
        client.on('error', () => {})
        resolve(remoteOver(client, sftp))
      })
    })
    client.connect({
      host,
      port: connection.port,
      username: connection.user_name,
      ...secret,
      readyTimeout: seconds * 1000,
      keepaliveInterval: 15_000,
      algorithms: strictAlgorithms,
      hostVerifier: (key: Buffer) => {
        const shown = fingerprintOf(key)
        if (shown === connection.host_key) return true
        other = new OtherHostKey(shown)
        return false
      },
    })
  })
}

type Done<T> = (error: Error | null | undefined, value?: T) => void

function remoteOver(client: ssh2.Client, sftp: SFTPWrapper): Remote {
  let gone = (_: Error): void => {}
  const broken = new Promise<never>((_, reject) => {
    gone = reject
  })
  broken.catch(() => {})
  client.once('close', () => gone(new Fault('sftp/not-reached', 'The connection broke.', 'soon')))
  const call = <T>(work: (done: Done<T>) => void): Promise<T> =>
    Promise.race([
      broken,
      new Promise<T>((resolve, reject) => {
        work((error, value) => (error ? reject(error) : resolve(value as T)))
      }),
    ])
  return {
    list: folder => call<FileEntryWithStats[]>(done => sftp.readdir(folder, done)),
    stat: path =>
      call<Stats>(done => sftp.stat(path, done)).catch((error: unknown) => {
        if (isMissing(error)) return null
        throw error
      }),
    rename: (from, to) => call<undefined>(done => sftp.rename(from, to, done)),
    read: (path, from) => readFrom(call, sftp, path, from),
    write: (path, from, bytes) => writeFrom(call, sftp, path, from, bytes),
    end: () => void client.end(),
  }
}

/** SSH_FX_NO_SUCH_FILE. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 2
}

type Call = <T>(work: (done: Done<T>) => void) => Promise<T>

const piece = 32_768

async function* readFrom(
  call: Call,
  sftp: SFTPWrapper,
  path: string,
  from: number,
): AsyncGenerator<Uint8Array> {
  const handle = await call<Buffer>(done => sftp.open(path, 'r', done))
  try {
    for (let at = from; ; ) {
      const buffer = Buffer.alloc(piece)
      const count = await call<number>(done =>
        sftp.read(handle, buffer, 0, piece, at, (error, bytes) =>
          isEnd(error) ? done(null, 0) : done(error, bytes),
        ),
      )
      if (count === 0) return
      at += count
      yield buffer.subarray(0, count)
    }
  } finally {
    await call<undefined>(done => sftp.close(handle, done)).catch(() => {})
  }
}

/** SSH_FX_EOF. */
function isEnd(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 1
}

/** Writes what comes after the first `from` bytes. */
async function writeFrom(
  call: Call,
  sftp: SFTPWrapper,
  path: string,
  from: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const handle = await call<Buffer>(done => sftp.open(path, from === 0 ? 'w' : 'r+', done))
  try {
    let at = 0
    for await (const chunk of bytes) {
      const skipped = Math.max(0, Math.min(from - at, chunk.length))
      at += skipped
      for (let offset = skipped; offset < chunk.length; offset += piece) {
        const part = Buffer.from(chunk.subarray(offset, offset + piece))
        const place = at
        await call<undefined>(done => sftp.write(handle, part, 0, part.length, place, done))
        at += part.length
      }
    }
  } finally {
    await call<undefined>(done => sftp.close(handle, done)).catch(() => {})
  }
}
