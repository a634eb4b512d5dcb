/** One's own second factors: authenticator apps, passkeys, and the recovery codes for when they are lost. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { type Session, useSession } from '../../app/session.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { frameWords } from '../../words/frame.ts'
import { proofWords } from '../../words/proofs.ts'
import { settingsWords } from '../../words/settings.ts'
import { RecoveryCodes } from '../proofs/recovery-codes.tsx'
import { SetUpApp } from '../proofs/set-up-app.tsx'
import { SetUpPasskey } from '../proofs/set-up-passkey.tsx'
import { offersPasskeys } from '../sign-in/passkey.ts'

type Adding = 'app' | 'passkey' | null

export function SecondFactors({ session }: { readonly session: Session }) {
  const say = useWords(settingsWords)
  const proofs = useWords(proofWords)
  const write = useWriting()
  const { refresh } = useSession()
  const [adding, setAdding] = useState<Adding>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  function added(fresh: readonly string[]): void {
    setAdding(null)
    setCodes(fresh)
    void refresh()
  }
  const passkeys = session.passkeys.map(passkey => ({
    ...passkey,
    about: passkey.usedAt === null ? [] : [say.usedAt({ when: write.instant(passkey.usedAt) })],
  }))
  return (
    <section aria-labelledby="factors-heading">
      <h2 id="factors-heading">{say.secondFactor()}</h2>
      <p className="measure">{say.secondFactorSays()}</p>
      <h3>{say.apps()}</h3>
      <ProofList proofs={session.authenticatorApps} none={say.noApps()} />
      <Button type="button" outline onClick={() => setAdding('app')}>
        {say.addApp()}
      </Button>
      <h3>{say.passkeys()}</h3>
      <ProofList proofs={passkeys} none={say.noPasskeys()} />
      {offersPasskeys() && (
        <Button type="button" outline onClick={() => setAdding('passkey')}>
          {say.addPasskey()}
        </Button>
      )}
      <OwnRecoveryCodes left={session.recoveryCodesLeft} made={setCodes} />
      {adding !== null && (
        <AddFactor
          title={adding === 'app' ? proofs.appTitle() : proofs.passkeyTitle()}
          onClose={() => setAdding(null)}
        >
          {adding === 'app' ? <SetUpApp done={added} /> : <SetUpPasskey done={added} />}
        </AddFactor>
      )}
      {codes.length > 0 && (
        <Dialog title={say.codes()}>
          <RecoveryCodes codes={codes} headingLevel="h3" kept={() => setCodes([])} />
        </Dialog>
      )}
    </section>
  )
}

type AddFactorProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: React.ReactNode
}

function AddFactor({ title, onClose, children }: AddFactorProps) {
  const frame = useWords(frameWords)
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <p>
        <Button type="button" unstyled onClick={onClose}>
          {frame.cancel()}
        </Button>
      </p>
    </Dialog>
  )
}

type Proof = {
  readonly id: string
  readonly label: string
  readonly createdAt: string
  readonly about?: readonly string[]
}

function ProofList({ proofs, none }: { readonly proofs: readonly Proof[]; readonly none: string }) {
  const say = useWords(settingsWords)
  const write = useWriting()
  const remove = useAsk('sign-in.remove-proof')
  const [removing, setRemoving] = useState<Proof | null>(null)
  if (proofs.length === 0) return <p>{none}</p>
  return (
    <>
      <ul className="plain-list row-list">
        {proofs.map(proof => (
          <li key={proof.id}>
            <div>
              <strong>{proof.label}</strong>
              <div className="usa-hint">
                {[say.since({ when: write.instant(proof.createdAt) }), ...(proof.about ?? [])].join(' · ')}
              </div>
            </div>
            <Button
              type="button"
              unstyled
              aria-label={`${say.remove()}: ${proof.label}`}
              onClick={() => setRemoving(proof)}
            >
              {say.remove()}
            </Button>
          </li>
        ))}
      </ul>
      {removing && (
        <Confirm
          title={say.removeTitle({ name: removing.label })}
          says={say.removeSays()}
          does={say.remove()}
          isBusy={remove.isPending}
          trouble={remove.error}
          onConfirm={() =>
            remove.mutate({ input: { id: removing.id } }, { onSuccess: () => setRemoving(null) })
          }
          onClose={() => {
            remove.reset()
            setRemoving(null)
          }}
        />
      )}
    </>
  )
}

type OwnCodesProps = {
  readonly left: number
  readonly made: (codes: readonly string[]) => void
}

function OwnRecoveryCodes({ left, made }: OwnCodesProps) {
  const say = useWords(settingsWords)
  const write = useWriting()
  const { session } = useSession()
  const renew = useAsk('sign-in.renew-recovery-codes')
  const [isAsked, setAsked] = useState(false)
  const hasFactor = (session?.authenticatorApps.length ?? 0) + (session?.passkeys.length ?? 0) > 0
  return (
    <>
      <h3>{say.codes()}</h3>
      <p>{left === 0 && !hasFactor ? say.noCodes() : say.codesLeft({ count: write.count(left) })}</p>
      {hasFactor && (
        <Button type="button" outline onClick={() => setAsked(true)}>
          {say.newCodes()}
        </Button>
      )}
      {isAsked && (
        <Confirm
          title={say.newCodesTitle()}
          says={say.newCodesSays()}
          does={say.newCodes()}
          isBusy={renew.isPending}
          trouble={renew.error}
          onConfirm={() =>
            renew.mutate(
              { input: {} },
              {
                onSuccess: ({ recoveryCodes }) => {
                  setAsked(false)
                  made(recoveryCodes)
                },
              },
            )
          }
          onClose={() => {
            renew.reset()
            setAsked(false)
          }}
        />
      )}
    </>
  )
}
