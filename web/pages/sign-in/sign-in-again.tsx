/** A session that ended under an open page: signing in happens in front of it, and the page stays as it was. */
import { Alert, Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { askHub } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { frameWords } from '../../words/frame.ts'
import { signInWords } from '../../words/sign-in.ts'
import { SignInForm } from './sign-in-form.tsx'

type Opened = { readonly personId: string; readonly organizationId: string | null }

export function SignInAgain() {
  const say = useWords(frameWords)
  const { session, refresh, meet } = useSession()

  /** The page is one person's, for one organization: only so can it go on. Else everything begins anew. */
  async function goOn({ personId, organizationId }: Opened): Promise<void> {
    const wanted = session?.organization?.id ?? null
    if (personId !== session?.personId) return window.location.assign('/')
    if (wanted !== null && organizationId !== wanted) {
      try {
        await askHub('sign-in.choose-organization', { organizationId: wanted }, { plainly: true })
      } catch {
        return window.location.assign('/')
      }
    }
    meet('sign-in', true)
    await refresh()
  }

  const ways = session?.ownSignIns ?? []
  return (
    <Dialog title={say.sessionEnded()} says={say.sessionEndedHelp()}>
      {ways.length > 0 ? (
        <AtOrganization ways={ways} cameBack={goOn} />
      ) : (
        <SignInForm {...(session && { name: session.signInName })} signedIn={opened => void goOn(opened)} />
      )}
    </Dialog>
  )
}

type AtOrganizationProps = {
  readonly ways: readonly { readonly id: string; readonly name: string }[]
  readonly cameBack: (opened: Opened) => Promise<void>
}

/** Whoever came by their organization's own sign-in signs in there, in a window beside this one. */
function AtOrganization({ ways, cameBack }: AtOrganizationProps) {
  const say = useWords(signInWords)
  const [isNotYet, setNotYet] = useState(false)
  return (
    <>
      <p>{say.againAtOrganization()}</p>
      <ul className="plain-list">
        {ways.map(({ id, name }) => (
          <li key={id}>
            <a href={`/sign-in/with/${encodeURIComponent(id)}`} target="_blank" rel="noreferrer">
              {say.atOrganization({ name })}
            </a>
          </li>
        ))}
      </ul>
      {isNotYet && (
        <Alert type="warning" heading={say.notYet()} headingLevel="h3" role="alert">
          {say.notYetSays()}
        </Alert>
      )}
      <Button
        type="button"
        onClick={() => {
          setNotYet(false)
          void askHub('sign-in.see-self', {}, { plainly: true }).then(cameBack, () => setNotYet(true))
        }}
      >
        {say.cameBack()}
      </Button>
    </>
  )
}
