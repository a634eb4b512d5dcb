/** Somebody new, or somebody who lost everything, chooses how to sign in: a passkey or a password. */
import { Button, Fieldset, Form, Radio, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { type Answered, askHub } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { invitationWords } from '../../words/invitation.ts'
import { settingsWords } from '../../words/settings.ts'
import { PasskeyTrouble, useTry } from '../proofs/trying.tsx'
import { makeInvitedPasskey, offersPasskeys } from '../sign-in/passkey.ts'
import { AboutInvitation } from './about-invitation.tsx'
import type { Joined } from './after-joining.tsx'

type Invitation = Answered<'people.see-invitation'>

type AcceptNewProps = {
  readonly secret: string
  readonly invitation: Invitation
  readonly joined: (joined: Joined) => Promise<void>
}

export function AcceptNew({ secret, invitation, joined }: AcceptNewProps) {
  const say = useWords(invitationWords)
  const { language } = useLanguage()
  const isNew = invitation.kind === 'join'
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [way, setWay] = useState<Way>('password')
  const { attempt, isBusy, trouble } = useTry()
  function submit(event: FormEvent) {
    event.preventDefault()
    void attempt(async () => {
      const shownName = isNew ? name : invitation.signInName
      const proof =
        way === 'passkey' ? { passkey: await makeInvitedPasskey(secret, shownName) } : { password }
      const opened = isNew
        ? await askHub('people.accept-invitation', {
            secret,
            name,
            language: language === 'es' ? 'es' : 'en',
            ...proof,
          })
        : await askHub('people.accept-recovery', { secret, ...proof })
      await joined({ name, recoveryCodes: opened.recoveryCodes, hasFactor: opened.assurance === 2 })
    })
  }
  const organization = invitation.organizationName
  return (
    <>
      <PageHeading
        title={isNew ? say.title({ organization }) : say.recoverTitle()}
        says={isNew ? say.says({ organization }) : say.recoverSays()}
      />
      {!isNew && <p className="measure">{say.holdSays()}</p>}
      <AboutInvitation invitation={invitation} />
      <Form className="narrow-form" onSubmit={submit}>
        <PasskeyTrouble trouble={trouble} />
        {isNew && (
          <Field label={say.name()} hint={say.nameHint()}>
            {wiring => (
              <TextInput
                {...wiring}
                name="name"
                type="text"
                autoComplete="name"
                maxLength={200}
                required
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
        )}
        <ChooseWay way={way} onChange={setWay} passwordLength={invitation.passwordLength} />
        {way === 'password' && (
          <NewPassword {...{ password, setPassword }} length={invitation.passwordLength} />
        )}
        <Button type="submit" disabled={isBusy}>
          {isNew ? say.join() : say.getIn()}
        </Button>
      </Form>
    </>
  )
}

type Way = 'passkey' | 'password'

type ChooseWayProps = {
  readonly way: Way
  readonly onChange: (way: Way) => void
  readonly passwordLength: number
}

function ChooseWay({ way, onChange, passwordLength }: ChooseWayProps) {
  const say = useWords(invitationWords)
  const write = useWriting()
  if (!offersPasskeys()) return null
  return (
    <Fieldset legend={say.how()}>
      <Radio
        id="way-password"
        name="way"
        label={say.byPassword()}
        labelDescription={say.byPasswordSays({ count: write.count(passwordLength) })}
        checked={way === 'password'}
        onChange={() => onChange('password')}
      />
      <Radio
        id="way-passkey"
        name="way"
        label={say.byPasskey()}
        labelDescription={say.byPasskeySays()}
        checked={way === 'passkey'}
        onChange={() => onChange('passkey')}
      />
    </Fieldset>
  )
}

type NewPasswordProps = {
  readonly password: string
  readonly setPassword: (password: string) => void
  readonly length: number
}

function NewPassword({ password, setPassword, length }: NewPasswordProps) {
  const say = useWords(settingsWords)
  const write = useWriting()
  return (
    <PasswordField
      label={say.newPassword()}
      hint={say.passwordHint({ count: write.count(length) })}
      autoComplete="new-password"
      value={password}
      onChange={setPassword}
    />
  )
}
