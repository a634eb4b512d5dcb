/** Keeps the embedded database up: when its thread has stopped, the next connection starts another, which recovers. */
import type { Thread } from './thread.ts'
import type { BeginSession, Session } from './wire.ts'

export type Revived = {
  readonly begin: BeginSession
  close(): Promise<void>
}

/**
 * Sessions on the thread that is up, or on the next one. Two threads never have the folder at once: another is
 * started only after the one before has ended.
 */
export function revive(first: Thread, start: () => Promise<Thread>): Revived {
  let thread = first
  let starting: Promise<Thread> | null = null
  let closing = false

  const next = async (): Promise<Thread> => {
    await thread.ended
    thread = await start()
    return thread
  }
  const up = (): Promise<Thread> => {
    starting ??= next().finally(() => {
      starting = null
    })
    return starting
  }

  return {
    begin: (user, listener) => {
      if (thread.down() === null || closing) return thread.begin(user, listener)
      let session: Session | null = null
      let ended = false
      const kept: Uint8Array[] = []
      up().then(
        alive => {
          if (ended) return
          session = alive.begin(user, listener)
          for (const bytes of kept) session.say(bytes)
        },
        error => listener.broken(error instanceof Error ? error : new Error(String(error))),
      )
      return {
        say: bytes => {
          if (session === null) kept.push(bytes)
          else session.say(bytes)
        },
        end: () => {
          ended = true
          session?.end()
        },
      }
    },
    close: async () => {
      closing = true
      await starting?.catch(() => {})
      await thread.close()
    },
  }
}
