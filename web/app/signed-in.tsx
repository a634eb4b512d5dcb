/** Lets a page be seen by whoever has signed in and chosen an organization; asks for it where they have not. */
import { Navigate, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Loading } from '../ui/states.tsx'
import { useSession } from './session.tsx'

export function SignedIn() {
  const { session, isLoading } = useSession()
  if (isLoading) return <Loading />
  if (session === null) return <ToSignIn />
  if (session.organization === null) return <Navigate to="/choose-organization" />
  return <Outlet />
}

/** Goes to sign in by a load of its own, so that it happens once whatever the page does meanwhile. */
function ToSignIn() {
  useEffect(() => {
    const { pathname, search } = window.location
    const from = pathname + search
    window.location.replace(from === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(from)}`)
  }, [])
  return <Loading />
}
