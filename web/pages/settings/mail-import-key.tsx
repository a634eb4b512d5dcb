/** An OpenPGP key that the organization has already is taken in; its passphrase is used once. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { WordsField } from '../../ui/fields.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { frameWords } from '../../words/frame.ts'
import { mailWords } from '../../words/mail.ts'

export function ImportKey() {
  const say = useWords(mailWords)
  const frame = useWords(frameWords)
  const bring = useAsk('mail.import-key')
  const [isOpen, setOpen] = useState(false)
  const [privateKey, setKey] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const close = (): void => {
    setOpen(false)
    setKey('')
    setPassphrase('')
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    bring.mutate({ input: { privateKey, passphrase } }, { onSuccess: close })
  }
  if (!isOpen)
    return (
      <Button type="button" unstyled onClick={() => setOpen(true)}>
        {say.importKey()}
      </Button>
    )
  return (
    <Form className="narrow-form" aria-label={say.importKey()} onSubmit={submit}>
      <h3>{say.importKey()}</h3>
      <Refused trouble={bring.error} />
      <WordsField
        label={say.privateKey()}
        hint={say.privateKeyHint()}
        value={privateKey}
        onChange={setKey}
        required
      />
      <PasswordField
        label={say.passphrase()}
        hint={say.passphraseHint()}
        autoComplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      <ButtonGroup>
        <Button type="submit" disabled={bring.isPending}>
          {say.importNow()}
        </Button>
        <Button type="button" outline onClick={close}>
          {frame.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
