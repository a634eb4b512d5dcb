/** The mailbox that files are fetched from. */
import { Alert, Button, Form, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { mailWords } from '../../words/mail.ts'

type Mailbox = Answered<'mail.see-setup'>['mailbox']

export function MailboxForm({ mailbox }: { readonly mailbox: Mailbox }) {
  const say = useWords(mailWords)
  const write = useWriting()
  const save = useAsk('mail.save-mailbox')
  const close = useAsk('mail.close-mailbox')
  const [host, setHost] = useState(mailbox?.host ?? '')
  const [account, setAccount] = useState(mailbox?.account ?? '')
  const [password, setPassword] = useState('')
  return (
    <section aria-labelledby="mailbox-heading">
      <h2 id="mailbox-heading">{say.mailbox()}</h2>
      <p>{say.mailboxSays()}</p>
      {mailbox?.trouble && (
        <Alert type="warning" headingLevel="h3" slim>
          {mailbox.trouble}
        </Alert>
      )}
      {mailbox?.lookedAt && <p>{say.lookedAt({ when: write.instant(mailbox.lookedAt) })}</p>}
      <Form
        className="tile"
        aria-label={say.mailbox()}
        onSubmit={event => {
          event.preventDefault()
          save.mutate({ input: { host, account, password } }, { onSuccess: () => setPassword('') })
        }}
      >
        <Refused trouble={save.error ?? close.error} />
        <Field label={say.host()}>
          {wiring => (
            <TextInput
              {...wiring}
              name="host"
              type="text"
              value={host}
              onChange={({ target }) => setHost(target.value)}
            />
          )}
        </Field>
        <Field label={say.account()}>
          {wiring => (
            <TextInput
              {...wiring}
              name="account"
              type="text"
              autoComplete="off"
              value={account}
              onChange={({ target }) => setAccount(target.value)}
            />
          )}
        </Field>
        <PasswordField
          label={say.password()}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" outline disabled={host === '' || password === '' || save.isPending}>
          {say.saveMailbox()}
        </Button>
        {mailbox && (
          <Button type="button" unstyled onClick={() => close.mutate({ input: {} })}>
            {say.stopMailbox()}
          </Button>
        )}
      </Form>
    </section>
  )
}
