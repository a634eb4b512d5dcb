/** From packets to a stream: whoever writes waits until what was written is taken, so that nothing piles up. */

export type Pipe = {
  /** Resolves once the bytes are taken, or nobody takes any more. */
  write(bytes: Uint8Array): Promise<void>
  end(): void
  /** Nobody takes any more: whoever waits goes on. */
  stop(): void
  readonly bytes: AsyncGenerator<Uint8Array>
}

type Waiting = { readonly bytes: Uint8Array; readonly taken: () => void }

export function makePipe(): Pipe {
  const waiting: Waiting[] = []
  let wake = (): void => {}
  let ended = false
  let gone = false

  async function* read(): AsyncGenerator<Uint8Array> {
    let current: Waiting | undefined
    try {
      for (;;) {
        current = waiting.shift()
        if (current === undefined) {
          if (ended) return
          await new Promise<void>(resolve => {
            wake = resolve
          })
          continue
        }
        yield current.bytes
        current.taken()
      }
    } finally {
      current?.taken()
      stop()
    }
  }
  const stop = (): void => {
    gone = true
    for (const each of waiting.splice(0)) each.taken()
  }

  return {
    write: bytes =>
      new Promise(resolve => {
        if (gone) return resolve()
        waiting.push({ bytes, taken: resolve })
        wake()
      }),
    end: () => {
      ended = true
      wake()
    },
    stop,
    bytes: read(),
  }
}
