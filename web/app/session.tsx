/** Who is signed in, for which organization, and what they may do; asked of the hub, kept nowhere else. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type Answered, askHub, type Need, troubleOf, whenNeeded } from './hub.ts'
import { useLanguage } from './language.tsx'

type Self = Answered<'sign-in.see-self'>
type Place = Self['organizations'][number]

export type Session = Omit<Self, 'organizations'> & {
  readonly organization: Place | null
  readonly organizations: readonly Place[]
}

type SessionState = {
  /** Null while nobody is signed in. */
  readonly session: Session | null
  readonly isLoading: boolean
  /** What is asked in front of the page, the newest last: to sign in again, or to show a second factor. */
  readonly needs: readonly Need[]
  /** Tells that it was shown, or turned away. What waited for it goes on. */
  readonly meet: (need: Need, isShown: boolean) => void
  readonly mayDo: (right: string) => boolean
  readonly isKind: (kind: string) => boolean
  /** Turns to another organization, by a new load: nothing of the one before stays on the page. */
  readonly choose: (organizationId: string) => void
  readonly signOut: () => void
  /** Signs out and stays on the page: for a link that is for somebody else. */
  readonly leave: () => Promise<void>
  /** Asks the hub anew who we are: after signing in. */
  readonly refresh: () => Promise<void>
}

const SessionContext = createContext<SessionState | null>(null)

async function findSelf(): Promise<Session | null> {
  try {
    const self = await askHub('sign-in.see-self', {}, { plainly: true })
    const organization = self.organizations.find(({ id }) => id === self.organizationId) ?? null
    return { ...self, organization }
  } catch (error) {
    if (troubleOf(error).code === 'request/not-signed-in') return null
    throw error
  }
}

type Waiting = { readonly promise: Promise<boolean>; readonly resolve: (isShown: boolean) => void }

/** Keeps what is needed and who waits for it; each need is asked once, however many requests wait. */
function useNeeds(session: Session | null) {
  const [needs, setNeeds] = useState<readonly Need[]>([])
  const waiting = useRef(new Map<Need, Waiting>())
  const isSignedIn = useRef(false)
  isSignedIn.current = session !== null
  const meet = useCallback((need: Need, isShown: boolean) => {
    waiting.current.get(need)?.resolve(isShown)
    waiting.current.delete(need)
    setNeeds(all => all.filter(other => other !== need))
  }, [])
  useEffect(
    () =>
      whenNeeded(async need => {
        // On the page to sign in there is nothing to come back to.
        if (!isSignedIn.current) return false
        // A request that was on its way while the session got a new secret: it has not ended.
        if (need === 'sign-in' && (await findSelf()) !== null) return true
        const known = waiting.current.get(need)
        if (known) return known.promise
        let resolve: Waiting['resolve'] = () => {}
        const promise = new Promise<boolean>(answer => {
          resolve = answer
        })
        waiting.current.set(need, { promise, resolve })
        setNeeds(all => [...all, need])
        return promise
      }),
    [],
  )
  return { needs, meet }
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const { suggest } = useLanguage()
  const self = useQuery({ queryKey: ['self'], queryFn: findSelf, staleTime: Number.POSITIVE_INFINITY })
  // Under a page whose session ended, whose page it is stays known till they have signed in again.
  const [known, setKnown] = useState<Session | null>(null)
  if (self.data && self.data !== known) setKnown(self.data)
  const session = self.data ?? known
  const { needs, meet } = useNeeds(session)
  const language = session?.language
  useEffect(() => {
    if (language) suggest(language)
  }, [language, suggest])
  const state = useMemo<SessionState>(
    () => ({
      session,
      isLoading: self.isPending,
      needs,
      meet,
      mayDo: right => session?.rights.includes(right) ?? false,
      isKind: kind => session?.organization?.kinds.includes(kind) ?? false,
      choose: organizationId => {
        void askHub('sign-in.choose-organization', { organizationId }).then(
          () => window.location.assign('/'),
          () => queries.invalidateQueries(),
        )
      },
      signOut: () => {
        // A full load, so that nothing of the person stays in the page's memory.
        void askHub('sign-in.sign-out', {}, { plainly: true }).finally(() =>
          window.location.assign('/sign-in'),
        )
      },
      leave: async () => {
        await askHub('sign-in.sign-out', {}, { plainly: true })
        queries.setQueryData(['self'], null)
        setKnown(null)
      },
      refresh: () => queries.invalidateQueries(),
    }),
    [session, self.isPending, needs, meet, queries],
  )
  return <SessionContext value={state}>{children}</SessionContext>
}

export function useSession(): SessionState {
  const state = useContext(SessionContext)
  if (state === null) throw new Error('useSession stands outside of SessionProvider')
  return state
}
