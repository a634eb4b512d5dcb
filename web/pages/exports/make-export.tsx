/** Asks for a file: what it holds, and for whom it is. */
import { Alert, Button, Fieldset, Form, Radio, Select } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { exportWords } from '../../words/records/exports.ts'
import { usePartnerChoices } from '../network/partner-choices.ts'

const kinds = ['parquet', 'fhir'] as const

export function MakeExport() {
  const say = useWords(exportWords)
  const begin = useAsk('exports.begin')
  const choices = usePartnerChoices(say.ourselves())
  const [kind, setKind] = useState<(typeof kinds)[number]>('parquet')
  const [recipient, setRecipient] = useState('')
  return (
    <Form
      className="tile"
      aria-labelledby="make-heading"
      onSubmit={event => {
        event.preventDefault()
        const isForPartner = kind === 'fhir' && recipient !== ''
        begin.mutate({ input: { kind, ...(isForPartner && { recipient }) } })
      }}
    >
      <h2 id="make-heading">{say.make()}</h2>
      <Refused trouble={begin.error} />
      <Fieldset legend={say.what()}>
        {kinds.map(each => (
          <Radio
            key={each}
            id={`export-${each}`}
            name="kind"
            tile
            label={say[each]()}
            labelDescription={say[`${each}Says`]()}
            checked={kind === each}
            onChange={() => setKind(each)}
          />
        ))}
      </Fieldset>
      {kind === 'fhir' && (
        <Field label={say.who()} hint={say.whoHint()}>
          {wiring => (
            <Select
              {...wiring}
              name="recipient"
              value={recipient}
              onChange={({ target }) => setRecipient(target.value)}
            >
              {choices.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div role="status">
        {begin.isSuccess && (
          <Alert type="success" headingLevel="h3" slim>
            {say.begun()}
          </Alert>
        )}
      </div>
      <Button type="submit" disabled={begin.isPending}>
        {say.makeNow()}
      </Button>
    </Form>
  )
}
