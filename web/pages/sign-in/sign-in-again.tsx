/** A session that ended under an open page: signing in happens in front of it, and the page stays as it was. */
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { frameWords } from '../../words/frame.ts'
import { SignInForm } from './sign-in-form.tsx'

export function SignInAgain() {
  const say = useWords(frameWords)
  const { session, refresh } = useSession()
  return (
    <Dialog title={say.sessionEnded()} says={say.sessionEndedHelp()}>
      <SignInForm {...(session && { name: session.signInName })} signedIn={() => void refresh()} />
    </Dialog>
  )
}
