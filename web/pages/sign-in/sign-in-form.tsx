/** The form by which people sign in: name and password, a code where one is asked for, or a passkey. */
import { Alert, Button, Form, FormGroup, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { askHub, type HubTrouble, troubleOf } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { signInWords } from '../../words/sign-in.ts'
import { keepDevice, knownDevice } from './device.ts'
import { offersPasskeys, signInWithPasskey } from './passkey.ts'

/** Refusals after which a code is asked for: then the name and the password stay as they were typed. */
const asksForCode = new Set(['sign-in/second-factor-needed', 'sign-in/code-not-accepted'])

type SignInFormProps = {
  readonly signedIn: () => void
  /** Whoever's session ended: only they can go on with the page. */
  readonly name?: string
}

export function SignInForm({ signedIn, name: known }: SignInFormProps) {
  const say = useWords(signInWords)
  const [isShown, setShown] = useState(false)
  const [needsCode, setNeedsCode] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<HubTrouble | null>(null)

  async function attempt(sign: () => Promise<unknown>) {
    setBusy(true)
    setTrouble(null)
    try {
      await sign()
      signedIn()
    } catch (error) {
      const found = troubleOf(error)
      if (asksForCode.has(found.code)) setNeedsCode(true)
      setTrouble(found)
    } finally {
      setBusy(false)
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (field: string): string => {
      const value = form.get(field)
      return typeof value === 'string' ? value : ''
    }
    const code = text('code').trim()
    const device = knownDevice()
    void attempt(async () => {
      const opened = await askHub('sign-in.with-password', {
        name: known ?? text('name'),
        password: text('password'),
        ...(code !== '' && { code }),
        ...(device !== undefined && { device }),
      })
      keepDevice(opened.device)
    })
  }

  return (
    <Form onSubmit={submit} className="narrow-form">
      {trouble && (
        <Alert type="error" heading={say.trouble()} headingLevel="h2" role="alert">
          {trouble.message} {trouble.remedy}
        </Alert>
      )}
      <FormGroup>
        <Label htmlFor="sign-in-name">{say.name()}</Label>
        <TextInput
          id="sign-in-name"
          name="name"
          type="email"
          autoComplete="username webauthn"
          required
          {...(known === undefined ? {} : { value: known, readOnly: true })}
        />
      </FormGroup>
      <FormGroup>
        <Label htmlFor="sign-in-password">{say.password()}</Label>
        <TextInput
          id="sign-in-password"
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          required
        />
        <Button type="button" unstyled aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? say.hide() : say.show()}
        </Button>
      </FormGroup>
      {needsCode && (
        <FormGroup>
          <Label htmlFor="sign-in-code" hint={<span id="sign-in-code-hint"> {say.codeHint()}</span>}>
            {say.code()}
          </Label>
          <TextInput
            id="sign-in-code"
            name="code"
            type="text"
            inputMode="text"
            autoComplete="one-time-code"
            aria-describedby="sign-in-code-hint"
            autoFocus
            required
          />
        </FormGroup>
      )}
      <Button type="submit" disabled={isBusy}>
        {say.enter()}
      </Button>
      {offersPasskeys() && (
        <Button type="button" outline disabled={isBusy} onClick={() => void attempt(signInWithPasskey)}>
          {say.withPasskey()}
        </Button>
      )}
      <p>{say.lost()}</p>
    </Form>
  )
}
