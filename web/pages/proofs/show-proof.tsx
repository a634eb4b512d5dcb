/** Asks in front of the page for what the hub needs before it goes on: who one is, or a second factor. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { askHub, type Need } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { type Session, useSession } from '../../app/session.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { frameWords } from '../../words/frame.ts'
import { proofWords } from '../../words/proofs.ts'
import { offersPasskeys, signInWithPasskey } from '../sign-in/passkey.ts'
import { CodeField } from './code-field.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SetUpFactor } from './set-up-factor.tsx'
import { PasskeyTrouble, useTry } from './trying.tsx'

type ShowProofProps = { readonly need: Exclude<Need, 'sign-in'> }

export function ShowProof({ need }: ShowProofProps) {
  const { session, refresh, meet } = useSession()
  // As it was when it was asked: a factor that is set up meanwhile must not change what is being done.
  const [isFirst] = useState(need === 'second-factor' && session !== null && !hasFactor(session))
  if (session === null) return null
  function met(isShown: boolean): void {
    meet(need, isShown)
    void refresh()
  }
  if (session.ownSignIns.length > 0) return <Elsewhere turnAway={() => met(false)} />
  if (isFirst) return <FirstFactor met={met} />
  return <KnownFactors need={need} session={session} met={met} />
}

function hasFactor({ authenticatorApps, passkeys }: Session): boolean {
  return authenticatorApps.length > 0 || passkeys.length > 0
}

/** Whoever came through their organization has no proofs of their own here. */
function Elsewhere({ turnAway }: { readonly turnAway: () => void }) {
  const say = useWords(proofWords)
  const frame = useWords(frameWords)
  return (
    <Dialog title={say.secondTitle()} says={say.elsewhereSays()} onClose={turnAway}>
      <Button type="button" onClick={turnAway}>
        {frame.close()}
      </Button>
    </Dialog>
  )
}

type MetProps = { readonly met: (isShown: boolean) => void }

/** Nobody is sent elsewhere for their first factor: it is set up here, and the work goes on. */
function FirstFactor({ met }: MetProps) {
  const say = useWords(proofWords)
  const frame = useWords(frameWords)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes !== null)
    return (
      <Dialog key="codes" title={say.secondTitle()}>
        <RecoveryCodes codes={codes} headingLevel="h3" kept={() => met(true)} />
      </Dialog>
    )
  return (
    <Dialog key="set-up" title={say.secondTitle()} says={say.noneSays()} onClose={() => met(false)}>
      <SetUpFactor done={all => (all.length === 0 ? met(true) : setCodes(all))} />
      <p>
        <Button type="button" unstyled onClick={() => met(false)}>
          {frame.cancel()}
        </Button>
      </p>
    </Dialog>
  )
}

function KnownFactors({ need, session, met }: ShowProofProps & MetProps & { readonly session: Session }) {
  const say = useWords(proofWords)
  const frame = useWords(frameWords)
  const { attempt, isBusy, trouble } = useTry()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const hasPasskey = session.passkeys.length > 0 && offersPasskeys()
  const asksCode = hasFactor(session)
  function submit(event: FormEvent) {
    event.preventDefault()
    void attempt(async () => {
      const shown = code.trim()
      await askHub('sign-in.prove', { password, ...(shown !== '' && { code: shown }) })
      met(true)
    })
  }
  async function byPasskey(): Promise<void> {
    const { personId } = await signInWithPasskey()
    // Somebody else's passkey: nothing of this page is theirs.
    if (personId !== session.personId) window.location.assign('/')
    else met(true)
  }
  const isProof = need === 'proof'
  return (
    <Dialog
      title={isProof ? say.proofTitle() : say.secondTitle()}
      says={isProof ? say.proofSays() : say.secondSays()}
      onClose={() => met(false)}
    >
      <Form className="narrow-form" onSubmit={submit}>
        <PasskeyTrouble trouble={trouble} />
        {session.hasPassword && (
          <>
            <PasswordField
              label={say.password()}
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
            />
            {asksCode && <CodeField value={code} onChange={setCode} />}
          </>
        )}
        <ButtonGroup>
          {session.hasPassword && (
            <Button type="submit" disabled={isBusy}>
              {say.goOn()}
            </Button>
          )}
          {hasPasskey && (
            <Button type="button" outline disabled={isBusy} onClick={() => void attempt(byPasskey)}>
              {say.withPasskey()}
            </Button>
          )}
          <Button type="button" outline onClick={() => met(false)}>
            {frame.cancel()}
          </Button>
        </ButtonGroup>
      </Form>
    </Dialog>
  )
}
