/** Adds the public key of a program, and shows by which name it signs in. */
import { Button, ButtonGroup, Form, Textarea } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Copyable } from '../../ui/copy.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { frameWords } from '../../words/frame.ts'
import { sftpWords } from '../../words/sftp.ts'

const lifetimes = [90, 180, 366, 730] as const
const scopes = ['fetch-and-put', 'fetch'] as const

type Added = Answered<'sftp.add-key'>

export function AddSftpKey() {
  const say = useWords(sftpWords)
  const [isOpen, setOpen] = useState(false)
  const [added, setAdded] = useState<Added | null>(null)
  return (
    <>
      {isOpen ? (
        <AddForm
          onClose={() => setOpen(false)}
          onAdded={made => {
            setOpen(false)
            setAdded(made)
          }}
        />
      ) : (
        <Button type="button" onClick={() => setOpen(true)}>
          {say.add()}
        </Button>
      )}
      {added && (
        <Dialog title={say.addedTitle()} says={say.addedSays()}>
          <Copyable label={say.user()} text={added.userName} />
          <Copyable label={say.fingerprint()} text={added.fingerprint} />
          <Button type="button" onClick={() => setAdded(null)}>
            {say.done()}
          </Button>
        </Dialog>
      )}
    </>
  )
}

type AddFormProps = { readonly onClose: () => void; readonly onAdded: (added: Added) => void }

function AddForm({ onClose, onAdded }: AddFormProps) {
  const say = useWords(sftpWords)
  const frame = useWords(frameWords)
  const write = useWriting()
  const add = useAsk('sftp.add-key')
  const [name, setName] = useState('')
  const [publicKey, setPublicKey] = useState('')
  const [scope, setScope] = useState<(typeof scopes)[number]>('fetch-and-put')
  const [days, setDays] = useState<number>(366)
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate({ input: { name, publicKey, scope, days } }, { onSuccess: onAdded })
  }
  return (
    <Form className="narrow-form" onSubmit={submit} aria-label={say.add()}>
      <h2>{say.add()}</h2>
      <Refused trouble={add.error} />
      <TextField
        label={say.program()}
        hint={say.programHint()}
        maxLength={100}
        required
        value={name}
        onChange={setName}
      />
      <Field label={say.publicKey()} hint={say.publicKeyHint()}>
        {wiring => (
          <Textarea
            {...wiring}
            name="public-key"
            autoComplete="off"
            spellCheck={false}
            required
            rows={4}
            value={publicKey}
            onChange={({ target }) => setPublicKey(target.value)}
          />
        )}
      </Field>
      <SelectField
        label={say.may()}
        value={scope}
        onChange={value => setScope(value === 'fetch' ? 'fetch' : 'fetch-and-put')}
        choices={scopes.map(each => ({ code: each, name: say[each]() }))}
      />
      <SelectField
        label={say.lasts()}
        value={String(days)}
        onChange={value => setDays(Number(value))}
        choices={lifetimes.map(count => ({
          code: String(count),
          name: say.days({ count: write.count(count) }),
        }))}
      />
      <ButtonGroup>
        <Button type="submit" disabled={add.isPending}>
          {say.add()}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {frame.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
