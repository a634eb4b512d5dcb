/** Lets a page be seen by whoever has signed in and chosen an organization; asks for it where they have not. */
import { Navigate, Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { Loading } from '../ui/states.tsx'
import { useSession } from './session.tsx'

const SignInAgain = lazy(async () => ({
  default: (await import('../pages/sign-in/sign-in-again.tsx')).SignInAgain,
}))

export function SignedIn() {
  const { session, isLoading, hasEnded } = useSession()
  if (isLoading) return <Loading />
  if (session === null) return <ToSignIn />
  if (session.organization === null) return <Navigate to="/choose-organization" />
  return (
    <>
      {hasEnded && (
        <Suspense fallback={<Loading />}>
          <SignInAgain />
        </Suspense>
      )}
      <Outlet />
    </>
  )
}

/** Goes once: the way to sign in is itself a change of address, which must not begin it anew. */
function ToSignIn() {
  const router = useRouter()
  useEffect(() => {
    const { href } = router.state.location
    void router.navigate({ to: '/sign-in', search: href === '/' ? {} : { next: href }, replace: true })
  }, [router])
  return <Loading />
}
