/** The SFTP door: listens, lets programs of organizations in, and shows each its own virtual folders. */
import { createServer, type Server, type Socket } from 'node:net'
import ssh2, { type ClientInfo, type Connection } from 'ssh2'
import type { House } from '#actions/house.ts'
import { strictAlgorithms } from '#actions/sftp/algorithms.ts'
import { openHostKeys } from '#actions/sftp/logins/host-keys.ts'
import { done, type Result } from '#base/result.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { faultFields, type Log } from '../log.ts'
import { type Crowd, makeCrowd, serveConnection } from './connection.ts'

export type SftpDoor = {
  /** The port that it listens at. */
  readonly port: number
  /** Takes nobody more, and ends every connection; what was not complete is kept. */
  stop(): Promise<void>
}

/** Connections that have not signed in yet, of everybody together. */
const mostStrangers = 100

type Open = { readonly socket: Socket; closed: Promise<void> }

/**
 * Opens the door as the settings say.
 * Null where they name none; refused for what only the keeper of the hub can change.
 */
export async function openSftpDoor(house: House, log: Log): Promise<Result<SftpDoor | null>> {
  const { sftp } = house.settings
  if (sftp === undefined) return done(null)
  const keys = openHostKeys(house.settings)
  if (!keys.ok) return keys
  const server = new ssh2.Server({
    hostKeys: keys.value.map(({ privateKey }) => privateKey),
    algorithms: strictAlgorithms,
    ident: 'causeway',
  })
  const open = new Map<string, Open>()
  const crowd = makeCrowd(mostStrangers)
  server.on('connection', (connection: Connection, info: ClientInfo) => {
    const each = open.get(placeOf(info.ip, info.port))
    if (each === undefined) return void connection.end()
    each.closed = serveConnection({ house, log, crowd, connection, socket: each.socket })
  })
  server.on('error', (error: unknown) => log.warn(faultFields(error), 'the SFTP server'))
  const listener = createServer(socket => welcome(socket, open, crowd, () => server.injectSocket(socket)))
  await listen(listener, sftp)
  const address = listener.address()
  return done({
    port: typeof address === 'object' && address !== null ? address.port : sftp.port,
    stop: async () => {
      const closing = new Promise<void>(resolve => listener.close(() => resolve()))
      for (const { socket } of open.values()) socket.destroy()
      await Promise.all([closing, ...[...open.values()].map(({ closed }) => closed)])
    },
  })
}

function placeOf(address: string | undefined, port: number | undefined): string {
  return `${address} ${port}`
}

/** Who says nothing, or does not sign in, is not waited for. */
function welcome(socket: Socket, open: Map<string, Open>, crowd: Crowd, serve: () => void): void {
  const leave = crowd.enterAsStranger()
  if (leave === null) return void socket.destroy()
  const place = placeOf(socket.remoteAddress, socket.remotePort)
  const each: Open = { socket, closed: Promise.resolve() }
  open.set(place, each)
  const patience = setTimeout(() => socket.destroy(), sftpLimits.signInSeconds * 1000)
  crowd.onSignIn(socket, () => {
    clearTimeout(patience)
    leave()
  })
  socket.on('error', () => {})
  socket.once('close', () => {
    clearTimeout(patience)
    leave()
    // What was under way is kept before the connection counts as gone.
    void each.closed.finally(() => open.delete(place))
  })
  serve()
}

function listen(listener: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject)
    listener.listen(port, host, () => {
      listener.removeListener('error', reject)
      listener.on('error', () => {})
      resolve()
    })
  })
}
