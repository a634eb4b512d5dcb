/** Somebody who has an account joins one more organization: signed in as whom the invitation is for. */
import { Alert, Button } from '@trussworks/react-uswds'
import { type Answered, askHub } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { type Session, useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { invitationWords } from '../../words/invitation.ts'
import { PasskeyTrouble, useTry } from '../proofs/trying.tsx'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { AboutInvitation } from './about-invitation.tsx'
import type { Joined } from './after-joining.tsx'

type AcceptAsKnownProps = {
  readonly secret: string
  readonly invitation: Answered<'people.see-invitation'>
  readonly joined: (joined: Joined) => Promise<void>
}

export function AcceptAsKnown({ secret, invitation, joined }: AcceptAsKnownProps) {
  const say = useWords(invitationWords)
  const { session, refresh, leave } = useSession()
  const { attempt, isBusy, trouble } = useTry()
  const organization = invitation.organizationName
  async function join({ name, authenticatorApps, passkeys }: Session): Promise<void> {
    const { recoveryCodes } = await askHub('people.accept-invitation', { secret })
    await joined({ name, recoveryCodes, hasFactor: authenticatorApps.length + passkeys.length > 0 })
  }
  return (
    <>
      <PageHeading title={say.title({ organization })} />
      <AboutInvitation invitation={invitation} />
      <PasskeyTrouble trouble={trouble} />
      {session === null && (
        <>
          <p className="measure">{say.knownSays({ organization })}</p>
          <SignInForm name={invitation.signInName} signedIn={() => void refresh()} />
        </>
      )}
      {session !== null && session.signInName === invitation.signInName && (
        <>
          <p>{say.joinAs({ name: session.signInName })}</p>
          <Button type="button" disabled={isBusy} onClick={() => void attempt(() => join(session))}>
            {say.join()}
          </Button>
        </>
      )}
      {session !== null && session.signInName !== invitation.signInName && (
        <>
          <Alert type="warning" heading={say.otherTitle()} headingLevel="h2">
            {say.otherSays({ name: session.signInName, invited: invitation.signInName })}
          </Alert>
          <p>
            <Button type="button" disabled={isBusy} onClick={() => void attempt(leave)}>
              {say.signOutAndGoOn()}
            </Button>
          </p>
        </>
      )}
    </>
  )
}
