/** A session that ended under an open page: signing in happens in front of it, and the page stays as it was. */
import { Modal, ModalHeading, type ModalRef } from '@trussworks/react-uswds'
import { useEffect, useRef } from 'react'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { frameWords } from '../../words/frame.ts'
import { SignInForm } from './sign-in-form.tsx'

export function SignInAgain() {
  const say = useWords(frameWords)
  const { session, refresh } = useSession()
  const modal = useRef<ModalRef>(null)
  useEffect(() => {
    modal.current?.toggleModal(undefined, true)
  }, [])
  return (
    <Modal
      id="sign-in-again"
      ref={modal}
      forceAction
      aria-labelledby="sign-in-again-heading"
      aria-describedby="sign-in-again-says"
    >
      <ModalHeading id="sign-in-again-heading">{say.sessionEnded()}</ModalHeading>
      <p id="sign-in-again-says">{say.sessionEndedHelp()}</p>
      <SignInForm
        {...(session && { name: session.signInName })}
        signedIn={() => {
          modal.current?.toggleModal(undefined, false)
          void refresh()
        }}
      />
    </Modal>
  )
}
