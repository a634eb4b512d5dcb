/** The queue of attempts on a page: opened once, sent whenever there is a connection. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Attempt, type AttemptQueue, openAttemptQueue } from './attempt-queue.ts'

export type Held = { readonly attempt: Attempt; readonly because: string }

export function useAttemptQueue() {
  const queries = useQueryClient()
  const queue = useRef<AttemptQueue | null>(null)
  const [isReady, setIsReady] = useState(false)
  const [waiting, setWaiting] = useState(0)
  const [held, setHeld] = useState<readonly Held[]>([])

  const send = useCallback(async () => {
    try {
      queue.current ??= await openAttemptQueue()
      setIsReady(true)
      const before = await queue.current.list()
      if (before.length === 0) return
      const kept = await queue.current.send()
      setHeld(
        kept.flatMap(({ command, because }) => {
          const attempt = before.find(each => each.command === command)
          return attempt === undefined ? [] : [{ attempt, because: because ?? 'no-such-member' }]
        }),
      )
      void queries.invalidateQueries()
    } catch {
      // Not reached: what waits goes on waiting, and the page says how much it is.
    } finally {
      const left = (await queue.current?.list().catch(() => [])) ?? []
      setWaiting(left.length)
    }
  }, [queries])

  useEffect(() => {
    const tell = (): void => void send()
    tell()
    window.addEventListener('online', tell)
    const every = setInterval(tell, 60_000)
    return () => {
      window.removeEventListener('online', tell)
      clearInterval(every)
    }
  }, [send])

  return {
    /** False while the hub has not given the key: nothing can be kept yet. */
    isReady,
    /** How many attempts are kept on the device, those that were held back among them. */
    waiting,
    held,
    send,
    async add(attempt: Attempt): Promise<void> {
      await queue.current?.put(attempt)
      await send()
    },
    async discard(command: string): Promise<void> {
      await queue.current?.remove(command)
      setHeld(all => all.filter(({ attempt }) => attempt.command !== command))
      await send()
    },
  }
}
