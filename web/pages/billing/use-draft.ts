/** A draft on the page: changed at once, kept on the hub a moment later, never over another person's changes. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import { askHub, type HubTrouble, troubleOf } from '../../app/hub.ts'
import { useLanguage } from '../../app/language.tsx'
import { type Content, type Seen, withNumbersGiven } from './draft-changes.ts'

/** After so many milliseconds without a key the draft is kept and checked. */
const pause = 600
const pauseAfterTrouble = 4000

export type Keeping =
  | { readonly is: 'kept'; readonly at: string }
  | { readonly is: 'changed' }
  | { readonly is: 'keeping' }
  | { readonly is: 'trouble'; readonly trouble: HubTrouble }
  /** Somebody else changed it: nothing is kept any more until a person has decided. */
  | { readonly is: 'conflict' }

/** The draft as it is at this moment, whatever the page shows of it. */
type Now = { content: Content; version: number; changed: boolean; busy: boolean; stopped: boolean }

export type OpenDraft = {
  readonly head: Seen['draft']
  readonly content: Content
  readonly check: Seen['check']
  /** The draft as it was when it was checked: a value that was changed since is not spoken of. */
  readonly checked: Content
  readonly keeping: Keeping
  readonly version: () => number
  readonly change: (change: (content: Content) => Content) => void
  /** Keeps it now; true when nothing is left to keep. */
  readonly keepNow: () => Promise<boolean>
}

type Judged = { readonly check: Seen['check']; readonly content: Content }

type Shown = {
  readonly content: Content | null
  readonly judged: Judged | null
  readonly keeping: Keeping
}

type Show = (change: Partial<Shown>) => void

/** Null while it is fetched. `opened` counts how often it was opened anew: a conflict begins it again. */
export function useDraft(
  id: string,
  opened: number,
): { draft: OpenDraft | null; trouble: HubTrouble | null } {
  const { language } = useLanguage()
  const words = language === 'es' ? 'es' : 'en'
  const seen = useAnswer('billing.see-draft', { draft: id, language: words })
  const [shown, setShown] = useState<Shown>({ content: null, judged: null, keeping: { is: 'changed' } })
  const show = useCallback<Show>(change => setShown(before => ({ ...before, ...change })), [])
  const now = useRef<Now | null>(null)
  const begun = useRef('')

  // Taken from the hub once; what is fetched again later is older than what stands here.
  useEffect(() => {
    if (seen.data === undefined || seen.isFetching) return
    const { content, draft, check } = seen.data
    if (begun.current === `${id} ${opened}`) {
      // The same, said in another language.
      const isSame = draft.version === now.current?.version && !now.current.changed
      if (isSame && now.current) show({ judged: { check, content: now.current.content } })
      return
    }
    begun.current = `${id} ${opened}`
    now.current = { content, version: draft.version, changed: false, busy: false, stopped: false }
    show({ content, judged: { check, content }, keeping: { is: 'kept', at: draft.changedAt } })
  }, [seen.data, seen.isFetching, id, opened, show])

  const { keep, change } = useKeeper(id, words, now, show)
  useWarning(now)
  const { content, judged, keeping } = shown
  const trouble = seen.isError && content === null ? seen.error : null
  if (content === null || judged === null || seen.data === undefined) return { draft: null, trouble }
  const draft: OpenDraft = {
    head: seen.data.draft,
    content,
    check: judged.check,
    checked: judged.content,
    keeping,
    version: () => now.current?.version ?? 0,
    change,
    keepNow: keep,
  }
  return { draft, trouble }
}

/** Keeps what was changed a moment after the last change, and once more when the page is left. */
function useKeeper(id: string, words: 'en' | 'es', now: RefObject<Now | null>, show: Show) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = useCallback(async (): Promise<boolean> => {
    const state = now.current
    if (state === null || state.busy || state.stopped) return false
    if (!state.changed) return true
    const again = await keepOnce(id, words, state, show)
    clearTimeout(timer.current)
    if (again === 'later') timer.current = setTimeout(() => void keep(), pauseAfterTrouble)
    return again === 'now' ? keep() : again === null
  }, [id, words, now, show])
  const change = useCallback(
    (how: (content: Content) => Content) => {
      const state = now.current
      if (state === null) return
      state.content = how(state.content)
      state.changed = true
      show({ content: state.content, ...(!state.stopped && { keeping: { is: 'changed' } as const }) })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), pause)
    },
    [keep, now, show],
  )
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void keep()
    },
    [keep],
  )
  return { keep, change }
}

/** Keeps it once; whether it has to be kept again, now or later, or not at all. */
async function keepOnce(
  id: string,
  language: 'en' | 'es',
  state: Now,
  show: Show,
): Promise<'now' | 'later' | 'never' | null> {
  const { content, version } = state
  state.busy = true
  state.changed = false
  show({ keeping: { is: 'keeping' } })
  try {
    const answer = await askHub('billing.save-draft', { draft: id, version, content, language })
    const { numbers, check, savedAt } = answer
    state.version = answer.version
    state.content = withNumbersGiven(state.content, numbers)
    show({
      content: state.content,
      judged: { check, content: withNumbersGiven(content, numbers) },
      keeping: state.changed ? { is: 'changed' } : { is: 'kept', at: savedAt },
    })
    return state.changed ? 'now' : null
  } catch (error) {
    const trouble = troubleOf(error)
    state.changed = true
    state.stopped = ['billing/draft-changed', 'billing/no-such-draft'].includes(trouble.code)
    show({ keeping: state.stopped ? { is: 'conflict' } : { is: 'trouble', trouble } })
    return trouble.isFault && !state.stopped ? 'later' : 'never'
  } finally {
    state.busy = false
  }
}

/** The browser asks before a page is closed whose last changes are not kept. */
function useWarning(now: RefObject<Now | null>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (now.current?.changed || now.current?.busy) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [now])
}
