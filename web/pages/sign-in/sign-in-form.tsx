/** The form by which people sign in: name and password, then a code where one is asked for; or a passkey. */
import { Button, Form, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { type Answered, askHub, troubleOf } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { WhoHelps } from '../../app/who-helps.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { signInWords } from '../../words/sign-in.ts'
import { CodeField } from '../proofs/code-field.tsx'
import { PasskeyTrouble, useTry } from '../proofs/trying.tsx'
import { keepDevice, knownDevice } from './device.ts'
import { offersPasskeys, signInWithPasskey } from './passkey.ts'

/** What signing in answers; over HTTP the session itself comes as a cookie. */
type Opened = Pick<Answered<'sign-in.with-passkey'>, 'personId' | 'organizationId'>

type SignInFormProps = {
  readonly signedIn: (opened: Opened) => void
  /** Whoever it must be: whose session ended, or whom an invitation is for. */
  readonly name?: string
}

export function SignInForm({ signedIn, name: known }: SignInFormProps) {
  const say = useWords(signInWords)
  const [name, setName] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [needsCode, setNeedsCode] = useState(false)
  const { attempt, isBusy, trouble } = useTry()

  function submit(event: FormEvent) {
    event.preventDefault()
    void attempt(async () => {
      const opened = await signInWithPassword(name, password, code.trim()).catch((error: unknown) => {
        const refused = troubleOf(error)
        if (refused.code !== 'sign-in/second-factor-needed') throw refused
        return null
      })
      if (opened === null) setNeedsCode(true)
      else signedIn(opened)
    })
  }

  return (
    <Form onSubmit={submit} className="narrow-form">
      <PasskeyTrouble trouble={trouble} />
      {trouble === 'stopped' && <WhoHelps />}
      {needsCode ? (
        <CodeStep value={code} onChange={setCode} name={name} />
      ) : (
        <>
          <Field label={say.name()}>
            {wiring => (
              <TextInput
                {...wiring}
                name="name"
                type="email"
                autoComplete="username webauthn"
                required
                readOnly={known !== undefined}
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
          <PasswordField
            label={say.password()}
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
        </>
      )}
      <Button type="submit" disabled={isBusy}>
        {say.enter()}
      </Button>
      {offersPasskeys() && (
        <Button
          type="button"
          outline
          disabled={isBusy}
          onClick={() => void attempt(async () => signedIn(await signInWithPasskey()))}
        >
          {say.withPasskey()}
        </Button>
      )}
      {needsCode ? (
        <p>
          <Button
            type="button"
            unstyled
            onClick={() => {
              setNeedsCode(false)
              setCode('')
            }}
          >
            {say.startOver()}
          </Button>
        </p>
      ) : (
        <p>{say.lost()}</p>
      )}
    </Form>
  )
}

async function signInWithPassword(name: string, password: string, code: string): Promise<Opened> {
  const device = knownDevice()
  const opened = await askHub('sign-in.with-password', {
    name,
    password,
    ...(code !== '' && { code }),
    ...(device !== undefined && { device }),
  })
  keepDevice(opened.device)
  return opened
}

type CodeStepProps = {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The second step, for those who have a second factor. */
function CodeStep({ name, value, onChange }: CodeStepProps) {
  const say = useWords(signInWords)
  return (
    <>
      <p role="status">
        <strong>{say.oneMore()}</strong> {say.oneMoreSays()}
      </p>
      <p className="usa-hint">{name}</p>
      <CodeField value={value} onChange={onChange} isAlone />
    </>
  )
}
