/** Sets up an authenticator app: a name for it, its key to scan or to type, and the first code as proof. */
import { Button, Form, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { type Answered, askHub } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Copyable } from '../../ui/copy.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { proofWords } from '../../words/proofs.ts'
import { QrCode } from './qr-code.tsx'
import { PasskeyTrouble, useTry } from './trying.tsx'

type SetUpProps = {
  /** Told the recovery codes that came with the first factor; none where there are some already. */
  readonly done: (recoveryCodes: readonly string[]) => void
}

export function SetUpApp({ done }: SetUpProps) {
  const say = useWords(proofWords)
  const begin = useAsk('sign-in.begin-authenticator-app')
  const [label, setLabel] = useState(say.myPhone())
  if (begin.data) return <ConfirmApp begun={begin.data} done={done} />
  return (
    <Form
      className="narrow-form"
      onSubmit={event => {
        event.preventDefault()
        begin.mutate({ input: { label } })
      }}
    >
      <Refused trouble={begin.error} />
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
      <Button type="submit" disabled={begin.isPending}>
        {say.begin()}
      </Button>
    </Form>
  )
}

type Begun = Answered<'sign-in.begin-authenticator-app'>

function ConfirmApp({ begun, done }: SetUpProps & { readonly begun: Begun }) {
  const say = useWords(proofWords)
  const { refresh } = useSession()
  const { attempt, isBusy, trouble } = useTry()
  const [code, setCode] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    void attempt(async () => {
      const { recoveryCodes } = await askHub('sign-in.confirm-authenticator-app', {
        appId: begun.appId,
        code,
      })
      // Told at once: what else the page asks may be waiting for this very factor.
      done(recoveryCodes)
      await refresh()
    })
  }
  return (
    <Form className="narrow-form" onSubmit={submit}>
      <p>{say.scan()}</p>
      <QrCode text={begun.uri} title={say.qrTitle()} />
      <p>{say.orType()}</p>
      <Copyable label={say.setupKey()} text={inGroups(begun.secret)} />
      <p>
        <a href={begun.uri}>{say.openApp()}</a>
      </p>
      <p>{say.thenCode()}</p>
      <PasskeyTrouble trouble={trouble} />
      <Field label={say.code()} hint={say.codeHint()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={60}
            required
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={isBusy}>
        {say.confirmApp()}
      </Button>
    </Form>
  )
}

/** In fours, as people read and type it; apps leave the blanks out. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}
