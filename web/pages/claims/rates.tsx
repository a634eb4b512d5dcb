/** The prices of fee schedules, and one more of them. */
import { Button, ButtonGroup } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readCents } from '#base/money.ts'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { priceWords } from '../../words/claims/queue.ts'

type Rate = Answered<'claims.see-rates'>['rates'][number]

const nameOf = ({ schedule, procedure, modifiers, since }: Rate): string =>
  [schedule, procedure, ...modifiers, since].join(' ')

export function Rates() {
  const say = useWords(priceWords)
  const { mayDo } = useSession()
  const seen = useAnswer('claims.see-rates', {})
  const [isOpen, setOpen] = useState(false)
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { rates } = seen.data
  return (
    <section aria-labelledby="rates">
      <h2 id="rates">{say.rates()}</h2>
      {rates.length === 0 ? <p>{say.noRates()}</p> : <RateTable rates={rates} />}
      {mayDo('claims/pay') &&
        (isOpen ? (
          <AddRate close={() => setOpen(false)} />
        ) : (
          <Button type="button" outline onClick={() => setOpen(true)}>
            {say.addRate()}
          </Button>
        ))}
    </section>
  )
}

function RateTable({ rates }: { readonly rates: readonly Rate[] }) {
  const say = useWords(priceWords)
  const write = useWriting()
  return (
    <DataTable
      caption={say.rates()}
      rows={rates}
      keyOf={nameOf}
      columns={[
        { heading: say.schedule(), show: ({ schedule }) => schedule },
        { heading: say.procedure(), show: ({ procedure }) => procedure },
        { heading: say.modifiers(), show: ({ modifiers }) => modifiers.join(' ') || '—' },
        { heading: say.since(), show: ({ since }) => write.day(since) },
        { heading: say.until(), show: ({ until }) => (until === null ? '—' : write.day(until)) },
        { heading: say.unit(), show: ({ unitCents }) => write.money(unitCents), isNumeric: true },
      ]}
    />
  )
}

const blank = { schedule: '', procedure: '', modifiers: '', since: '', until: '', unit: '' }

function AddRate({ close }: { readonly close: () => void }) {
  const say = useWords(priceWords)
  const save = useAsk('claims.save-rates')
  const [rate, setRate] = useState(blank)
  const unitCents = readCents(rate.unit)
  const set = (field: keyof typeof blank) => (value: string) => setRate({ ...rate, [field]: value })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (unitCents === null) return
    const modifiers = rate.modifiers.toUpperCase().split(/\s+/).filter(Boolean)
    const procedure = rate.procedure.trim().toUpperCase()
    const until = rate.until === '' ? null : rate.until
    const { schedule, since } = rate
    const rates = [{ schedule, procedure, modifiers, since, until, unitCents }]
    save.mutate({ input: { rates } }, { onSuccess: close })
  }
  return (
    <form className="usa-form wide-form tile" onSubmit={send}>
      <Refused trouble={save.error} />
      <TextField label={say.schedule()} value={rate.schedule} onChange={set('schedule')} required />
      <TextField
        label={say.procedure()}
        value={rate.procedure}
        onChange={set('procedure')}
        required
        isShort
      />
      <TextField
        label={say.modifiers()}
        hint={say.modifiersHint()}
        value={rate.modifiers}
        onChange={set('modifiers')}
        isShort
      />
      <TextField
        label={say.since()}
        type="date"
        value={rate.since}
        onChange={set('since')}
        required
        isShort
      />
      <TextField label={say.until()} type="date" value={rate.until} onChange={set('until')} isShort />
      <TextField
        label={say.unitDollars()}
        error={rate.unit !== '' && unitCents === null ? say.noAmount() : undefined}
        value={rate.unit}
        onChange={set('unit')}
        required
        isShort
      />
      <ButtonGroup>
        <Button type="submit" disabled={save.isPending}>
          {say.saveRate()}
        </Button>
        <Button type="button" outline onClick={close}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </form>
  )
}
