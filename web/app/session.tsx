/** Who is signed in, for which organization, and what they may do; asked of the hub, kept nowhere else. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Answered, askHub, troubleOf, whenSessionEnds } from './hub.ts'

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
  /** True when a session ended under an open page: the page stays, and signing in is asked in place. */
  readonly hasEnded: boolean
  readonly mayDo: (right: string) => boolean
  readonly isKind: (kind: string) => boolean
  readonly choose: (organizationId: string) => void
  readonly signOut: () => void
  /** Asks the hub anew who we are: after signing in. */
  readonly refresh: () => Promise<void>
}

const SessionContext = createContext<SessionState | null>(null)

async function findSelf(): Promise<Session | null> {
  try {
    const self = await askHub('sign-in.see-self', {})
    const organization = self.organizations.find(({ id }) => id === self.organizationId) ?? null
    return { ...self, organization }
  } catch (error) {
    if (troubleOf(error).code === 'request/not-signed-in') return null
    throw error
  }
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const [hasEnded, setEnded] = useState(false)
  const self = useQuery({ queryKey: ['self'], queryFn: findSelf, staleTime: Number.POSITIVE_INFINITY })
  const session = self.data ?? null
  useEffect(() => whenSessionEnds(() => setEnded(true)), [])
  const state = useMemo<SessionState>(
    () => ({
      session,
      isLoading: self.isPending,
      hasEnded: hasEnded && session !== null,
      mayDo: right => session?.rights.includes(right) ?? false,
      isKind: kind => session?.organization?.kinds.includes(kind) ?? false,
      choose: organizationId => {
        void askHub('sign-in.choose-organization', { organizationId }).then(() => queries.resetQueries())
      },
      signOut: () => {
        // A full load, so that nothing of the person stays in the page's memory.
        void askHub('sign-in.sign-out', {}).finally(() => window.location.assign('/sign-in'))
      },
      refresh: async () => {
        setEnded(false)
        await queries.invalidateQueries()
      },
    }),
    [session, self.isPending, hasEnded, queries],
  )
  return <SessionContext value={state}>{children}</SessionContext>
}

export function useSession(): SessionState {
  const state = useContext(SessionContext)
  if (state === null) throw new Error('useSession stands outside of SessionProvider')
  return state
}
