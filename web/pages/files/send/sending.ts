/** Files on their way: each with its own state, one sent at a time, none sent twice, none lost. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { type Answered, askHub, type HubTrouble, troubleOf } from '../../../app/hub.ts'
import { useLanguage } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { type Look, lookAtFile } from './look-at-file.ts'

/** So many at once: a month of a busy office, and a list that can still be surveyed. */
export const mostFiles = 100

export type SendingState =
  /** Being looked at, in the browser. */
  | { readonly is: 'looking' }
  /** Not to be sent as it is. */
  | { readonly is: 'stopped'; readonly because: Exclude<Look, 'ready'> }
  | { readonly is: 'waiting' }
  | { readonly is: 'sending'; readonly share: number }
  /** The connection broke, or we failed: the same try goes on when asked. */
  | { readonly is: 'lost'; readonly trouble: HubTrouble }
  | { readonly is: 'refused'; readonly trouble: HubTrouble }
  | { readonly is: 'received'; readonly answer: Answered<'exchange.receive-file'> }

export type SentFile = {
  readonly id: string
  readonly file: File
  /** Names the try: sent again after a lost connection, it is the same one to the hub. */
  readonly key: string
  readonly state: SendingState
}

export type SendingAbout = { readonly partner?: string; readonly ours: boolean }

type Queue = {
  readonly files: readonly SentFile[]
  readonly about: SendingAbout | null
  /** How many of the last choice were more than the list takes. */
  readonly leftOver: number
  /** Names of files that stood in the list already. */
  readonly twice: readonly string[]
}

type Change =
  | {
      readonly do: 'add'
      readonly files: readonly SentFile[]
      readonly leftOver: number
      readonly twice: readonly string[]
    }
  | { readonly do: 'set'; readonly id: string; readonly state: SendingState; readonly newKey?: boolean }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'start'; readonly about: SendingAbout }
  | { readonly do: 'again' }

function changed(queue: Queue, change: Change): Queue {
  const { files } = queue
  switch (change.do) {
    case 'add':
      return {
        ...queue,
        files: [...files, ...change.files],
        leftOver: change.leftOver,
        twice: change.twice,
        about: change.files.length > 0 ? null : queue.about,
      }
    case 'set':
      return {
        ...queue,
        files: files.map(file =>
          file.id === change.id
            ? { ...file, state: change.state, key: change.newKey ? crypto.randomUUID() : file.key }
            : file,
        ),
      }
    case 'remove':
      return { ...queue, files: files.filter(({ id }) => id !== change.id), leftOver: 0, twice: [] }
    case 'start':
      return { ...queue, about: change.about }
    case 'again':
      return {
        ...queue,
        files: files.map(file => (file.state.is === 'lost' ? { ...file, state: { is: 'waiting' } } : file)),
      }
  }
}

const sameFile = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified

export type Sending = Queue & {
  readonly isBusy: boolean
  /** True while a lost connection keeps the others waiting. */
  readonly isHeldUp: boolean
  readonly add: (files: readonly File[]) => void
  readonly remove: (id: string) => void
  readonly start: (about: SendingAbout) => void
  readonly again: () => void
}

export function useSending(): Sending {
  const queries = useQueryClient()
  const { language } = useLanguage()
  const { needs } = useSession()
  const hasEnded = needs.includes('sign-in')
  const [queue, change] = useReducer(changed, { files: [], about: null, leftOver: 0, twice: [] })
  const { files, about } = queue
  const busy = useRef(false)
  const isHeldUp = files.some(({ state }) => state.is === 'lost')
  const next = files.find(({ state }) => state.is === 'waiting')

  useEffect(() => {
    if (next === undefined || about === null || isHeldUp || hasEnded || busy.current) return
    busy.current = true
    const { id, file, key } = next
    change({ do: 'set', id, state: { is: 'sending', share: 0 } })
    const { partner, ours } = about
    void askHub(
      'exchange.receive-file',
      { language: language === 'es' ? 'es' : 'en', ours, ...(partner !== undefined && { partner }) },
      {
        file,
        idempotencyKey: key,
        onProgress: share => change({ do: 'set', id, state: { is: 'sending', share } }),
      },
    )
      .then(answer => {
        change({ do: 'set', id, state: { is: 'received', answer } })
        void queries.invalidateQueries()
      })
      .catch((error: unknown) => change({ do: 'set', id, ...afterTrouble(troubleOf(error)) }))
      .finally(() => {
        busy.current = false
      })
  })

  const add = useCallback((chosen: readonly File[]) => addChosen(chosen, files, change), [files])
  return {
    ...queue,
    isBusy: about !== null && files.some(({ state }) => state.is === 'waiting' || state.is === 'sending'),
    isHeldUp,
    add,
    remove: id => change({ do: 'remove', id }),
    start: said => change({ do: 'start', about: said }),
    again: () => change({ do: 'again' }),
  }
}

/** After a refusal the next try is another request; a session that ended only has to be begun again. */
function afterTrouble(trouble: HubTrouble): { readonly state: SendingState; readonly newKey?: boolean } {
  if (trouble.code === 'request/not-signed-in') return { state: { is: 'waiting' }, newKey: true }
  return trouble.isFault
    ? { state: { is: 'lost', trouble } }
    : { state: { is: 'refused', trouble }, newKey: true }
}

/** Takes what was chosen into the list, as far as there is room, and looks at each. */
function addChosen(
  chosen: readonly File[],
  files: readonly SentFile[],
  change: (change: Change) => void,
): void {
  const twice = chosen.filter(file => files.some(known => sameFile(known.file, file)))
  const fresh = chosen.filter(file => !twice.includes(file))
  const taken = fresh.slice(0, Math.max(0, mostFiles - files.length)).map(
    (file): SentFile => ({
      id: crypto.randomUUID(),
      key: crypto.randomUUID(),
      file,
      state: { is: 'looking' },
    }),
  )
  const leftOver = fresh.length - taken.length
  change({ do: 'add', files: taken, leftOver, twice: twice.map(({ name }) => name) })
  for (const { id, file } of taken) {
    void lookAtFile(file)
      .catch((): Look => 'ready')
      .then(look => {
        const state =
          look === 'ready' ? { is: 'waiting' as const } : { is: 'stopped' as const, because: look }
        change({ do: 'set', id, state })
      })
  }
}
