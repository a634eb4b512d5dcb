/** A new password for oneself. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import type { Session } from '../../app/session.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { frameWords } from '../../words/frame.ts'
import { settingsWords } from '../../words/settings.ts'

export function ChangePassword({ session }: { readonly session: Session }) {
  const say = useWords(settingsWords)
  const frame = useWords(frameWords)
  const write = useWriting()
  const change = useAsk('sign-in.change-password')
  const [isOpen, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate(
      { input: { password } },
      {
        onSuccess: () => {
          setOpen(false)
          setPassword('')
        },
      },
    )
  }
  return (
    <section aria-labelledby="password-heading">
      <h2 id="password-heading">{say.password()}</h2>
      <p>{session.hasPassword ? say.hasPassword() : say.noPassword()}</p>
      <p role="status">{change.isSuccess && say.passwordChanged()}</p>
      {isOpen ? (
        <Form className="narrow-form" onSubmit={submit}>
          <Refused trouble={change.error} />
          <PasswordField
            label={say.newPassword()}
            hint={say.passwordHint({ count: write.count(session.passwordLength) })}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
          />
          <ButtonGroup>
            <Button type="submit" disabled={change.isPending}>
              {say.save()}
            </Button>
            <Button type="button" outline onClick={() => setOpen(false)}>
              {frame.cancel()}
            </Button>
          </ButtonGroup>
        </Form>
      ) : (
        <Button type="button" outline onClick={() => setOpen(true)}>
          {session.hasPassword ? say.changePassword() : say.setPassword()}
        </Button>
      )}
    </section>
  )
}
