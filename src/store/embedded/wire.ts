/** A connection to the embedded database as node-postgres expects one: a socket that ends in a thread. */
import { Duplex } from 'node:stream'

/** What a connection hears. */
export type Listener = {
  heard(bytes: Uint8Array): void
  broken(error: Error): void
}

/** One connection's conversation. Once another one has begun, nobody hears this one any more. */
export type Session = {
  say(bytes: Uint8Array): void
  end(): void
}

/** Begins a conversation for a user. One is open at a time. */
export type BeginSession = (user: string, listener: Listener) => Session

/** Types of messages that the database answers at once: Query and Sync. Until one comes, messages are kept. */
const asksForAnswer = new Set(['Q'.charCodeAt(0), 'S'.charCodeAt(0)])

/** `user\0name\0…` of the startup message (PostgreSQL protocol 3, 55.7), after its length and version. */
function userOf(startup: Buffer): string {
  const words = startup.toString('utf8', 8).split('\0')
  return words[words.indexOf('user') + 1] ?? ''
}

/** node-postgres calls these on a socket; here they have nothing to do. */
const asSocket = {
  setNoDelay: () => {},
  setKeepAlive: () => {},
  ref: () => {},
  unref: () => {},
}

/**
 * A stream that speaks the wire protocol with the thread. Whole conversations are handed over, up to the
 * message that asks for an answer, so that each costs one crossing.
 */
export function wireTo(begin: BeginSession): Duplex {
  let kept: Buffer = Buffer.alloc(0)
  let looked = 0
  let session: Session | null = null

  /** Takes whole messages off what is kept, and says them when the last of them asks for an answer. */
  const sayWhole = (): void => {
    if (session === null) {
      if (kept.length < 4 || kept.length < kept.readInt32BE(0)) return
      const startup = kept.subarray(0, kept.readInt32BE(0))
      session = begin(userOf(startup), {
        heard: bytes => wire.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
        broken: error => wire.destroy(error),
      })
      session.say(startup)
      kept = kept.subarray(startup.length)
    }
    let whole = 0
    while (kept.length >= looked + 5) {
      const next = looked + 1 + kept.readInt32BE(looked + 1)
      if (kept.length < next) break
      if (asksForAnswer.has(kept[looked] ?? 0)) whole = next
      looked = next
    }
    if (whole === 0) return
    session.say(kept.subarray(0, whole))
    kept = kept.subarray(whole)
    looked -= whole
  }

  const wire = new Duplex({
    read: () => {},
    writev: (chunks, done) => {
      kept = Buffer.concat([kept, ...chunks.map(each => each.chunk as Buffer)])
      sayWhole()
      done()
    },
    final: done => {
      session?.end()
      wire.push(null)
      done()
    },
    destroy: (error, done) => {
      session?.end()
      done(error)
    },
  })
  return Object.assign(wire, asSocket, {
    connect: () => {
      process.nextTick(() => wire.emit('connect'))
      return wire
    },
  })
}
