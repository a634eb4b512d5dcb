/** Makes a passkey on this device for whoever is signed in. */
import { Button, Form, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Field } from '../../ui/field.tsx'
import { proofWords } from '../../words/proofs.ts'
import { addOwnPasskey } from '../sign-in/passkey.ts'
import { PasskeyTrouble, useTry } from './trying.tsx'

type SetUpProps = {
  /** Told the recovery codes that came with the first factor; none where there are some already. */
  readonly done: (recoveryCodes: readonly string[]) => void
}

export function SetUpPasskey({ done }: SetUpProps) {
  const say = useWords(proofWords)
  const { refresh } = useSession()
  const [label, setLabel] = useState(say.myDevice())
  const { attempt, isBusy, trouble } = useTry()
  function submit(event: FormEvent) {
    event.preventDefault()
    void attempt(async () => {
      const codes = await addOwnPasskey(label)
      done(codes)
      await refresh()
    })
  }
  return (
    <Form className="narrow-form" onSubmit={submit}>
      <PasskeyTrouble trouble={trouble} />
      <p>{say.passkeyNext()}</p>
      <Field label={say.label()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="label"
            type="text"
            autoComplete="off"
            maxLength={100}
            required
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={isBusy}>
        {say.makePasskey()}
      </Button>
    </Form>
  )
}
