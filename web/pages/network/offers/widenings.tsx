/** What a plan adds to the population of avoidable use, and, for the plan itself, the form to add and to end. */
import { Button, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readDay } from '#base/day.ts'
import { careEvents } from '#guidance/populations/care-events.ts'
import { populationCriteria } from '#guidance/populations/criteria.ts'
import { useAsk } from '../../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { sayIn } from '../../../words/define.ts'
import { offerWords } from '../../../words/network/offers.ts'
import { todayHere } from '../../casework/today-here.ts'
import type { Offers } from './offers-page.tsx'

type WideningsProps = { readonly offers: Offers; readonly isOwn: boolean }
type Widening = Offers['widenings'][number]

export function Widenings({ offers, isOwn }: WideningsProps) {
  const say = useWords(offerWords)
  const write = useWriting()
  const lineOf = useRuleLine()
  const end = useAsk('network.end-widening')
  const today = todayHere()
  const mayEnd = ({ from, until }: Widening): boolean => isOwn && until === null && from <= today
  return (
    <section aria-labelledby="wider-heading">
      <h2 id="wider-heading">{say.wider()}</h2>
      <p>{say.widerSays()}</p>
      {offers.widenings.length === 0 ? (
        <p>{say.noneWider()}</p>
      ) : (
        <DataTable
          caption={say.wider()}
          rows={offers.widenings}
          keyOf={({ id }) => id}
          columns={[
            { heading: say.rule(), show: lineOf },
            { heading: say.from(), show: ({ from }) => write.day(from) },
            {
              heading: say.until(),
              show: each =>
                mayEnd(each) ? (
                  <Button
                    type="button"
                    unstyled
                    disabled={end.isPending}
                    onClick={() => end.mutate({ input: { widening: each.id, until: today } })}
                  >
                    {say.end()}
                  </Button>
                ) : each.until === null ? (
                  '—'
                ) : (
                  write.day(each.until)
                ),
            },
          ]}
        />
      )}
      <Refused trouble={end.error} />
      {isOwn && <Widen />}
    </section>
  )
}

function useRuleLine(): (widening: Widening) => string {
  const say = useWords(offerWords)
  const { language } = useLanguage()
  return ({ event, atLeast, withinMonths }) => {
    const words = careEvents.find(({ id }) => id === event)?.says
    return say.ruleLine({
      ...{ count: atLeast, months: withinMonths },
      event: words ? sayIn(language, words) : event,
    })
  }
}

const wholeAbove = (text: string): number | null => (/^[1-9]\d?$/.test(text.trim()) ? Number(text) : null)

function Widen() {
  const say = useWords(offerWords)
  const { language } = useLanguage()
  const widen = useAsk('network.widen-population')
  const [event, setEvent] = useState(careEvents[0]?.id ?? '')
  const [atLeast, setAtLeast] = useState('')
  const [months, setMonths] = useState('')
  const [from, setFrom] = useState('')
  const [isTried, setTried] = useState(false)
  const errorOf = (text: string) => (isTried && wholeAbove(text) === null ? say.numberNeeded() : undefined)
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault()
    setTried(true)
    const first = readDay(from)
    const count = wholeAbove(atLeast)
    const within = wholeAbove(months)
    const population = populationCriteria.find(({ mayWiden }) => mayWiden)?.population
    if (first === null || count === null || within === null || population === undefined) return
    const input = { population, event, atLeast: count, withinMonths: within, from: first }
    widen.mutate({ input }, { onSuccess: () => setTried(false) })
  }
  return (
    <Form onSubmit={submit} className="narrow-form">
      <SelectField
        label={say.event()}
        value={event}
        onChange={setEvent}
        choices={careEvents.map(({ id, says }) => ({ code: id, name: sayIn(language, says) }))}
      />
      <TextField
        label={say.atLeast()}
        type="number"
        min={1}
        value={atLeast}
        onChange={setAtLeast}
        error={errorOf(atLeast)}
        isShort
      />
      <TextField
        label={say.months()}
        type="number"
        min={1}
        value={months}
        onChange={setMonths}
        error={errorOf(months)}
        isShort
      />
      <TextField
        label={say.from()}
        type="date"
        required
        value={from}
        onChange={setFrom}
        error={isTried && readDay(from) === null ? say.dayNeeded() : undefined}
        isShort
      />
      <Refused trouble={widen.error} />
      <Button type="submit" outline disabled={widen.isPending}>
        {say.widen()}
      </Button>
      <p role="status">{widen.isSuccess && say.saved()}</p>
    </Form>
  )
}
