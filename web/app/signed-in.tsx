/** Lets a page be seen by whoever has signed in and chosen an organization; asks for it where they have not. */
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Loading } from '../ui/states.tsx'
import { useSession } from './session.tsx'

const SignInAgain = lazy(async () => ({
  default: (await import('../pages/sign-in/sign-in-again.tsx')).SignInAgain,
}))

export function SignedIn() {
  const { session, isLoading, hasEnded } = useSession()
  const { href } = useLocation()
  if (isLoading) return <Loading />
  if (session === null) return <Navigate to="/sign-in" search={{ next: href }} />
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
