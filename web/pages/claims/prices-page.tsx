/** Who pays, as remittances name it, and the prices of fee schedules. */
import { Button, ButtonGroup } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readCents, writeCents } from '#base/money.ts'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { TextField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { priceWords } from '../../words/claims/queue.ts'
import { Rates } from './rates.tsx'

type Payer = NonNullable<Answered<'claims.see-payer'>['payer']>

const blank: Payer = {
  ...{ name: '', tin: '', payerNumber: '', address: '', city: '', state: 'CA', zip: '', phone: '' },
  secondLookCents: 100_000,
}

export function PricesPage() {
  const say = useWords(priceWords)
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <WhoPays />
      <Rates />
    </>
  )
}

function WhoPays() {
  const say = useWords(priceWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const seen = useAnswer('claims.see-payer', {})
  const [isOpen, setOpen] = useState(false)
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { payer } = seen.data
  return (
    <section aria-labelledby="payer">
      <h2 id="payer">{say.payer()}</h2>
      {payer === null ? (
        <p>{say.noPayer()}</p>
      ) : (
        <Facts
          facts={[
            [say.name(), payer.name],
            [say.tin(), payer.tin],
            [say.payerNumber(), payer.payerNumber],
            [say.address(), `${payer.address}, ${payer.city}, ${payer.state} ${payer.zip}`],
            [say.phone(), payer.phone],
            [say.second(), write.money(payer.secondLookCents)],
          ]}
        />
      )}
      {mayDo('claims/pay') &&
        (isOpen ? (
          <PayerForm before={payer ?? blank} close={() => setOpen(false)} />
        ) : (
          <Button type="button" outline onClick={() => setOpen(true)}>
            {say.change()}
          </Button>
        ))}
    </section>
  )
}

const fields = ['name', 'tin', 'payerNumber', 'address', 'city', 'state', 'zip', 'phone'] as const

function PayerForm({ before, close }: { readonly before: Payer; readonly close: () => void }) {
  const say = useWords(priceWords)
  const save = useAsk('claims.save-payer')
  const [payer, setPayer] = useState(before)
  const [second, setSecond] = useState(writeCents(before.secondLookCents))
  const secondCents = readCents(second)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (secondCents === null) return
    save.mutate({ input: { ...payer, secondLookCents: secondCents } }, { onSuccess: close })
  }
  return (
    <form className="usa-form wide-form tile" onSubmit={send}>
      <Refused trouble={save.error} />
      {fields.map(field => (
        <TextField
          key={field}
          label={say[field]()}
          hint={field === 'tin' ? say.tinHint() : undefined}
          value={payer[field]}
          onChange={value => setPayer({ ...payer, [field]: value })}
          required
        />
      ))}
      <TextField
        label={say.second()}
        hint={say.secondHint()}
        error={secondCents === null ? say.noAmount() : undefined}
        value={second}
        onChange={setSecond}
        required
        isShort
      />
      <ButtonGroup>
        <Button type="submit" disabled={save.isPending}>
          {say.save()}
        </Button>
        <Button type="button" outline onClick={close}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </form>
  )
}
