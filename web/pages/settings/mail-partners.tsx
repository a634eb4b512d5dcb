/** With whom files go by e-mail: where to, and from which addresses they come. */
import { Button, Form, Select, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { mailWords } from '../../words/mail.ts'
import { usePartners } from '../files/names.ts'

type Partner = Answered<'mail.see-setup'>['partners'][number]

export function MailPartners({ partners }: { readonly partners: readonly Partner[] }) {
  const say = useWords(mailWords)
  return (
    <section aria-labelledby="partners-heading">
      <h2 id="partners-heading">{say.partners()}</h2>
      {partners.length === 0 ? (
        <p>{say.noPartners()}</p>
      ) : (
        <DataTable
          caption={say.partners()}
          rows={partners}
          keyOf={({ partnerId }) => partnerId}
          columns={[
            { heading: say.partner(), show: ({ name }) => name ?? '—' },
            { heading: say.sendTo(), show: ({ sendTo }) => sendTo },
            { heading: say.senders(), show: ({ senders }) => senders.join(', ') },
            { heading: say.unsigned(), show: ({ unsigned }) => say[unsigned]() },
            { heading: say.state(), show: ({ keyInUse }) => (keyInUse ? say.inUse() : say.notConfirmed()) },
          ]}
        />
      )}
      <PartnerForm />
    </section>
  )
}

function PartnerForm() {
  const say = useWords(mailWords)
  const partners = usePartners()
  const save = useAsk('mail.save-partner')
  const [partnerId, setPartner] = useState('')
  const [sendTo, setSendTo] = useState('')
  const [senders, setSenders] = useState('')
  const [unsigned, setUnsigned] = useState<'refuse' | 'take'>('refuse')
  return (
    <Form
      className="tile"
      aria-label={say.savePartner()}
      onSubmit={event => {
        event.preventDefault()
        const addresses = senders.split(/[\s,;]+/).filter(each => each !== '')
        save.mutate({ input: { partnerId, sendTo, senders: addresses, unsigned } })
      }}
    >
      <Refused trouble={save.error} />
      <Field label={say.partner()}>
        {wiring => (
          <Select
            {...wiring}
            name="mail-partner"
            value={partnerId}
            onChange={({ target }) => setPartner(target.value)}
          >
            <option value="">{say.choosePartner()}</option>
            {partners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={say.sendTo()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="send-to"
            type="email"
            value={sendTo}
            onChange={({ target }) => setSendTo(target.value)}
          />
        )}
      </Field>
      <Field label={say.senders()} hint={say.sendersHint()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="senders"
            type="text"
            value={senders}
            onChange={({ target }) => setSenders(target.value)}
          />
        )}
      </Field>
      <Field label={say.unsigned()}>
        {wiring => (
          <Select
            {...wiring}
            name="unsigned"
            value={unsigned}
            onChange={({ target }) => setUnsigned(target.value === 'take' ? 'take' : 'refuse')}
          >
            <option value="refuse">{say.refuse()}</option>
            <option value="take">{say.take()}</option>
          </Select>
        )}
      </Field>
      <Button type="submit" outline disabled={partnerId === '' || sendTo === '' || save.isPending}>
        {say.savePartner()}
      </Button>
    </Form>
  )
}
