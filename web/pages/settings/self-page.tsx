/** My sign-in: who I am here, what I sign in with, and where I am signed in. */
import { Alert } from '@trussworks/react-uswds'
import { useWords, useWriting } from '../../app/language.tsx'
import { type Session, useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { settingsWords } from '../../words/settings.ts'
import { AboutMe } from './about-me.tsx'
import { ChangePassword } from './change-password.tsx'
import { InSettings } from './in-settings.tsx'
import { SecondFactors } from './second-factors.tsx'
import { Sessions } from './sessions.tsx'

export function SelfPage() {
  const say = useWords(settingsWords)
  const { session } = useSession()
  if (session === null) return null
  return (
    <InSettings>
      <PageHeading title={say.self()} says={say.selfSays()} />
      <Advice session={session} />
      <AboutMe session={session} />
      {session.ownSignIns.length > 0 ? (
        <Alert type="info" heading={say.bySingleSignOn()} headingLevel="h2">
          {say.bySingleSignOnSays()}
        </Alert>
      ) : (
        <>
          <ChangePassword session={session} />
          <SecondFactors session={session} />
          <Sessions session={session} />
        </>
      )}
    </InSettings>
  )
}

/** So few codes left are worth a word. */
const fewCodes = 3

/** What is missing for a sure way in. */
function Advice({ session }: { readonly session: Session }) {
  const say = useWords(settingsWords)
  const write = useWriting()
  if (session.ownSignIns.length > 0) return null
  if (session.authenticatorApps.length === 0 && session.passkeys.length === 0)
    return (
      <Alert type="info" heading={say.noFactor()} headingLevel="h2">
        {say.noFactorSays()}
      </Alert>
    )
  if (session.recoveryCodesLeft > fewCodes) return null
  return (
    <Alert type="warning" heading={say.fewCodes()} headingLevel="h2">
      {say.fewCodesSays({ count: write.count(session.recoveryCodesLeft) })}
    </Alert>
  )
}
