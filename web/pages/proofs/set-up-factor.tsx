/** A first second factor: an authenticator app or a passkey, whichever the person likes. */
import { Fieldset, Radio } from '@trussworks/react-uswds'
import { useId, useState } from 'react'
import { useWords } from '../../app/language.tsx'
import { proofWords } from '../../words/proofs.ts'
import { offersPasskeys } from '../sign-in/passkey.ts'
import { SetUpApp } from './set-up-app.tsx'
import { SetUpPasskey } from './set-up-passkey.tsx'

type SetUpProps = {
  /** Told the recovery codes that came with the first factor; none where there are some already. */
  readonly done: (recoveryCodes: readonly string[]) => void
}

export function SetUpFactor({ done }: SetUpProps) {
  const say = useWords(proofWords)
  const id = useId()
  const [kind, setKind] = useState<'app' | 'passkey'>('app')
  if (!offersPasskeys()) return <SetUpApp done={done} />
  return (
    <>
      <Fieldset legend={say.chooseFactor()}>
        <Radio
          id={`${id}-app`}
          name={id}
          label={say.app()}
          labelDescription={say.appSays()}
          checked={kind === 'app'}
          onChange={() => setKind('app')}
        />
        <Radio
          id={`${id}-passkey`}
          name={id}
          label={say.passkey()}
          labelDescription={say.passkeySays()}
          checked={kind === 'passkey'}
          onChange={() => setKind('passkey')}
        />
      </Fieldset>
      {kind === 'app' ? <SetUpApp done={done} /> : <SetUpPasskey done={done} />}
    </>
  )
}
