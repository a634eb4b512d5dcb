/** With whom files go by e-mail: where to, and from which addresses they come. */
import { Button, Form } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
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
      <SelectField
        label={say.partner()}
        value={partnerId}
        onChange={setPartner}
        choices={[
          { code: '', name: say.choosePartner() },
          ...partners.map(({ id, name }) => ({ code: id, name })),
        ]}
      />
      <TextField label={say.sendTo()} type="email" value={sendTo} onChange={setSendTo} />
      <TextField label={say.senders()} hint={say.sendersHint()} value={senders} onChange={setSenders} />
      <SelectField
        label={say.unsigned()}
        value={unsigned}
        onChange={value => setUnsigned(value === 'take' ? 'take' : 'refuse')}
        choices={[
          { code: 'refuse', name: say.refuse() },
          { code: 'take', name: say.take() },
        ]}
      />
      <Button type="submit" outline disabled={partnerId === '' || sendTo === '' || save.isPending}>
        {say.savePartner()}
      </Button>
    </Form>
  )
}
