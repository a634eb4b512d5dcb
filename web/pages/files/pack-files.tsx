/** Packs composed files for a partner; the password is shown this once, apart from the archive. */
import { Button, Checkbox, Fieldset, Form, Select } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { Copyable } from '../../ui/copy.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { handWords } from '../../words/mail.ts'
import { useOrganizationNames } from './names.ts'

export function PackFiles() {
  const say = useWords(handWords)
  const nameOf = useOrganizationNames()
  // A file may be composed while one looks: by a colleague, or by a job that was asked a moment ago.
  const ready = useAnswer(
    'exchange.list-transmissions',
    { direction: 'out', step: 'composed', limit: 100 },
    { everySeconds: 5 },
  )
  const pack = useAsk('hand-delivery.pack-files')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [form, setForm] = useState<'zip' | 'openpgp'>('zip')
  const [password, setPassword] = useState<string | null>(null)
  const files = ready.data?.transmissions ?? []
  return (
    <Form
      className="tile"
      aria-labelledby="pack-heading"
      onSubmit={event => {
        event.preventDefault()
        pack.mutate(
          { input: { transmissions: [...chosen], form } },
          {
            onSuccess: made => {
              setChosen([])
              setPassword(made.password)
            },
          },
        )
      }}
    >
      <h2 id="pack-heading">{say.pack()}</h2>
      <Refused trouble={pack.error} />
      {files.length === 0 ? (
        <p>{say.noneReady()}</p>
      ) : (
        <Fieldset legend={say.whichFiles()}>
          {files.map(({ id, fileName, partner }) => (
            <Checkbox
              key={id}
              id={`pack-${id}`}
              name="files"
              label={`${fileName} · ${nameOf(partner)}`}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, id] : chosen.filter(each => each !== id))
              }
            />
          ))}
        </Fieldset>
      )}
      <Field label={say.form()}>
        {wiring => (
          <Select
            {...wiring}
            name="form"
            value={form}
            onChange={({ target }) => setForm(target.value === 'openpgp' ? 'openpgp' : 'zip')}
          >
            <option value="zip">{say.zip()}</option>
            <option value="openpgp">{say.openpgp()}</option>
          </Select>
        )}
      </Field>
      <Button type="submit" disabled={chosen.length === 0 || pack.isPending}>
        {say.packNow()}
      </Button>
      <p aria-live="polite">{pack.isSuccess && say.packed()}</p>
      {password !== null && (
        <Dialog title={say.password()} says={say.passwordSays()}>
          <Copyable label={say.password()} text={password} />
          <Button type="button" onClick={() => setPassword(null)}>
            {say.kept()}
          </Button>
        </Dialog>
      )}
    </Form>
  )
}
