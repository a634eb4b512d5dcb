/** What the hub asks of the person before it goes on, in front of the page: to sign in again, or to show more. */
import { lazy, Suspense } from 'react'
import { Loading } from '../ui/states.tsx'
import { useSession } from './session.tsx'

const SignInAgain = lazy(async () => ({
  default: (await import('../pages/sign-in/sign-in-again.tsx')).SignInAgain,
}))
const ShowProof = lazy(async () => ({
  default: (await import('../pages/proofs/show-proof.tsx')).ShowProof,
}))

export function Needs() {
  const { needs } = useSession()
  return (
    <Suspense fallback={<Loading />}>
      {needs.map(need =>
        need === 'sign-in' ? <SignInAgain key={need} /> : <ShowProof key={need} need={need} />,
      )}
    </Suspense>
  )
}
