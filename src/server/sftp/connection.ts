/** One connection to the SFTP door: sign-in, one conversation or several, and its end. */
import type { Socket } from 'node:net'
import type { Connection, SFTPWrapper } from 'ssh2'
import type { House } from '#actions/house.ts'
import { programOf } from '#actions/sftp/logins/actor-of-login.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { faultFields, type Log } from '../log.ts'
import type { Asking } from './asking.ts'
import { serveSftp } from './session.ts'
import { type SignedIn, watchTries } from './sign-in.ts'
import { trouble } from './trouble.ts'

/** How long a program goes on before we look again whether its key still works: milliseconds. */
const lookAgain = 30_000

/** Who is here, so that no one takes all the room. */
export type Crowd = {
  /** Null when there are too many; otherwise the way to leave, which may be called twice. */
  enterAsStranger(): (() => void) | null
  enter(organizationId: string): (() => void) | null
  /** Called once the connection over the socket has signed in. */
  onSignIn(socket: Socket, work: () => void): void
  signedIn(socket: Socket): void
}

export function makeCrowd(mostStrangers: number): Crowd {
  const counts = new Map<string, number>()
  const onSignIn = new WeakMap<Socket, () => void>()
  const enter = (name: string, most: number): (() => void) | null => {
    const count = counts.get(name) ?? 0
    if (count >= most) return null
    counts.set(name, count + 1)
    let isIn = true
    return () => {
      if (isIn) counts.set(name, (counts.get(name) ?? 1) - 1)
      isIn = false
    }
  }
  return {
    enterAsStranger: () => enter('strangers', mostStrangers),
    enter: id => enter(id, sftpLimits.sessions),
    onSignIn: (socket, work) => void onSignIn.set(socket, work),
    signedIn: socket => onSignIn.get(socket)?.(),
  }
}

export type Serving = {
  readonly house: House
  readonly log: Log
  readonly crowd: Crowd
  readonly connection: Connection
  readonly socket: Socket
}

/** Serves the connection; resolves when it is over and nothing of it is open any more. */
export function serveConnection({ house, log, crowd, connection, socket }: Serving): Promise<void> {
  const address = socket.remoteAddress
  const giveUp = (): void => void socket.destroy()
  let who: SignedIn | null = null
  let leave = (): void => {}
  const tries = watchTries(
    house,
    address,
    signedIn => {
      const entered = crowd.enter(signedIn.program.actor.organizationId)
      if (entered === null) return giveUp()
      leave = entered
      who = signedIn
      crowd.signedIn(socket)
    },
    giveUp,
  )
  const failed = (error: unknown): void => {
    log.error(faultFields(error), 'an SFTP request failed')
  }
  connection.on('authentication', context => {
    tries.take(context).catch(error => {
      failed(error)
      giveUp()
    })
  })
  // A peer that is no SSH program, or goes away, is nothing that we did.
  connection.on('error', () => {})
  const ends: (() => Promise<void>)[] = []
  connection.on('ready', () => {
    if (who === null) return giveUp()
    const { organizationId, tokenId } = who.program.actor
    log.info({ organizationId, loginId: tokenId }, 'a program signed in over SFTP')
    const conversation = { house, who, address, giveUp, failed }
    connection.on('session', accept => {
      accept().on('sftp', acceptSftp => {
        ends.push(converse(conversation, acceptSftp()))
      })
    })
  })
  return new Promise(resolve => {
    socket.once('close', () => {
      const ending = async (): Promise<void> => {
        for (const end of ends) await end()
        await tries.ended()
      }
      ending()
        .catch(failed)
        .finally(() => {
          leave()
          resolve()
        })
    })
  })
}

type Conversation = {
  readonly house: House
  readonly who: SignedIn
  readonly address: string | undefined
  readonly giveUp: () => void
  readonly failed: (error: unknown) => void
}

/** One conversation; gives the way to end what is open in it. */
function converse({ house, who, address, giveUp, failed }: Conversation, sftp: SFTPWrapper) {
  let { program } = who
  let lookedAt = performance.now()
  let heardAt = performance.now()
  const asking: Asking = { house, program: () => program, address }
  const end = serveSftp(asking, sftp, {
    before: async () => {
      heardAt = performance.now()
      if (heardAt - lookedAt < lookAgain) return
      const again = await programOf(house, who.shown)
      if (again === null) {
        giveUp()
        throw trouble('not-allowed', 'This key or password works no more.')
      }
      program = again
      lookedAt = heardAt
    },
    fault: failed,
    hostile: giveUp,
  })
  // A client that has said all waits for us to say so too.
  sftp.on('end', () => sftp.end())
  const idle = setInterval(() => {
    if (performance.now() - heardAt > sftpLimits.idleMinutes * 60_000) giveUp()
  }, 30_000)
  idle.unref()
  return async (): Promise<void> => {
    clearInterval(idle)
    await end()
  }
}
