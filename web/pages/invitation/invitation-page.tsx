/** Where the link of an invitation leads: its secret is read, leaves the address bar, and opens what it is for. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { invitationWords } from '../../words/invitation.ts'
import { AcceptAsKnown } from './accept-as-known.tsx'
import { AcceptNew } from './accept-new.tsx'
import { AfterJoining, isAllDone, type Joined } from './after-joining.tsx'

/** Kept in the page alone, so that it is neither in the address, nor in the history, nor in any storage. */
let secretOfPage = ''

/** Takes the secret out of the address. A link opened over an open one takes its place. */
function takeSecret(): string {
  const found = window.location.hash.slice(1)
  if (found !== '') {
    secretOfPage = found
    window.history.replaceState(window.history.state, '', window.location.pathname)
  }
  return secretOfPage
}

export function InvitationPage() {
  const say = useWords(invitationWords)
  const [secret, setSecret] = useState(takeSecret)
  useEffect(() => {
    const taken = () => setSecret(takeSecret())
    window.addEventListener('hashchange', taken)
    return () => window.removeEventListener('hashchange', taken)
  }, [])
  if (secret === '') return <PageHeading title={say.noLinkTitle()} says={say.noLinkSays()} />
  return <Opened key={secret} secret={secret} />
}

function Opened({ secret }: { readonly secret: string }) {
  const say = useWords(invitationWords)
  const navigate = useNavigate()
  const { isLoading, refresh } = useSession()
  const [joined, setJoined] = useState<Joined | null>(null)
  const [invitation, setInvitation] = useState<Answered<'people.see-invitation'> | null>(null)
  // Asked once: when it has been accepted it is no more, and the page goes on.
  const seen = useAnswer('people.see-invitation', { secret }, { enabled: invitation === null })
  if (seen.data && invitation === null) setInvitation(seen.data)
  /** On to the work, with the link forgotten. */
  async function done(): Promise<void> {
    secretOfPage = ''
    await navigate({ to: '/' })
  }
  async function follow(fresh: Joined, opened: Answered<'people.see-invitation'>): Promise<void> {
    await refresh()
    if (isAllDone(fresh, opened)) await done()
    else setJoined(fresh)
  }
  if (invitation === null && seen.isError)
    return (
      <>
        <PageHeading title={say.overTitle()} />
        <Trouble title={seen.error.message} remedy={seen.error.remedy} />
      </>
    )
  if (invitation === null || isLoading) return <Loading />
  if (joined) return <AfterJoining joined={joined} invitation={invitation} done={() => void done()} />
  const Accept = invitation.kind === 'join' && invitation.hasAccount ? AcceptAsKnown : AcceptNew
  return <Accept secret={secret} invitation={invitation} joined={fresh => follow(fresh, invitation)} />
}
