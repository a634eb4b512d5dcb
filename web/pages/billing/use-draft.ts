/** A draft on the page: changed at once, kept on the hub a moment later, never over another person's changes. */
import { useCallback, useEffect, useRef, useState } from 'react'
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

/** Null while it is fetched. `opened` counts how often it was opened anew: a conflict begins it again. */
export function useDraft(
  id: string,
  opened: number,
): { draft: OpenDraft | null; trouble: HubTrouble | null } {
  const { language } = useLanguage()
  const words = language === 'es' ? 'es' : 'en'
  const seen = useAnswer('billing.see-draft', { draft: id, language: words })
  const [shown, setShown] = useState<Content | null>(null)
  const [judged, setJudged] = useState<{ check: Seen['check']; content: Content } | null>(null)
  const [keeping, setKeeping] = useState<Keeping>({ is: 'changed' })
  const now = useRef<Now | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const begun = useRef('')

  // Taken from the hub once; what is fetched again later is older than what stands here.
  useEffect(() => {
    if (seen.data === undefined || seen.isFetching) return
    if (begun.current === `${id} ${opened}`) {
      // The same, said in another language.
      if (seen.data.draft.version === now.current?.version && !now.current.changed)
        setJudged({ check: seen.data.check, content: now.current.content })
      return
    }
    begun.current = `${id} ${opened}`
    const { content, draft } = seen.data
    now.current = { content, version: draft.version, changed: false, busy: false, stopped: false }
    setShown(content)
    setJudged({ check: seen.data.check, content })
    setKeeping({ is: 'kept', at: draft.changedAt })
  }, [seen.data, seen.isFetching, id, opened])

  const keep = useCallback(async (): Promise<boolean> => {
    const state = now.current
    if (state === null || state.busy || state.stopped) return false
    if (!state.changed) return true
    state.busy = true
    state.changed = false
    setKeeping({ is: 'keeping' })
    try {
      const { content, version } = state
      const answer = await askHub('billing.save-draft', { draft: id, version, content, language: words })
      state.version = answer.version
      state.content = withNumbersGiven(state.content, answer.numbers)
      setShown(state.content)
      setJudged({ check: answer.check, content: withNumbersGiven(content, answer.numbers) })
      setKeeping(state.changed ? { is: 'changed' } : { is: 'kept', at: answer.savedAt })
      state.busy = false
      return state.changed ? keep() : true
    } catch (error) {
      const trouble = troubleOf(error)
      state.busy = false
      state.changed = true
      if (['billing/draft-changed', 'billing/no-such-draft'].includes(trouble.code)) {
        state.stopped = true
        setKeeping({ is: 'conflict' })
        return false
      }
      setKeeping({ is: 'trouble', trouble })
      clearTimeout(timer.current)
      if (trouble.isFault) timer.current = setTimeout(() => void keep(), pauseAfterTrouble)
      return false
    }
  }, [id, words])

  const change = useCallback(
    (how: (content: Content) => Content) => {
      const state = now.current
      if (state === null) return
      state.content = how(state.content)
      state.changed = true
      setShown(state.content)
      if (!state.stopped) setKeeping({ is: 'changed' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), pause)
    },
    [keep],
  )

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void keep()
    },
    [keep],
  )
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (now.current?.changed || now.current?.busy) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])

  const trouble = seen.isError && shown === null ? seen.error : null
  if (shown === null || judged === null || seen.data === undefined) return { draft: null, trouble }
  const version = (): number => now.current?.version ?? 0
  const { check, content: checked } = judged
  const draft = {
    head: seen.data.draft,
    content: shown,
    check,
    checked,
    keeping,
    version,
    change,
    keepNow: keep,
  }
  return { draft, trouble }
}
