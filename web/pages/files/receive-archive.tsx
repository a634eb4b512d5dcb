/** Takes in an archive that was brought: with its password, each of its files gets a receipt. */
import { Link } from '@tanstack/react-router'
import { Button, FileInput, Form, FormGroup, Label, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { fileWords } from '../../words/files.ts'
import { handWords } from '../../words/mail.ts'
import { usePartners } from './names.ts'

export function ReceiveArchive() {
  const say = useWords(handWords)
  const ofFiles = useWords(fileWords)
  const { language } = useLanguage()
  const partners = usePartners()
  const receive = useAsk('hand-delivery.receive-archive')
  const [file, setFile] = useState<File | null>(null)
  const [partner, setPartner] = useState('')
  const [password, setPassword] = useState('')
  const [handedBy, setHandedBy] = useState('')
  return (
    <Form
      className="tile"
      aria-labelledby="receive-heading"
      onSubmit={event => {
        event.preventDefault()
        if (file === null) return
        const input = { partner, password, handedBy, language: language === 'es' ? 'es' : 'en' } as const
        receive.mutate({ input, options: { file } }, { onSuccess: () => setPassword('') })
      }}
    >
      <h2 id="receive-heading">{say.receive()}</h2>
      <Refused trouble={receive.error} />
      <FormGroup>
        <Label htmlFor="archive">{say.archive()}</Label>
        <FileInput
          id="archive"
          name="archive"
          dragText={ofFiles.drag()}
          chooseText={ofFiles.pick()}
          onChange={({ target }) =>
            setFile(target instanceof HTMLInputElement ? (target.files?.[0] ?? null) : null)
          }
        />
      </FormGroup>
      <SelectField
        label={say.whose()}
        value={partner}
        onChange={setPartner}
        choices={[
          { code: '', name: say.chooseOne() },
          ...partners.map(({ id, name }) => ({ code: id, name })),
        ]}
      />
      <Field label={say.itsPassword()} hint={say.itsPasswordHint()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="archive-password"
            type="password"
            autoComplete="off"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        )}
      </Field>
      <TextField label={say.broughtBy()} value={handedBy} onChange={setHandedBy} />
      <Button type="submit" outline disabled={file === null || partner === '' || receive.isPending}>
        {say.takeIn()}
      </Button>
      <div aria-live="polite">
        {receive.data && (
          <>
            <p>{say.takenIn({ count: receive.data.files.length })}</p>
            <ul>
              {receive.data.files.map(({ transmission }) => (
                <li key={transmission.id}>
                  <Link to="/files/$transmission" params={{ transmission: transmission.id }}>
                    {transmission.fileName}
                  </Link>{' '}
                  {transmission.receipt}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Form>
  )
}
